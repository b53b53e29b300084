/** Where the list goes by itself: to the version that is shown, to what was searched for, to where a key leads. */
import { type RefObject, useEffect, useEffectEvent, useLayoutEffect, useRef } from 'react';
import { announce } from '../../../ui/announce.ts';
import type { Rows } from './use-rows.ts';

/** A place that somebody wished to go to; a new object is a new wish. */
export interface GoTo {
  /** Of the entry, among all. */
  readonly index: number;
  /** What had the focus when the search for it began. */
  readonly from: Element | null;
}

interface Places {
  /** The indexes of the entries that are listed; all where undefined. */
  readonly found: readonly number[] | undefined;
  /** The index of the version that the page shows, -1 where it is not among the entries. */
  readonly selected: number;
  /** What the link calls that version; undefined for the current one. */
  readonly shown: string | undefined;
  readonly goTo: GoTo | undefined;
  /** Makes a row, by its position, the one that Tab leads to. */
  readonly setActive: (position: number) => void;
}

/** Gives back what takes the focus to the row at a position. */
export function useRowFocus(viewport: RefObject<HTMLElement | null>, rows: Rows, places: Places) {
  const { virtualizer, rowHeight } = rows;
  const { found, selected, shown, goTo, setActive } = places;
  const wanted = useRef<number>(undefined);
  const followed = useRef(shown);
  const reveal = (position: number, align: 'auto' | 'center') => {
    setActive(position);
    virtualizer.scrollToIndex(position, { align });
  };
  const focus = (position: number, align: 'auto' | 'center') => {
    reveal(position, align);
    wanted.current = position;
  };
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
    if (rowHeight > 0) begin();
  }, [rowHeight]);
  const positionOf = (index: number) => (found ? found.indexOf(index) : index);
  const arrive = useEffectEvent(({ index, from }: GoTo) => {
    const position = positionOf(index);
    if (position < 0) return;
    if (isStillThere(from, viewport.current)) focus(position, 'center');
    else {
      reveal(position, 'center');
      announce('Found in the list of versions');
    }
  });
  useEffect(() => {
    if (goTo) arrive(goTo);
  }, [goTo]);
  // Another version is shown, by whatever way: its row comes into sight. That it was only now read is no reason.
  const follow = useEffectEvent(() => {
    const position = positionOf(selected);
    if (position >= 0 && rowHeight > 0) reveal(position, 'auto');
  });
  useEffect(() => {
    if (shown !== followed.current) follow();
    followed.current = shown;
  }, [shown]);
  return focus;
}

/** Whoever went on to another place while the search went on stays there; the list itself, and nowhere, are no other place. */
function isStillThere(from: Element | null, list: HTMLElement | null): boolean {
  const now = document.activeElement;
  return !now || now === from || now.contains(list) || (list?.contains(now) ?? false);
}
