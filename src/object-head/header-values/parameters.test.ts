import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parameterValue, parseParameters } from './parameters.ts';

describe('parseParameters', () => {
  it('splits at separators outside quotes only', () =>
    expect(parseParameters('a=1, b="x,y", c', ',')).toEqual([
      { name: 'a', value: '1' },
      { name: 'b', value: 'x,y' },
      { name: 'c' },
    ]));
  it('undoes backslashes inside quotes', () =>
    expect(parseParameters('a="say \\"hi\\", \\\\o/"', ',')).toEqual([{ name: 'a', value: 'say "hi", \\o/' }]));
  it('leaves out empty pieces', () => expect(parseParameters(';; a=1 ;', ';')).toEqual([{ name: 'a', value: '1' }]));
  it('lets a quote that is never closed run to the end', () =>
    expect(parseParameters('a="x, b=1', ',')).toEqual([{ name: 'a', value: 'x, b=1' }]));
  it('is silent where there is nothing', () => {
    expect(parseParameters('', ',')).toBeUndefined();
    expect(parseParameters(' , ', ',')).toBeUndefined();
  });
  it('never throws', () => fc.assert(fc.property(fc.string(), (text) => void parseParameters(text, ';'))));
});

describe('parameterValue', () => {
  it('takes the first of its name, by any case', () =>
    expect(
      parameterValue(
        [
          { name: 'A', value: '1' },
          { name: 'a', value: '2' },
        ],
        'a',
      ),
    ).toBe('1'));
  it('is silent where there is none', () => expect(parameterValue([{ name: 'a' }], 'a')).toBeUndefined());
});
