import { type ReactNode, useId, useRef, useState } from 'react';
import { classNames } from './class-names.ts';
import css from './popover.module.css';

export interface PopoverTrigger {
  readonly popoverTarget: string;
  readonly 'aria-expanded': boolean;
}

export interface PopoverProps {
  /** Names the panel for assistive technology. */
  readonly label: string;
  /** Spread onto the button that opens it: `(trigger) => <Button {...trigger}>Copy as</Button>`. */
  readonly trigger: (props: PopoverTrigger) => ReactNode;
  /** Rendered only while open. `close` gives the focus back to the button. */
  readonly children: ReactNode | ((close: () => void) => ReactNode);
  /** The panel's edge that lines up with the button's. */
  readonly align?: 'start' | 'end' | undefined;
  readonly padded?: boolean | undefined;
  readonly role?: 'dialog' | 'menu' | undefined;
  readonly onOpenChange?: ((open: boolean) => void) | undefined;
}

/** The platform's popover: opens at its button, closes with Escape or a press outside, and gives the focus back. */
export function Popover({
  label,
  trigger,
  children,
  align = 'start',
  padded = true,
  role = 'dialog',
  onOpenChange,
}: PopoverProps) {
  const id = useId();
  const panel = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(false);
  const close = () => panel.current?.hidePopover();
  const follow = (nowOpen: boolean) => {
    setOpen(nowOpen);
    onOpenChange?.(nowOpen);
  };
  return (
    <span className={css.scope}>
      {trigger({ popoverTarget: id, 'aria-expanded': open })}
      {/* biome-ignore lint/a11y/useAriaPropsSupportedByRole: both roles take a name */}
      <div
        ref={panel}
        id={id}
        popover="auto"
        role={role}
        aria-label={label}
        className={classNames(css.panel, css[align], padded && css.padded)}
        onBeforeToggle={(event) => {
          if (event.target === event.currentTarget && event.newState === 'open') follow(true);
        }}
        onToggle={(event) => {
          if (event.target !== event.currentTarget) return;
          // Only now is it on the page, so that its content can take the focus.
          if (event.newState === 'open') panel.current?.querySelector<HTMLElement>('[data-first-focus]')?.focus();
          // Not before it is closed: the browser gives back the focus that is inside, and none that was lost with the content.
          else follow(false);
        }}
      >
        {open && (typeof children === 'function' ? children(close) : children)}
      </div>
    </span>
  );
}
