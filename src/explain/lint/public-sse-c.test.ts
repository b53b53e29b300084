import { expect, it } from 'vitest';
import { readingOf } from '../../testing/reading.ts';
import { publicSseC } from './public-sse-c.ts';

const explain = (cacheControl: string, encrypted = true, request = {}) =>
  publicSseC.explain(
    readingOf({
      request: { sseCustomerAlgorithm: 'AES256', ...request },
      headers: {
        'cache-control': cacheControl,
        ...(encrypted ? { 'x-amz-server-side-encryption-customer-algorithm': 'AES256' } : {}),
      },
    }),
  );

it('speaks of public, and of shared freshness', () => {
  for (const value of ['public', 'public, max-age=60', 's-maxage=1'])
    expect(explain(value)?.tone, value).toBe('caution');
});
it('is silent at s-maxage=0, and where a stricter directive takes it back', () => {
  for (const value of ['s-maxage=0', 'public, no-store', 'private, s-maxage=60', 'no-cache, public', 'max-age=60', ''])
    expect(explain(value), value).toBeUndefined();
});
it('is silent for objects under S3’s own keys, and where the request asked for the header', () => {
  expect(explain('public', false)).toBeUndefined();
  expect(explain('public', true, { responseCacheControl: 'public' })).toBeUndefined();
});
