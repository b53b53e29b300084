import { describe, expect, it } from 'vitest';
import type { VersionFilter } from '../../../object-head/versions/filter-versions.ts';
import { versionOf } from '../../../testing/versions.ts';
import { beginFiltering, filteredSoFar, filterOn } from './filter-progress.ts';

const pages = [
  { entries: [versionOf('x1'), versionOf('y2')] },
  { entries: [versionOf('y3'), versionOf('x4')] },
  { entries: [versionOf('y5')] },
];
const filterBy = (text: string): VersionFilter => ({ show: 'all', text });
const [everything, x, y] = [filterBy(' '), filterBy('x'), filterBy('y')];
const ended = (filter: VersionFilter) => filterOn(beginFiltering(filter, pages), pages, () => true);

describe('a filter', () => {
  it('looks at one page in a go, and at more while there is time', () => {
    const first = filterOn(beginFiltering(y, pages), pages, () => false);
    expect(filteredSoFar(first, y, pages)).toEqual({ found: [1], done: false });
    const second = filterOn(first, pages, () => true);
    expect(filteredSoFar(second, y, pages)).toEqual({ found: [1, 2, 4], done: true });
  });

  it('is not done before it has begun, and shows what the one before it found', () => {
    expect(filteredSoFar(ended(x), y, pages)).toEqual({ found: [0, 3], done: false });
    expect(filteredSoFar(ended(everything), y, pages)).toEqual({ found: undefined, done: false });
  });

  it('is no longer done where another page was read, and keeps what it found', () => {
    expect(filteredSoFar(ended(y), y, [...pages, { entries: [] }])).toEqual({ found: [1, 2, 4], done: false });
  });

  it('has found nothing in a list that was begun anew', () => {
    expect(filteredSoFar(ended(y), y, [{ entries: [versionOf('y6')] }])).toEqual({ found: [], done: false });
  });

  it('that lets everything through is done at once', () => {
    expect(filteredSoFar(ended(y), everything, pages)).toEqual({ found: undefined, done: true });
  });
});
