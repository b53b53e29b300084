/** What does one cell say against another: the same, changed, only in one of them, or nothing that can be told? */
import type { FieldName } from '../object-head/catalogue/field.ts';
import { type Cell, cellValue } from './cell.ts';
import { sameMeaning } from './same-meaning.ts';

/** `only`: one of them has it, the other provably not. `unknown`: hidden, withheld or not said; never a difference. */
export type RowVerdict = 'same' | 'changed' | 'only' | 'unknown';

/**
 * The verdict on two cells of one row, whichever comes first. Without a field (other headers, metadata names) texts are
 * compared as they are.
 *
 * @example rowVerdict(cellOf('AES256'), hiddenCell, 'ServerSideEncryption') // 'unknown'
 * @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_HeadObject.html
 */
export function rowVerdict(a: Cell, b: Cell, field?: FieldName): RowVerdict {
  if (a.counts === 'unknown' || b.counts === 'unknown' || !comparable(a, b)) return 'unknown';
  const [before, after] = [cellValue(a), cellValue(b)];
  if (before !== undefined && after !== undefined) return sameMeaning(field, before, after) ? 'same' : 'changed';
  if (a.counts !== 'value' && b.counts !== 'value') return 'same';
  return field === 'StorageClass' ? ofDefaults(a, b) : 'only';
}

/** A value of a slice says nothing of the whole, and one that the request asked for says nothing of what is stored. */
function comparable(a: Cell, b: Cell): boolean {
  const [one, other] = [a.scope?.id, b.scope?.id];
  if (one === 'override' || other === 'override') return false;
  return one === other || a.counts === 'no-object' || b.counts === 'no-object';
}

/** Calls that answer in a body name the storage class for which S3 sends no header; other stores' silence means nothing. */
function ofDefaults(a: Cell, b: Cell): RowVerdict {
  if (a.counts === 'no-object' || b.counts === 'no-object') return 'only';
  const [before, after] = [a, b].map((cell) => cellValue(cell) ?? cell.byDefault);
  if (before === undefined || after === undefined) return 'unknown';
  return before === after ? 'same' : 'only';
}
