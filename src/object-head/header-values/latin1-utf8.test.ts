import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeUtf8, rereadAsUtf8 } from './latin1-utf8.ts';

const asBrowsersShow = (text: string) =>
  Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte)).join('');

describe('rereadAsUtf8', () => {
  it('gives back every text that is more than ASCII', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        fc.pre(/[^\0-\x7f]/.test(text));
        expect(rereadAsUtf8(asBrowsersShow(text))).toBe(text);
      }),
    ));
  it('is silent on ASCII', () => expect(rereadAsUtf8('plain')).toBeUndefined());
  it('is silent on real Latin-1', () => expect(rereadAsUtf8('é')).toBeUndefined());
  it('is silent where a character is beyond Latin-1', () => expect(rereadAsUtf8('Ã© €')).toBeUndefined());
});

describe('decodeUtf8', () => {
  it('keeps a byte order mark', () => expect(decodeUtf8(new Uint8Array([0xef, 0xbb, 0xbf, 0x61]))).toBe('\ufeffa'));
  it('is silent on other bytes', () => expect(decodeUtf8(new Uint8Array([0xff]))).toBeUndefined());
});
