import { useMutation } from '@tanstack/react-query';
import type { Connection } from '../../connections/config.ts';
import { explainFailure } from '../../explain/explain-failure.ts';
import { type Failure, NoAnswer } from '../../object-head/failure.ts';
import { awsChunk } from '../../queries/aws-chunk.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import type { InspectLink } from '../../url-state/link-schema.ts';

interface FailureNoticeProps {
  readonly error: Error;
  readonly link: InspectLink;
  readonly connection: Connection;
  readonly busy: boolean;
  readonly onRetry: () => void;
}

/** No answer: why, what to do, and a way to try again. */
export function FailureNotice({ error, link, connection, busy, onRetry }: FailureNoticeProps) {
  const probe = useMutation({ mutationFn: async (url: string) => (await awsChunk()).hostAnswers(url) });
  const failure = withProbe(failureOf(error), probe.data);
  const { title, says, todo } = explainFailure(failure, {
    bucket: link.request.bucket,
    origin: window.location.origin,
    typedIn: connection.credentials.kind === 'typed-in',
  });
  const canProbe = failure.kind === 'cors-or-network' && failure.reached === 'unknown';
  return (
    <div data-observation data-status={failure.kind}>
      <Notice
        tone={failure.kind === 'aborted' ? 'fact' : 'danger'}
        role="alert"
        heading={2}
        title={title}
        actions={
          <>
            <Button variant="primary" busy={busy} onClick={onRetry}>
              Try again
            </Button>
            {canProbe && (
              <Button busy={probe.isPending} onClick={() => probe.mutate(failure.url)}>
                Does the host answer at all?
              </Button>
            )}
          </>
        }
      >
        <ul>
          {says.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
        <p>What to do:</p>
        <ul>
          {todo.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ul>
      </Notice>
    </div>
  );
}

function failureOf(error: Error): Failure {
  return error instanceof NoAnswer ? error.failure : { kind: 'not-sendable', message: error.message };
}

function withProbe(failure: Failure, answers: boolean | undefined): Failure {
  if (failure.kind !== 'cors-or-network' || answers === undefined) return failure;
  return { ...failure, reached: answers ? 'yes' : 'no' };
}
