/** Which version stands next to another one in the list of its key? */
import type { VersionEntry } from './version-entry.ts';

export type StepDirection = 'older' | 'newer';

export type Neighbour =
  /** A version, or a delete marker. */
  | { readonly kind: 'found'; readonly versionId: string }
  /** There is nothing older, or nothing newer. */
  | { readonly kind: 'none' }
  /** The list does not have the version to step from. */
  | { readonly kind: 'not-listed' }
  /** The version is not among the newest ones; `listed` is how many were looked at. */
  | { readonly kind: 'too-far'; readonly listed: number };

/**
 * The neighbour of a version in a list that was read before; undefined where that list cannot tell. What is newer than its first
 * entry may have been written since; what is older than its last is known only where the list is `complete`.
 *
 * @example neighbourIn([{ versionId: 'v2', … }, { versionId: 'v1', … }], 'v2', 'older', true) // { kind: 'found', versionId: 'v1' }
 */
export function neighbourIn(
  entries: readonly VersionEntry[],
  versionId: string,
  direction: StepDirection,
  complete: boolean,
): Neighbour | undefined {
  const index = entries.findIndex((entry) => entry.versionId === versionId);
  if (index < 0) return undefined;
  const next = entries[direction === 'older' ? index + 1 : index - 1];
  if (next) return { kind: 'found', versionId: next.versionId };
  return direction === 'older' && complete ? { kind: 'none' } : undefined;
}
