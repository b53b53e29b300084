import { describe, expect, it } from 'vitest';
import { userMetadataBytes, userMetadataLimit } from './user-metadata.ts';

describe('userMetadataBytes', () => {
  it('sums names and values', () =>
    expect(
      userMetadataBytes([
        ['color', 'blue'],
        ['a', ''],
      ]),
    ).toBe(10));
  it('counts encoded-words as what they stand for, in UTF-8', () =>
    expect(userMetadataBytes([['a', '=?UTF-8?Q?=C3=84?=']])).toBe(3));
  it('is nothing without entries', () => expect(userMetadataBytes([])).toBe(0));
  it('reaches the limit at 2 KB', () => expect(userMetadataBytes([['ab', 'x'.repeat(2046)]])).toBe(userMetadataLimit));
});
