import { describe, expect, it } from 'vitest';
import { type CompareLink, formatCompare, mostColumns } from '../../url-state/compare-link.ts';
import { parse } from '../../url-state/link.ts';
import type { InspectLink } from '../../url-state/link-schema.ts';
import {
  findColumn,
  swapped,
  withColumns,
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
    expect(said(withColumns(of('ab'), [column('c')]).link)).toBe('a* b c');
    const again = withColumns(of('ab'), [column('b')]);
    expect(said(again.link)).toBe('a* b');
    expect(again.refused).toEqual([{ kind: 'there', column: 1 }]);
  });
  it('is added with others, as far as they may be', () => {
    const { link, refused } = withColumns(of('ab'), [column('c'), column('c'), column('d')]);
    expect(said(link)).toBe('a* b c d');
    expect(refused).toEqual([{ kind: 'there', column: 2 }]);
  });
  it('is not added beyond the most that a link holds', () => {
    const full: CompareLink = { columns: Array.from({ length: mostColumns }, (_, at) => column(String(at))) };
    expect(withColumns(full, [column('more')])).toEqual({ link: full, refused: [{ kind: 'full' }] });
    expect(withColumns(full, [column('7')]).refused).toEqual([{ kind: 'there', column: 7 }]);
    expect(withColumns(withoutColumn(full, 7), [column('more')]).link.columns).toHaveLength(mostColumns);
  });
  it('is not added where the link would become longer than links are read', () => {
    const long = Array.from({ length: mostColumns }, (_, at) => column(`${'漢'.repeat(339)}${at}`));
    const { link, refused } = withColumns({ columns: [] }, long);
    expect(refused.length).toBeGreaterThan(0);
    expect(new Set(refused.map(({ kind }) => kind))).toEqual(new Set(['too-long']));
    const last = withOnly(withReference(link, link.columns.length - 1), true);
    expect(parse(formatCompare(last))).toMatchObject({ view: 'compare', link: last, problems: [] });
  });
  it('is not added so that one whose column it would share no key with becomes too long', () => {
    const versions = Array.from({ length: 49 }, (_, at): InspectLink => {
      const { request, place } = column('漢'.repeat(341));
      return { request: { ...request, versionId: `v${at}` }, place };
    });
    const { link, refused } = withColumns({ columns: [] }, versions);
    expect(refused).toEqual([]);
    expect(withColumns(link, [column('other')])).toEqual({ link, refused: [{ kind: 'too-long' }] });
  });
});

describe('a column', () => {
  it('is found by its object, wherever it has gone', () => {
    expect(findColumn(of('abc'), column('b'), 1)).toBe(1);
    expect(findColumn(of('bac'), column('b'), 1)).toBe(0);
    expect(findColumn(of('ac'), column('b'), 1)).toBe(-1);
  });
  it('of two of one object is the one that stands where it stood', () => {
    expect(findColumn(of('bab'), column('b'), 2)).toBe(2);
    expect(findColumn(of('bab'), column('b'), 0)).toBe(0);
  });
  it('that is gone is replaced by nothing', () =>
    expect(said(withReplaced(of('ac'), findColumn(of('ac'), column('b'), 1), column('x')))).toBe('a* c'));
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
