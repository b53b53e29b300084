/** The rows of user metadata: one that stands for all entries, then one a name. */
import { catalogue } from '../object-head/catalogue/catalogue.ts';
import { fieldCell, metadataCell, showsAllMetadata } from './cell.ts';
import type { Column } from './column.ts';
import { type Row, rowOf } from './row.ts';
import { type RowVerdict, rowVerdict } from './row-verdict.ts';

/**
 * The row `Metadata` (its cells have no text: the entries are in the rows below) and a row `Metadata:<name>` for each name
 * that any column has, the reference's first. Entries that may be hidden make the first row `unknown` where nothing differs.
 *
 * @example metadataRows([blue, red], 0).map(({ id }) => id) // ['Metadata', 'Metadata:color']
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/UsingMetadata.html
 */
export function metadataRows(columns: readonly Column[], reference: number): readonly Row[] {
  const { header } = catalogue.Metadata;
  const entries = names(columns, reference).map((name) => {
    const cells = columns.map((column) => metadataCell(column, name));
    const id = `Metadata:${name}`;
    return rowOf({ id, header: `${header}${name}`, field: 'Metadata', cells, about: 'object' }, reference);
  });
  const cells = columns.map((column) => fieldCell(column, 'Metadata'));
  const compare = (one: number, other: number): RowVerdict => {
    const [a, b] = [cells[one], cells[other]];
    if (!a || !b) return 'unknown';
    // Where a column has no entries at all, that is all there is to say.
    if (a.counts !== 'value' || b.counts !== 'value') return rowVerdict(a, b);
    const verdicts = entries.flatMap(({ cells: of }) => {
      const [first, second] = [of[one], of[other]];
      return first && second ? [rowVerdict(first, second)] : [];
    });
    if (verdicts.includes('changed') || verdicts.includes('only')) return 'changed';
    const complete = [one, other].every((index) => columns[index] && showsAllMetadata(columns[index]));
    return complete && !verdicts.includes('unknown') ? 'same' : 'unknown';
  };
  return [rowOf({ id: 'Metadata', header, field: 'Metadata', cells, about: 'object', compare }, reference), ...entries];
}

function names(columns: readonly Column[], reference: number): readonly string[] {
  const ordered = [...columns.slice(reference, reference + 1), ...columns];
  const found = ordered.flatMap(({ outcome }) =>
    outcome.kind === 'answer' ? (outcome.fields.get('Metadata')?.entries ?? []).map(([name]) => name) : [],
  );
  return [...new Set(found)];
}
