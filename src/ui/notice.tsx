import { ChevronRight, CircleCheck, Info, OctagonAlert, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';
import css from './notice.module.css';
import { VisuallyHidden } from './visually-hidden.tsx';

export type Tone = 'fact' | 'good' | 'caution' | 'danger';

export interface NoticeProps {
  readonly tone: Tone;
  readonly title: ReactNode;
  readonly children?: ReactNode;
  /** Buttons and links, after the text. */
  readonly actions?: ReactNode;
  /** `alert` interrupts, `status` waits; leave it out for what was there from the start. */
  readonly role?: 'alert' | 'status' | undefined;
  /** Makes the title a heading of this level. */
  readonly heading?: 1 | 2 | 3 | 4 | undefined;
  /** Leaves the title alone until it is opened. */
  readonly folded?: boolean | undefined;
  /** The word said for the tone; each tone has one. */
  readonly word?: string | undefined;
}

// Each tone has a shape of its own, so that colour says nothing alone.
const marks = {
  fact: { Icon: Info, word: 'Fact' },
  good: { Icon: CircleCheck, word: 'Good' },
  caution: { Icon: TriangleAlert, word: 'Caution' },
  danger: { Icon: OctagonAlert, word: 'Danger' },
} as const;

export function Notice({ tone, title, children, actions, role, heading, folded = false, word }: NoticeProps) {
  const { Icon, word: toneWord } = marks[tone];
  const Heading = heading ? (`h${heading}` as const) : 'div';
  const head = (
    <Heading className={css.title}>
      <VisuallyHidden>{word ?? toneWord}: </VisuallyHidden>
      {title}
    </Heading>
  );
  const hasBody = children !== undefined || actions !== undefined;
  const body = hasBody && (
    <div className={css.body}>
      {children}
      {actions && <div className={css.actions}>{actions}</div>}
    </div>
  );
  const look = classNames(css.notice, css[tone]);
  if (folded && hasBody) {
    return (
      <details className={look}>
        <summary className={classNames(css.head, css.summary)}>
          <Icon className={css.icon} aria-hidden />
          {head}
          <ChevronRight className={css.chevron} aria-hidden />
        </summary>
        {body}
      </details>
    );
  }
  return (
    // Not atomic: what changes inside it later is read by itself, not with everything around it.
    <div className={look} role={role} aria-atomic={role && false}>
      <div className={css.head}>
        <Icon className={css.icon} aria-hidden />
        {head}
      </div>
      {body}
    </div>
  );
}
