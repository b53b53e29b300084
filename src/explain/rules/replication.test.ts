import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatHttpDate } from '../../object-head/header-values/http-date.ts';
import { anyHeaders, foreignMark, hostileTexts } from '../../testing/any-headers.ts';
import { ownWords } from '../../testing/own-words.ts';
import { type ReadingParts, readingOf, testNow } from '../../testing/reading.ts';
import { plainText } from '../words.ts';
import { replication } from './replication.ts';

const explain = (parts: ReadingParts) => replication.explain(readingOf(parts));
const status = (value: string) => ({ 'x-amz-replication-status': value });
const title = (parts: ReadingParts) => plainText(explain(parts)?.title ?? '');
const says = (parts: ReadingParts) => (explain(parts)?.says ?? []).map(plainText).join('\n');
const pending = (ageMs: number) => ({
  headers: { ...status('PENDING'), 'last-modified': formatHttpDate(testNow - ageMs) ?? '' },
});

describe('a status', () => {
  it.each(['COMPLETED', 'COMPLETE'])('%s: every destination has its copy', (value) => {
    expect(explain({ headers: status(value) })).toMatchObject({ id: 'replication', tone: 'good' });
    expect(title({ headers: status(value) })).toBe('Replicated: every destination has its copy.');
  });
  it('FAILED: is final, and says what to do', () => {
    expect(explain({ headers: status('FAILED') })?.tone).toBe('danger');
    expect(says({ headers: status('FAILED') })).toContain('S3 does not try again by itself.');
    expect(
      explain({ headers: status('FAILED') })
        ?.todo?.map(plainText)
        .join(),
    ).toContain('S3 Batch Replication');
  });
  it('REPLICA: is a copy itself', () =>
    expect(title({ headers: status('REPLICA') })).toContain('S3 copied it here from another bucket'));
  it('that S3 does not document is shown as it is', () =>
    expect(explain({ headers: status('REPLICATING') })?.title).toContainEqual({ value: 'REPLICATING' }));
});

describe('PENDING', () => {
  it('counts every destination, and waits out an outage', () => {
    const text = says({ headers: status('PENDING') });
    expect(text).toContain('until the last of them has its copy');
    expect(text).toContain('goes on by itself');
    expect(text).toContain('Lifecycle rules leave the object alone');
  });
  const minutes = 60_000;
  it.each([
    ['a moment', 0, 'fact', 'within 15 minutes.'],
    ['just under 15 minutes', 15 * minutes - 1000, 'fact', 'within 15 minutes.'],
    ['15 minutes', 15 * minutes, 'fact', 'some take hours'],
    ['just under a day', 1440 * minutes - 1000, 'fact', 'some take hours'],
    ['a day', 1440 * minutes, 'caution', 'unusually long'],
  ])('for %s', (_, age, tone, expected) => {
    expect(explain(pending(age))?.tone).toBe(tone);
    expect(says(pending(age))).toContain(expected);
    expect(explain(pending(age))?.evidence).toEqual(['x-amz-replication-status', 'Last-Modified']);
  });
  it('says that Last-Modified may not be when it began', () =>
    expect(says(pending(30 * minutes))).toContain('A change of tags, ACL or lock'));
  it.each([
    ['unreadable', 'soon'],
    ['still to come', formatHttpDate(testNow + 1000) ?? ''],
  ])('does not guess an age from a Last-Modified that is %s', (_, modified) =>
    expect(says({ headers: { ...status('PENDING'), 'last-modified': modified } })).not.toContain('last modified'),
  );
  it('does not go by a Last-Modified that it cannot read', () =>
    expect(explain({ headers: { ...status('PENDING'), 'last-modified': 'soon' } })?.evidence).toEqual([
      'x-amz-replication-status',
    ]));
});

describe('another store', () => {
  const knowledge = { store: { name: 'MinIO', lacks: new Set<never>() } };
  it('is not said to keep the times and habits of Amazon S3', () => {
    const old = pending(48 * 3_600_000);
    expect(explain({ ...old, knowledge })).toMatchObject({ tone: 'fact', says: [] });
    expect(says({ headers: status('FAILED'), knowledge })).not.toContain('does not try again');
  });
  it('has its status explained all the same', () =>
    expect(title({ headers: status('FAILED'), knowledge })).toContain('failed for at least one destination'));
});

describe('no status', () => {
  it('is silent where it was provably not sent: that is no failure', () => expect(explain({})).toBeUndefined());
  it('is silent where it is hidden', () => expect(explain({ knowledge: {} })).toBeUndefined());
  it('is silent with a 304', () => expect(explain({ status: 304 })).toBeUndefined());
});

it('keeps what S3 sent out of its own words', () => {
  for (const text of hostileTexts) {
    const found = explain({ headers: { ...status(text), 'last-modified': text } });
    expect(found && ownWords(found)).not.toContain(foreignMark);
    expect(found?.title).toContainEqual({ value: text });
  }
});
it('never throws, and never repeats a value as its own words', () =>
  fc.assert(
    fc.property(anyHeaders(replication.reads), (headers) => {
      const found = explain({ headers });
      if (found) expect(ownWords(found)).not.toContain(foreignMark);
    }),
  ));
