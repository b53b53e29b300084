import { useQuery } from '@tanstack/react-query';
import { storeOf } from '../../connections/stores.ts';
import { expectedOutcome, type PreconditionStep } from '../../explain/preconditions.ts';
import { compareOutcome } from '../../explain/preconditions-compare.ts';
import type { KnownObject } from '../../explain/preconditions-holds.ts';
import type { FieldName } from '../../object-head/catalogue/field.ts';
import type { OpenRequest } from '../../object-head/head-request.ts';
import { headerValue, type Observation } from '../../object-head/observation.ts';
import type { Presence } from '../../object-head/presence.ts';
import { headQuery } from '../../queries/head.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { RawValue } from '../../ui/raw-value.tsx';
import { RelativeTime } from '../../ui/relative-time.tsx';
import { useNow } from '../parts/use-now.ts';
import { WordsText } from '../parts/words-text.tsx';
import css from './conditions.module.css';
import type { Question } from './question.ts';

interface ConditionsProps {
  readonly observation: Observation;
  readonly fields: ReadonlyMap<FieldName, Presence>;
  readonly question: Question;
}

/** The conditions of a request, one after the other as S3 looks at them, and whether its answer is what they come to. */
export function Conditions({ observation, fields, question }: ConditionsProps) {
  const { link, connection, session } = question;
  const { request, status, sentAt } = observation;
  // A 412 has no ETag: what was compared is known only from an answer to the same question without conditions.
  const plain = useQuery({
    ...headQuery({ ...link, request: withoutConditions(link.request) }, connection, session),
    enabled: false,
  });
  const own = knownObject((field) => fields.get(field)?.raw ?? fields.get(field)?.recovered?.raw);
  const asked = plain.data;
  const other = asked && knownObject((field) => headerValue(asked.headers, headers[field]));
  const expected = expectedOutcome(request, own ?? other ?? {}, sentAt);
  if (expected.steps.length === 0) return null;
  const { agrees, words } = compareOutcome(expected, status, storeOf(connection, link.place)?.name);
  return (
    <div data-explanation="conditions" data-tone={agrees === false ? 'caution' : 'fact'}>
      <Notice
        tone={agrees === false ? 'caution' : 'fact'}
        heading={2}
        title={<WordsText words={words} />}
        actions={
          !own && (
            <Button busy={plain.isFetching} onClick={() => void plain.refetch()}>
              {asked ? 'Ask again without the conditions' : 'Ask without the conditions (one HEAD)'}
            </Button>
          )
        }
      >
        <ol className={css.steps}>
          {expected.steps.map((step) => (
            <Step key={step.input} step={step} />
          ))}
        </ol>
        {!own && (
          <div role="status">
            {plain.isError && <p>Without the conditions there was no answer either.</p>}
            {asked && !plain.isError && <ComparedWith answer={asked} tells={other !== undefined} />}
          </div>
        )}
      </Notice>
    </div>
  );
}

/** Which answer the conditions were held against, and when that was: the object may have changed since. */
function ComparedWith({ answer, tells }: { answer: Observation; tells: boolean }) {
  const now = useNow();
  return (
    <p>
      Without the conditions S3 answered {answer.status},{' '}
      <RelativeTime instant={answer.sentAt} now={Math.max(now, answer.sentAt)} form="both" />
      {tells
        ? '. The conditions are held against that answer.'
        : ', without an ETag or a date that this page may read.'}
    </p>
  );
}

const outcomes = {
  true: { tone: 'good', word: 'holds' },
  false: { tone: 'caution', word: 'does not hold' },
  ignored: { tone: 'neutral', word: 'not looked at' },
  unknown: { tone: 'neutral', word: 'cannot be told' },
} as const;

function Step({ step: { header, sent, comparedWith, holds, consequence } }: { step: PreconditionStep }) {
  const { tone, word } = outcomes[`${holds}`];
  return (
    <li>
      <p className={css.condition}>
        <code>{header}</code> <RawValue value={sent} quiet limit={160} /> <Badge tone={tone}>{word}</Badge>
      </p>
      {comparedWith !== undefined && (
        <p className={css.against}>
          The object has <RawValue value={comparedWith} quiet limit={160} />
        </p>
      )}
      <p>
        <WordsText words={consequence} />
      </p>
    </li>
  );
}

function withoutConditions(request: OpenRequest): OpenRequest {
  const { ifMatch: _1, ifNoneMatch: _2, ifModifiedSince: _3, ifUnmodifiedSince: _4, ...rest } = request;
  return rest;
}

const headers = { ETag: 'etag', LastModified: 'last-modified' } as const;

/** What conditions are compared with; undefined where neither is known. */
function knownObject(read: (field: keyof typeof headers) => string | undefined): KnownObject | undefined {
  const [etag, lastModified] = [read('ETag'), read('LastModified')];
  return etag === undefined && lastModified === undefined ? undefined : { etag, lastModified };
}
