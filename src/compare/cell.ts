/** What does one column say of one row, and what may a comparison go by? Compares nothing itself. */
import { bucketKind } from '../object-head/bucket-kind.ts';
import { catalogue } from '../object-head/catalogue/catalogue.ts';
import type { FieldName } from '../object-head/catalogue/field.ts';
import { parseBytes } from '../object-head/header-values/bytes.ts';
import { headerValue } from '../object-head/observation.ts';
import type { Presence, PresenceState } from '../object-head/presence.ts';
import type { Recovered } from '../object-head/recovery/recovered.ts';
import type { Answer, Column } from './column.ts';
import { type Scope, scopeOf } from './scope.ts';
import { standingOf } from './standing.ts';

/** The state of a header, or why there is none to speak of in the whole column. */
export type CellState = PresenceState | 'no-object' | 'not-said' | 'waiting';

export interface Cell {
  /** The column's id. */
  readonly column: string;
  readonly state: CellState;
  /** The header's text as it was read. */
  readonly raw?: string;
  /** A value that another call brought in place of a hidden or withheld header. */
  readonly recovered?: Recovered;
  /** What the state rests on, one or two sentences. */
  readonly because: string;
  /**
   * What a comparison may go by: a value; nothing, by proof; `unknown` (hidden, withheld, not said); or no object that
   * could have the field.
   */
  readonly counts: 'value' | 'nothing' | 'unknown' | 'no-object';
  /** What it means that nothing was sent, where that is documented. */
  readonly byDefault?: string;
  /** Set where the value is not that of the object as a whole. */
  readonly scope?: Scope;
}

/** What answers without an object say themselves; everything else in them is of S3's error document. */
const ofErrors: ReadonlySet<FieldName> = new Set<FieldName>([
  'DeleteMarker',
  'VersionId',
  'LastModified',
  'ContentRange',
  'RequestCharged',
]);

/**
 * The text that a cell goes by, sent or recovered; undefined where it has none.
 *
 * @example cellValue(fieldCell(column, 'ETag')) // '"098f6bcd4621d373cade4e832627b4f6"'
 */
export function cellValue({ counts, raw, recovered }: Cell): string | undefined {
  return counts === 'value' ? (raw ?? recovered?.raw) : undefined;
}

/**
 * What a column says of a field. Content-Type and Content-Length of an error are its document's, not the object's, and left out.
 *
 * @example fieldCell(columnOf404, 'ContentType').state // 'no-object'
 * @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_HeadObject.html
 */
export function fieldCell(column: Column, field: FieldName): Cell {
  const { outcome } = column;
  if (outcome.kind !== 'answer') return withoutField(column);
  const presence = outcome.fields.get(field);
  if (!presence) return { ...withoutField(column), state: 'hidden', because: 'Nothing is known of it.' };
  const { status } = outcome.observation;
  const told = presence.state !== 'absent' && (status === 304 || ofErrors.has(field));
  if (standingOf(column).kind !== 'object' && !told) return withoutField(column);
  const scope = scopeOf(outcome.observation, field);
  return {
    column: column.id,
    state: presence.state,
    ...(presence.raw === undefined ? {} : { raw: presence.raw }),
    ...(presence.recovered === undefined ? {} : { recovered: presence.recovered }),
    because: scope ? `${presence.because} ${scope.because}` : presence.because,
    counts: countsOf(presence, outcome),
    // Amazon S3 sends no storage class for STANDARD; of other stores a missing header says nothing.
    ...(field === 'StorageClass' && outcome.store === undefined ? { byDefault: 'STANDARD' } : {}),
    ...(scope === undefined ? {} : { scope }),
  };
}

function countsOf({ field, state, raw, recovered, entries }: Presence, { observation }: Answer): Cell['counts'] {
  if (state === 'unsupported') {
    // A directory bucket has no such thing at all; that a store never sends a header says nothing of its objects.
    const none = catalogue[field].generalPurposeOnly && bucketKind(observation.request.bucket).startsWith('directory');
    return none && raw === undefined ? 'nothing' : 'unknown';
  }
  if (raw !== undefined || recovered !== undefined || entries !== undefined) return 'value';
  return state === 'absent' ? 'nothing' : 'unknown';
}

/**
 * What a column says of one entry of user metadata, by its name without `x-amz-meta-`. One that is missing is only
 * `absent` where its header would have been seen, and where S3 kept no entry back that HTTP cannot carry.
 *
 * @example metadataCell(column, 'color').raw // 'blue'
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/UsingMetadata.html
 */
export function metadataCell(column: Column, name: string): Cell {
  const { outcome } = column;
  if (outcome.kind !== 'answer' || standingOf(column).kind !== 'object') return withoutField(column);
  const header = `${catalogue.Metadata.header}${name}`;
  const presence = outcome.fields.get('Metadata');
  const raw = presence?.entries?.find(([candidate]) => candidate === name)?.[1];
  if (raw !== undefined) return read(column, raw, header);
  if (unwritable(outcome) > 0)
    return missing(
      column,
      'withheld',
      'S3 keeps entries back that HTTP cannot carry; this may be one (x-amz-missing-meta).',
    );
  if (presence?.state === 'absent') return missing(column, 'absent', presence.because);
  if (outcome.exposes?.(header) === true)
    return missing(column, 'absent', 'It was not sent: this page would have seen it.');
  return missing(column, 'hidden', 'It may be hidden: CORS must list each x-amz-meta- header by its name.');
}

/** How many entries S3 says that it cannot write as headers; 0 where it does not say. */
function unwritable({ fields }: Answer): number {
  return parseBytes(fields.get('MissingMeta')?.raw ?? '') ?? 0;
}

/**
 * Whether a column shows every entry of user metadata that the object has, by proof.
 *
 * @example showsAllMetadata(columnOfOneOrigin) // true
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/UsingMetadata.html
 */
export function showsAllMetadata(column: Column): boolean {
  const { outcome } = column;
  if (outcome.kind !== 'answer' || standingOf(column).kind !== 'object' || unwritable(outcome) > 0) return false;
  return outcome.fields.get('Metadata')?.state === 'absent' || outcome.exposes?.('*') === true;
}

/**
 * What a column says of a header that is no field of HeadObject; name in lower case. Where the row is about the objects, an
 * error's own headers are left out, as its Content-Type is.
 *
 * @example headerCell(column, 'x-new-thing', 'object').state // 'hidden'
 * @see https://fetch.spec.whatwg.org/#http-access-control-expose-headers
 */
export function headerCell(column: Column, header: string, about: 'object' | 'answer'): Cell {
  const { outcome } = column;
  const isObject = standingOf(column).kind === 'object';
  if (outcome.kind !== 'answer' || (about === 'object' && !isObject)) return withoutField(column);
  const raw = headerValue(outcome.observation.headers, header);
  if (raw !== undefined) return read(column, raw, header);
  if (!isObject) return withoutField(column);
  return outcome.exposes?.(header) === true
    ? missing(column, 'absent', 'It was not sent: this page would have seen it.')
    : missing(column, 'hidden', 'It may be hidden: nothing proves that CORS exposes it.');
}

function read({ id }: Column, raw: string, header: string): Cell {
  return { column: id, state: 'present', raw, because: `The answer carries ${header}.`, counts: 'value' };
}

function missing({ id }: Column, state: 'absent' | 'hidden' | 'withheld', because: string): Cell {
  return { column: id, state, because, counts: state === 'absent' ? 'nothing' : 'unknown' };
}

function withoutField(column: Column): Cell {
  const standing = standingOf(column);
  const because = standing.kind === 'object' ? '' : standing.because;
  const state = standing.kind === 'object' ? 'not-said' : standing.kind;
  return { column: column.id, state, because, counts: state === 'no-object' ? 'no-object' : 'unknown' };
}
