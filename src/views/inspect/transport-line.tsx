import type { DraftReading } from '../../object-head/draft.ts';
import { preflightHeaders } from '../../object-head/transport.ts';
import css from './transport-line.module.css';

/** What sending will cost, and why: said before it is sent. */
export function TransportLine({ reading, signed }: { reading: DraftReading; signed: boolean }) {
  if (!reading.ok) return <p className={css.line}>Some fields cannot be read yet.</p>;
  const because = preflightHeaders(reading.request, { signed });
  if (because.length === 0)
    return (
      <p className={css.line}>1 request. {signed ? 'Signed in the query, no preflight.' : 'Unsigned, no preflight.'}</p>
    );
  return (
    <p className={css.line}>
      1 request and a preflight, for <code>{because.join(', ')}</code>.
    </p>
  );
}
