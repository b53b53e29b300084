import { describe, expect, it } from 'vitest';
import { type ReadingParts, readingOf, testNow } from '../../testing/reading.ts';
import { plainText } from '../words.ts';
import { storageClass } from './storage-class.ts';

const day = 86_400_000;
const explain = (name: string, more: Record<string, string> = {}, parts: ReadingParts = {}) =>
  storageClass.explain(
    readingOf({
      ...parts,
      headers: {
        'content-length': '1048576',
        'last-modified': new Date(testNow - day).toUTCString(),
        'x-amz-storage-class': name,
        ...more,
      },
    }),
  );
const text = (...given: Parameters<typeof explain>) => {
  const found = explain(...given);
  return found && [found.title, ...found.says].map(plainText).join('\n');
};
const daysAgo = (count: number) => ({ 'last-modified': new Date(testNow - count * day).toUTCString() });

describe('the minimum duration', () => {
  it.each([
    ['STANDARD_IA', 30, '2026-12-24'],
    ['GLACIER_IR', 90, '2027-02-22'],
    ['GLACIER', 90, '2027-02-22'],
    ['DEEP_ARCHIVE', 180, '2027-05-23'],
  ])('of %s is %i days from Last-Modified', (name, days, date) => {
    expect(text(name)).toMatch(new RegExp(`bills at least ${days} days: if .* this class, until ${date}T12:00:00Z\\.`));
    expect(explain(name)?.tone).toBe('fact');
  });
  it('is over at the second at which it ends, and not one before', () => {
    expect(text('STANDARD_IA', daysAgo(30))).toContain('they ended on 2026-11-25T12:00:00Z.');
    expect(text('STANDARD_IA', daysAgo(30), { now: testNow - 1000 })).toContain('until 2026-11-25T12:00:00Z.');
  });
  it('has no date without a readable Last-Modified', () =>
    expect(text('GLACIER', { 'last-modified': 'yesterday' })).toMatch(
      /^Glacier Flexible Retrieval bills at least 90 days\.$/m,
    ));
  it('counts from a move by lifecycle that nobody sees here', () =>
    expect(text('GLACIER')).toContain('Last-Modified does not change then'));
});

describe('one zone', () => {
  it.each(['ONEZONE_IA', 'EXPRESS_ONEZONE'])('makes %s a caution', (name) => {
    expect(explain(name)?.tone).toBe('caution');
    expect(text(name)).toContain('in one Availability Zone: if that zone is destroyed, the object is lost.');
  });
  it('does not hide the minimum duration of ONEZONE_IA', () => {
    expect(text('ONEZONE_IA')).toContain('bills at least 30 days');
    expect(text('EXPRESS_ONEZONE')).not.toContain('days');
  });
});

describe('small objects', () => {
  const bytes = (size: number) => ({ 'content-length': String(size) });
  it('are billed as 128 KB below 128 KB, and not at it', () => {
    expect(text('STANDARD_IA', bytes(131_071))).toContain('billed as 128 KB. This one has 131071 bytes.');
    expect(text('STANDARD_IA', bytes(131_072))).not.toContain('128 KB');
  });
  it('are judged by the whole object, not by the slice of a 206', () => {
    const slice = { 'content-length': '16', 'content-range': 'bytes 0-15/1048576' };
    expect(text('STANDARD_IA', slice, { status: 206 })).not.toContain('128 KB');
    expect(text('STANDARD_IA', { ...slice, 'content-range': 'bytes 0-15/99' }, { status: 206 })).toContain(
      'has 99 bytes',
    );
  });
  it('stay where they are in INTELLIGENT_TIERING', () => {
    expect(text('INTELLIGENT_TIERING', bytes(5))).toContain('neither watched nor moved');
    expect(text('INTELLIGENT_TIERING')).toMatch(
      /^Intelligent-Tiering has no minimum duration and no fee for reading\.$/m,
    );
  });
  it('cost 40 KB more in an archive, as all objects do', () => expect(text('DEEP_ARCHIVE')).toContain('40 KB more'));
});

it('advises against REDUCED_REDUNDANCY', () => {
  expect(explain('REDUCED_REDUNDANCY')).toMatchObject({
    tone: 'caution',
    title: 'AWS advises against Reduced Redundancy.',
  });
  expect(explain('REDUCED_REDUNDANCY')?.todo).toHaveLength(1);
});
it.each(['STANDARD', 'OUTPOSTS', 'SNOW', 'constructor', 'WHATEVER', ''])('is silent for %s', (name) =>
  expect(explain(name)).toBeUndefined(),
);
it('is silent without the header, and for the prices of another store', () => {
  expect(storageClass.explain(readingOf({ headers: { 'content-length': '4' } }))).toBeUndefined();
  expect(explain('GLACIER', {}, { knowledge: { store: { name: 'Ceph', lacks: new Set() } } })).toBeUndefined();
});
it('rests on the header, and on Last-Modified only where it says a date', () => {
  expect(explain('GLACIER')?.evidence).toEqual(['x-amz-storage-class', 'Last-Modified']);
  expect(explain('INTELLIGENT_TIERING')?.evidence).toEqual(['x-amz-storage-class']);
});
