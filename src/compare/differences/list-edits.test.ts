import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Parameter } from '../../object-head/header-values/parameters.ts';
import { listEdits } from './list-edits.ts';

const items = (...written: string[]): Parameter[] =>
  written.map((text) => {
    const [name = '', value] = text.split('=');
    return value === undefined ? { name } : { name, value };
  });

describe('listEdits', () => {
  it('tells what came, went, stayed and got another value', () =>
    expect(
      listEdits(items('public', 'max-age=60', 'immutable'), items('max-age=300', 'public', 'no-transform')),
    ).toEqual({
      items: [
        { kind: 'same', item: { name: 'public' } },
        { kind: 'changed', before: { name: 'max-age', value: '60' }, after: { name: 'max-age', value: '300' } },
        { kind: 'removed', item: { name: 'immutable' } },
        { kind: 'added', item: { name: 'no-transform' } },
      ],
      reordered: true,
    }));
  it('matches names by any case', () =>
    expect(listEdits(items('Max-Age=60'), items('max-age=60')).items[0]?.kind).toBe('same'));
  it('matches a repeated item with its equal before another', () =>
    expect(listEdits(items('a=1', 'a=2'), items('a=2')).items.map(({ kind }) => kind)).toEqual(['removed', 'same']));
  it('is not reordered by what came or went between', () =>
    expect(listEdits(items('a', 'b', 'c'), items('a', 'x', 'c')).reordered).toBe(false));

  const list = fc.array(fc.constantFrom('a', 'b=1', 'b=2', 'B=1', 'c='), { maxLength: 6 }).map((of) => items(...of));
  it('accounts for every item of both lists once', () =>
    fc.assert(
      fc.property(list, list, (before, after) => {
        const found = listEdits(before, after).items;
        const count = (...kinds: string[]) => found.filter(({ kind }) => kinds.includes(kind)).length;
        expect(count('same', 'changed', 'removed')).toBe(before.length);
        expect(count('same', 'changed', 'added')).toBe(after.length);
      }),
    ));
  it('finds a list the same as itself', () =>
    fc.assert(
      fc.property(list, (one) => {
        const { items: found, reordered } = listEdits(one, one);
        expect(reordered || found.some(({ kind }) => kind !== 'same')).toBe(false);
      }),
    ));
});
