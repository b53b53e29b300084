import { approveEndpoint } from '../../connections/approvals.ts';
import { isSigned } from '../../connections/obstacle.ts';
import { Button } from '../../ui/button.tsx';
import { LinkButton } from '../../ui/link-button.tsx';
import { Notice } from '../../ui/notice.tsx';
import type { ComparedColumn } from './use-columns.ts';

/** Addresses that nobody has approved: each is asked about once, whichever columns name it. The safe answer comes first. */
export function EndpointQuestions({ compared }: { compared: readonly ComparedColumn[] }) {
  const origins = new Map<string, { numbers: number[]; signed: boolean }>();
  for (const [index, { obstacle, connection }] of compared.entries()) {
    if (obstacle?.kind !== 'endpoint' || !connection) continue;
    const known = origins.get(obstacle.origin) ?? { numbers: [], signed: false };
    origins.set(obstacle.origin, {
      numbers: [...known.numbers, index + 1],
      signed: known.signed || isSigned(connection),
    });
  }
  return [...origins].map(([origin, { numbers, signed }]) => (
    <Notice
      key={origin}
      tone="danger"
      role="alert"
      heading={2}
      title={`This link wants to send ${numbers.length === 1 ? 'a request' : `${numbers.length} requests`} to ${origin}.`}
      actions={
        <>
          <LinkButton variant="primary" href="#/">
            Do not send
          </LinkButton>
          <Button variant="danger" onClick={() => approveEndpoint(origin)}>
            Send to {new URL(origin).host}
          </Button>
        </>
      }
    >
      <p>
        {numbers.length === 1 ? `Column ${numbers[0]} names` : `Columns ${numbers.join(', ')} name`} an address that
        this deployment does not know. Whoever made the link chose it.
      </p>
      <p>
        {signed
          ? 'It would get the object’s name and a request signed with your temporary credentials, session token included. Whoever runs it could use both until the credentials expire.'
          : 'It would get the object’s name and the other inputs. The request is not signed.'}
      </p>
      <p>Nothing has been sent there. Your approval lasts until the page is reloaded.</p>
    </Notice>
  ));
}
