import type { ComponentProps } from 'react';
import css from './button.module.css';
import type { ButtonLook } from './button.tsx';
import { classNames } from './class-names.ts';

export interface LinkButtonProps extends Omit<ComponentProps<'a'>, 'className' | 'style'>, ButtonLook {
  readonly href: string;
}

/** A link that looks like a button: what goes somewhere stays a link, so that it can be opened in a new tab and copied. */
export function LinkButton({
  variant = 'default',
  size = 'medium',
  icon,
  trailing,
  children,
  ...rest
}: LinkButtonProps) {
  return (
    <a {...rest} className={classNames(css.button, css[variant], css[size])}>
      <span className={css.content}>
        {icon}
        {children}
        {trailing}
      </span>
    </a>
  );
}
