/** How many versions and delete markers are in a list, in words. */
import type { VersionEntry } from '../../../object-head/versions/version-entry.ts';

const numbers = new Intl.NumberFormat('en');

/** `{ versions: 4990, markers: 10, words: '4,990 versions and 10 delete markers' }`; what there is none of is not named. */
export function countOf(entries: readonly VersionEntry[]) {
  let markers = 0;
  for (const { kind } of entries) if (kind === 'delete-marker') markers += 1;
  const versions = entries.length - markers;
  const parts = [counted(versions, 'version'), counted(markers, 'delete marker')];
  const words = parts.filter((_, place) => [versions, markers][place] !== 0).join(' and ') || 'nothing';
  return { versions, markers, words };
}

function counted(count: number, what: string): string {
  return `${numbers.format(count)} ${what}${count === 1 ? '' : 's'}`;
}
