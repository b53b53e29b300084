/** Which version does a delete marker hide? */
import type { ObjectVersion, VersionEntry } from './version-entry.ts';

export type HiddenBy =
  /** The newest version under the marker; `through` counts further markers between the two. */
  | { readonly kind: 'version'; readonly version: ObjectVersion; readonly through: number }
  /** No version is left under it. S3 calls this an expired object delete marker. */
  | { readonly kind: 'nothing' }
  /** What lies under it has not been listed yet. */
  | { readonly kind: 'not-listed' };

/**
 * What the delete marker at `index` hides: entries are newest first, so it is the next version after it. `complete` says
 * whether the list reaches down to the oldest version.
 *
 * @example hiddenBy([marker, version], 0, true) // { kind: 'version', version, through: 0 }
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/DeleteMarker.html
 */
export function hiddenBy(entries: readonly VersionEntry[], index: number, complete: boolean): HiddenBy {
  for (let below = index + 1; below < entries.length; below++) {
    const entry = entries[below];
    if (entry?.kind === 'version') return { kind: 'version', version: entry, through: below - index - 1 };
  }
  return { kind: complete ? 'nothing' : 'not-listed' };
}
