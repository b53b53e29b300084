/**
 * One page of a listing: keys in S3's order from a marker on, those with the delimiter rolled up into common prefixes.
 * Touches only what the page shows, and never steps through the versions of a key that is rolled up.
 */
import { placeAfter, placeAfterPrefix, placeOf } from '../store/key-order.ts';
import type { Bucket } from '../store/store.ts';
import type { StoredVersion } from '../store/stored-version.ts';
import type { ListInput } from './list-input.ts';

export interface ListedVersion {
  readonly key: string;
  readonly version: StoredVersion;
}

export type Listed = ListedVersion | { readonly prefix: string };

export interface ListPage {
  readonly versions: readonly ListedVersion[];
  readonly prefixes: readonly string[];
  /** What the page ends on, if there is more; undefined on the last page. */
  readonly last: Listed | undefined;
}

/** Where the page begins: after the marker, or in the middle of the marker's own versions. */
export interface Marker {
  readonly key: string;
  readonly includesKey: boolean;
}

/** `versionsOf` says what a key has to show; a key that shows nothing counts for nothing. */
export function listPage(
  bucket: Bucket,
  input: ListInput,
  marker: Marker,
  versionsOf: (key: string) => Iterable<StoredVersion>,
): ListPage {
  const versions: ListedVersion[] = [];
  const prefixes: string[] = [];
  let last: Listed | undefined;
  if (input.maxKeys === 0) return { versions, prefixes, last };
  for (const listed of walk(bucket.sortedKeys, input, marker, versionsOf)) {
    if (versions.length + prefixes.length === input.maxKeys) return { versions, prefixes, last };
    if ('prefix' in listed) prefixes.push(listed.prefix);
    else versions.push(listed);
    last = listed;
  }
  return { versions, prefixes, last: undefined };
}

function* walk(
  keys: readonly string[],
  { prefix, delimiter }: ListInput,
  marker: Marker,
  versionsOf: (key: string) => Iterable<StoredVersion>,
): Generator<Listed> {
  const afterMarker = marker.includesKey ? placeOf(keys, marker.key) : placeAfter(keys, marker.key);
  let place = Math.max(placeOf(keys, prefix), afterMarker);
  for (let key = keys[place]; key?.startsWith(prefix); key = keys[place]) {
    const common = commonPrefix(key, prefix, delimiter);
    if (common === undefined) {
      for (const version of versionsOf(key)) yield { key, version };
      place++;
      continue;
    }
    const end = placeAfterPrefix(keys, common);
    // A marker within a common prefix says that this prefix was shown before.
    const isNew = !marker.key.startsWith(common);
    if (isNew && keys.slice(place, end).some((rolledUp) => hasAny(versionsOf(rolledUp)))) yield { prefix: common };
    place = end;
  }
}

function commonPrefix(key: string, prefix: string, delimiter: string | undefined): string | undefined {
  const end = delimiter === undefined ? -1 : key.indexOf(delimiter, prefix.length);
  return end < 0 ? undefined : key.slice(0, end + (delimiter?.length ?? 0));
}

function hasAny(versions: Iterable<StoredVersion>): boolean {
  for (const _ of versions) return true;
  return false;
}
