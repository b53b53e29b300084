/** Which version does a delete marker hide? */
import type { ObjectVersion, VersionEntry } from './version-entry.ts';

export type HiddenBy =
  /** The newest version under the marker; `through` counts further markers between the two. */
  | { readonly kind: 'version'; readonly version: ObjectVersion; readonly through: number }
  /** No version is left under it. S3 calls this an expired object delete marker. */
  | { readonly kind: 'nothing' }
  /** What lies under it has not been listed yet. */
  | { readonly kind: 'not-listed' };

/** What the delete marker at an index hides; undefined for a version. The same marker is always told the same object. */
export type Hiding = (index: number) => HiddenBy | undefined;

/**
 * What each delete marker hides: entries are newest first, so it is the next version after it. `complete` says whether the list
 * reaches down to the oldest version. The list is gone through once, however many markers are asked about.
 *
 * @example hidingIn([marker, version], true)(0) // { kind: 'version', version, through: 0 }
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/DeleteMarker.html
 */
export function hidingIn(entries: readonly VersionEntry[], complete: boolean): Hiding {
  const nextVersion = new Int32Array(entries.length);
  for (let index = entries.length - 1, below = -1; index >= 0; index -= 1) {
    nextVersion[index] = below;
    if (entries[index]?.kind === 'version') below = index;
  }
  const nothing: HiddenBy = { kind: complete ? 'nothing' : 'not-listed' };
  const told = new Map<number, HiddenBy>();
  return (index) => {
    if (entries[index]?.kind !== 'delete-marker') return undefined;
    const known = told.get(index);
    if (known) return known;
    const below = nextVersion[index] ?? -1;
    const version = entries[below];
    const hides: HiddenBy =
      version?.kind === 'version' ? { kind: 'version', version, through: below - index - 1 } : nothing;
    told.set(index, hides);
    return hides;
  };
}
