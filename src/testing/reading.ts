/**
 * Builds for tests what a rule goes by: an answer, the state of each of its fields, and a clock that stands still. Its
 * shape is that of `Reading` in `explain/rule.ts`, which lies above this folder.
 */
import type { FieldName } from '../object-head/catalogue/field.ts';
import type { HeaderList, Observation } from '../object-head/observation.ts';
import { type Presence, type PresenceKnowledge, presences } from '../object-head/presence.ts';
import type { Recovered } from '../object-head/recovery/recovered.ts';
import { type ObservationParts, observationOf } from './observation.ts';

export interface ReadingParts extends Omit<ObservationParts, 'headers'> {
  /** Names in any case. */
  readonly headers?: HeaderList | Readonly<Record<string, string>>;
  /** Ms since 1970 UTC; 25 November 2026, 12:00 UTC, unless the test says otherwise. */
  readonly now?: number;
  /** Everything is exposed unless the test says otherwise: `{}` is what a page knows at first. */
  readonly knowledge?: PresenceKnowledge;
  /** Values that another call brought. As in the page, only a hidden or withheld field takes one. */
  readonly recovered?: Partial<Record<FieldName, Recovered>>;
}

export interface BuiltReading {
  readonly observation: Observation;
  readonly fields: ReadonlyMap<FieldName, Presence>;
  readonly now: number;
  readonly store?: string;
}

export const testNow = Date.UTC(2026, 10, 25, 12);

export function readingOf(parts: ReadingParts = {}): BuiltReading {
  const { headers = [], now = testNow, knowledge = { exposed: '*' }, recovered = {}, ...rest } = parts;
  const lines: HeaderList = isList(headers) ? headers : Object.entries(headers);
  const observation = observationOf({ ...rest, headers: lines.map(([name, value]) => [name.toLowerCase(), value]) });
  const fields = new Map<FieldName, Presence>();
  for (const [field, presence] of presences(observation, knowledge)) {
    const found = isMissing(presence) ? recovered[field] : undefined;
    fields.set(field, found ? { ...presence, recovered: found } : presence);
  }
  return { observation, fields, now, ...(knowledge.store ? { store: knowledge.store.name } : {}) };
}

function isList(headers: HeaderList | Readonly<Record<string, string>>): headers is HeaderList {
  return Array.isArray(headers);
}

function isMissing({ state }: Presence): boolean {
  return state === 'hidden' || state === 'withheld';
}
