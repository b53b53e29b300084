import { useState } from 'react';
import { approve, canBeKept } from '../../connections/approvals.ts';
import type { Connection } from '../../connections/config.ts';
import { Button } from '../../ui/button.tsx';
import { CheckboxField } from '../../ui/checkbox-field.tsx';
import { LinkButton } from '../../ui/link-button.tsx';
import { Notice } from '../../ui/notice.tsx';

interface EndpointQuestionProps {
  /** Where the requests would go: with the bucket in its host, where the style of the link puts it there. */
  readonly origin: string;
  readonly connection: Connection;
  /** The columns of a comparison that would send there, counted from 1; left out where there is one object. */
  readonly columns?: readonly number[];
}

/** What would be sent, and what whoever gets it could do with it. */
const sent: Readonly<Record<Connection['credentials']['kind'], string>> = {
  anonymous: 'It would get the object’s name and the other inputs. The request is not signed.',
  'cognito-guest':
    'It would get the object’s name and a request signed with your temporary credentials, session token included. Whoever runs it could use both until the credentials expire.',
  'cognito-signed-in':
    'It would get the object’s name and a request signed with your temporary credentials, session token included. Whoever runs it could use both until the credentials expire.',
  'typed-in':
    'It would get the object’s name and a request signed with the access keys that you typed, with their session token if they have one. Whoever runs it could use the request for 15 minutes. The secret key stays here.',
};

/** A link leads to an origin that nobody approved for this connection. The safe answer comes first. */
export function EndpointQuestion({ origin, connection, columns = [] }: EndpointQuestionProps) {
  const [keep, setKeep] = useState(false);
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
          <Button variant="danger" onClick={() => approve(connection, origin, { keep })}>
            Send to {new URL(origin).host}
          </Button>
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
      <p>
        Nothing has been sent{columns.length > 0 && ' there'}. Your approval is for this address and this connection
        alone
        {keep ? ', until you take it back under Connections.' : ', until the page is reloaded.'}
      </p>
      {canBeKept(connection) && (
        <CheckboxField label="Remember in this browser" checked={keep} onCheckedChange={setKeep} />
      )}
    </Notice>
  );
}
