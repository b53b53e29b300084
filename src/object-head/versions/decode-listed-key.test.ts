import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeListedKey } from './decode-listed-key.ts';

describe('a key in a listing', () => {
  it('has its spaces written as plus signs', () => {
    expect(decodeListedKey('with+space.txt')).toBe('with space.txt');
  });

  it('has a literal plus written as %2B, and is decoded once', () => {
    expect(decodeListedKey('a%2Bb.txt')).toBe('a+b.txt');
    expect(decodeListedKey('a%2520b.txt')).toBe('a%20b.txt');
  });

  it('may hold what XML cannot', () => {
    expect(decodeListedKey('line%0Abreak%00.txt')).toBe('line\nbreak\0.txt');
  });

  it('is left as it is where it is no such encoding', () => {
    expect(decodeListedKey('100%.txt')).toBe('100%.txt');
  });

  it('comes back whatever it was', () => {
    const written = (key: string) => encodeURIComponent(key).replaceAll('%2F', '/').replaceAll('%20', '+');
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (key) => {
        expect(decodeListedKey(written(key))).toBe(key);
      }),
    );
  });
});
