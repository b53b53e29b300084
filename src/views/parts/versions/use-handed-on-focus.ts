import { type RefObject, useLayoutEffect } from 'react';

/**
 * When `part` goes away with the focus in it, as a button does that has done its work, the line that opens the panel around it
 * gets the focus: the keyboard goes on from there, not from the top of the page.
 */
export function useHandedOnFocus(part: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const { current } = part;
    return () => {
      if (!current?.contains(document.activeElement)) return;
      current.closest('details')?.querySelector('summary')?.focus({ preventScroll: true });
    };
  }, [part]);
}
