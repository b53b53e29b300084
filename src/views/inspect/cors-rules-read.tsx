import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { type CorsQuestion, matchingRule } from '../../explain/cors/matching-rule.ts';
import { describeMiss } from '../../explain/cors/near-miss.ts';
import type { NoAnswer } from '../../object-head/failure.ts';
import type { BucketCors } from '../../queries/bucket-cors.ts';
import { Button } from '../../ui/button.tsx';
import { RawValue } from '../../ui/raw-value.tsx';
import { WordsList } from '../parts/words-list.tsx';

interface CorsRulesReadProps {
  readonly query: UseQueryResult<BucketCors, NoAnswer>;
  readonly origin: string;
}

/** The bucket's own word on CORS, asked for by the person: it settles what is otherwise only likely. */
export function CorsRulesRead({ query, origin }: CorsRulesReadProps) {
  const { data, isError, isFetching, refetch } = query;
  return (
    <>
      <div role="status">
        {data && <Found cors={data} question={{ origin, method: 'HEAD' }} />}
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

function Found({ cors, question }: { cors: BucketCors; question: CorsQuestion }): ReactNode {
  switch (cors.kind) {
    case 'none':
      return <p>The bucket has no CORS rules.</p>;
    case 'refused':
      return (
        <p>
          The rules may not be read: {cors.status} <code>{cors.document.code}</code>{' '}
          <RawValue value={cors.document.message} quiet limit={200} />
        </p>
      );
    case 'unexplained':
      return <p>The rules could not be read: the answer ({cors.status}) is not one of GetBucketCors.</p>;
    case 'rules': {
      const found = matchingRule(cors.rules, question);
      if (!found.matches) return <WordsList sentences={found.misses.map((miss) => describeMiss(miss, question))} />;
      const { exposeHeaders } = found.rule;
      return (
        <p>
          Rule {found.index + 1} of {cors.rules.length} fits this page and <code>HEAD</code>. It exposes{' '}
          {exposeHeaders.length === 0 ? 'nothing.' : `${exposeHeaders.length} headers.`}
        </p>
      );
    }
  }
}
