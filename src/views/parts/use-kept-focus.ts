import { type RefObject, useEffect } from 'react';

/** Gives the focus to `home` where the control that had it goes away: else the keyboard starts again at the top. */
export function useKeptFocus(home: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    let last: Element | undefined;
    const note = ({ target }: FocusEvent) => {
      last = target instanceof Element ? target : undefined;
    };
    const look = () => {
      if (!last || last.isConnected) return;
      last = undefined;
      if (document.activeElement === document.body) home.current?.focus({ preventScroll: true });
    };
    const observer = new MutationObserver(look);
    observer.observe(document.body, { childList: true, subtree: true });
    document.addEventListener('focusin', note);
    return () => {
      observer.disconnect();
      document.removeEventListener('focusin', note);
    };
  }, [home]);
}
