import fc from 'fast-check';
import { expect, it } from 'vitest';
import { printBlocks } from './print-blocks.ts';

it('few columns stand beside each other', () => {
  expect(printBlocks(2, 1)).toEqual([[0, 1]]);
  expect(printBlocks(4, 0)).toEqual([[0, 1, 2, 3]]);
});

it('more of them stand in blocks, the reference first in each', () =>
  expect(printBlocks(7, 2)).toEqual([
    [2, 0, 1, 3],
    [2, 4, 5, 6],
  ]));

it('every column is on paper once, the reference in every block', () =>
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 50 }), fc.nat(49), (count, at) => {
      const reference = at % count;
      const blocks = printBlocks(count, reference);
      const others = blocks.flat().filter((index) => index !== reference);
      expect(others).toEqual(Array.from({ length: count }, (_, index) => index).filter((index) => index !== reference));
      expect(blocks.every((block) => block.includes(reference) && block.length <= 4)).toBe(true);
    }),
  ));
