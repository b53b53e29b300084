/** What another call says of fields that the HEAD could not show, as a query: one a call, so that each fails by itself. */
import type { Connection } from '../connections/config.ts';
import type { Session } from '../connections/session.ts';
import type { RecoveryCall } from '../object-head/recovery/recovered.ts';
import type { InspectLink } from '../url-state/link-schema.ts';
import { aboutAnswer } from './about-answer.ts';

/**
 * A refusal of S3 is a result, not an error. `sentAt` is that of the HEAD whose fields it is to fill: what stood beside one answer
 * may be about another object at the next.
 */
export function recoveryQuery(
  call: RecoveryCall,
  link: InspectLink,
  sentAt: number,
  connection: Connection,
  session: Session,
) {
  const name = ['recovery', call];
  return aboutAnswer(name, link, sentAt, connection, session, ({ recoverFields }, target, request, signal) =>
    recoverFields(target, call, request, signal),
  );
}
