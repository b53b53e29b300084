import { describe, expect, it } from 'vitest';
import { type CompareLink, mostColumns } from '../../url-state/compare-link.ts';
import type { InspectLink } from '../../url-state/link-schema.ts';
import {
  swapped,
  withColumn,
  withMoved,
  withOnly,
  withoutColumn,
  withReference,
  withReplaced,
} from './change-columns.ts';

const column = (key: string): InspectLink => ({ request: { bucket: 'b', key, checksumMode: 'ENABLED' }, place: {} });
const of = (keys: string, reference?: number): CompareLink => ({
  columns: [...keys].map(column),
  ...(reference === undefined ? {} : { reference }),
});
/** `a b* c`: the keys, with a star at the reference. */
const said = ({ columns, reference = 0 }: CompareLink) =>
  columns.map(({ request }, at) => `${request.key}${at === reference ? '*' : ''}`).join(' ');

describe('an object', () => {
  it('is added at the end, once', () => {
    expect(said(withColumn(of('ab'), column('c')))).toBe('a* b c');
    expect(said(withColumn(of('ab'), column('a')))).toBe('a* b');
  });
  it('is not added beyond the most that a link holds', () => {
    const full: CompareLink = { columns: Array.from({ length: mostColumns }, (_, at) => column(String(at))) };
    expect(withColumn(full, column('more')).columns).toHaveLength(mostColumns);
    expect(withColumn(withoutColumn(full, 7), column('more')).columns).toHaveLength(mostColumns);
  });
});

describe('the reference stays the same object', () => {
  it('when another column is taken away', () => {
    expect(said(withoutColumn(of('abc', 1), 0))).toBe('b* c');
    expect(said(withoutColumn(of('abc', 1), 2))).toBe('a b*');
  });
  it('when columns move', () => {
    expect(said(withMoved(of('abc', 1), 1, -1))).toBe('b* a c');
    expect(said(withMoved(of('abc', 1), 0, 1))).toBe('b* a c');
    expect(said(withMoved(of('abc', 1), 2, -1))).toBe('a c b*');
  });
  it('when an older version takes another column’s place', () =>
    expect(said(withReplaced(of('abc', 1), 0, column('x')))).toBe('x b* c'));
});

it('the first column takes the place of a reference that is taken away', () =>
  expect(said(withoutColumn(of('abc', 2), 2))).toBe('a* b'));

it('nothing moves beyond the ends', () => {
  expect(said(withMoved(of('ab'), 0, -1))).toBe('a* b');
  expect(said(withMoved(of('ab'), 1, 1))).toBe('a* b');
});

it('swapping two makes the other one the reference, and swapping again undoes it', () => {
  expect(said(swapped(of('ab')))).toBe('b* a');
  expect(said(swapped(of('ab', 1)))).toBe('b a*');
  expect(swapped(swapped(of('ab')))).toEqual(of('ab'));
});

it('what is the default is left out, so that equal comparisons have equal links', () => {
  expect(withReference(of('ab', 1), 0)).toEqual(of('ab'));
  expect(withOnly(withOnly(of('ab'), true), false)).toEqual(of('ab'));
  expect(withOnly(of('ab'), true).only).toBe('changes');
});
