import { useQuery } from '@tanstack/react-query';
import type { OpenRequest } from '../../object-head/head-request.ts';
import type { Observation } from '../../object-head/observation.ts';
import { askWhyQuery } from '../../queries/ask-why.ts';
import { Button } from '../../ui/button.tsx';
import { InfoTip } from '../../ui/info-tip.tsx';
import type { Question } from './question.ts';

/** A HEAD has no room for a reason; the same request as a GET has. One press, one request, said beforehand. */
export function AskWhy({ observation, question }: { observation: Observation; question: Question }) {
  const { link, connection, session } = question;
  const why = useQuery(askWhyQuery(link, observation.sentAt, connection, session));
  return (
    <>
      <Button busy={why.isFetching} onClick={() => void why.refetch()}>
        {why.data ? 'Ask S3 why again' : 'Ask S3 why'}
      </Button>
      <InfoTip about="Ask S3 why">
        <p>
          Sends the same request once as <code>GET</code>, {slice(link.request)}. Its answer has a body, in which S3
          gives the reason that a HEAD has no room for.
        </p>
        <p>
          It costs one GET request, and appears in the bucket’s access logs. Where S3 does send content, the connection
          is closed before it is read.
        </p>
      </InfoTip>
      <span role="status">{said(why)}</span>
    </>
  );
}

/** How much of the object the GET asks for: no more than one byte, unless the request is about a slice. */
function slice({ range, partNumber }: OpenRequest) {
  if (range !== undefined) return <>with its own Range</>;
  if (partNumber !== undefined) return <>for the same part</>;
  return (
    <>
      with <code>Range: bytes=0-0</code>
    </>
  );
}

function said({ data, isError, isFetching }: { data: unknown; isError: boolean; isFetching: boolean }): string {
  if (isFetching) return '';
  if (isError) return 'No answer that this page could read.';
  return data ? 'S3 was asked. What it said is in the causes.' : '';
}
