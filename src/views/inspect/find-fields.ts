/** Which fields to list: by state, and by any words of name, header or value. */
import { catalogue } from '../../object-head/catalogue/catalogue.ts';
import type { FieldName } from '../../object-head/catalogue/field.ts';
import type { Presence, PresenceState } from '../../object-head/presence.ts';

export type Shown = 'all' | 'present' | 'hidden';

/** The fields to list, in display order. `wanted` is what was typed: every word of it must occur. */
export function findFields(
  fields: ReadonlyMap<FieldName, Presence>,
  { shown, wanted }: { readonly shown: Shown; readonly wanted: string },
): ReadonlyMap<FieldName, Presence> {
  const words = wanted.toLowerCase().split(/\s+/).filter(Boolean);
  const matches = (presence: Presence) => {
    const text = searchText(presence);
    return words.every((word) => text.includes(word));
  };
  return new Map(
    [...fields].filter(([, presence]) => (shown === 'all' || presence.state === shown) && matches(presence)),
  );
}

function searchText({ field, raw = '', entries = [], recovered }: Presence): string {
  return [field, catalogue[field].header, raw, recovered?.raw ?? '', ...entries.flat()].join('\n').toLowerCase();
}

/** How many fields are in a state. */
export function countState(fields: ReadonlyMap<FieldName, Presence>, state: PresenceState): number {
  return [...fields.values()].filter((presence) => presence.state === state).length;
}
