/** Do the cache directives hand out what its owner keeps under a key of his own? */
import { parseCacheControl } from '../../object-head/header-values/cache-control.ts';
import { isOverridden } from '../overridden.ts';
import { evidenceOf, known, type Rule } from '../rule.ts';

/**
 * Speaks of SSE-C together with `public`, or with an `s-maxage` above 0, unless a stricter directive takes that back.
 *
 * @example publicSseC.explain(reading)?.tone // 'caution'
 * @see https://www.rfc-editor.org/rfc/rfc9111.html#section-3.5
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/ServerSideEncryptionCustomerKeys.html
 */
export const publicSseC: Rule = {
  id: 'lint/public-sse-c',
  question: 'May caches keep what only a customer key opens?',
  reads: ['SSECustomerAlgorithm', 'CacheControl'],
  explain: (reading) => {
    if (known(reading, 'SSECustomerAlgorithm') === undefined || isOverridden(reading, 'CacheControl')) return undefined;
    const directives = parseCacheControl(known(reading, 'CacheControl') ?? '') ?? [];
    const has = (name: string) => directives.some((directive) => directive.name === name);
    if (['no-store', 'no-cache', 'private'].some(has)) return undefined;
    const grant = directives.find(
      ({ name, seconds }) => name === 'public' || (name === 's-maxage' && (seconds ?? 0) > 0),
    );
    if (!grant) return undefined;
    return {
      id: 'lint/public-sse-c',
      tone: 'caution',
      title: 'Shared caches may keep what is under a customer key.',
      says: [
        [
          'S3 decrypts before it answers, so a cache stores the plain content. With ',
          { code: grant.name },
          ' it may give that to others, who need no key then.',
        ],
      ],
      todo: [['Store it with ', { code: 'Cache-Control: private' }, ' or ', { code: 'no-store' }, '.']],
      evidence: evidenceOf(reading, 'SSECustomerAlgorithm', 'CacheControl'),
    };
  },
};
