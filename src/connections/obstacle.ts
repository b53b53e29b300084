/**
 * What stands between a link and its request, if anything: asked before the first rendering and by the view alike, so
 * that nothing is ever sent in one place that the other would hold back.
 */
import { type RequestNote, unsendableIn } from '../object-head/check-request-by-browser.ts';
import type { InspectLink } from '../url-state/link-schema.ts';
import type { Wanted } from './approvals.ts';
import type { Connection } from './config.ts';
import { connectionId } from './connection-id.ts';
import { lacksCustomerKey } from './customer-keys.ts';
import type { Session } from './session.ts';
import { signInStatus } from './sign-in/sign-in-status.ts';
import { addressInForce, originToApprove } from './trusted-endpoints.ts';
import { typedInKeysOf } from './typed-in-keys.ts';

export type Obstacle =
  /** The link leads to an origin that nobody approved for this connection, `https://evil.example`, or not for a customer key. */
  | ({ readonly kind: 'endpoint' } & Wanted)
  /** No browser can send it. */
  | { readonly kind: 'request'; readonly note: RequestNote }
  /** The connection wants access keys, which the person has yet to type. */
  | { readonly kind: 'access-keys' }
  /** The connection wants a sign-in, and nobody is signed in. */
  | { readonly kind: 'sign-in' }
  /** It asks with a customer key (SSE-C), which the person has yet to type. */
  | { readonly kind: 'customer-key' /** Where it would go, `amazonaws.com`. */; readonly to: string };

/** Whether requests of this connection carry a signature. */
export function isSigned({ credentials }: Connection): boolean {
  return credentials.kind !== 'anonymous';
}

/** All obstacles, the gravest first; none where the request may be sent. Whoever sends less than the HEAD may pass over some. */
export function obstaclesTo(link: InspectLink, connection: Connection, { config }: Session): readonly Obstacle[] {
  const wanted = originToApprove(config, connection, link);
  const [note] = unsendableIn(link.request);
  const lacksKeys = connection.credentials.kind === 'typed-in' && !typedInKeysOf(connectionId(connection));
  const signIn = signInStatus(connection);
  const obstacles: readonly (Obstacle | false | undefined)[] = [
    wanted && { kind: 'endpoint', ...wanted },
    note && { kind: 'request', note },
    lacksKeys && { kind: 'access-keys' },
    signIn && signIn.state !== 'signed-in' && { kind: 'sign-in' },
    lacksCustomerKey(link, connection) && { kind: 'customer-key', to: addressInForce(connection, link) },
  ];
  return obstacles.filter((one) => one !== undefined && one !== false);
}

/** The first obstacle; undefined where the request may be sent. */
export function obstacleTo(link: InspectLink, connection: Connection, session: Session): Obstacle | undefined {
  return obstaclesTo(link, connection, session)[0];
}
