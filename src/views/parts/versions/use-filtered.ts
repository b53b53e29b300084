import { useEffect, useState } from 'react';
import { filterVersions, type VersionFilter } from '../../../object-head/versions/filter-versions.ts';
import type { VersionsPage } from '../../../object-head/versions/version-entry.ts';

/** How long one go may take, in ms: short of what delays a frame noticeably. */
const goMs = 8;

interface Progress {
  readonly filter: VersionFilter;
  readonly first: VersionsPage | undefined;
  /** How many pages, and so how many entries, have been looked at. */
  readonly pages: number;
  readonly entries: number;
  readonly found: readonly number[];
}

/**
 * The indexes of the entries that match, found page by page so that 100,000 entries hold nothing up; undefined where
 * nothing is filtered out. Until `done` there may be more.
 */
export function useFiltered(
  pages: readonly VersionsPage[],
  filter: VersionFilter,
): { readonly found: readonly number[] | undefined; readonly done: boolean } {
  const [progress, setProgress] = useState<Progress>(() => beginning(filter, pages));
  // A list that was begun anew has another first page.
  const current = progress.filter === filter && progress.first === pages[0] ? progress : beginning(filter, pages);
  const unfiltered = filter.show === 'all' && filter.text.trim() === '';
  const done = unfiltered || current.pages >= pages.length;
  useEffect(() => {
    if (done) return;
    const timer = setTimeout(() => setProgress(advance(current, pages)));
    return () => clearTimeout(timer);
  }, [current, done, pages]);
  return { found: unfiltered ? undefined : current.found, done };
}

function beginning(filter: VersionFilter, pages: readonly VersionsPage[]): Progress {
  return { filter, first: pages[0], pages: 0, entries: 0, found: [] };
}

function advance(from: Progress, pages: readonly VersionsPage[]): Progress {
  const until = performance.now() + goMs;
  const found = [...from.found];
  let { pages: looked, entries } = from;
  do {
    const page = pages[looked];
    if (!page) break;
    for (const index of filterVersions(page.entries, from.filter) ?? []) found.push(entries + index);
    entries += page.entries.length;
    looked += 1;
  } while (performance.now() < until);
  return { ...from, pages: looked, entries, found };
}
