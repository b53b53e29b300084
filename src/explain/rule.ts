/**
 * What a card is: one question about an answer of S3, and what it says if there is something to say. Rules are pure: an
 * answer, what is known of its fields, and a clock go in; data comes out.
 */
import { bucketKind } from '../object-head/bucket-kind.ts';
import { catalogue } from '../object-head/catalogue/catalogue.ts';
import type { FieldName } from '../object-head/catalogue/field.ts';
import { isSuccess, type Observation } from '../object-head/observation.ts';
import type { Presence } from '../object-head/presence.ts';
import type { Words } from './words.ts';

export type Tone = 'fact' | 'good' | 'caution' | 'danger';

/** Everything that a rule may go by. */
export interface Reading {
  readonly observation: Observation;
  /** All fields with their states, recovered values included. */
  readonly fields: ReadonlyMap<FieldName, Presence>;
  /** Ms since 1970 UTC. */
  readonly now: number;
  /** The name of a store that is not Amazon S3, `Ceph Object Gateway`; what is documented of AWS alone is not claimed of it. */
  readonly store?: string;
}

export interface Explanation {
  /** Stable, in kebab case: `object-lock`, `lint/gzip-without-encoding`. People may link to it and search for it. */
  readonly id: string;
  readonly tone: Tone;
  /** What matters most, as one sentence that stands alone: it is all that a folded card shows. */
  readonly title: Words;
  /** The rest, one sentence or two an entry, most consequential first. */
  readonly says: readonly Words[];
  /** What to do, if anything. */
  readonly todo?: readonly Words[];
  /** Parts of values that somebody may want to copy: `{ label: 'hex', value: '9f86…' }`. */
  readonly detail?: readonly { readonly label: string; readonly value: string }[];
  /** What it rests on: header names as S3 writes them (`x-amz-object-lock-mode`), or the call that brought the value (`GetObjectRetention`). */
  readonly evidence: readonly string[];
}

export interface Rule {
  readonly id: string;
  /** The question in plain words, `Who could delete this version, and until when?` */
  readonly question: string;
  /** The fields that it looks at. */
  readonly reads: readonly FieldName[];
  /** Undefined where there is nothing to say. Never throws, whatever the values are. */
  readonly explain: (reading: Reading) => Explanation | undefined;
}

/** The raw text of a field as far as it is known: sent and readable, or brought by another call. */
export function known(reading: Reading, field: FieldName): string | undefined {
  const presence = reading.fields.get(field);
  if (presence?.state === 'unsupported') return undefined;
  return presence?.raw ?? presence?.recovered?.raw;
}

/** Whether a field was provably not sent; false where it may only be hidden or withheld. */
export function isAbsent(reading: Reading, field: FieldName): boolean {
  return reading.fields.get(field)?.state === 'absent';
}

/** Whether nobody can tell: hidden by CORS, or withheld, and no other call brought it. */
export function isUnknown(reading: Reading, field: FieldName): boolean {
  const presence = reading.fields.get(field);
  return (presence?.state === 'hidden' || presence?.state === 'withheld') && presence.recovered === undefined;
}

/**
 * Whether the bucket provably never kept versions: S3 sends `x-amz-version-id` for every object of a bucket that ever had
 * versioning. Proves nothing of other stores, nor of an answer that a Lambda function wrote.
 *
 * @example neverVersioned(readingOfA200WithEverythingExposedAndNoVersionId) // true
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/Versioning.html
 */
export function neverVersioned(reading: Reading): boolean {
  const { request, status } = reading.observation;
  const byLambda = bucketKind(request.bucket).startsWith('object-lambda');
  return reading.store === undefined && isSuccess(status) && !byLambda && isAbsent(reading, 'VersionId');
}

/** What a statement about these fields rests on: the header, or the call that brought it; only of those that are known. */
export function evidenceOf(reading: Reading, ...fields: readonly FieldName[]): readonly string[] {
  const sources = fields.flatMap((field) => {
    const presence = reading.fields.get(field);
    if (presence?.recovered) return [presence.recovered.call];
    return presence?.raw === undefined ? [] : [catalogue[field].header];
  });
  return [...new Set(sources)];
}

/** User metadata as far as it could be read, names without `x-amz-meta-`. */
export function metadataOf(reading: Reading): readonly (readonly [name: string, value: string])[] {
  return reading.fields.get('Metadata')?.entries ?? [];
}
