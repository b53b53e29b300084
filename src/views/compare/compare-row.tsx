import { memo } from 'react';
import type { Column } from '../../compare/column.ts';
import type { Row } from '../../compare/row.ts';
import css from './compare-row.module.css';
import { RowName } from './row-name.tsx';
import { roles } from './table-roles.ts';
import { ValueCell } from './value-cell.tsx';

interface CompareRowProps {
  readonly row: Row;
  readonly columns: readonly Column[];
  readonly reference: number;
  /** The columns to show, in their order; a list that stays the same, or all rows are rendered again. */
  readonly shown: readonly number[];
  /** Only named, without its cells: a history of fifty versions has thousands. */
  readonly hidden: boolean;
}

/** One field, entry of metadata, or other header, across all columns. */
export const CompareRow = memo(function CompareRow({ row, columns, reference, shown, hidden }: CompareRowProps) {
  return (
    <tr {...roles.row} className={css.row} hidden={hidden} data-row={row.id} data-verdict={row.verdict}>
      <th {...roles.rowHeader} scope="row" className={css.name}>
        <RowName row={row} />
      </th>
      {(hidden ? [] : shown).map((index) => {
        const [column, cell] = [columns[index], row.cells[index]];
        return (
          <td
            key={column?.id ?? index}
            {...roles.cell}
            className={css.cell}
            data-state={cell?.state}
            data-verdict={row.verdicts[index]}
            data-reference={index === reference || undefined}
          >
            {column && cell && <ValueCell {...{ row, cell, column, index, reference }} />}
          </td>
        );
      })}
    </tr>
  );
});
