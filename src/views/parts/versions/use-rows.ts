/** Which rows exist: those in sight, some beyond, and the one that has the focus. */
import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useLayoutEffect, useState } from 'react';

/** Rows beyond the edges of the window that are kept ready. */
const overscan = 3;

interface Measured {
  /** What scrolls. */
  readonly viewport: RefObject<HTMLElement | null>;
  /** As tall as a row. */
  readonly ruler: RefObject<HTMLElement | null>;
  /** The names of the columns. */
  readonly head: RefObject<HTMLElement | null>;
}

export type Rows = ReturnType<typeof useRows>;

/** `count` rows, of which `tabStop` is always there. Heights are in px, 0 before they are known. */
export function useRows(count: number, tabStop: number, { viewport, ruler, head }: Measured) {
  const rowHeight = useHeight(ruler);
  const headHeight = useHeight(head);
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
  return { virtualizer, rowHeight };
}

/** The positions in order, with this one among them. */
function withRow(positions: readonly number[], position: number): number[] {
  if (positions.includes(position)) return [...positions];
  return [...positions, position].sort((a, b) => a - b);
}

/** The height of an element, also when the layout around it changes. */
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
