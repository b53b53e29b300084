import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatHttpDate } from '../../object-head/header-values/http-date.ts';
import { anyHeaders, foreignMark, hostileTexts } from '../../testing/any-headers.ts';
import { ownWords, shownValues } from '../../testing/own-words.ts';
import { type ReadingParts, readingOf, testNow } from '../../testing/reading.ts';
import { plainText } from '../words.ts';
import { restore } from './restore.ts';

const explain = (parts: ReadingParts) => restore.explain(readingOf(parts));
const title = (parts: ReadingParts) => plainText(explain(parts)?.title ?? '');
const rest = (parts: ReadingParts) => {
  const { says = [], todo = [] } = explain(parts) ?? {};
  return [...says, ...todo].map(plainText).join('\n');
};

const inClass = (name: string) => ({ 'x-amz-storage-class': name });
const inTier = (name: string) => ({ ...inClass('INTELLIGENT_TIERING'), 'x-amz-archive-status': name });
const running = { 'x-amz-restore': 'ongoing-request="true"' };
const copyUntil = (at: number) => ({
  'x-amz-restore': `ongoing-request="false", expiry-date="${formatHttpDate(at)}"`,
});
const day = 86_400_000;

describe('an archived object', () => {
  it.each([
    ['GLACIER', '1 to 5 minutes (Expedited, up to about 250 MB), 3 to 5 hours (Standard) or 5 to 12 hours (Bulk)'],
    ['DEEP_ARCHIVE', 'up to 12 hours (Standard) or 48 hours (Bulk)'],
  ])('in %s cannot be read, and says how long it takes to change that', (name, times) => {
    const headers = inClass(name);
    expect(explain({ headers })).toMatchObject({ id: 'restore', tone: 'caution', evidence: ['x-amz-storage-class'] });
    expect(title({ headers })).toBe(`Archived in ${name}: it cannot be read until it is restored.`);
    expect(rest({ headers })).toContain('403 InvalidObjectState');
    expect(rest({ headers })).toContain(times);
    expect(rest({ headers })).toContain('naming the days');
  });
  it.each([
    ['ARCHIVE_ACCESS', '3 to 5 hours (Standard)'],
    ['DEEP_ARCHIVE_ACCESS', 'up to 12 hours (Standard)'],
  ])('in tier %s is moved back by a restore, which takes no days', (name, times) => {
    expect(title({ headers: inTier(name) })).toBe(`Archived in ${name}: it cannot be read until it is restored.`);
    expect(rest({ headers: inTier(name) })).toContain(times);
    expect(rest({ headers: inTier(name) })).toContain('moves the object back to the Frequent Access tier');
    expect(rest({ headers: inTier(name) })).toContain('without a number of days');
  });
  it('does not claim that there is no copy where the header may be hidden', () => {
    const knowledge = { exposed: ['x-amz-storage-class'] };
    expect(title({ headers: inClass('GLACIER'), knowledge })).toContain(
      'Whether a restored copy can be read is not known',
    );
  });
  it('is known by a class that another call brought', () =>
    expect(
      explain({
        knowledge: {},
        recovered: { StorageClass: { call: 'ListObjectVersions', action: 's3:ListBucketVersions', raw: 'GLACIER' } },
      })?.evidence,
    ).toEqual(['ListObjectVersions']));
  it('claims no times of another store', () => {
    const knowledge = { exposed: '*', store: { name: 'Other', lacks: new Set<never>() } } as const;
    expect(rest({ headers: inClass('GLACIER'), knowledge })).not.toContain('hours');
    expect(rest({ headers: { ...inClass('GLACIER'), ...running }, knowledge })).not.toContain('hours');
  });
});

describe('a restore', () => {
  it('that is running: not yet', () => {
    const headers = { ...inClass('DEEP_ARCHIVE'), ...running };
    expect(title({ headers })).toBe('Being restored from DEEP_ARCHIVE: it cannot be read yet.');
    expect(rest({ headers })).toContain('48 hours (Bulk)');
    expect(explain({ headers })?.evidence).toEqual(['x-amz-storage-class', 'x-amz-restore']);
  });
  it('that is running counts even where the class is hidden', () =>
    expect(title({ headers: running, knowledge: {} })).toBe('Being restored: it cannot be read yet.'));
  it('that is done: until a date', () => {
    const headers = { ...inClass('GLACIER'), ...copyUntil(testNow + 3 * day) };
    expect(explain({ headers })?.tone).toBe('good');
    expect(title({ headers })).toBe('Restored: it can be read until 2026-11-28T12:00:00Z.');
    expect(rest({ headers })).toContain('both are billed');
    expect(rest({ headers })).toContain('the days count from then on');
  });
  it.each([
    ['more than a day', day + 1000, 'good', 'can be read until'],
    ['a day', day, 'caution', 'can be read until'],
    ['one second', 1000, 'caution', 'can be read until'],
    ['no time', 0, 'caution', 'was kept until'],
    ['a day ago', -day, 'caution', 'was kept until'],
  ])('whose copy has %s left', (_, left, tone, expected) => {
    const headers = { ...inClass('GLACIER'), ...copyUntil(testNow + left) };
    expect(explain({ headers })?.tone).toBe(tone);
    expect(title({ headers })).toContain(expected);
  });
  it('of an Intelligent-Tiering object has no end', () => {
    const headers = { ...inTier('ARCHIVE_ACCESS'), 'x-amz-restore': 'ongoing-request="false"' };
    expect(title({ headers })).toBe('Restored: it can be read.');
    expect(rest({ headers })).toContain('Frequent Access');
  });
  it('without a date that can be read says that there is none', () => {
    const headers = { ...inClass('GLACIER'), 'x-amz-restore': 'ongoing-request="false", expiry-date="soon"' };
    expect(rest({ headers })).toContain('names no date');
  });
  it('in words that cannot be read is shown as it is', () => {
    const headers = { ...inClass('GLACIER'), 'x-amz-restore': 'ongoing' };
    expect(explain({ headers })?.says[0]).toEqual(['It says: ', { value: 'ongoing' }]);
  });
});

describe('an object that can be read at once', () => {
  it.each(['STANDARD_IA', 'EXPRESS_ONEZONE', 'A_CLASS_OF_TOMORROW'])('in %s: silent', (name) =>
    expect(explain({ headers: inClass(name) })).toBeUndefined(),
  );
  it('in STANDARD, which S3 does not name: silent', () => expect(explain({})).toBeUndefined());
  it('in Intelligent-Tiering, with no archive tier for sure: silent', () =>
    expect(explain({ headers: inClass('INTELLIGENT_TIERING') })).toBeUndefined());
  it('in GLACIER_IR: says so, because its name says otherwise', () => {
    expect(explain({ headers: inClass('GLACIER_IR') })?.tone).toBe('fact');
    expect(title({ headers: inClass('GLACIER_IR') })).toContain('needs no restore');
  });
});

describe('what cannot be seen', () => {
  it('a tier that may be hidden: not known', () => {
    const parts = { headers: inClass('INTELLIGENT_TIERING'), knowledge: { exposed: ['x-amz-storage-class'] } };
    expect(explain(parts)?.tone).toBe('fact');
    expect(title(parts)).toContain('is not known');
  });
  it('a tier that S3 does not document: not known, and shown', () => {
    expect(explain({ headers: inTier('ICE_AGE') })?.tone).toBe('caution');
    expect(explain({ headers: inTier('ICE_AGE') })?.says[0]).toContainEqual({ value: 'ICE_AGE' });
  });
  it('no class at all: silent, since nothing speaks for an archive', () =>
    expect(explain({ knowledge: {} })).toBeUndefined());
  it('an answer that is not about an object: silent', () => {
    for (const status of [304, 403, 404, 405]) expect(explain({ status })).toBeUndefined();
  });
});

it('keeps what S3 sent out of its own words', () => {
  for (const text of hostileTexts) {
    const found = explain({ headers: { ...inClass(text), 'x-amz-archive-status': text, 'x-amz-restore': text } });
    expect(found && ownWords(found)).not.toContain(foreignMark);
    expect(found && shownValues(found)).toContain(text);
  }
});
it('never throws, and never repeats a value as its own words', () =>
  fc.assert(
    fc.property(anyHeaders(restore.reads), fc.boolean(), (headers, exposed) => {
      const found = explain({ headers, knowledge: exposed ? { exposed: '*' } : {} });
      if (found) expect(ownWords(found)).not.toContain(foreignMark);
    }),
  ));
