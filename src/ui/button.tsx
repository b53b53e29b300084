import type { ComponentProps, MouseEvent, ReactNode } from 'react';
import css from './button.module.css';
import { classNames } from './class-names.ts';
import { Kbd } from './kbd.tsx';
import { ariaShortcut } from './shortcut.ts';
import { Spinner } from './spinner.tsx';

export type ButtonVariant = 'primary' | 'default' | 'quiet' | 'danger';
export type ButtonSize = 'medium' | 'small';

export interface ButtonLook {
  readonly variant?: ButtonVariant | undefined;
  readonly size?: ButtonSize | undefined;
  readonly icon?: ReactNode;
  /** After the label, such as the chevron of a button that opens something. */
  readonly trailing?: ReactNode;
}

export interface ButtonProps extends Omit<ComponentProps<'button'>, 'className' | 'style'>, ButtonLook {
  /** Keeps the width and the focus, shows a spinner, takes no press. */
  readonly busy?: boolean | undefined;
  /** Shown and announced; useShortcut is what listens. */
  readonly shortcut?: string | undefined;
}

export function Button(props: ButtonProps) {
  const { variant = 'default', size = 'medium', icon, trailing, busy, shortcut, children, onClick, ...rest } = props;
  const press = (event: MouseEvent<HTMLButtonElement>) => {
    // Not `disabled`: that would drop the focus in the middle of the work.
    if (busy) event.preventDefault();
    else onClick?.(event);
  };
  return (
    <button
      type="button"
      aria-keyshortcuts={shortcut && ariaShortcut(shortcut)}
      {...rest}
      aria-busy={busy || undefined}
      aria-disabled={busy || rest['aria-disabled']}
      className={classNames(css.button, css[variant], css[size])}
      onClick={press}
    >
      <span className={css.content}>
        {icon}
        {children}
        {trailing}
        {shortcut && (
          <span className={css.shortcut} aria-hidden="true">
            <Kbd keys={shortcut} />
          </span>
        )}
      </span>
      {busy && (
        <span className={css.busy}>
          <Spinner />
        </span>
      )}
    </button>
  );
}
