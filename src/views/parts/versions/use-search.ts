import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { findVersion, type VersionGoal } from '../../../object-head/versions/find-version.ts';
import type { VersionHistory } from './use-versions.ts';

/** What pages are read for, one after another: a version, a time, or simply all of them. */
export type SearchGoal = VersionGoal | { readonly kind: 'all' };

export type SearchOutcome =
  | { readonly kind: 'found'; readonly index: number }
  /** It is not among them, and there are no more. */
  | { readonly kind: 'missing'; readonly goal: VersionGoal }
  /** All have been read, as was wished. */
  | { readonly kind: 'read' }
  /** A page did not come. */
  | { readonly kind: 'broken-off' };

/** Reads page after page until the goal is reached, the list ends, a page does not come, or somebody stops it. */
export function useSearch(history: VersionHistory, onEnd: (outcome: SearchOutcome) => void) {
  const [goal, setGoal] = useState<SearchGoal>();
  // Entries before it have been looked at for this goal.
  const from = useRef(0);
  // What went wrong before this search is no reason to give it up: the first step is to try again.
  const old = useRef<Error>(null);
  const end = useEffectEvent((outcome: SearchOutcome) => {
    setGoal(undefined);
    onEnd(outcome);
  });
  const { entries, complete, stuck, busy, error, more } = history;
  const goOn = useEffectEvent(more);
  useEffect(() => {
    if (!goal) return;
    const index = goal.kind === 'all' ? -1 : findVersion(entries, goal, from.current);
    from.current = entries.length;
    if (index >= 0) end({ kind: 'found', index });
    else if (complete || stuck) end(goal.kind === 'all' ? { kind: 'read' } : { kind: 'missing', goal });
    else if (busy) return;
    else if (error && error !== old.current) end({ kind: 'broken-off' });
    else goOn();
  }, [goal, entries, complete, stuck, busy, error]);
  return {
    goal,
    start: (next: SearchGoal) => {
      from.current = 0;
      old.current = error;
      setGoal(next);
    },
    stop: () => setGoal(undefined),
  };
}
