/** Which rows does a comparison have, in which order? A row a field, an entry of user metadata, and any other header. */
import { catalogue, fieldForHeader, groups } from '../object-head/catalogue/catalogue.ts';
import type { FieldGroup, FieldName } from '../object-head/catalogue/field.ts';
import { fieldCell, headerCell } from './cell.ts';
import { type Column, referenceIndex } from './column.ts';
import { metadataRows } from './metadata-rows.ts';
import { type Row, rowOf } from './row.ts';

export interface RowGroup {
  readonly group: FieldGroup | 'other';
  /** A heading, `Storage and lifecycle`. */
  readonly title: string;
  readonly rows: readonly Row[];
}

/** Fields that say how S3 answered this one request. */
const fieldsOfAnswers: ReadonlySet<FieldName> = new Set<FieldName>(['AcceptRanges', 'ContentRange', 'RequestCharged']);

/** Headers of one answer or of what it came through; they differ between any two answers. */
const headersOfAnswers =
  /^(?:access-control-.*|age|allow|alt-svc|cf-.*|connection|date|keep-alive|server|server-timing|strict-transport-security|transfer-encoding|vary|via|x-amz-bucket-region|x-amz-cf-.*|x-amz-id-2|x-amz-request-id|x-cache.*|x-request-id)$/;

/**
 * The groups in the catalogue's order, then the other headers; each group with its rows, each row with a cell a column.
 * `reference` is an index into the columns; one that does not exist counts as 0. No columns give no groups.
 *
 * @example rows([current, previous], 0)[0]?.rows[1]?.verdict // 'changed': of ETag, the second row of Identity
 * @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_HeadObject.html
 */
export function rows(columns: readonly Column[], reference: number): readonly RowGroup[] {
  if (columns.length === 0) return [];
  const index = referenceIndex(columns, reference);
  const found: RowGroup[] = groups.map(({ group, title, fields }) => ({
    group,
    title,
    rows: fields.flatMap((field) =>
      field === 'Metadata' ? metadataRows(columns, index) : [fieldRow(field, columns, index)],
    ),
  }));
  const headers = otherHeaders(columns, index);
  if (headers.length === 0) return found;
  const others = headers.map((header) => headerRow(header, columns, index));
  return [...found, { group: 'other', title: 'Other headers', rows: others }];
}

function fieldRow(field: FieldName, columns: readonly Column[], reference: number): Row {
  const cells = columns.map((column) => fieldCell(column, field));
  const about = fieldsOfAnswers.has(field) ? 'answer' : 'object';
  return rowOf({ id: field, header: catalogue[field].header, field, cells, about }, reference);
}

function headerRow(header: string, columns: readonly Column[], reference: number): Row {
  // What only errors carry says nothing of objects.
  const isOfObjects = columns.some((column) => headerCell(column, header, 'object').counts === 'value');
  const about = isOfObjects && !headersOfAnswers.test(header) ? 'object' : 'answer';
  const cells = columns.map((column) => headerCell(column, header, about));
  return rowOf({ id: header, header, cells, about }, reference);
}

/** The reference's first, in the order of its answer, then what the other columns have beyond them. */
function otherHeaders(columns: readonly Column[], reference: number): readonly string[] {
  const ordered = [...columns.slice(reference, reference + 1), ...columns];
  const names = ordered.flatMap(({ outcome }) =>
    outcome.kind === 'answer' ? outcome.observation.headers.map(([name]) => name) : [],
  );
  return [...new Set(names)].filter((name) => fieldForHeader(name) === undefined);
}
