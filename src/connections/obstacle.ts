/**
 * What stands between a link and its request, if anything: asked before the first rendering and by the view alike, so
 * that nothing is ever sent in one place that the other would hold back.
 */
import { type RequestNote, unsendableIn } from '../object-head/check-request-by-browser.ts';
import type { InspectLink } from '../url-state/link-schema.ts';
import type { Connection } from './config.ts';
import { connectionId } from './connection-id.ts';
import { lacksCustomerKey } from './customer-keys.ts';
import type { Session } from './session.ts';
import { signInStatus } from './sign-in/sign-in-status.ts';
import { originToApprove } from './trusted-endpoints.ts';
import { typedInKeysOf } from './typed-in-keys.ts';

export type Obstacle =
  /** The link leads to an origin that nobody approved for this connection, `https://evil.example`. */
  | { readonly kind: 'endpoint'; readonly origin: string }
  /** No browser can send it. */
  | { readonly kind: 'request'; readonly note: RequestNote }
  /** The connection wants access keys, which the person has yet to type. */
  | { readonly kind: 'access-keys' }
  /** The connection wants a sign-in, and nobody is signed in. */
  | { readonly kind: 'sign-in' }
  /** It asks with a customer key (SSE-C), which the person has yet to type. */
  | { readonly kind: 'customer-key' };

/** Whether requests of this connection carry a signature. */
export function isSigned({ credentials }: Connection): boolean {
  return credentials.kind !== 'anonymous';
}

/** The first obstacle, the gravest first; undefined where the request may be sent. */
export function obstacleTo(link: InspectLink, connection: Connection, { config }: Session): Obstacle | undefined {
  const origin = originToApprove(config, connection, link);
  if (origin !== undefined) return { kind: 'endpoint', origin };
  const [note] = unsendableIn(link.request);
  if (note) return { kind: 'request', note };
  if (connection.credentials.kind === 'typed-in' && !typedInKeysOf(connectionId(connection)))
    return { kind: 'access-keys' };
  const signIn = signInStatus(connection);
  if (signIn && signIn.state !== 'signed-in') return { kind: 'sign-in' };
  return lacksCustomerKey(link, connection) ? { kind: 'customer-key' } : undefined;
}
