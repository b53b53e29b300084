import { describe, expect, it } from 'vitest';
import { moveBy } from './move-by.ts';

const plain = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };
const from = { at: 10, count: 100, page: 8 };
const press = (key: string, position = from) => moveBy({ ...plain, key }, position);

describe('keys in the list', () => {
  it.each([
    ['ArrowDown', 11],
    ['ArrowUp', 9],
    ['PageDown', 18],
    ['PageUp', 2],
    ['Home', 0],
    ['End', 99],
  ])('%s leads from row 10 to row %i', (key, to) => {
    expect(press(key)).toBe(to);
  });

  it('lead nowhere beyond the ends', () => {
    expect(press('ArrowUp', { ...from, at: 0 })).toBe(0);
    expect(press('PageDown', { ...from, at: 95 })).toBe(99);
    expect(press('ArrowDown', { ...from, count: 0 })).toBeUndefined();
  });

  it('are left to the browser where they are its own', () => {
    expect(press('Enter')).toBeUndefined();
    expect(press('a')).toBeUndefined();
    expect(moveBy({ ...plain, key: 'ArrowUp', altKey: true }, from)).toBeUndefined();
    expect(moveBy({ ...plain, key: 'Home', ctrlKey: true }, from)).toBeUndefined();
  });
});
