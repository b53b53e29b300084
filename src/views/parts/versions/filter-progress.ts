/** A filter at work on a long list: page by page, so that 100,000 entries hold nothing up. */
import { filterVersions, type VersionFilter } from '../../../object-head/versions/filter-versions.ts';
import type { VersionsPage } from '../../../object-head/versions/version-entry.ts';

export interface FilterProgress {
  readonly filter: VersionFilter;
  /** A list that was begun anew has another first page. */
  readonly first: VersionsPage | undefined;
  /** How many pages, and so how many entries, have been looked at. */
  readonly pages: number;
  readonly entries: number;
  /** The indexes of the entries that match; undefined where nothing is filtered out. */
  readonly found: readonly number[] | undefined;
}

export interface Filtered {
  readonly found: readonly number[] | undefined;
  /** All that was read has been looked at. */
  readonly done: boolean;
}

export function beginFiltering(filter: VersionFilter, pages: readonly VersionsPage[]): FilterProgress {
  const everything = filter.show === 'all' && filter.text.trim() === '';
  return { filter, first: pages[0], pages: 0, entries: 0, found: everything ? undefined : [] };
}

/** One go: a page at least, and more while there is time. */
export function filterOn(from: FilterProgress, pages: readonly VersionsPage[], hasTime: () => boolean): FilterProgress {
  if (!from.found) return from;
  const found = [...from.found];
  let { pages: looked, entries } = from;
  do {
    const page = pages[looked];
    if (!page) break;
    for (const index of filterVersions(page.entries, from.filter) ?? []) found.push(entries + index);
    entries += page.entries.length;
    looked += 1;
  } while (hasTime());
  return { ...from, pages: looked, entries, found };
}

/** Whether a progress is about this filter and this list, and not about the ones before. */
export function isAbout({ filter, first }: FilterProgress, wanted: VersionFilter, pages: readonly VersionsPage[]) {
  return filter === wanted && first === pages[0];
}

/**
 * What to show by what was found last. Until the first go of a new filter is over that is what the filter before it found: an
 * empty list would come and go with each letter.
 */
export function filteredSoFar(last: FilterProgress, filter: VersionFilter, pages: readonly VersionsPage[]): Filtered {
  const { found } = beginFiltering(filter, pages);
  if (!found) return { found, done: true };
  if (isAbout(last, filter, pages)) return { found: last.found, done: last.pages >= pages.length };
  return { found: last.first === pages[0] ? last.found : found, done: false };
}
