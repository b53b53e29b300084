import type { KeyboardEvent, ReactNode } from 'react';
import css from './menu.module.css';
import { Popover, type PopoverTrigger } from './popover.tsx';

export interface MenuItem {
  readonly id: string;
  readonly label: string;
  readonly icon?: ReactNode;
  /** One quiet line: what it gives, or why it cannot be chosen. */
  readonly hint?: string | undefined;
  readonly disabled?: boolean | undefined;
  readonly onSelect: () => void;
}

export interface MenuTrigger extends PopoverTrigger {
  readonly 'aria-haspopup': 'menu';
}

export interface MenuProps {
  readonly label: string;
  readonly trigger: (props: MenuTrigger) => ReactNode;
  readonly items: readonly MenuItem[];
  readonly align?: 'start' | 'end' | undefined;
}

const steps: Readonly<Record<string, (at: number, count: number) => number>> = {
  ArrowDown: (at, count) => (at + 1) % count,
  ArrowUp: (at, count) => (at - 1 + count) % count,
  Home: () => 0,
  End: (_, count) => count - 1,
};

function moveFocus(event: KeyboardEvent<HTMLElement>) {
  const step = steps[event.key];
  if (!step) return;
  event.preventDefault();
  const items = [...event.currentTarget.querySelectorAll<HTMLElement>('[role="menuitem"]')];
  const at = document.activeElement instanceof HTMLElement ? items.indexOf(document.activeElement) : -1;
  items[step(at, items.length)]?.focus();
}

/** A button's list of actions: arrow keys move, Enter chooses, Escape and Tab leave. */
export function Menu({ label, trigger, items, align }: MenuProps) {
  return (
    <Popover
      label={label}
      role="menu"
      align={align}
      padded={false}
      trigger={(props) => trigger({ ...props, 'aria-haspopup': 'menu' })}
    >
      {(close) => (
        // biome-ignore lint/a11y/noStaticElementInteractions: listens for the menu around it
        <div
          role="presentation"
          className={css.items}
          onKeyDown={(event) => {
            if (event.key === 'Tab') close();
            else moveFocus(event);
          }}
        >
          {items.map((item, index) => (
            <button
              key={item.id}
              type="button"
              role="menuitem"
              tabIndex={-1}
              className={css.item}
              aria-disabled={item.disabled}
              data-first-focus={index === 0 || undefined}
              onClick={() => {
                if (item.disabled) return;
                close();
                item.onSelect();
              }}
            >
              {item.icon}
              <span className={css.label}>
                {item.label}
                {item.hint && <span className={css.hint}>{item.hint}</span>}
              </span>
            </button>
          ))}
        </div>
      )}
    </Popover>
  );
}
