/** Where in a list of versions is the one that somebody looks for, by its id or by a time? */
import { parseWhen } from '../when.ts';
import type { VersionEntry } from './version-entry.ts';

/** What is looked for. */
export type VersionGoal =
  | { readonly kind: 'version'; readonly versionId: string }
  /** The newest entry that is no younger. Ms since 1970 UTC. */
  | { readonly kind: 'instant'; readonly instant: number };

export type GoalReading =
  | { readonly ok: true; readonly goal: VersionGoal }
  | { readonly ok: false; readonly problem: string };

const wholeDay = /^\d{4}-\d\d-\d\d$/;
const dayMs = 86_400_000;

/**
 * Reads what was typed: a point in time as `parseWhen` takes it, else a version id, `null` among them. A day means its
 * end, so that the list shows it from its newest version on. `now` in ms since 1970.
 *
 * @example parseVersionGoal('2026-11-21', 0) // { ok: true, goal: { kind: 'instant', instant: 1795305599999 } }
 */
export function parseVersionGoal(text: string, now: number): GoalReading {
  const input = text.trim();
  if (input === '') return { ok: false, problem: 'Type a date, such as 2026-11-21, or a version id.' };
  const when = parseWhen(input, now);
  if (when.ok) {
    const instant = wholeDay.test(input) ? when.instant + dayMs - 1 : when.instant;
    return { ok: true, goal: { kind: 'instant', instant } };
  }
  // No store gives out ids with spaces in them, or such that begin like a date.
  if (/\s|^\d{4}-\d\d-\d\d/.test(input)) return { ok: false, problem: when.problem };
  return { ok: true, goal: { kind: 'version', versionId: input } };
}

/**
 * The index of what is looked for, from index `from` on; -1 where it is not among these. Entries are newest first; one without a
 * date is passed over when a time is looked for.
 *
 * @example findVersion(entries, { kind: 'version', versionId: 'null' }) // 3
 */
export function findVersion(entries: readonly VersionEntry[], goal: VersionGoal, from = 0): number {
  for (let index = from; index < entries.length; index++) {
    const entry = entries[index];
    if (entry && isGoal(entry, goal)) return index;
  }
  return -1;
}

function isGoal({ versionId, lastModified }: VersionEntry, goal: VersionGoal): boolean {
  if (goal.kind === 'version') return versionId === goal.versionId;
  return lastModified !== undefined && lastModified <= goal.instant;
}
