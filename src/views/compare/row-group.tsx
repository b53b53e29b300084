import { ChevronRight } from 'lucide-react';
import type { Column } from '../../compare/column.ts';
import type { Row } from '../../compare/row.ts';
import type { RowGroup as Group } from '../../compare/rows.ts';
import css from './compare-row.module.css';
import { CompareRow } from './compare-row.tsx';
import { foldedWords, type RowPlace } from './fold-rows.ts';
import { roles } from './table-roles.ts';

export interface RowGroupProps {
  readonly group: Group;
  /** Where each row stands, by its id. */
  readonly placeOfRow: (row: Row) => RowPlace;
  readonly columns: readonly Column[];
  readonly reference: number;
  /** The columns to show, in their order. */
  readonly shown: readonly number[];
  readonly isOpen: boolean;
  readonly onToggle: (group: Group['group']) => void;
}

/** One group of rows: its title, what is folded of it, and the rows that differ. */
export function RowGroup({ group, placeOfRow, columns, reference, shown, isOpen, onToggle }: RowGroupProps) {
  const places = group.rows.map(placeOfRow);
  const folded = foldedWords(places);
  return (
    <tbody {...roles.group} className={css.group} data-group={group.group}>
      <tr {...roles.row} className={css.titleRow}>
        <th {...roles.rowHeader} scope="rowgroup" className={css.title}>
          {group.title}
        </th>
        <td {...roles.cell} colSpan={shown.length} className={css.foldCell}>
          {folded !== '' && (
            <button
              type="button"
              className={css.fold}
              aria-expanded={isOpen}
              aria-label={`${group.title}: ${folded}`}
              onClick={() => onToggle(group.group)}
            >
              <ChevronRight className={css.chevron} aria-hidden />
              {folded}
            </button>
          )}
        </td>
      </tr>
      {group.rows.map((row, index) => (
        <CompareRow
          key={row.id}
          {...{ row, columns, reference, shown }}
          hidden={!isOpen && places[index] !== 'shown'}
        />
      ))}
    </tbody>
  );
}
