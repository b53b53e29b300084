import { formatLocal, formatRelative, formatUtc, isInstant } from './format-instant.ts';

export interface RelativeTimeProps {
  /** Milliseconds since 1970, UTC. */
  readonly instant: number;
  readonly now: number;
  /** `both` writes "25 Nov 2026 09:14:03 UTC (3 minutes ago)"; what is not written is in the title. */
  readonly form?: 'relative' | 'absolute' | 'both' | undefined;
}

export function RelativeTime({ instant, now, form = 'relative' }: RelativeTimeProps) {
  if (!isInstant(instant)) return <span>unknown time</span>;
  const utc = formatUtc(instant);
  const ago = formatRelative(instant, now);
  const text = form === 'relative' ? ago : form === 'absolute' ? utc : `${utc} (${ago})`;
  return (
    <time dateTime={new Date(instant).toISOString()} title={`${utc}\n${formatLocal(instant)} (here)\n${ago}`}>
      {text}
    </time>
  );
}
