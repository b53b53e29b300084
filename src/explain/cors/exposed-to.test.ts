import { describe, expect, it } from 'vitest';
import type { CorsRule } from './cors-rule.ts';
import { exposedTo } from './exposed-to.ts';

const app = 'https://app.example';
const rule = (exposeHeaders: readonly string[], parts: Partial<CorsRule> = {}): CorsRule => ({
  allowedOrigins: [app],
  allowedMethods: ['HEAD'],
  allowedHeaders: [],
  exposeHeaders,
  ...parts,
});

describe('what rules expose to an origin', () => {
  it('comes from the first rule for HEAD alone, in lower case, each name once', () =>
    expect(
      exposedTo(
        [rule(['Date'], { allowedMethods: ['GET'] }), rule(['ETag', 'etag', 'X-Amz-Id-2']), rule(['Server'])],
        app,
      ),
    ).toEqual(['etag', 'x-amz-id-2']));
  it('does not depend on the request headers, which S3 judges in the preflight alone', () =>
    expect(exposedTo([rule(['ETag']), rule(['Date'], { allowedHeaders: ['*'] })], app)).toEqual(['etag']));
  it('is an empty list where the rule exposes nothing', () => expect(exposedTo([rule([])], app)).toEqual([]));
  it('is undefined where no rule lets the page read the answer', () => {
    expect(exposedTo([rule(['ETag'], { allowedMethods: ['GET'] })], app)).toBeUndefined();
    expect(exposedTo([], app)).toBeUndefined();
  });
});
