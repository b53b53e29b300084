import { useQuery } from '@tanstack/react-query';
import { expectedOutcome, type PreconditionStep } from '../../explain/preconditions.ts';
import { compareOutcome } from '../../explain/preconditions-compare.ts';
import type { OpenRequest } from '../../object-head/head-request.ts';
import { headerValue, type Observation } from '../../object-head/observation.ts';
import { headQuery } from '../../queries/head.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { RawValue } from '../../ui/raw-value.tsx';
import { WordsText } from '../parts/words-text.tsx';
import css from './conditions.module.css';
import type { Question } from './question.ts';

interface ConditionsProps {
  readonly observation: Observation;
  readonly question: Question;
}

/** The conditions of a request, one after the other as S3 looks at them, and whether its answer is what they come to. */
export function Conditions({ observation, question }: ConditionsProps) {
  const { link, connection, session } = question;
  const { request, headers, status, sentAt } = observation;
  // A 412 has no ETag: what was compared is known only from an answer to the same question without conditions.
  const plain = useQuery({
    ...headQuery({ ...link, request: withoutConditions(link.request) }, connection, session),
    enabled: false,
  });
  const known = knownObject(headers) ?? knownObject(plain.data?.headers ?? []) ?? {};
  const expected = expectedOutcome(request, known, sentAt);
  if (expected.steps.length === 0) return null;
  const { agrees, words } = compareOutcome(expected, status);
  const canAsk = known.etag === undefined && known.lastModified === undefined && plain.data === undefined;
  return (
    <div data-explanation="conditions" data-tone={agrees === false ? 'caution' : 'fact'}>
      <Notice
        tone={agrees === false ? 'caution' : 'fact'}
        heading={2}
        title={<WordsText words={words} />}
        actions={
          canAsk && (
            <Button busy={plain.isFetching} onClick={() => void plain.refetch()}>
              Ask without the conditions (one HEAD)
            </Button>
          )
        }
      >
        <ol className={css.steps}>
          {expected.steps.map((step) => (
            <Step key={step.input} step={step} />
          ))}
        </ol>
        {plain.isError && <p>The object could not be asked for without the conditions.</p>}
      </Notice>
    </div>
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

function knownObject(headers: Observation['headers']) {
  const etag = headerValue(headers, 'etag');
  const lastModified = headerValue(headers, 'last-modified');
  if (etag === undefined && lastModified === undefined) return undefined;
  return { ...(etag === undefined ? {} : { etag }), ...(lastModified === undefined ? {} : { lastModified }) };
}
