import type { Observation } from '../../object-head/observation.ts';
import { RelativeTime } from '../../ui/relative-time.tsx';
import { StatusWord } from '../parts/status-word.tsx';
import { useNow } from '../parts/use-now.ts';
import css from './status-line.module.css';

/** S3's own words, how long they took, what they cost, and when that was. */
export function StatusLine({ observation }: { observation: Observation }) {
  const now = useNow();
  const { status, statusText, durationMs, sentAt, sent } = observation;
  const second = Math.floor(sentAt / 1000) * 1000;
  const attempts = `${sent.attempts} ${sent.attempts === 1 ? 'request' : 'requests'}`;
  return (
    <p className={css.line}>
      <StatusWord role="status" status={status} statusText={statusText} />
      <span>{durationMs} ms</span>
      <span>{sent.preflightFor.length > 0 ? `${attempts} and a preflight, unless remembered` : attempts}</span>
      <RelativeTime instant={second} now={Math.max(now, second)} form="both" />
    </p>
  );
}
