import type { ComponentProps, ReactNode } from 'react';
import { classNames } from './class-names.ts';
import css from './icon-button.module.css';
import { ariaShortcut } from './shortcut.ts';
import { Tooltip } from './tooltip.tsx';

export interface IconButtonProps
  extends Omit<ComponentProps<'button'>, 'className' | 'style' | 'children' | 'aria-label'> {
  /** Names what pressing it does: "Copy ETag". Also the tooltip. */
  readonly label: string;
  readonly icon: ReactNode;
  /** Said for a moment in place of the label, such as "Copied", without anybody pointing at it. */
  readonly tooltip?: string | undefined;
  /** `inline` stands in a line of text without making it taller. */
  readonly size?: 'medium' | 'small' | 'inline' | undefined;
  readonly outlined?: boolean | undefined;
  readonly shortcut?: string | undefined;
}

export function IconButton({ label, icon, tooltip, size = 'medium', outlined, shortcut, ...rest }: IconButtonProps) {
  return (
    <Tooltip text={tooltip ?? label} held={tooltip !== undefined} shortcut={tooltip ? undefined : shortcut}>
      <button
        type="button"
        aria-keyshortcuts={shortcut && ariaShortcut(shortcut)}
        {...rest}
        aria-label={label}
        className={classNames(css.button, css[size], outlined && css.outlined)}
      >
        {icon}
      </button>
    </Tooltip>
  );
}
