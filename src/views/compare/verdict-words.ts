/** Sign and word for what a comparison says of a row or a cell: never colour alone. */
import type { Row } from '../../compare/row.ts';
import type { RowVerdict } from '../../compare/row-verdict.ts';

export const verdictSigns: Readonly<Record<RowVerdict, string>> = { same: '=', changed: '≠', only: '±', unknown: '?' };

/** Of one cell against the reference. */
export const cellWords: Readonly<Record<RowVerdict, string>> = {
  same: 'same as the reference',
  changed: 'changed',
  only: 'only in one of the two',
  unknown: 'cannot be told',
};

/** More columns than this are not named one by one. */
const mostNamed = 4;

/** Of a whole row: `changed`, `only in 2`, `cannot be told`, or `awaited` where a column may still tell. Columns count from 1. */
export function rowWords({ verdict, cells }: Pick<Row, 'verdict' | 'cells'>): string {
  if (verdict === 'same' || verdict === 'changed') return verdict;
  if (verdict === 'unknown') return cells.some(({ state }) => state === 'waiting') ? 'awaited' : 'cannot be told';
  const having = cells.flatMap(({ counts }, index) => (counts === 'value' ? [index + 1] : []));
  return having.length <= mostNamed ? `only in ${having.join(', ')}` : `only in ${having.length} of ${cells.length}`;
}
