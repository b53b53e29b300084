import css from './spinner.module.css';
import { VisuallyHidden } from './visually-hidden.tsx';

export interface SpinnerProps {
  /** What is being waited for. Without it the spinner is decoration and silent. */
  readonly label?: string | undefined;
}

export function Spinner({ label }: SpinnerProps) {
  const ring = (
    <svg className={css.ring} viewBox="0 0 16 16" aria-hidden="true">
      <circle className={css.track} cx="8" cy="8" r="6.25" />
      <path className={css.arc} d="M8 1.75a6.25 6.25 0 0 1 6.25 6.25" />
    </svg>
  );
  if (!label) return ring;
  return (
    <span className={css.labelled} role="status">
      {ring}
      <VisuallyHidden>{label}</VisuallyHidden>
    </span>
  );
}
