import { type CSSProperties, type RefObject, useContext, useMemo } from 'react';
import type { Row } from '../../compare/row.ts';
import { isChange } from '../../compare/row.ts';
import { type RowGroup as Group, rows } from '../../compare/rows.ts';
import type { Session } from '../../connections/session.ts';
import { Printing } from '../../ui/use-printing.ts';
import { AwaitedRows } from './awaited-rows.tsx';
import css from './compare-table.module.css';
import { placeOf, type RowPlace } from './fold-rows.ts';
import { printBlocks } from './print-blocks.ts';
import { RowGroup } from './row-group.tsx';
import { TableHead } from './table-head.tsx';
import { roles } from './table-roles.ts';
import type { Change } from './use-change.ts';
import type { ComparedColumn } from './use-columns.ts';

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

/** All columns beside each other, on paper a few of them: their heads and the rows, in groups. */
export function CompareTable(props: CompareTableProps) {
  const { compared, groups, reference, onlyChanges, unfolded, onToggle, session, change, region } = props;
  const columns = useMemo(() => compared.map(({ column }) => column), [compared]);
  const places = useMemo(() => placesOf(compared, groups, reference), [compared, groups, reference]);
  const placeOfRow = (row: Row) => (onlyChanges ? 'shown' : (places.get(row.id) ?? placeOf(row)));
  const groupsShown = onlyChanges ? groups.map((group) => ({ ...group, rows: group.rows.filter(isChange) })) : groups;
  const isPrinting = useContext(Printing);
  const count = compared.length;
  const blocks = useMemo(() => {
    return isPrinting ? printBlocks(count, reference) : [Array.from({ length: count }, (_, index) => index)];
  }, [isPrinting, count, reference]);
  const here = compared.filter(({ column }) => column.outcome.kind !== 'waiting').length;
  const isAwaited = here < count && here < 2;
  return (
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
        {blocks.map((shown, block) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the screen's table stays, whichever columns come and go
          <table {...roles.table} className={css.table} key={block}>
            <TableHead {...{ compared, reference, shown, session, change }} />
            {isAwaited && <AwaitedRows columns={shown.length} />}
            {groupsShown.map((group) =>
              isAwaited || group.rows.length === 0 ? null : (
                <RowGroup
                  key={group.group}
                  {...{ group, placeOfRow, columns, reference, shown, onToggle }}
                  isOpen={isPrinting || unfolded.has(group.group)}
                />
              ),
            )}
          </table>
        ))}
      </section>
    </div>
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
