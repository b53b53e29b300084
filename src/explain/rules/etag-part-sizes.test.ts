import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { partSizesFrom, possiblePartSizes } from './etag-part-sizes.ts';

const MiB = 1024 ** 2;

describe('possible part sizes', () => {
  it.each([
    [10 * MiB + 1, 2, { kind: 'between', from: 5 * MiB + 1, to: 10 * MiB }],
    [10 * MiB + 1, 3, { kind: 'between', from: 5 * MiB, to: 5 * MiB }],
    [12, 2, { kind: 'between', from: 11, to: 11 }],
    [10, 6, { kind: 'unequal' }],
    [0, 2, { kind: 'unequal' }],
    [7, 1, { kind: 'fits', size: 7, last: 7 }],
    [0, 1, { kind: 'fits', size: 0, last: 0 }],
  ])('of %d bytes in %d', (total, parts, expected) => expect(possiblePartSizes(total, parts)).toEqual(expected));
  it.each([
    [-1, 2],
    [1.5, 2],
    [10, 0],
    [2 ** 53, 2],
  ])('are none for %d bytes in %d', (total, parts) => expect(possiblePartSizes(total, parts)).toBeUndefined());
  it('hold the size that was really used', () =>
    fc.assert(
      fc.property(
        fc.integer({ min: 5 * MiB, max: 5 * 1024 * MiB }),
        fc.integer({ min: 2, max: 10_000 }),
        fc.nat(),
        (size, parts, some) => {
          const total = size * (parts - 1) + 1 + (some % size);
          const found = possiblePartSizes(total, parts);
          expect(found).toMatchObject({ kind: 'between' });
          if (found?.kind !== 'between') return;
          expect(found.from).toBeLessThanOrEqual(size);
          expect(found.to).toBeGreaterThanOrEqual(size);
        },
      ),
    ));
});

describe('one part that was seen', () => {
  const total = 12 * MiB;
  const fits = { kind: 'fits', size: 5 * MiB, last: 2 * MiB };
  it.each([
    ['the first', { number: 1, first: 0, length: 5 * MiB }, fits],
    ['one between', { number: 2, first: 5 * MiB, length: 5 * MiB }, fits],
    ['the last, by where it begins', { number: 3, first: 10 * MiB, length: 2 * MiB }, fits],
    ['a first that is too short', { number: 1, first: 0, length: 3 * MiB }, { kind: 'unequal' }],
    ['a first that is too long', { number: 1, first: 0, length: 6 * MiB }, { kind: 'unequal' }],
    ['one that does not begin where it should', { number: 2, first: 4 * MiB, length: 5 * MiB }, { kind: 'unequal' }],
    [
      'a last that begins between two bytes',
      { number: 3, first: 10 * MiB + 1, length: 2 * MiB - 1 },
      { kind: 'unequal' },
    ],
    ['a last that does not reach the end', { number: 3, first: 10 * MiB, length: MiB }, { kind: 'unequal' }],
  ] as const)('%s', (_, part, expected) => expect(partSizesFrom(part, total, 3)).toEqual(expected));
  it('that is the only one', () => {
    expect(partSizesFrom({ number: 1, first: 0, length: 16 }, 16, 1)).toEqual({ kind: 'fits', size: 16, last: 16 });
    expect(partSizesFrom({ number: 1, first: 0, length: 15 }, 16, 1)).toEqual({ kind: 'unequal' });
  });
  it.each([0, 4])('number %d of 3 is none', (number) =>
    expect(partSizesFrom({ number, first: 0, length: 1 }, total, 3)).toBeUndefined(),
  );
});
