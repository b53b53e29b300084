/** Credentials of a connection: got once, shared by all requests, got again before they expire. */
import { doesIdentityRequireRefresh, isIdentityExpired, memoizeIdentityProvider } from '@smithy/core';
import type { AwsCredentialIdentity } from '@smithy/types';
import type { ClockReading } from '../../connections/clock.ts';
import type { Connection } from '../../connections/config.ts';
import { typedInKeysOf } from '../../connections/typed-in-keys.ts';
import { type Failure, NoAnswer } from '../../object-head/failure.ts';
import { cognitoEndpoint, guestCredentials } from './guest.ts';

/** Whom S3 takes the page for. Holds no secret, so that it may be cached and shown. */
export interface WhoAmI {
  readonly kind: Connection['credentials']['kind'];
  /** Cognito's identity id, `eu-central-1:5eed…`. */
  readonly identityId?: string;
  /** ms since 1970; missing where credentials do not expire. */
  readonly expiresAt?: number;
}

export interface CredentialSource {
  /** For the S3 client; undefined for unsigned requests. Throws `NoAnswer` only. */
  readonly provider: CredentialProvider | undefined;
  /** Throws `NoAnswer` only. */
  whoAmI(): Promise<WhoAmI>;
}

/** `memoized` keeps the SDK from remembering credentials by itself: it would never let go of those without an end. */
type CredentialProvider = (() => Promise<AwsCredentialIdentity>) & { readonly memoized: true };

const sources = new Map<string, CredentialSource>();

/** The one source of a connection; the same for the same settings. */
export function credentialsOf(connection: Connection, clock: ClockReading | undefined): CredentialSource {
  const id = JSON.stringify([connection.name, connection.credentials]);
  const known = sources.get(id);
  if (known) return known;
  const source = sourceFor(connection, clock?.offsetMs ?? 0);
  sources.set(id, source);
  return source;
}

function sourceFor({ name, credentials }: Connection, offsetMs: number): CredentialSource {
  switch (credentials.kind) {
    case 'anonymous':
      return anonymous;
    case 'typed-in':
      return typedIn(name);
    case 'cognito-guest':
      return cognitoGuest(credentials, offsetMs);
  }
}

/** Asked at each signature, so that other keys count at once. */
function typedIn(connection: string): CredentialSource {
  const provider = async () => {
    const keys = typedInKeysOf(connection);
    if (!keys) throw new NoAnswer({ kind: 'credentials', code: 'NothingTypedIn', message: '', from: connection });
    return keys;
  };
  return {
    provider: Object.assign(provider, { memoized: true } as const),
    whoAmI: async () => ({ kind: 'typed-in' }),
  };
}

const anonymous: CredentialSource = { provider: undefined, whoAmI: async () => ({ kind: 'anonymous' }) };

/**
 * Guest credentials end by the server's clock and are renewed by this device's, so their end is kept in the device's time
 * (`offsetMs`: server minus device) and told in the server's.
 */
function cognitoGuest(
  config: Extract<Connection['credentials'], { kind: 'cognito-guest' }>,
  offsetMs: number,
): CredentialSource {
  const from = cognitoEndpoint(config);
  const get = guestCredentials(config);
  const fresh = async () => {
    const identity = await get();
    return identity.expiration
      ? { ...identity, expiration: new Date(identity.expiration.getTime() - offsetMs) }
      : identity;
  };
  const memoized = memoizeIdentityProvider<AwsCredentialIdentity & { identityId?: string }>(
    fresh,
    isIdentityExpired,
    doesIdentityRequireRefresh,
  );
  if (!memoized) throw new Error('a credential provider was expected');
  const provider = () =>
    memoized({}).catch((error: unknown) => {
      throw new NoAnswer(credentialFailure(error, from));
    });
  return {
    provider: Object.assign(provider, { memoized: true } as const),
    async whoAmI() {
      const { identityId, expiration } = await provider();
      return {
        kind: 'cognito-guest',
        ...(identityId === undefined ? {} : { identityId }),
        ...(expiration === undefined ? {} : { expiresAt: expiration.getTime() + offsetMs }),
      };
    },
  };
}

/** Reads Cognito's refusal by its error name, never by its message. */
function credentialFailure(error: unknown, from: string): Failure {
  const { name, message } = error instanceof Error ? error : new Error(String(error));
  if (name === 'TooManyRequestsException') return { kind: 'throttled', message, from };
  // A bare TypeError is fetch's: nothing answered at that address.
  if (error instanceof TypeError) return { kind: 'credentials', code: 'NetworkError', message: '', from };
  return { kind: 'credentials', code: name, message, from };
}
