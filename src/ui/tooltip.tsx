import { type FocusEvent, type PointerEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { Kbd } from './kbd.tsx';
import css from './tooltip.module.css';

export interface TooltipProps {
  readonly text: string;
  readonly shortcut?: string | undefined;
  /** Shown whether or not anybody points at it. */
  readonly held?: boolean | undefined;
  readonly children: ReactNode;
}

const hoverDelay = 350;

/** In the next frame: the focus may come here because another popover is being closed, and the browser does one at a time. */
function showOnMount(bubble: HTMLElement | null): () => void {
  const frame = requestAnimationFrame(() => bubble?.showPopover?.());
  return () => cancelAnimationFrame(frame);
}

/** Shows an icon's name to the eye, on hover and on keyboard focus. The control itself carries the name. */
export function Tooltip({ text, shortcut, held, children }: TooltipProps) {
  const [shown, setShown] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  // Wherever the focus is: what is pointed at need not have it (WCAG 1.4.13).
  useEffect(() => {
    if (!shown) return;
    const press = (event: KeyboardEvent) => event.key === 'Escape' && setShown(false);
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [shown]);

  const hide = () => {
    clearTimeout(timer.current);
    setShown(false);
  };
  const enter = (event: PointerEvent) => {
    if (event.pointerType === 'mouse') timer.current = setTimeout(() => setShown(true), hoverDelay);
  };
  const focus = (event: FocusEvent) => {
    if (event.target.matches(':focus-visible')) setShown(true);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only listens to what happens to the control inside
    <span
      className={css.scope}
      onPointerEnter={enter}
      onPointerLeave={hide}
      onPointerDown={hide}
      onFocus={focus}
      onBlur={hide}
    >
      {children}
      {(shown || held) && (
        <span ref={showOnMount} popover="manual" className={css.bubble} aria-hidden="true">
          {text}
          {shortcut && <Kbd keys={shortcut} />}
        </span>
      )}
    </span>
  );
}
