/** What is compared: one object or version of it a column, and what became of asking for it. Compares nothing itself. */
import type { FieldName } from '../object-head/catalogue/field.ts';
import type { Failure } from '../object-head/failure.ts';
import type { OpenRequest, Place } from '../object-head/head-request.ts';
import type { Observation } from '../object-head/observation.ts';
import type { Presence } from '../object-head/presence.ts';
import type { VersionEntry } from '../object-head/versions/version-entry.ts';

/** What came of asking for a column's object. */
export type Outcome =
  /** S3 answered, whatever its status. */
  | Answer
  /** There is no answer of S3. */
  | { readonly kind: 'no-answer'; readonly failure: Failure }
  /** Not yet known. */
  | { readonly kind: 'waiting' };

export interface Answer {
  readonly kind: 'answer';
  readonly observation: Observation;
  /** All fields with their states, recovered values included. */
  readonly fields: ReadonlyMap<FieldName, Presence>;
  /** Left out, nothing is proved of headers that are no field, and of metadata names: what is missing may be hidden. */
  readonly exposes?: Exposes;
  /** The name of a store that is not Amazon S3; what is documented of AWS alone is not claimed of it. */
  readonly store?: string;
}

/**
 * Would the page have seen this header, had it been sent? True by proof, false where the bucket's CORS leaves it out,
 * undefined where nobody knows. Names in lower case; `*` asks whether it sees every header. See `exposure-of.ts`.
 */
export type Exposes = (header: string) => boolean | undefined;

export interface Column {
  /** Stable and unique within the comparison. */
  readonly id: string;
  readonly request: OpenRequest;
  /** Where it was asked, beyond what the connection says. */
  readonly place?: Place;
  /** The connection's name, where columns may come from several. */
  readonly connection?: string;
  readonly outcome: Outcome;
  /** Versions and delete markers of its key, newest first, without a gap, as far as they were listed. */
  readonly listed?: readonly VersionEntry[];
}

/** What is compared with what, and when. */
export interface Comparison {
  readonly columns: readonly Column[];
  /** Index of the column that the others are held against; one that does not exist counts as 0. */
  readonly reference: number;
  /** Ms since 1970 UTC: a lock that has ended by then protects nothing. */
  readonly now: number;
}

/**
 * The index that a comparison goes by: that of an existing column, else 0.
 *
 * @example referenceIndex([a, b], 7) // 0
 */
export function referenceIndex(columns: readonly Column[], reference: number): number {
  return Number.isInteger(reference) && reference >= 0 && reference < columns.length ? reference : 0;
}
