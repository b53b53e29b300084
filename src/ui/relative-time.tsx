import { formatLocal, formatRelative, formatUtc, isInstant } from './format-instant.ts';
import { timeZone } from './time-zone.ts';

export interface RelativeTimeProps {
  /** Milliseconds since 1970, UTC. */
  readonly instant: number;
  readonly now: number;
  /** `both` writes "25 Nov 2026 09:14:03 UTC (3 minutes ago)", or the local time where that was chosen; the title has all. */
  readonly form?: 'relative' | 'absolute' | 'both' | undefined;
}

export function RelativeTime({ instant, now, form = 'relative' }: RelativeTimeProps) {
  const zone = timeZone.use();
  if (!isInstant(instant)) return <span>unknown time</span>;
  const utc = formatUtc(instant);
  const ago = formatRelative(instant, now);
  const exact = zone === 'utc' ? utc : formatLocal(instant);
  const text = form === 'relative' ? ago : form === 'absolute' ? exact : `${exact} (${ago})`;
  return (
    <time dateTime={new Date(instant).toISOString()} title={`${utc}\n${formatLocal(instant)} (here)\n${ago}`}>
      {text}
    </time>
  );
}
