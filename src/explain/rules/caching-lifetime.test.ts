import { describe, expect, it } from 'vitest';
import { parseCacheControl } from '../../object-head/header-values/cache-control.ts';
import { type CacheKind, freshUntil, lifetimeIn } from './caching-lifetime.ts';

const now = Date.UTC(2026, 10, 25, 12);
const expires = 'Wed, 25 Nov 2026 13:00:00 GMT';
const of = (
  cacheControl: string,
  rest: { expires?: string; lastModified?: number } = {},
  cache: CacheKind = 'browser',
) => lifetimeIn(cache, { directives: parseCacheControl(cacheControl) ?? [], ...rest }, now);

describe('what decides', () => {
  it('is max-age before Expires before a guess', () => {
    expect(of('max-age=60', { expires, lastModified: 0 })).toEqual({ by: 'max-age', seconds: 60 });
    expect(of('public', { expires, lastModified: 0 })).toEqual({ by: 'Expires', until: now + 3_600_000 });
    expect(of('public', { lastModified: now - 100_000 })).toEqual({ by: 'heuristic', seconds: 10 });
  });
  it('is s-maxage in shared caches alone', () => {
    expect(of('max-age=60, s-maxage=5', {}, 'shared')).toEqual({ by: 's-maxage', seconds: 5 });
    expect(of('max-age=60, s-maxage=5')).toEqual({ by: 'max-age', seconds: 60 });
    expect(of('s-maxage=5', { expires })).toEqual({ by: 'Expires', until: now + 3_600_000 });
  });
  it('is the first of two', () => expect(of('max-age=1, max-age=2')).toEqual({ by: 'max-age', seconds: 1 }));
  it('may be quoted', () => expect(of('max-age="7"')).toEqual({ by: 'max-age', seconds: 7 }));
  it('is at most 2^31 seconds', () => {
    expect(of('max-age=2147483648')).toEqual({ by: 'max-age', seconds: 2_147_483_648 });
    expect(of('max-age=999999999999999')).toEqual({ by: 'max-age', seconds: 2_147_483_648 });
  });
});

describe('what cannot be read', () => {
  it.each([
    ['max-age=soon', 'soon'],
    ['max-age', ''],
    ['max-age=60; public', '60; public'],
    ['max-age=-1', '-1'],
  ])('%s', (text, value) => expect(of(text, { expires })).toEqual({ by: 'unreadable', name: 'max-age', value }));
  it('Expires: never', () =>
    expect(of('', { expires: 'never' })).toEqual({ by: 'unreadable', name: 'Expires', value: 'never' }));
});

describe('a guess', () => {
  it('is nothing for an object that is not written yet', () =>
    expect(of('', { lastModified: now + 1 })).toEqual({ by: 'heuristic', seconds: 0 }));
  it('is not to be had without Last-Modified', () => expect(of('')).toEqual({ by: 'heuristic', seconds: undefined }));
});

describe('a copy is fresh', () => {
  it('until max-age is over', () => expect(freshUntil({ by: 'max-age', seconds: 60 }, now)).toBe(now + 60_000));
  it('until Expires, but not at it', () => {
    expect(freshUntil({ by: 'Expires', until: now + 1 }, now)).toBe(now + 1);
    expect(freshUntil({ by: 'Expires', until: now }, now)).toBeUndefined();
  });
  it('never with max-age=0, with what cannot be read, or where nobody can tell', () => {
    expect(freshUntil({ by: 'max-age', seconds: 0 }, now)).toBeUndefined();
    expect(freshUntil({ by: 'unreadable', name: 'Expires', value: '0' }, now)).toBeUndefined();
    expect(freshUntil({ by: 'heuristic', seconds: undefined }, now)).toBeUndefined();
  });
});
