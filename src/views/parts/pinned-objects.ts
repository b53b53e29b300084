/** Objects that somebody wants at hand: kept until they are unpinned, the newest first. */
import { pinnedPrefix } from '../../connections/folder-slot.ts';
import { isAmong, type KeptObject, keptObjects, without } from './kept-objects.ts';
import { useRecentObjects } from './recent-objects.ts';

export const mostPinned = 100;
const pinned = keptObjects(pinnedPrefix, mostPinned);

export const usePinnedObjects = pinned.use;

/** What is to be said of a pin that is not simply kept, by what `pin` gave. */
export const pinRemarks = {
  kept: undefined,
  'for the visit': 'Pinned for this visit alone: the browser keeps nothing for this page.',
  full: `${mostPinned} objects are pinned, which is the most. Unpin one on the first page to pin this one.`,
} as const;

/** Puts it first, or back where it was. No other is dropped for it: `full`. */
export function pin(object: KeptObject, at = 0): 'kept' | 'for the visit' | 'full' {
  const others = without(pinned.read(), object);
  if (others.length >= mostPinned) return 'full';
  return pinned.replace(others.toSpliced(at, 0, object)) ? 'kept' : 'for the visit';
}

export function unpin(object: KeptObject): void {
  pinned.replace(without(pinned.read(), object));
}

export function unpinAll(): void {
  pinned.replace([]);
}

/** Pinned ones, and those looked at lately that are not among them. */
export function useObjectsAtHand(): { readonly pinned: readonly KeptObject[]; readonly recent: readonly KeptObject[] } {
  const pinned = usePinnedObjects();
  const recent = useRecentObjects();
  return { pinned, recent: recent.filter((object) => !isAmong(pinned, object)) };
}
