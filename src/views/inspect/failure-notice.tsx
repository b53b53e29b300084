import { useQuery } from '@tanstack/react-query';
import { storeOf } from '../../connections/stores.ts';
import { placeInForce } from '../../connections/trusted-endpoints.ts';
import { explainFailure } from '../../explain/explain-failure.ts';
import { type Failure, NoAnswer } from '../../object-head/failure.ts';
import { hostAnswersQuery } from '../../queries/host-answers.ts';
import { Button } from '../../ui/button.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { Notice } from '../../ui/notice.tsx';
import { WordsList } from '../parts/words-list.tsx';
import { WordsText } from '../parts/words-text.tsx';
import { CauseList } from './cause-list.tsx';
import { CorsFix } from './cors-fix.tsx';
import type { Question } from './question.ts';
import { RegionFinder } from './region-finder.tsx';
import { useStatusFacts } from './use-status-facts.ts';

interface FailureNoticeProps {
  readonly error: Error;
  readonly question: Question;
  readonly busy: boolean;
  readonly onRetry: () => void;
}

/** No answer: why, what to do, and a way to try again. */
export function FailureNotice({ error, question, busy, onRetry }: FailureNoticeProps) {
  const { bucket } = question.link.request;
  const known = failureOf(error);
  const probe = useQuery(hostAnswersQuery(known.kind === 'cors-or-network' ? known.url : ''));
  const failure = withProbe(known, probe.data);
  const facts = useStatusFacts(undefined, question);
  const { origin } = window.location;
  const { title, says, causes, todo } = explainFailure(failure, {
    bucket,
    origin,
    facts,
    request: question.link.request,
  });
  const unread = failure.kind === 'cors-or-network' && failure.reached !== 'no';
  const canProbe = failure.kind === 'cors-or-network' && failure.reached === 'unknown';
  return (
    <div data-observation data-status={failure.kind}>
      <Notice
        tone={failure.kind === 'aborted' ? 'fact' : 'danger'}
        role="alert"
        heading={2}
        title={<WordsText words={title} />}
        actions={
          <>
            <Button variant="primary" busy={busy} onClick={onRetry}>
              Try again
            </Button>
            {canProbe && (
              <Button busy={probe.isFetching} onClick={() => void probe.refetch()}>
                Does the host answer at all?
              </Button>
            )}
            {unread && <RegionFinder question={question} />}
          </>
        }
      >
        <WordsList sentences={says} />
        <CauseList causes={causes} />
        <WordsList sentences={todo} />
      </Notice>
      {unread && (
        <Disclosure title="The CORS rule that this page needs">
          <CorsFix
            store={storeOf(question.connection, question.link.place)}
            bucket={bucket}
            place={placeInForce(question.connection, question.link.place)}
            origin={origin}
            present={unreadable}
            readable={none}
          />
        </Disclosure>
      )}
    </div>
  );
}

/** The rules of a bucket that answers this page nothing cannot be read from here either. */
const unreadable = { kind: 'unreadable' } as const;
const none: readonly string[] = [];

function failureOf(error: Error): Failure {
  return error instanceof NoAnswer ? error.failure : { kind: 'not-sendable', message: error.message };
}

function withProbe(failure: Failure, answers: boolean | undefined): Failure {
  if (failure.kind !== 'cors-or-network' || answers === undefined) return failure;
  return { ...failure, reached: answers ? 'yes' : 'no' };
}
