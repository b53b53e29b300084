import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { type CorsQuestion, matchingRule, type RuleMatch } from '../../explain/cors/matching-rule.ts';
import { describeMiss } from '../../explain/cors/near-miss.ts';
import type { NoAnswer } from '../../object-head/failure.ts';
import type { BucketCors } from '../../queries/bucket-cors.ts';
import { Button } from '../../ui/button.tsx';
import { RawValue } from '../../ui/raw-value.tsx';
import { WordsList } from '../parts/words-list.tsx';

interface CorsRulesReadProps {
  readonly query: UseQueryResult<BucketCors, NoAnswer>;
  readonly origin: string;
  /** The headers for which the browser asked first; that question may be answered by another rule than the HEAD. */
  readonly asked: readonly string[];
}

/** The bucket's own word on CORS, asked for by the person: it settles what is otherwise only likely. */
export function CorsRulesRead({ query, origin, asked }: CorsRulesReadProps) {
  const { data, isError, isFetching, refetch } = query;
  return (
    <>
      <div role="status">
        {data && !isError && !isFetching && <Found cors={data} question={{ origin, method: 'HEAD' }} asked={asked} />}
        {isError && !isFetching && <p>The rules could not be read: no answer reached this page.</p>}
      </div>
      <div>
        <Button busy={isFetching} onClick={() => void refetch()}>
          {data || isError ? 'Read the bucket’s CORS rules again' : 'Read the bucket’s CORS rules'}
        </Button>
      </div>
      {!data && (
        <p>
          That is one request, <code>GetBucketCors</code>. It needs <code>s3:GetBucketCORS</code>, and settles what is
          hidden and what was not sent.
        </p>
      )}
    </>
  );
}

interface FoundProps {
  readonly cors: BucketCors;
  readonly question: CorsQuestion;
  readonly asked: readonly string[];
}

function Found({ cors, question, asked }: FoundProps): ReactNode {
  switch (cors.kind) {
    case 'none':
      return <p>The bucket has no CORS rules.</p>;
    case 'refused':
      return (
        <p>
          The rules may not be read: {cors.status} <RawValue value={cors.document.code} quiet limit={80} />{' '}
          <RawValue value={cors.document.message} quiet limit={200} />
        </p>
      );
    case 'unexplained':
      return <p>The rules could not be read: the answer ({cors.status}) is not one of GetBucketCors.</p>;
    case 'rules': {
      if (cors.rules.length === 0) return <p>The bucket’s CORS configuration has no rules.</p>;
      const found = matchingRule(cors.rules, question);
      if (!found.matches) return <WordsList sentences={found.misses.map((miss) => describeMiss(miss, question))} />;
      const { exposeHeaders } = found.rule;
      return (
        <p>
          Rule {found.index + 1} of {cors.rules.length} fits this page and <code>HEAD</code>. It exposes{' '}
          {exposeHeaders.length === 0
            ? 'nothing.'
            : `${exposeHeaders.length} ${exposeHeaders.length === 1 ? 'header' : 'headers'}.`}{' '}
          {asked.length > 0 &&
            preflightWords(matchingRule(cors.rules, { ...question, requestHeaders: asked }), found.index)}
        </p>
      );
    }
  }
}

/** The browser's question before the HEAD is judged by itself: it names request headers, and the HEAD does not. */
function preflightWords(preflight: RuleMatch, index: number): string {
  if (!preflight.matches) return 'No rule allows the headers that this request needs, so its preflight is refused.';
  if (preflight.index === index) return 'It allows the headers that this request needs, too.';
  return `The preflight of this request is answered by rule ${preflight.index + 1}.`;
}
