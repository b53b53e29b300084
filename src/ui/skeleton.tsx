import { classNames } from './class-names.ts';
import css from './skeleton.module.css';

export interface SkeletonProps {
  readonly width?: 'short' | 'medium' | 'long' | 'full' | undefined;
  /** As tall as what will stand here: a line of text, a control, a card. */
  readonly height?: 'line' | 'control' | 'card' | undefined;
}

/** Holds the place of what is still to come. It stays still: the wait is told elsewhere, once. */
export function Skeleton({ width = 'medium', height = 'line' }: SkeletonProps) {
  return <span className={classNames(css.skeleton, css[width], css[height])} aria-hidden="true" />;
}
