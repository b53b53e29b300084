import type { ComponentProps } from 'react';
import css from './status-word.module.css';

interface StatusWordProps extends Omit<ComponentProps<'span'>, 'children' | 'className'> {
  readonly status: number;
  /** Empty over HTTP/2. */
  readonly statusText: string;
}

/** S3's own words, `404 Not Found`, in the tone of the status's family; number and words say it without the colour. */
export function StatusWord({ status, statusText, ...rest }: StatusWordProps) {
  return (
    <span {...rest} className={css[familyOf(status)]}>
      {status} {statusText}
    </span>
  );
}

function familyOf(status: number): 'good' | 'fact' | 'caution' | 'danger' {
  if (status < 300) return 'good';
  if (status < 400) return 'fact';
  return status < 500 ? 'caution' : 'danger';
}
