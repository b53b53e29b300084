import { expect, it } from 'vitest';
import type { Column } from '../../compare/column.ts';
import { rows } from '../../compare/rows.ts';
import { columnOf, waitingColumn } from '../../testing/compare-column.ts';
import { rowWords } from './verdict-words.ts';

const columnWith = (id: string, color?: string) =>
  columnOf({ id, headers: { etag: '"1"', ...(color === undefined ? {} : { 'x-amz-meta-color': color }) } });
const words = (...columns: Column[]) => {
  const row = rows(columns, 0)
    .flatMap((group) => group.rows)
    .find(({ id }) => id === 'Metadata:color');
  return row && rowWords(row);
};

it('a row that changed, or is the same, says so', () => {
  expect(words(columnWith('a', 'blue'), columnWith('b', 'red'))).toBe('changed');
  expect(words(columnWith('a', 'blue'), columnWith('b', 'blue'))).toBe('same');
});

it('a row that only some have says which, by their numbers', () => {
  expect(words(columnWith('a'), columnWith('b', 'red'))).toBe('only in 2');
  expect(words(columnWith('a', 'red'), columnWith('b'), columnWith('c', 'red'))).toBe('only in 1, 3');
});

it('more than four are counted', () => {
  const six = Array.from({ length: 6 }, (_, index) => columnWith(`c${index}`, index < 5 ? 'red' : undefined));
  expect(words(...six)).toBe('only in 5 of 6');
});

it('a row of which one may be hidden is not called a difference', () => {
  const hidden = columnOf({ id: 'b', exposed: ['etag'], headers: { etag: '"1"', 'x-amz-meta-color': 'red' } });
  expect(words(columnWith('a', 'red'), hidden)).toBe('cannot be told');
});

it('a row of which one is not there yet is awaited, not called unknown', () =>
  expect(words(columnWith('a', 'red'), waitingColumn('b'))).toBe('awaited'));
