import { useQuery } from '@tanstack/react-query';
import type { Observation } from '../../object-head/observation.ts';
import { askWhyQuery } from '../../queries/ask-why.ts';
import { Button } from '../../ui/button.tsx';
import { InfoTip } from '../../ui/info-tip.tsx';
import type { Question } from './question.ts';

/** A HEAD has no room for a reason; the same request as a GET has. One press, one request, said beforehand. */
export function AskWhy({ observation, question }: { observation: Observation; question: Question }) {
  const { link, connection, session } = question;
  const why = useQuery(askWhyQuery(link, observation.sentAt, connection, session));
  if (why.data) return null;
  return (
    <>
      <Button busy={why.isFetching} onClick={() => void why.refetch()}>
        Ask S3 why
      </Button>
      <InfoTip about="Ask S3 why">
        <p>
          Sends the same request once as <code>GET</code> with <code>Range: bytes=0-0</code>. Its answer has a body, in
          which S3 gives the reason that a HEAD has no room for.
        </p>
        <p>It costs one GET request, and appears in the bucket’s access logs. No content of the object is read.</p>
      </InfoTip>
      {why.isError && <p role="status">S3 gave no answer that this page could read.</p>}
    </>
  );
}
