/** For whom does a pool act: a guest, or somebody whose login it takes? And which role does it give them? */
import { createHash } from 'node:crypto';
import type { RoleName } from '../auth/role.ts';
import type { OidcService } from '../oidc/oidc-service.ts';
import { CognitoError } from './cognito-error.ts';
import { readIdToken } from './id-token.ts';
import type { Pool } from './pools.ts';

export interface CognitoCaller {
  readonly role: RoleName;
  readonly lifetimeSeconds: number;
  /** The same at each sign-in of the same person, so that they keep their identity id; undefined for a guest. */
  readonly subject?: string;
}

/** The caller, if the pool has anything to give to them. */
export async function callerOf(pool: Pool, logins: unknown, oidc: OidcService, now: number): Promise<CognitoCaller> {
  const [login, ...more] = Object.entries((logins ?? {}) as Record<string, unknown>);
  if (!login) return guestOf(pool);
  const provider = oidc.issuer.replace(/^https?:\/\//, '');
  if (!pool.signedIn || more.length > 0 || login[0] !== provider) {
    throw new CognitoError('NotAuthorizedException', 'Token is not from a supported provider of this identity pool.');
  }
  const { clients, roles, lifetimeSeconds } = pool.signedIn;
  const wanted = { publicKey: await oidc.publicKey(), issuer: oidc.issuer, audiences: clients, now };
  const { sub, preferredRole } = readIdToken(String(login[1]), wanted);
  const role = preferredRole === undefined ? undefined : roles[preferredRole];
  if (!role) throw noRole();
  return { role, lifetimeSeconds, subject: createHash('sha256').update(`${provider} ${sub}`).digest('hex') };
}

function guestOf({ guests }: Pool): CognitoCaller {
  if (guests === 'disabled') {
    throw new CognitoError('NotAuthorizedException', 'Unauthenticated access is not supported for this identity pool.');
  }
  return { role: 'guest', lifetimeSeconds: typeof guests === 'object' ? guests.lifetimeSeconds : 0 };
}

export function noRole(): CognitoError {
  return new CognitoError(
    'InvalidIdentityPoolConfigurationException',
    'Invalid identity pool configuration. Check assigned IAM roles for this pool.',
  );
}
