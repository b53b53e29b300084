/** What every query asks before it sends anything to a link's store: does something stand in its way? */
import type { Connection } from '../connections/config.ts';
import { type Obstacle, obstaclesTo } from '../connections/obstacle.ts';
import type { Session } from '../connections/session.ts';
import { NoAnswer } from '../object-head/failure.ts';
import type { InspectLink } from '../url-state/link-schema.ts';

/** What is about the HEAD alone: a question about the bucket, or a list, needs neither an address for the key nor the customer key. */
export const ofTheHead: readonly Obstacle['kind'][] = ['request', 'customer-key'];

/**
 * The view and the warm-up hold such a request back; this is for whoever calls next. `ignored` does not stand in its way.
 * @throws NoAnswer where something else does
 */
export function assertSendable(
  link: InspectLink,
  connection: Connection,
  session: Session,
  ignored: readonly Obstacle['kind'][] = [],
): void {
  const obstacle = obstaclesTo(link, connection, session).find(({ kind }) => !ignored.includes(kind));
  if (obstacle) throw new NoAnswer({ kind: 'not-sendable', message: whyNot(obstacle) });
}

function whyNot(obstacle: Obstacle): string {
  switch (obstacle.kind) {
    case 'endpoint':
      return `Nobody approved ${obstacle.origin}.`;
    case 'request':
      return obstacle.note.text;
    case 'access-keys':
      return 'Access keys are missing.';
    case 'sign-in':
      return 'Nobody is signed in.';
    case 'customer-key':
      return 'The customer key is missing.';
  }
}
