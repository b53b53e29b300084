import { useState } from 'react';
import { approve, canBeKept, isFramed, type Wanted } from '../../connections/approvals.ts';
import type { Connection } from '../../connections/config.ts';
import { Button } from '../../ui/button.tsx';
import { CheckboxField } from '../../ui/checkbox-field.tsx';
import { LinkButton } from '../../ui/link-button.tsx';
import { Notice } from '../../ui/notice.tsx';

interface EndpointQuestionProps {
  /** Where the requests would go: with the bucket in its host, where the style of the link puts it there. */
  readonly wanted: Wanted;
  readonly connection: Connection;
  /** The columns of a comparison that would send there, counted from 1; left out where there is one object. */
  readonly columns?: readonly number[];
}

const guest =
  'It would get the object’s name and a request signed with your temporary credentials. Whoever runs it could use that request for 15 minutes. The session token that goes along opens nothing alone, and the secret key stays here.';

/** What would be sent, and what whoever gets it could do with it. */
const sent: Readonly<Record<Connection['credentials']['kind'], string>> = {
  anonymous: 'It would get the object’s name and the other inputs. The request is not signed.',
  'cognito-guest': guest,
  'cognito-signed-in': guest,
  'typed-in':
    'It would get the object’s name and a request signed with the access keys that you typed. Whoever runs it could use that request for 15 minutes. A session token, if there is one, goes along and opens nothing alone. The secret key stays here.',
};

/** A link leads to an origin that nobody approved for this connection. The safe answer comes first. */
export function EndpointQuestion({ wanted, connection, columns = [] }: EndpointQuestionProps) {
  const { origin, customerKey } = wanted;
  const [keep, setKeep] = useState(false);
  const framed = isFramed();
  const requests = columns.length > 1 ? `${columns.length} requests` : 'a request';
  return (
    <Notice
      tone="danger"
      role="alert"
      heading={2}
      title={`This link wants to send ${requests} to ${origin}.`}
      actions={
        <>
          <LinkButton variant="primary" href="#/">
            Do not send
          </LinkButton>
          {!framed && (
            <Button variant="danger" onClick={() => approve(connection, wanted, { keep })}>
              Send to {new URL(origin).host}
            </Button>
          )}
        </>
      }
    >
      <p>
        {columns.length === 1 && `Column ${columns[0]} leads there. `}
        {columns.length > 1 && `Columns ${columns.join(', ')} lead there. `}
        The connection “{connection.label ?? connection.name}” sends nothing to that address by itself. Whoever made the
        link chose it.
      </p>
      <p>{sent[connection.credentials.kind]}</p>
      {customerKey && (
        <p>
          The link asks with a customer key (SSE-C), too. The key that you type would go there itself, and opens the
          object for as long as that is encrypted with it.
        </p>
      )}
      {framed ? (
        <p>Nothing has been sent. Another page shows this one inside itself: open it by itself to decide.</p>
      ) : (
        <p>
          Nothing has been sent{columns.length > 0 && ' there'}. Your approval is for this address and this connection
          alone
          {keep ? ', until you take it back under Connections' : ', until the page is reloaded'}. It covers all that you
          ask there: HEADs and GETs, lists of versions, settings of the bucket{customerKey && ', and customer keys'}.
        </p>
      )}
      {!framed && canBeKept(connection) && (
        <CheckboxField label="Remember in this browser" checked={keep} onCheckedChange={setKeep} />
      )}
    </Notice>
  );
}
