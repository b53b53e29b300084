/** The reference and one other column, both with an object: what verdicts go by. */
import { catalogue } from '../../object-head/catalogue/catalogue.ts';
import type { FieldName } from '../../object-head/catalogue/field.ts';
import { parseBytes } from '../../object-head/header-values/bytes.ts';
import { parseContentRange } from '../../object-head/header-values/content-range.ts';
import { cellValue, fieldCell } from '../cell.ts';
import type { Answer, Column } from '../column.ts';
import type { Row } from '../row.ts';
import type { RowVerdict } from '../row-verdict.ts';
import type { Finding } from './verdict.ts';

export interface Side {
  readonly column: Column;
  readonly answer: Answer;
}

export interface Pair {
  readonly reference: Side;
  readonly other: Side;
  /** All rows, each with the verdict on these two. */
  readonly rows: readonly { readonly row: Row; readonly verdict: RowVerdict }[];
  /** Ms since 1970 UTC. */
  readonly now: number;
}

/** One question about a pair; empty where there is nothing to say. Never throws, whatever the values are. */
export type FindVerdicts = (pair: Pair) => readonly Finding[];

/**
 * The raw text of a field as far as it is known and stands for the object: not of a slice, not what the request asked for.
 *
 * @example known(side, 'StorageClass') // 'GLACIER'
 */
export function known({ column }: Side, field: FieldName): string | undefined {
  const cell = fieldCell(column, field);
  return cell.scope === undefined ? cellValue(cell) : undefined;
}

/**
 * Whether a field was provably not sent; false where it may only be hidden or withheld.
 *
 * @example isAbsent(side, 'ServerSideEncryption') // true for SSE-C
 */
export function isAbsent({ column }: Side, field: FieldName): boolean {
  return fieldCell(column, field).counts === 'nothing';
}

/**
 * What a statement about these fields rests on in both columns: header names, or the calls that brought the values.
 *
 * @example evidenceOf(pair, 'ETag') // ['ETag']
 */
export function evidenceOf({ reference, other }: Pair, ...fields: readonly FieldName[]): readonly string[] {
  return [...new Set([reference, other].flatMap((side) => sourcesOf(side, ...fields)))];
}

/**
 * Where the values of these fields come from in one column: header names, or the calls that brought them; nothing for
 * fields without a value.
 *
 * @example sourcesOf(side, 'ETag') // ['GetObjectAttributes']
 */
export function sourcesOf({ column }: Side, ...fields: readonly FieldName[]): readonly string[] {
  return fields.flatMap((field) => {
    const cell = fieldCell(column, field);
    if (cellValue(cell) === undefined) return [];
    return [cell.raw === undefined && cell.recovered ? cell.recovered.call : catalogue[field].header];
  });
}

/**
 * Bytes of the whole object, whatever slice the answer is about; undefined where it does not tell.
 *
 * @example objectSize(sideWithContentRange('bytes 0-15/1048576')) // 1048576
 * @see https://www.rfc-editor.org/rfc/rfc9110.html#field.content-range
 */
export function objectSize(side: Side): number | undefined {
  return parseBytes(known(side, 'ContentLength') ?? '') ?? parseContentRange(known(side, 'ContentRange') ?? '')?.size;
}

/**
 * Whether columns ask for the same key of the same bucket in the same place, in whichever version.
 *
 * @example isSameKey(current, previous) // true
 */
export function isSameKey(one: Column, other: Column): boolean {
  const endpoint = ({ outcome }: Column) =>
    outcome.kind === 'answer' ? outcome.observation.place.endpoint : undefined;
  return (
    one.connection === other.connection &&
    endpoint(one) === endpoint(other) &&
    one.request.bucket === other.request.bucket &&
    one.request.key === other.request.key
  );
}
