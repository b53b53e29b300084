/** What the page shows of an answer, and what a client says of it, in one form that can be compared. */
import type { FieldName } from '../../../src/object-head/catalogue/field.ts';
import type { Observation } from '../../../src/object-head/observation.ts';
import { presences } from '../../../src/object-head/presence.ts';

/** Text for every field by the SDK's name, metadata as `Metadata.color`, points in time as ISO 8601. */
export type Fields = Readonly<Record<string, string>>;

const dates: readonly string[] = ['LastModified', 'ObjectLockRetainUntilDate', 'Expires'] satisfies FieldName[];

const textOf = (field: string, value: unknown): string =>
  dates.includes(field) ? new Date(String(value)).toISOString() : String(value);

/** The fields that the page shows as present, of the object: an error's own headers are none of it. */
export function shownFields(observation: Observation): Fields {
  const fields: Record<string, string> = {};
  for (const [field, { state, raw, entries }] of presences(observation)) {
    if (state !== 'present') continue;
    if (raw !== undefined) fields[field] = textOf(field, raw);
    for (const [name, value] of entries ?? []) fields[`Metadata.${name}`] = value;
  }
  return fields;
}

/** The JSON of the AWS command line or of boto3 in the same form. */
export function fieldsOfJson(json: { readonly [member: string]: unknown }): Fields {
  const { Metadata, ...others } = json;
  const fields = Object.entries(others).map(([name, value]) => [name, textOf(name, value)]);
  const metadata = Object.entries(Metadata ?? {}).map(([name, value]) => [`Metadata.${name}`, String(value)]);
  return Object.fromEntries([...fields, ...metadata]);
}

/**
 * Without the fields that a client does not know at all, which may be newer than it is. What it said, it knows: some add
 * `ExpiresString`, which is in no list of theirs.
 */
export function knownTo(members: readonly string[], said: Fields, shown: Fields): Fields {
  const isKnown = (name: string) => name in said || members.includes(name.startsWith('Metadata.') ? 'Metadata' : name);
  return Object.fromEntries(Object.entries(shown).filter(([name]) => isKnown(name)));
}
