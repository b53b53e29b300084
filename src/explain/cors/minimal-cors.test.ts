import { describe, expect, it } from 'vitest';
import { limitProblems } from './cors-limits.ts';
import { matchingRule } from './matching-rule.ts';
import { readMetadataNames } from './metadata-names.ts';
import { minimalRule } from './minimal-cors.ts';
import { neededResponseHeaders, sendableRequestHeaders } from './needed-headers.ts';

const origin = 'https://app.example';
const { headers: metadataNames } = readMetadataNames('size, Color');

describe('the minimal rule', () => {
  const rule = minimalRule({ origin, metadataNames });

  it('is for one origin, for reading alone', () =>
    expect(rule).toMatchObject({ allowedOrigins: [origin], allowedMethods: ['GET', 'HEAD'], maxAgeSeconds: 7200 }));
  it('exposes what the page can show and the metadata that was named, sorted', () => {
    expect(rule.exposeHeaders).toEqual(expect.arrayContaining([...neededResponseHeaders]));
    expect(rule.exposeHeaders).toHaveLength(neededResponseHeaders.length + 2);
    const at = rule.exposeHeaders.indexOf('x-amz-meta-color');
    expect(rule.exposeHeaders[at + 1]).toBe('x-amz-meta-size');
    const lower = rule.exposeHeaders.map((name) => name.toLowerCase());
    expect(lower).toEqual([...lower].sort());
  });
  it('lets each request header through that the page can send', () =>
    expect(matchingRule([rule], { origin, method: 'HEAD', requestHeaders: sendableRequestHeaders }).matches).toBe(
      true,
    ));
  it('lets no other origin in', () =>
    expect(matchingRule([rule], { origin: `${origin}:8443`, method: 'HEAD' }).matches).toBe(false));
  it('is within S3’s limits with 1,000 names of metadata', () => {
    const many = readMetadataNames(Array.from({ length: 1000 }, (_, index) => `name-${index}`).join(' ')).headers;
    expect(limitProblems([minimalRule({ origin, metadataNames: many })])).toEqual([]);
  });
});
