/** Credentials of a connection: got once, shared by all requests, got again before they expire. */
import type { AwsCredentialIdentity } from '@smithy/types';
import type { ClockReading } from '../../connections/clock.ts';
import type { Connection } from '../../connections/config.ts';
import { connectionId } from '../../connections/connection-id.ts';
import { forgetIn, slotOf, whenForgotten } from '../../connections/forget-connection.ts';
import { signInEnded } from '../../connections/sign-in/sign-in-status.ts';
import { typedInKeysOf } from '../../connections/typed-in-keys.ts';
import { NoAnswer } from '../../object-head/failure.ts';
import { cognitoSource } from './cognito.ts';
import { guestCredentials } from './guest.ts';
import { identityCache, identityOfTheVisit } from './identity-cache.ts';
import { signedInCredentials } from './signed-in.ts';

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
whenForgotten((id) => forgetIn(sources, id));

/** The one source of a connection; the same for the same settings. */
export function credentialsOf(connection: Connection, clock: ClockReading | undefined): CredentialSource {
  const id = slotOf(connection, connection.credentials);
  const known = sources.get(id);
  if (known) return known;
  const source = sourceFor(connection, () => clock?.offsetMs ?? 0);
  sources.set(id, source);
  return source;
}

function sourceFor(connection: Connection, offset: () => number): CredentialSource {
  const { credentials, visit } = connection;
  switch (credentials.kind) {
    case 'anonymous':
      return anonymous;
    case 'typed-in':
      return typedIn(connection);
    case 'cognito-guest':
      // Edited, it may ask another Cognito about the same pool: what the browser keeps belongs to the deployment's.
      return cognitoSource({
        config: credentials,
        get: guestCredentials(credentials, visit ? identityOfTheVisit() : identityCache()),
        offset,
      });
    case 'cognito-signed-in':
      return cognitoSource({
        config: credentials,
        get: signedInCredentials(credentials, offset),
        offset,
        onFailure: (failure) => {
          if (failure.kind === 'credentials' && failure.code === 'SignInEnded') signInEnded(connection);
        },
      });
  }
}

/** Asked at each signature, so that other keys count at once. */
function typedIn(connection: Connection): CredentialSource {
  const provider = async () => {
    const keys = typedInKeysOf(connectionId(connection));
    if (!keys) throw new NoAnswer({ kind: 'credentials', code: 'NothingTypedIn', message: '', from: connection.name });
    return keys;
  };
  return {
    provider: Object.assign(provider, { memoized: true } as const),
    whoAmI: async () => ({ kind: 'typed-in' }),
  };
}

const anonymous: CredentialSource = { provider: undefined, whoAmI: async () => ({ kind: 'anonymous' }) };
