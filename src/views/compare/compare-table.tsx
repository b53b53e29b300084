import { type CSSProperties, type RefObject, useMemo } from 'react';
import type { Row } from '../../compare/row.ts';
import { isChange } from '../../compare/row.ts';
import { type RowGroup as Group, rows } from '../../compare/rows.ts';
import type { Session } from '../../connections/session.ts';
import { classNames } from '../../ui/class-names.ts';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import { AwaitedRows } from './awaited-rows.tsx';
import { ColumnActions } from './column-actions.tsx';
import head from './column-head.module.css';
import { ColumnName } from './column-name.tsx';
import { ColumnStatus } from './column-status.tsx';
import css from './compare-table.module.css';
import { placeOf, type RowPlace } from './fold-rows.ts';
import { RowGroup } from './row-group.tsx';
import { roles } from './table-roles.ts';
import type { Change } from './use-change.ts';
import type { ComparedColumn } from './use-columns.ts';
import { Printing, usePrinting } from './use-printing.ts';

interface CompareTableProps {
  readonly compared: readonly ComparedColumn[];
  readonly groups: readonly Group[];
  readonly reference: number;
  readonly onlyChanges: boolean;
  readonly unfolded: ReadonlySet<Group['group']>;
  readonly onToggle: (group: Group['group']) => void;
  readonly session: Session;
  readonly change: Change;
  /** What scrolls sideways. */
  readonly region: RefObject<HTMLElement | null>;
}

/** All columns beside each other: their heads and the rows, in groups. */
export function CompareTable(props: CompareTableProps) {
  const { compared, groups, reference, onlyChanges, unfolded, onToggle, session, change, region } = props;
  const columns = useMemo(() => compared.map(({ column }) => column), [compared]);
  const places = useMemo(() => placesOf(compared, groups, reference), [compared, groups, reference]);
  const placeOfRow = (row: Row) => (onlyChanges ? 'shown' : (places.get(row.id) ?? placeOf(row)));
  const shown = onlyChanges ? groups.map((group) => ({ ...group, rows: group.rows.filter(isChange) })) : groups;
  const isPrinting = usePrinting();
  const count = compared.length;
  const here = compared.filter(({ column }) => column.outcome.kind !== 'waiting').length;
  const isAwaited = here < count && here < 2;
  // Of two columns it is plain which one an older version is wanted in.
  const withKeys = count === 2 ? 1 - reference : undefined;
  return (
    <Printing value={isPrinting}>
      <div className={css.frame}>
        <section
          ref={region}
          className={css.region}
          // A keyboard can only scroll what it can get to.
          // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls
          tabIndex={0}
          aria-label="Comparison"
          data-columns={count}
          style={{ '--columns': count } as CSSProperties}
        >
          <table {...roles.table} className={css.table}>
            <thead {...roles.group} className={css.head}>
              <tr {...roles.row} className={css.names}>
                <th {...roles.columnHeader} scope="col" className={css.corner}>
                  Field
                </th>
                {compared.map((one, index) => (
                  <th
                    key={one.column.id}
                    {...roles.columnHeader}
                    scope="col"
                    className={classNames(css.cell, index < reference ? css.before : css.after)}
                    data-column={index}
                    data-reference={index === reference || undefined}
                  >
                    <ColumnName compared={one} index={index} isReference={index === reference} />
                  </th>
                ))}
              </tr>
              <tr {...roles.row} className={css.tools}>
                <td {...roles.cell} className={css.corner}>
                  <VisuallyHidden>Answer, and what to do with the column</VisuallyHidden>
                </td>
                {compared.map((one, index) => (
                  <td
                    key={one.column.id}
                    {...roles.cell}
                    className={classNames(css.cell, head.tools)}
                    data-column={index}
                    data-reference={index === reference || undefined}
                  >
                    <ColumnStatus compared={one} index={index} />
                    <ColumnActions
                      compared={one}
                      {...{ index, count, session, change }}
                      isReference={index === reference}
                      hasKeys={index === withKeys}
                    />
                  </td>
                ))}
              </tr>
            </thead>
            {isAwaited && <AwaitedRows columns={count} />}
            {shown.map((group) =>
              isAwaited || group.rows.length === 0 ? null : (
                <RowGroup
                  key={group.group}
                  {...{ group, placeOfRow, columns, reference, onToggle }}
                  isOpen={isPrinting || unfolded.has(group.group)}
                />
              ),
            )}
          </table>
        </section>
      </div>
    </Printing>
  );
}

/**
 * Where each row stands. As long as a column is awaited its cells say nothing, and every row could differ: those that have
 * come decide, so that the rows do not all appear and then fold again.
 */
function placesOf(
  compared: readonly ComparedColumn[],
  groups: readonly Group[],
  reference: number,
): ReadonlyMap<string, RowPlace> {
  const here = compared.filter(({ column }) => column.outcome.kind !== 'waiting');
  const at = compared[reference];
  const settled =
    here.length === compared.length
      ? groups
      : rows(
          here.map(({ column }) => column),
          at ? here.indexOf(at) : 0,
        );
  return new Map(settled.flatMap(({ rows: all }) => all.map((row) => [row.id, placeOf(row)] as const)));
}
