import type { FocusEvent } from 'react';
import type { Session } from '../../connections/session.ts';
import { classNames } from '../../ui/class-names.ts';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import { ColumnActions } from './column-actions.tsx';
import head from './column-head.module.css';
import { ColumnName } from './column-name.tsx';
import { ColumnStatus } from './column-status.tsx';
import css from './compare-table.module.css';
import { roles } from './table-roles.ts';
import type { Change } from './use-change.ts';
import type { ComparedColumn } from './use-columns.ts';

interface TableHeadProps {
  readonly compared: readonly ComparedColumn[];
  readonly reference: number;
  /** The columns to show, in their order. */
  readonly shown: readonly number[];
  readonly session: Session;
  readonly change: Change;
}

/** Each column's object, what S3 answered, and what can be done with the column. */
export function TableHead({ compared, reference, shown, session, change }: TableHeadProps) {
  const count = compared.length;
  const columns = shown.flatMap((index) => {
    const one = compared[index];
    return one ? [{ one, index, isReference: index === reference }] : [];
  });
  // Of two columns it is plain which one an older version is wanted in.
  const withKeys = count === 2 ? 1 - reference : undefined;
  const sideOf = (index: number) => (index < reference ? css.before : css.after);
  return (
    <thead {...roles.group} className={css.head}>
      <tr {...roles.row} className={css.names}>
        <th {...roles.columnHeader} scope="col" className={css.corner}>
          Field
        </th>
        {columns.map(({ one, index, isReference }) => (
          <th
            key={one.column.id}
            {...roles.columnHeader}
            scope="col"
            className={classNames(css.cell, sideOf(index))}
            data-column={index}
            data-reference={isReference || undefined}
            onFocus={showWhole}
          >
            <ColumnName compared={one} {...{ index, isReference }} />
          </th>
        ))}
      </tr>
      <tr {...roles.row} className={css.tools}>
        <td {...roles.cell} className={css.corner}>
          <VisuallyHidden>Answer, and what to do with the column</VisuallyHidden>
        </td>
        {columns.map(({ one, index, isReference }) => (
          <td
            key={one.column.id}
            {...roles.cell}
            className={classNames(css.cell, sideOf(index), head.tools)}
            data-column={index}
            data-reference={isReference || undefined}
            onFocus={showWhole}
          >
            <ColumnStatus compared={one} index={index} />
            <ColumnActions
              compared={one}
              {...{ index, count, isReference, session, change }}
              hasKeys={index === withKeys}
            />
          </td>
        ))}
      </tr>
    </thead>
  );
}

/** Columns snap into place: what has the focus would end up beneath the reference where only a part of its column shows. */
function showWhole({ currentTarget }: FocusEvent): void {
  currentTarget.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}
