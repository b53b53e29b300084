import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseQuery, percentDecode } from './percent-decode.ts';

describe('percentDecode', () => {
  it.each([
    ['a%20b', 'a b', false],
    ['a+b', 'a+b', false],
    ['%F0%9F%98%80', '😀', false],
    ['a%2520b', 'a%20b', false],
    ['100%', '100%', true],
    ['%zz%41', '%zzA', true],
    ['%ff%41', '%ffA', true],
    ['%c3%28', '%c3(', true],
    ['%c0%80', '%c0%80', true],
    ['%ed%a0%80', '%ed%a0%80', true],
  ])('reads %j as %j, malformed: %s', (encoded, text, malformed) => {
    expect(percentDecode(encoded)).toEqual({ text, malformed });
  });

  it('undoes encodeURIComponent for every text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(percentDecode(encodeURIComponent(text))).toEqual({ text, malformed: false });
      }),
    );
  });
});

describe('parseQuery', () => {
  it('reads + as a space, keeps order, repeats and bad bytes', () => {
    expect(parseQuery('a=1+2&b&&a=%2B=&c=%FF')).toEqual({
      entries: [
        ['a', '1 2'],
        ['b', ''],
        ['a', '+='],
        ['c', '%FF'],
      ],
      malformed: true,
    });
  });
});
