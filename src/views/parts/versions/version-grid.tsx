import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual';
import {
  type CSSProperties,
  type ReactNode,
  type RefObject,
  useEffect,
  useEffectEvent,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { hiddenBy } from '../../../object-head/versions/hidden-by.ts';
import type { VersionEntry } from '../../../object-head/versions/version-entry.ts';
import { useNow } from '../../parts/use-now.ts';
import { moveBy } from './move-by.ts';
import css from './version-grid.module.css';
import { VersionRow } from './version-row.tsx';

/** Rows beyond the edges of the window that are kept ready. */
const overscan = 3;
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
  /** An index to go to; a new object is a new wish. */
  readonly goTo: { readonly index: number } | undefined;
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
  const {
    entries,
    found,
    complete,
    final,
    selected,
    shown,
    goTo,
    hrefOf,
    actions,
    rows,
    onNearEnd,
    onIntent,
    onLeave,
  } = props;
  const count = found?.length ?? entries.length;
  const indexAt = (position: number) => found?.[position] ?? position;
  const now = useNow();
  const viewport = useRef<HTMLDivElement>(null);
  const ruler = useRef<HTMLDivElement>(null);
  const head = useRef<HTMLTableSectionElement>(null);
  const rowHeight = useHeight(ruler);
  const headHeight = useHeight(head);
  const [active, setActive] = useState(() => Math.max(0, selected));
  const tabStop = Math.min(active, Math.max(0, count - 1));
  const virtualizer = useVirtualizer({
    count: rowHeight === 0 ? 0 : count,
    getScrollElement: () => viewport.current,
    estimateSize: () => rowHeight,
    overscan,
    // The names of the columns stay in sight, above the rows.
    paddingStart: headHeight,
    scrollPaddingStart: headHeight,
    // The row that has the focus stays, however far one scrolls: without it the keyboard would start again at the top.
    rangeExtractor: (range: Range) => withRow(defaultRangeExtractor(range), tabStop),
  });
  const focus = (position: number, align: 'auto' | 'center') => {
    setActive(position);
    virtualizer.scrollToIndex(position, { align });
    wanted.current = position;
  };
  const wanted = useRef<number>(undefined);
  const followed = useRef(shown);
  // The row may not exist before this rendering.
  useEffect(() => {
    if (wanted.current === undefined) return;
    const link = viewport.current?.querySelector<HTMLElement>(`a[data-position="${wanted.current}"]`);
    if (!link) return;
    wanted.current = undefined;
    link.focus({ preventScroll: true });
  });
  const begin = useEffectEvent(() => {
    virtualizer.measure();
    if (selected > 0 && !found) virtualizer.scrollToIndex(selected, { align: 'center' });
  });
  useLayoutEffect(() => {
    if (rowHeight > 0 && headHeight >= 0) begin();
  }, [rowHeight, headHeight]);
  const arrive = useEffectEvent((index: number) => focus(found ? Math.max(0, found.indexOf(index)) : index, 'center'));
  useEffect(() => {
    if (goTo) arrive(goTo.index);
  }, [goTo]);
  // Another version is shown, by whatever way: its row comes into sight. That it was only now read is no reason.
  const follow = useEffectEvent(() => {
    const position = found ? found.indexOf(selected) : selected;
    if (position < 0 || rowHeight === 0) return;
    setActive(position);
    virtualizer.scrollToIndex(position, { align: 'auto' });
  });
  useEffect(() => {
    if (shown !== followed.current) follow();
    followed.current = shown;
  }, [shown]);
  const last = virtualizer.range?.endIndex ?? 0;
  const askForMore = useEffectEvent(onNearEnd);
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
            const page = Math.max(1, Math.floor((viewport.current?.clientHeight ?? 0) / rowHeight) - 1);
            const to = moveBy(event, { at: tabStop, count, page });
            if (to === undefined) return;
            event.preventDefault();
            focus(to, 'auto');
          }}
        >
          <thead ref={head} className={css.head}>
            <tr aria-rowindex={1}>
              {columns.map((name) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {virtualizer.getVirtualItems().map(({ index: position, start }) => {
              const index = indexAt(position);
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
                  hides={entry.kind === 'delete-marker' ? hiddenBy(entries, index, complete) : undefined}
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

/** The positions in order, with this one among them. */
function withRow(positions: readonly number[], position: number): number[] {
  if (positions.includes(position)) return [...positions];
  return [...positions, position].sort((a, b) => a - b);
}

/** The height of an element in px, also when the layout around it changes; 0 before it is there. */
function useHeight(element: RefObject<HTMLElement | null>): number {
  const [height, setHeight] = useState(0);
  useLayoutEffect(() => {
    const { current } = element;
    if (!current) return;
    // What is only there for screen readers takes no room.
    const measure = () => setHeight(getComputedStyle(current).clipPath === 'none' ? current.offsetHeight : 0);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(current);
    return () => observer.disconnect();
  }, [element]);
  return height;
}
