import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fieldNames } from '../object-head/catalogue/catalogue.ts';
import { difference } from './difference.ts';

describe('difference', () => {
  it('is none where nothing differs', () => expect(difference('ETag', '"a"', '"a"')).toBeUndefined());
  it('tells the bytes and the share that a size grew or shrank by', () => {
    expect(difference('ContentLength', '100', '150')).toEqual({
      kind: 'bytes',
      from: 100,
      to: 150,
      by: 50,
      percent: 50,
    });
    expect(difference('ContentLength', '200', '50')).toMatchObject({ by: -150, percent: -75 });
  });
  it('has no share of nothing', () => expect(difference('ContentLength', '0', '5')).not.toHaveProperty('percent'));
  it('counts', () => expect(difference('TagCount', '3', '1')).toEqual({ kind: 'count', from: 3, to: 1, by: -2 }));
  it('tells how far apart dates are', () => {
    expect(difference('LastModified', 'Sat, 21 Feb 2026 10:00:00 GMT', 'Tue, 24 Feb 2026 10:00:00 GMT')).toMatchObject({
      kind: 'instant',
      words: '3 days later',
    });
    expect(difference('ObjectLockRetainUntilDate', '2027-03-01T00:00:00Z', '2027-01-30T00:00:00.000Z')).toMatchObject({
      kind: 'instant',
      words: '30 days earlier',
    });
    expect(difference('Metadata', '2026-02-21T10:00:00Z', '2026-02-21T10:00:01Z')).toMatchObject({ kind: 'instant' });
  });
  it('takes dates for text where one is none', () =>
    expect(difference('ExpiresString', '0', 'Sat, 21 Feb 2026 10:00:00 GMT')?.kind).toBe('text'));
  it('tells the distance of an expiry only where the rule is the same', () => {
    const by = (rule: string, day: number) => `expiry-date="Fri, ${day} Dec 2012 00:00:00 GMT", rule-id="${rule}"`;
    expect(difference('Expiration', by('a', 21), by('a', 22))).toMatchObject({ kind: 'instant', words: '1 day later' });
    expect(difference('Expiration', by('a', 21), by('b', 22))?.kind).toBe('text');
  });
  it('tells the distance of a restored copy’s end, not of a restore that has none', () => {
    const until = (day: number) => `ongoing-request="false", expiry-date="Fri, ${day} Dec 2012 00:00:00 GMT"`;
    expect(difference('Restore', until(21), until(28))).toMatchObject({ kind: 'instant', words: '7 days later' });
    expect(difference('Restore', 'ongoing-request="true"', until(28))?.kind).toBe('text');
  });
  it('takes lists apart', () => {
    expect(difference('CacheControl', 'max-age=60, public', 'max-age=300')).toMatchObject({
      kind: 'list',
      separator: ',',
      items: [{ kind: 'changed' }, { kind: 'removed' }],
    });
    expect(difference('ContentType', 'text/html; charset=utf-8', 'text/html')).toMatchObject({
      kind: 'list',
      separator: ';',
      items: [{ kind: 'same' }, { kind: 'removed' }],
    });
  });
  it('shows the characters where lists differ in nothing that a list shows', () =>
    expect(difference('CacheControl', 'max-age=60,public', 'max-age=60, public')?.kind).toBe('text'));
  it('sees no pattern in what is opaque', () => {
    for (const field of ['ETag', 'VersionId'] as const)
      expect(difference(field, '"abc1"', '"abc2"')).toEqual({
        kind: 'text',
        edits: [
          { kind: 'removed', text: '"abc1"' },
          { kind: 'added', text: '"abc2"' },
        ],
      });
    expect(difference('ChecksumCRC32', 'cZWHwQ==', 'cZWHwA==')).toMatchObject({ edits: [{}, {}] });
  });
  it('always has something to show for two texts that differ', () =>
    fc.assert(
      fc.property(
        fc.constantFrom(undefined, ...fieldNames),
        fc.string({ unit: 'binary', maxLength: 20 }),
        fc.string({ unit: 'binary', maxLength: 20 }),
        (field, before, after) => {
          expect(difference(field, before, after) === undefined).toBe(before === after);
        },
      ),
    ));
});
