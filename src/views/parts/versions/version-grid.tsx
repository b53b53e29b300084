import { type CSSProperties, type ReactNode, useEffect, useEffectEvent, useMemo, useRef, useState } from 'react';
import { hidingIn } from '../../../object-head/versions/hidden-by.ts';
import type { VersionEntry } from '../../../object-head/versions/version-entry.ts';
import { useNow } from '../../parts/use-now.ts';
import { roles } from './grid-roles.ts';
import { moveBy } from './move-by.ts';
import { type GoTo, useRowFocus } from './use-row-focus.ts';
import { useRows } from './use-rows.ts';
import css from './version-grid.module.css';
import { VersionRow } from './version-row.tsx';

/** The next page is asked for when so many rows are left, which is several screens. */
const nearEnd = 100;

export interface VersionGridProps {
  readonly entries: readonly VersionEntry[];
  /** The indexes of the entries to list, in their order; all where undefined. */
  readonly found: readonly number[] | undefined;
  /** The oldest version is among the entries. */
  readonly complete: boolean;
  /** No row will be added to those that are listed now. */
  readonly final: boolean;
  /** The index of the version that the page shows, -1 where it is not among the entries. */
  readonly selected: number;
  /** What the link calls that version; undefined for the current one. */
  readonly shown: string | undefined;
  readonly goTo: GoTo | undefined;
  readonly hrefOf: (entry: VersionEntry) => string;
  readonly actions: ((entry: VersionEntry) => ReactNode) | undefined;
  /** Makes it no higher than so many rows. */
  readonly rows: number | undefined;
  readonly onNearEnd: () => void;
  readonly onIntent: (entry: VersionEntry) => void;
  readonly onLeave: () => void;
}

/** The list: a grid of rows of which only those in sight exist, with one tab stop and the arrow keys. */
export function VersionGrid(props: VersionGridProps) {
  const { entries, found, complete, final, selected, shown, goTo, hrefOf, actions, rows, onIntent, onLeave } = props;
  const count = found?.length ?? entries.length;
  const now = useNow();
  const hides = useMemo(() => hidingIn(entries, complete), [entries, complete]);
  const viewport = useRef<HTMLDivElement>(null);
  const ruler = useRef<HTMLDivElement>(null);
  const head = useRef<HTMLTableSectionElement>(null);
  const [active, setActive] = useState(() => Math.max(0, selected));
  const tabStop = Math.min(active, Math.max(0, count - 1));
  const listed = useRows(count, tabStop, { viewport, ruler, head });
  const { virtualizer } = listed;
  const focus = useRowFocus(viewport, listed, { found, selected, shown, goTo, setActive });
  const last = virtualizer.range?.endIndex ?? 0;
  const askForMore = useEffectEvent(props.onNearEnd);
  useEffect(() => {
    if (count > 0 && last >= count - nearEnd) askForMore();
  }, [last, count]);
  return (
    <div className={css.frame}>
      <div ref={viewport} className={css.viewport} style={heightOf(rows)} tabIndex={-1}>
        <div ref={ruler} className={css.ruler} />
        <table
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table that is moved about in is a grid
          role="grid"
          aria-label="Versions"
          aria-rowcount={final ? count + 1 : -1}
          className={css.grid}
          style={{ blockSize: virtualizer.getTotalSize() }}
          tabIndex={-1}
          onKeyDown={(event) => {
            const page = Math.max(1, Math.floor((viewport.current?.clientHeight ?? 0) / listed.rowHeight) - 1);
            const to = moveBy(event, { at: tabStop, count, page });
            if (to === undefined) return;
            event.preventDefault();
            focus(to, 'auto');
          }}
        >
          <thead {...roles.group} ref={head} className={css.head}>
            <tr {...roles.row} aria-rowindex={1}>
              {columns.map((name) => (
                <th key={name} {...roles.columnHeader} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody {...roles.group}>
            {virtualizer.getVirtualItems().map(({ index: position, start }) => {
              const index = found?.[position] ?? position;
              const entry = entries[index];
              if (!entry) return null;
              return (
                <VersionRow
                  key={position}
                  {...{ entry, position, now, actions, onIntent, onLeave }}
                  top={start}
                  selected={index === selected}
                  isTabStop={position === tabStop}
                  href={hrefOf(entry)}
                  hides={hides(index)}
                  onFocus={setActive}
                />
              );
            })}
          </tbody>
        </table>
      </div>
    </div>
  );
}

/** The number of rows for the stylesheet, which knows how high one is; never so few that an empty list looks broken. */
function heightOf(rows: number | undefined): CSSProperties {
  return rows === undefined ? {} : ({ '--rows': Math.max(2, rows) } as CSSProperties);
}

const columns = ['Last modified', 'Version id', 'Size', 'Class', 'ETag', 'Checksum', 'Actions'];
