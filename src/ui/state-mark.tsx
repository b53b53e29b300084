import { classNames } from './class-names.ts';
import css from './state-mark.module.css';
import { VisuallyHidden } from './visually-hidden.tsx';

/** Named by what they look like; what they stand for is the caller's word. */
export type MarkShape = 'full' | 'ring' | 'dashed' | 'striped' | 'quarter' | 'half' | 'dash' | 'cross';

export interface StateMarkProps {
  readonly shape: MarkShape;
  /** The word for the state. The shape never stands without it. */
  readonly label: string;
  /** Leaves the word to assistive technology, where the column already says it. */
  readonly hideLabel?: boolean | undefined;
}

const ring = 'M8 2.75a5.25 5.25 0 1 1 0 10.5 5.25 5.25 0 0 1 0-10.5z';

// Drawn, not typed: fonts differ in the size of ◌ ◍ ◔, and some lack them.
const drawings: Readonly<Record<MarkShape, { line?: string; fill?: string }>> = {
  full: { line: ring, fill: ring },
  ring: { line: ring },
  dashed: { line: ring },
  striped: { line: `${ring}M5.5 3.75v8.5M8 2.75v10.5M10.5 3.75v8.5` },
  quarter: { line: ring, fill: 'M8 8V2.75A5.25 5.25 0 0 1 13.25 8z' },
  half: { line: ring, fill: 'M8 2.75v10.5a5.25 5.25 0 0 1 0-10.5z' },
  dash: { line: 'M3.5 8h9' },
  cross: { line: 'M4 4l8 8M12 4l-8 8' },
};

export function StateMark({ shape, label, hideLabel }: StateMarkProps) {
  const { line, fill } = drawings[shape];
  return (
    <span className={css.mark}>
      <svg className={classNames(css.shape, css[shape])} viewBox="0 0 16 16" aria-hidden="true">
        {fill && <path className={css.fill} d={fill} />}
        {line && <path className={css.line} d={line} />}
      </svg>
      {hideLabel ? <VisuallyHidden>{label}</VisuallyHidden> : label}
    </span>
  );
}
