import { describe, expect, it } from 'vitest';
import { shortBytes, shortEtag, shortId } from './short-text.ts';

describe('what a row has room for', () => {
  it('shows the two ends of a long id, and all of a short one', () => {
    expect(shortId('3sL4kqtJlcpXroDTDmJ.rmSpXd3dIbrHY')).toBe('3sL4kqtJ…dIbrHY');
    expect(shortId('null')).toBe('null');
    expect(shortId('x'.repeat(18))).toBe('x'.repeat(18));
    expect(shortId('x'.repeat(19))).toHaveLength(15);
  });

  it('keeps the number of parts of an ETag', () => {
    expect(shortEtag('"9b2cf535f27731c974343645a3985328"')).toBe('9b2cf535…');
    expect(shortEtag('"9b2cf535f27731c974343645a3985328-10000"')).toBe('9b2cf535…-10000');
    expect(shortEtag('W/"abc"')).toBe('abc');
    expect(shortEtag('')).toBe('');
  });

  it.each([
    [undefined, '–'],
    [0, '0 bytes'],
    [1, '1 byte'],
    [1023, '1,023 bytes'],
    [1024, '1 KiB'],
    [1_048_575, '1 MiB'],
    [1_258_291, '1.2 MiB'],
    [104_800_000, '99.9 MiB'],
    [104_857_600, '100 MiB'],
    [5 * 2 ** 40, '5 TiB'],
    [2 ** 61, '2,048 PiB'],
  ])('rounds %s bytes to %s', (size, text) => {
    expect(shortBytes(size)).toBe(text);
  });
});
