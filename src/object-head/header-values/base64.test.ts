import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeBase64, encodeBase64, toHex } from './base64.ts';

describe('decodeBase64', () => {
  it('gives back what was encoded', () =>
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        expect(decodeBase64(encodeBase64(bytes))).toEqual(bytes);
      }),
    ));
  it('reads the empty text as no bytes', () => expect(decodeBase64('')).toEqual(new Uint8Array()));
  it.each(['cZWHwQ=', 'cZWHwQ', 'cZWHwR==', 'c-WHwQ==', 'cZ WHwQ=', '=GGG', '===='])('is silent on %j', (text) =>
    expect(decodeBase64(text)).toBeUndefined(),
  );
});

describe('toHex', () => {
  it('keeps leading zeros', () => expect(toHex(new Uint8Array([0, 15, 255]))).toBe('000fff'));
});
