/** Puts objects into the comparison, and says so; where they do not fit in, why. */
import { useState } from 'react';
import { announce } from '../../ui/announce.ts';
import { type CompareLink, formatCompare } from '../../url-state/compare-link.ts';
import type { InspectLink } from '../../url-state/link-schema.ts';
import { addedText, refusedText } from './adding-words.ts';
import { withColumns } from './change-columns.ts';
import type { Change } from './use-change.ts';

/** Where somebody pressed: what does not fit in is told there. */
export type AddingPlace = 'steps' | 'form' | 'versions';

export interface Adding {
  /** Returns why some did not join. */
  readonly add: (place: AddingPlace, ...added: readonly InspectLink[]) => string | undefined;
  /** Why the last ones did not join, until the comparison is another one. */
  readonly refusedAt: (place: AddingPlace) => string | undefined;
}

export function useAdding(link: CompareLink, change: Change): Adding {
  const [refused, setRefused] = useState<{ readonly place: AddingPlace; readonly why: string; readonly of: string }>();
  return {
    add: (place, ...added) => {
      const next = withColumns(link, added);
      const why = refusedText(next.refused, added.length);
      setRefused(why === undefined ? undefined : { place, why, of: formatCompare(next.link) });
      announce([addedText(link.columns.length, next.link.columns.length), why].filter(Boolean).join('. '));
      change((now) => withColumns(now, added).link);
      return why;
    },
    refusedAt: (place) => (refused?.place === place && refused.of === formatCompare(link) ? refused.why : undefined),
  };
}
