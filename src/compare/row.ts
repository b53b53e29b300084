/** One row of a comparison: what every column says of one field, name or header, and the verdicts on it. */
import type { FieldName } from '../object-head/catalogue/field.ts';
import type { Cell } from './cell.ts';
import { type RowVerdict, rowVerdict } from './row-verdict.ts';

export interface Row {
  /** `ETag`, `Metadata:color` for an entry of user metadata, `x-new-thing` for any other header. */
  readonly id: string;
  /** The header's name, `x-amz-meta-color`; `x-amz-meta-` with the row that stands for all entries. */
  readonly header: string;
  /** The field; `Metadata` for each of its entries; left out for other headers. */
  readonly field?: FieldName;
  /** One a column, in the order of the columns. */
  readonly cells: readonly Cell[];
  /** One a column against the reference; `same` for the reference itself. */
  readonly verdicts: readonly RowVerdict[];
  /** Of all columns together: `changed` before `only`, before `unknown`, before `same`. */
  readonly verdict: RowVerdict;
  /** `answer`: it says something of this one answer (a request id, a date), not of the object; a difference means nothing. */
  readonly about: 'object' | 'answer';
  /** True where no column has a value, so that there is nothing to see. */
  readonly empty: boolean;
}

export interface RowParts extends Pick<Row, 'id' | 'header' | 'field' | 'cells' | 'about'> {
  /** The verdict on two columns by their indexes, where it is not that of their cells. */
  readonly compare?: (one: number, other: number) => RowVerdict;
}

/**
 * Whether a row belongs to "changes only": something provably differs, and it is of the objects, not of the answers.
 *
 * @example isChange(rowOfRequestIds) // false
 */
export function isChange({ about, verdict }: Row): boolean {
  return about === 'object' && (verdict === 'changed' || verdict === 'only');
}

const order: readonly RowVerdict[] = ['changed', 'only', 'unknown', 'same'];

/**
 * The row with its verdicts. Columns without an object are gaps: they are left out of the row's own verdict as long as two
 * others remain, or a single delete marker in a history would turn every row into a difference. One column is `same`.
 *
 * @example rowOf({ id: 'ETag', header: 'ETag', field: 'ETag', cells, about: 'object' }, 0).verdict // 'changed'
 */
export function rowOf(parts: RowParts, reference: number): Row {
  const { id, header, field, cells, about } = parts;
  const cellsAt = (one: number, other: number): RowVerdict => {
    const [a, b] = [cells[one], cells[other]];
    return a && b ? rowVerdict(a, b, field) : 'unknown';
  };
  const compare = parts.compare ?? cellsAt;
  const all = cells.map((_cell, index) => index);
  const withObject = all.filter((index) => cells[index]?.state !== 'no-object');
  return {
    id,
    header,
    ...(field === undefined ? {} : { field }),
    cells,
    verdicts: all.map((index) => (index === reference ? 'same' : compare(reference, index))),
    verdict: overall(withObject.length >= 2 ? withObject : all, compare),
    about,
    empty: cells.every(({ counts }) => counts !== 'value'),
  };
}

/** Over all pairs: columns may differ from each other where nothing can be told against the reference. */
function overall(indexes: readonly number[], compare: (one: number, other: number) => RowVerdict): RowVerdict {
  let found: RowVerdict = 'same';
  for (const [at, one] of indexes.entries()) {
    for (const other of indexes.slice(at + 1)) {
      const verdict = compare(one, other);
      if (order.indexOf(verdict) < order.indexOf(found)) found = verdict;
      if (found === 'changed') return found;
    }
  }
  return found;
}
