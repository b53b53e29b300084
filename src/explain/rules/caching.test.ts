import { describe, expect, it } from 'vitest';
import { type ReadingParts, readingOf, testNow } from '../../testing/reading.ts';
import { plainText } from '../words.ts';
import { caching } from './caching.ts';

const lastModified = new Date(testNow - 10 * 3_600_000).toUTCString();
const explain = (headers: Record<string, string>, parts: ReadingParts = {}) =>
  caching.explain(readingOf({ ...parts, headers: { 'last-modified': lastModified, ...headers } }));
const cacheControl = (value: string, parts: ReadingParts = {}) => explain({ 'cache-control': value }, parts);
const title = (found: ReturnType<typeof explain>) => found && plainText(found.title);
const says = (found: ReturnType<typeof explain>) => found?.says.map(plainText).join('\n') ?? '';

describe('Cache-Control', () => {
  it('says until when a copy is fresh that is taken now', () => {
    const found = cacheControl('max-age=3600');
    expect(title(found)).toBe('A copy taken now stays fresh until 2026-11-25T13:00:00Z.');
    expect(says(found)).toContain('max-age allows 1 hour');
    expect(found).toMatchObject({ tone: 'fact', evidence: ['Cache-Control'] });
  });
  it('tells shared caches from browsers', () => {
    const found = cacheControl('max-age=60, s-maxage=3600');
    expect(title(found)).toContain('12:01:00Z');
    expect(says(found)).toContain('Shared caches go by s-maxage instead: until 2026-11-25T13:00:00Z (1 hour).');
    expect(says(cacheControl('max-age=60, s-maxage=0'))).toContain('s-maxage instead: they ask again before each use.');
    expect(says(cacheControl('max-age=60, s-maxage=x'))).toContain('s-maxage holds x, which is no number of seconds');
  });
  it('keeps CDNs out with private', () =>
    expect(says(cacheControl('private, max-age=60'))).toContain(
      'private keeps CDNs and other shared caches from storing it.',
    ));
  it('calls no copy fresh with max-age=0, and one second of freshness with max-age=1', () => {
    expect(title(cacheControl('max-age=0'))).toBe('No copy is ever fresh: caches ask again before they use one.');
    expect(title(cacheControl('max-age=1'))).toContain('12:00:01Z');
  });
  it.each([
    ['no-store', 'No cache may keep a copy.'],
    ['no-cache', 'Caches may keep a copy, but must ask again before each use.'],
  ])('%s', (value, expected) => {
    expect(title(cacheControl(value))).toBe(expected);
    expect(says(cacheControl(value))).toContain(
      'CloudFront keeps a copy all the same where its cache policy has a minimum TTL',
    );
  });
  it('speaks of asking with the ETag wherever a copy may be kept', () => {
    expect(says(cacheControl('no-cache'))).toContain('asks with the ETag, and a 304');
    expect(says(cacheControl('no-store'))).not.toContain('304');
  });
  it('counts the time in which a stale copy may be used from the end of freshness', () => {
    const found = cacheControl('max-age=60, stale-while-revalidate=60, stale-if-error=120');
    expect(says(found)).toContain('for 1 minute more, until 2026-11-25T12:02:00Z, while the cache asks again');
    expect(says(found)).toContain('for 2 minutes more, until 2026-11-25T12:03:00Z, if asking again fails');
  });
  it('says what immutable and must-revalidate add while there is something to add to', () => {
    expect(says(cacheControl('max-age=60, immutable'))).toContain('do not ask on a reload either');
    expect(says(cacheControl('max-age=0, immutable'))).not.toContain('on a reload');
    expect(says(cacheControl('max-age=60, must-revalidate'))).toContain('never used without asking');
  });
  it('makes a conflict a caution', () => {
    const found = cacheControl('no-store, max-age=60');
    expect(found?.tone).toBe('caution');
    expect(says(found)).toContain('no-store wins, so max-age has no effect.');
  });
  it('makes a max-age that is no number a caution, and shows the value as one', () => {
    const found = cacheControl('max-age=60; public');
    expect(title(found)).toMatch(/^max-age is not a number of seconds/);
    expect(found?.tone).toBe('caution');
    expect(found?.says[0]).toContainEqual({ value: '60; public' });
  });
});

describe('Expires', () => {
  const until = (text: string, more: Record<string, string> = {}) => explain({ expires: text, ...more });
  it('decides alone, for every copy alike', () => {
    const found = until('Wed, 25 Nov 2026 12:00:01 GMT');
    expect(title(found)).toBe('A copy stays fresh until 2026-11-25T12:00:01Z, whenever it was taken.');
    expect(found?.tone).toBe('fact');
  });
  it('is past at the second that it names', () => {
    const found = until('Wed, 25 Nov 2026 12:00:00 GMT');
    expect(title(found)).toBe('Every copy is stale: Expires passed on 2026-11-25T12:00:00Z.');
    expect(found?.tone).toBe('caution');
    expect(found?.todo).toHaveLength(1);
  });
  it('counts as past where it is no date, which older clients do not survive', () => {
    const found = until('never');
    expect(title(found)).toBe('Expires is not a date, so caches take every copy for stale.');
    expect(found?.says[0]).toContainEqual({ value: 'never' });
    expect(says(found)).toContain('Older AWS SDKs fail on this answer');
    expect(found?.tone).toBe('caution');
  });
  it.each(['0', '-1'])('%s is meant so, and still breaks older clients', (text) => {
    expect(until(text)?.tone).toBe('fact');
    expect(says(until(text))).toContain('Older AWS SDKs fail');
  });
  it('loses to max-age, whatever it says', () => {
    expect(says(until('Wed, 25 Nov 2026 12:00:00 GMT', { 'cache-control': 'max-age=60' }))).toContain(
      'max-age wins over Expires, which says Wed, 25 Nov 2026 12:00:00 GMT.',
    );
    const bad = until('never', { 'cache-control': 'max-age=60' });
    expect(title(bad)).toContain('12:01:00Z');
    expect(says(bad)).toContain('Older AWS SDKs fail');
    expect(says(until('never', { 'cache-control': 'no-store' }))).toContain('no-store wins over Expires');
  });
});

describe('neither of the two', () => {
  it('leaves it to each cache: a tenth of the age, and 24 hours in CloudFront', () => {
    const found = explain({});
    expect(title(found)).toBe('No header says how long a copy stays fresh, so each cache chooses.');
    expect(says(found)).toContain('for a copy taken now, until 2026-11-25T13:00:00Z.');
    expect(says(found)).toContain('CloudFront keeps such an object for 24 hours');
    expect(found).toMatchObject({ tone: 'fact', evidence: ['Last-Modified'] });
  });
  it('also where Cache-Control is there and says no time', () =>
    expect(title(cacheControl('public'))).toContain('No header says how long'));
  it('has no date for an object that was modified this second or later', () =>
    expect(says(explain({ 'last-modified': new Date(testNow).toUTCString() }))).not.toContain('until'));
  it('says nothing of CloudFront in front of another store', () =>
    expect(says(explain({}, { knowledge: { store: { name: 'Ceph', lacks: new Set() } } }))).not.toContain(
      'CloudFront',
    ));
});

describe('what the request changed', () => {
  it('is said, because it is not what is stored', () => {
    const asked = { request: { responseCacheControl: 'max-age=60' } };
    expect(says(cacheControl('max-age=60', asked))).toContain('about the Cache-Control that the request asked for');
    expect(says(cacheControl('max-age=60'))).not.toContain('asked for');
    const both = { request: { responseCacheControl: 'public', responseExpires: 'x' } };
    expect(says(cacheControl('public', both))).toContain('about the Cache-Control and Expires that the request');
  });
});

describe('other statuses', () => {
  it('speaks of a 304 by what it carries, and concludes nothing from what it leaves out', () => {
    expect(title(cacheControl('max-age=60', { status: 304 }))).toContain('12:01:00Z');
    expect(explain({}, { status: 304 })).toBeUndefined();
  });
  it('has no guess about an error', () => expect(explain({}, { status: 405 })).toBeUndefined());
});
