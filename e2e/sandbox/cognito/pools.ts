/** The identity pools that exist, as data, and what can go wrong with one on purpose. Any other id is unknown. */
import type { RoleName } from '../auth/role.ts';
import { auditorRole, memberRole } from '../oidc/accounts.ts';
import { pageClientId, withoutRefreshClientId } from '../oidc/clients.ts';

/** Strikes whoever asks, instead of the right answer. */
export type PoolFault =
  /** Too many requests: Cognito says so with 400, what stands before it with 429. */
  | { readonly kind: 'throttled'; readonly status: 400 | 429 }
  /** Cognito's own fault, 500. */
  | { readonly kind: 'internal-error' }
  /** A page of HTML, as a proxy or another server at this address sends it. */
  | { readonly kind: 'html' }
  /** The connection is reset without an answer. */
  | { readonly kind: 'reset' };

export interface Pool {
  readonly id: string;
  /** What happens to a guest: gets credentials for so many seconds (below 0: they have ended already), or an error. */
  readonly guests: { readonly lifetimeSeconds: number } | 'disabled' | 'misconfigured';
  readonly fault?: PoolFault;
  /** Whom it takes of those who are signed in to the sandbox's provider. */
  readonly signedIn?: {
    /** The clients whose tokens it takes. */
    readonly clients: readonly string[];
    /** What the role that a token prefers may do here. */
    readonly roles: Readonly<Record<string, RoleName>>;
    readonly lifetimeSeconds: number;
  };
}

/** The pool of the default configuration. */
export const guestPoolId = 'us-east-1:5eed5eed-0000-4000-8000-000000000001';
export const guestsDisabledPoolId = 'us-east-1:5eed5eed-0000-4000-8000-000000000002';
export const throttledPoolId = 'us-east-1:5eed5eed-0000-4000-8000-000000000003';
export const shortLivedPoolId = 'us-east-1:5eed5eed-0000-4000-8000-000000000004';
export const misconfiguredPoolId = 'us-east-1:5eed5eed-0000-4000-8000-000000000005';
/** Takes those who are signed in, and no guests. */
export const signedInPoolId = 'us-east-1:5eed5eed-0000-4000-8000-000000000006';
/** Takes those who are signed in, but not from the client of the default configuration. */
export const otherClientPoolId = 'us-east-1:5eed5eed-0000-4000-8000-000000000007';

const roles = { [auditorRole]: 'auditor', [memberRole]: 'member' } as const;

export const poolDefinitions: readonly Pool[] = [
  { id: guestPoolId, guests: { lifetimeSeconds: 3600 } },
  { id: guestsDisabledPoolId, guests: 'disabled' },
  { id: throttledPoolId, guests: { lifetimeSeconds: 3600 }, fault: { kind: 'throttled', status: 400 } },
  { id: shortLivedPoolId, guests: { lifetimeSeconds: 90 } },
  { id: misconfiguredPoolId, guests: 'misconfigured' },
  {
    id: signedInPoolId,
    guests: 'disabled',
    signedIn: { clients: [pageClientId, withoutRefreshClientId], roles, lifetimeSeconds: 3600 },
  },
  {
    id: otherClientPoolId,
    guests: 'disabled',
    signedIn: { clients: ['another-page'], roles, lifetimeSeconds: 3600 },
  },
];

/** Pools by their id. */
export type Pools = Map<string, Pool>;

export function newPools(): Pools {
  return new Map(poolDefinitions.map((pool) => [pool.id, pool]));
}
