/** What every query asks before it sends anything: may this link's endpoint be sent to? */
import type { Connection } from '../connections/config.ts';
import { obstacleTo } from '../connections/obstacle.ts';
import type { Session } from '../connections/session.ts';
import { NoAnswer } from '../object-head/failure.ts';
import type { InspectLink } from '../url-state/link-schema.ts';

/**
 * The view and the warm-up hold such a request back; this is for whoever calls next.
 * @throws NoAnswer where nobody approved the endpoint
 */
export function assertSendable(link: InspectLink, connection: Connection, session: Session): void {
  const obstacle = obstacleTo(link, connection, session);
  if (obstacle?.kind === 'endpoint')
    throw new NoAnswer({ kind: 'not-sendable', message: `Nobody approved ${obstacle.origin}.` });
}
