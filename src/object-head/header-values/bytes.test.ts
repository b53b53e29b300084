import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatBytes, parseBytes } from './bytes.ts';

describe('parseBytes', () => {
  it('reads digits', () => expect(parseBytes('1048576')).toBe(1_048_576));
  it('is exact up to 2^53 - 1 and silent beyond', () => {
    expect(parseBytes('9007199254740991')).toBe(9_007_199_254_740_991);
    expect(parseBytes('9007199254740993')).toBeUndefined();
  });
  it.each(['', '-1', '1.5', '1e3', '0x10'])('is silent on %j', (text) => expect(parseBytes(text)).toBeUndefined());
});

describe('formatBytes', () => {
  it.each([
    [0, '0 bytes'],
    [1, '1 byte'],
    [1023, '1,023 bytes'],
    [1024, '1,024 bytes (1 KiB)'],
    [1536, '1,536 bytes (1.5 KiB)'],
    [1_048_575, '1,048,575 bytes (about 1 MiB)'],
    [1_048_576, '1,048,576 bytes (1 MiB)'],
    [10_485_772, '10,485,772 bytes (about 10 MiB)'],
    [5_497_558_138_880, '5,497,558,138,880 bytes (5 TiB)'],
    [-1, ''],
    [1.5, ''],
  ])('writes %d', (size, text) => expect(formatBytes(size)).toBe(text));
  it('never loses a digit of the exact figure', () =>
    fc.assert(
      fc.property(fc.maxSafeNat(), (size) => {
        expect(formatBytes(size).split(' ')[0]?.replaceAll(',', '')).toBe(String(size));
      }),
    ));
});
