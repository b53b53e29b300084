import { describe, expect, it } from 'vitest';
import { parseCacheControl } from './cache-control.ts';

describe('parseCacheControl', () => {
  it('reads times and flags by any case', () =>
    expect(parseCacheControl('Max-Age=86400, PUBLIC')).toEqual([
      { name: 'max-age', value: '86400', seconds: 86_400, means: 'fresh for 1 day' },
      { name: 'public', means: 'kept by any cache' },
    ]));
  it('keeps quoted field names together', () =>
    expect(parseCacheControl('private="set-cookie, x-a", max-age="60"')).toMatchObject([
      { name: 'private', value: 'set-cookie, x-a' },
      { name: 'max-age', seconds: 60 },
    ]));
  it('keeps what it does not know, without a meaning', () =>
    expect(parseCacheControl('non-ascii-%E2%80%94_ _é_, x-new=1')).toEqual([
      { name: 'non-ascii-%E2%80%94_ _é_' },
      { name: 'x-new', value: '1' },
    ]));
  it('gives a time that is no number no meaning', () => {
    expect(parseCacheControl('max-age=-1')).toEqual([{ name: 'max-age', value: '-1' }]);
    expect(parseCacheControl('max-age')).toEqual([{ name: 'max-age' }]);
    expect(parseCacheControl('max-age=0')?.[0]?.means).toBe('fresh for 0 seconds');
  });
  it('does not stumble over names that every object has', () =>
    expect(parseCacheControl('constructor, __proto__=1')).toEqual([
      { name: 'constructor' },
      { name: '__proto__', value: '1' },
    ]));
  it('is silent on an empty header', () => expect(parseCacheControl('')).toBeUndefined());
});
