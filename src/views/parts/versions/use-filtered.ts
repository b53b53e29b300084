import { useEffect, useState } from 'react';
import type { VersionFilter } from '../../../object-head/versions/filter-versions.ts';
import type { VersionsPage } from '../../../object-head/versions/version-entry.ts';
import { beginFiltering, type Filtered, filteredSoFar, filterOn, isAbout } from './filter-progress.ts';

/** How long one go may take, in ms: short of what delays a frame noticeably. */
const goMs = 8;

/** The indexes of the entries that match, as far as they have been looked at. */
export function useFiltered(pages: readonly VersionsPage[], filter: VersionFilter): Filtered {
  const [last, setLast] = useState(() => beginFiltering(filter, pages));
  const filtered = filteredSoFar(last, filter, pages);
  const { done } = filtered;
  useEffect(() => {
    const current = isAbout(last, filter, pages);
    if (done && current) return;
    const timer = setTimeout(() => {
      const until = performance.now() + goMs;
      const from = current ? last : beginFiltering(filter, pages);
      setLast(filterOn(from, pages, () => performance.now() < until));
    });
    return () => clearTimeout(timer);
  }, [last, filter, pages, done]);
  return filtered;
}
