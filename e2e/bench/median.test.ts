import { expect, it } from 'vitest';
import { median } from './median.ts';

it('takes the middle one, or half-way between the two', () => {
  expect([median([3, 1, 2]), median([4, 1, 2, 3]), median([])]).toEqual([2, 2.5, Number.NaN]);
});
