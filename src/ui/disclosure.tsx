import { ChevronRight } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import css from './disclosure.module.css';

export interface DisclosureProps {
  readonly title: ReactNode;
  /** At the right of the title, what is inside while it is closed: `none`, `2 set`. */
  readonly summary?: ReactNode;
  readonly defaultOpen?: boolean | undefined;
  /** With it the caller holds the state and must follow `onOpenChange`. */
  readonly open?: boolean | undefined;
  readonly onOpenChange?: ((open: boolean) => void) | undefined;
  readonly children: ReactNode;
}

export function Disclosure({ title, summary, defaultOpen = false, open, onOpenChange, children }: DisclosureProps) {
  const [ownOpen, setOwnOpen] = useState(defaultOpen);
  const isOpen = open ?? ownOpen;
  const follow = (nowOpen: boolean) => {
    // The browser also reports the opening that React asked for.
    if (nowOpen === isOpen) return;
    setOwnOpen(nowOpen);
    onOpenChange?.(nowOpen);
  };
  return (
    <details className={css.details} open={isOpen} onToggle={(event) => follow(event.currentTarget.open)}>
      <summary className={css.summary}>
        <ChevronRight className={css.chevron} aria-hidden />
        <span className={css.title}>{title}</span>
        {summary !== undefined && <span className={css.aside}>{summary}</span>}
      </summary>
      <div className={css.body}>{children}</div>
    </details>
  );
}
