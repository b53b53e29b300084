/** How a press becomes a new link, and where the focus is once the columns have changed. */
import { type RefObject, useCallback, useLayoutEffect, useRef } from 'react';
import { announce } from '../../ui/announce.ts';
import { type CompareLink, formatCompare } from '../../url-state/compare-link.ts';
import { longestFragment } from '../../url-state/link.ts';
import { navigate } from '../../url-state/use-route.ts';
import type { ChangeColumns } from './change-columns.ts';

/** A column by its index from 0, and which of its buttons. */
export interface FocusWish {
  readonly column: number;
  readonly action: string;
}

/**
 * Goes to what `make` makes of the comparison. Without a wish, the focus stays where the browser leaves it; one that hangs on
 * where the columns are by then is a function of the comparison.
 */
export type Change = (make: ChangeColumns, wish?: FocusWish | ((now: CompareLink) => FocusWish)) => void;

/** `shown` is what is on the screen already, which a large comparison may be a moment late with. */
export function useChange(link: CompareLink, shown: CompareLink, view: RefObject<HTMLElement | null>): Change {
  const latest = useRef(link);
  const wanted = useRef<FocusWish>(undefined);
  useLayoutEffect(() => {
    latest.current = link;
  }, [link]);
  useLayoutEffect(() => {
    const wish = wanted.current;
    if (!wish || shown !== latest.current) return;
    wanted.current = undefined;
    // A button that moves with its column loses the focus on the way, and one of a new column never had it. Whoever went
    // on to another place while the columns changed stays there.
    const focused = document.activeElement;
    if (focused && focused !== document.body && !focused.matches('[data-action]')) return;
    view.current?.querySelector<HTMLElement>(`[data-column="${wish.column}"] [data-action="${wish.action}"]`)?.focus();
  }, [shown, view]);
  return useCallback((make, wish) => {
    const next = formatCompare(make(latest.current));
    if (next === formatCompare(latest.current)) return;
    // An older version's link may be longer; one that is not read would take the comparison off the screen.
    if (next.length > longestFragment) return announce('Not done: the link would be too long to be read');
    wanted.current = typeof wish === 'function' ? wish(latest.current) : wish;
    navigate(next);
  }, []);
}
