import { describe, expect, it } from 'vitest';
import { rows } from '../../compare/rows.ts';
import { columnOf } from '../../testing/compare-column.ts';
import { foldedWords, placeOf } from './fold-rows.ts';

const blue = columnOf({ id: 'a', headers: { etag: '"1"', 'content-type': 'text/plain', 'x-amz-request-id': 'R1' } });
const red = columnOf({ id: 'b', headers: { etag: '"2"', 'content-type': 'text/plain', 'x-amz-request-id': 'R2' } });
const hidden = columnOf({ id: 'c', exposed: [], headers: { 'content-type': 'text/plain' } });

const place = (id: string, other = red) => {
  const row = rows([blue, other], 0)
    .flatMap((group) => group.rows)
    .find((one) => one.id === id);
  return row && placeOf(row);
};

describe('a row', () => {
  it('is shown where the objects differ', () => expect(place('ETag')).toBe('shown'));
  it('is shown where a value is hidden in one of them, which is not a removal', () =>
    expect(place('ETag', hidden)).toBe('shown'));
  it('is folded where all have the same value', () => expect(place('ContentType')).toBe('same'));
  it('is folded where it says something of the answers alone', () => expect(place('x-amz-request-id')).toBe('answer'));
  it('is folded where none was sent, and apart from that, where none could be seen', () => {
    expect(place('Restore')).toBe('none');
    expect(place('Restore', hidden)).toBe('unseen');
  });
});

describe('the line in their place', () => {
  it('counts them by what they are', () =>
    expect(foldedWords(['same', 'none', 'shown', 'same'])).toBe('2 same · 1 not sent'));
  it('is empty where nothing is folded', () => expect(foldedWords(['shown'])).toBe(''));
});
