/** Which versions of a list does somebody want to see? */
import type { VersionEntry } from './version-entry.ts';

export interface VersionFilter {
  readonly show: 'all' | VersionEntry['kind'];
  /** Words, each of which must be found. */
  readonly text: string;
}

/**
 * The indexes of the entries that match, in their order; undefined where nothing is filtered out, so that 100,000 entries cost
 * nothing. A word is found in the version id, the ETag, the storage class, the checksum's algorithm and type, in `latest` and
 * `delete marker`, in any case of its letters; and in the date (UTC), if it is the beginning of one.
 *
 * @example filterVersions(entries, { show: 'all', text: '2026-11 glacier' }) // [4, 9]
 */
export function filterVersions(
  entries: readonly VersionEntry[],
  { show, text }: VersionFilter,
): readonly number[] | undefined {
  const words = text.trim().split(/\s+/).filter(Boolean).map(wordOf);
  if (show === 'all' && words.length === 0) return undefined;
  const found: number[] = [];
  for (const [index, entry] of entries.entries()) {
    if (show !== 'all' && entry.kind !== show) continue;
    if (words.every((word) => matches(entry, word))) found.push(index);
  }
  return found;
}

interface Word {
  readonly text: string;
  /** The span of time that it names, if it is the beginning of a date: from this ms on, up to but without that. */
  readonly span: readonly [from: number, to: number] | undefined;
}

function wordOf(text: string): Word {
  return { text: text.toLowerCase(), span: spanOf(text) };
}

/** `2026`, `2026-11`, `2026-11-21`, `2026-11-21T09`, `2026-11-21T09:14`, `2026-11-21T09:14:03Z`. */
function spanOf(text: string): readonly [number, number] | undefined {
  const parts = /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d)(?::(\d\d)(?::(\d\d)Z?)?)?)?)?)?$/i.exec(text)?.slice(1);
  const fields = parts?.filter((part) => part !== undefined).map(Number);
  if (!fields) return undefined;
  const from = instantOf(fields);
  // Date.UTC rolls a 13th month over instead of refusing it.
  if (!new Date(from).toISOString().startsWith(text.toUpperCase().replace('Z', ''))) return undefined;
  const last = fields.length - 1;
  return [from, instantOf(fields.map((value, place) => (place === last ? value + 1 : value)))];
}

function instantOf([year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0]: readonly number[]): number {
  return Date.UTC(year, month - 1, day, hour, minute, second);
}

function matches(entry: VersionEntry, { text, span }: Word): boolean {
  const { versionId, lastModified } = entry;
  if (span && lastModified !== undefined && lastModified >= span[0] && lastModified < span[1]) return true;
  const has = (value: string | undefined) => value?.toLowerCase().includes(text) ?? false;
  if (has(versionId) || (entry.isLatest && has('latest'))) return true;
  if (entry.kind === 'delete-marker') return has('delete marker');
  const { etag, storageClass, checksumType, checksumAlgorithms } = entry;
  return has(etag) || has(storageClass) || has(checksumType) || checksumAlgorithms.some(has);
}
