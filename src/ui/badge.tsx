import type { ReactNode } from 'react';
import css from './badge.module.css';
import { classNames } from './class-names.ts';
import type { Tone } from './notice.tsx';

export interface BadgeProps {
  readonly tone?: Tone | 'neutral' | undefined;
  readonly children: ReactNode;
}

/** A word or two about what stands beside it. The word carries the meaning, the tone only helps. */
export function Badge({ tone = 'neutral', children }: BadgeProps) {
  return <span className={classNames(css.badge, css[tone])}>{children}</span>;
}
