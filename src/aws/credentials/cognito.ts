/** Credentials of a Cognito identity, whoever it belongs to: fetched, renewed in time, and said in words that others can read. */
import type { CognitoIdentityCredentials } from '@aws-sdk/credential-provider-cognito-identity';
import type { ConnectionCredentials } from '../../connections/config-credentials.ts';
import { SignInFailed } from '../../connections/sign-in/sign-in-problem.ts';
import { type Failure, NoAnswer } from '../../object-head/failure.ts';
import type { CredentialSource } from './credentials.ts';
import { renewing } from './renewing.ts';

export type CognitoCredentials = Extract<ConnectionCredentials, { readonly identityPoolId: string }>;

/** Endpoint of the pool's region, `https://cognito-identity.eu-central-1.amazonaws.com`, unless the configuration names one. */
export function cognitoEndpoint({ identityPoolId, cognitoEndpoint }: CognitoCredentials): string {
  return cognitoEndpoint ?? `https://cognito-identity.${poolRegion(identityPoolId)}.amazonaws.com`;
}

/** A pool id begins with its region: `eu-central-1:0f3c…`. */
function poolRegion(identityPoolId: string): string {
  return identityPoolId.slice(0, identityPoolId.indexOf(':'));
}

/** What the SDK's Cognito client needs to know. */
export function cognitoClientConfig({ identityPoolId, cognitoEndpoint }: CognitoCredentials) {
  const region = poolRegion(identityPoolId);
  return cognitoEndpoint === undefined ? { region } : { region, endpoint: cognitoEndpoint };
}

/** Cognito's word that this identity, or this login, gets nothing: the one refusal that another identity or token may mend. */
export function isRefusal(error: unknown): boolean {
  return error instanceof Error && /^(?:ResourceNotFound|NotAuthorized)Exception$/.test(error.name);
}

interface CognitoSourceParts {
  readonly config: CognitoCredentials;
  /** Fetches credentials anew. Throws what it likes. */
  readonly get: () => Promise<CognitoIdentityCredentials>;
  /** The server's time minus this device's, in ms, as it was measured last. */
  readonly offset: () => number;
  /** Called where no credentials are left that could sign anything. */
  readonly onFailure?: (failure: Failure) => void;
}

/** Credentials end by the server's clock, so it is that by which they are renewed. */
export function cognitoSource({ config, get, offset, onFailure }: CognitoSourceParts): CredentialSource {
  const source = renewing(get, () => Date.now() + offset());
  const asNoAnswer = (error: unknown): never => {
    const failure = credentialFailure(error, cognitoEndpoint(config));
    onFailure?.(failure);
    throw new NoAnswer(failure);
  };
  return {
    provider: Object.assign(() => source.get().catch(asNoAnswer), { memoized: true } as const),
    async whoAmI() {
      const { identityId, expiration } = await source.newest().catch(asNoAnswer);
      return {
        kind: config.kind,
        ...(identityId === undefined ? {} : { identityId }),
        ...(expiration === undefined ? {} : { expiresAt: expiration.getTime() }),
      };
    },
  };
}

/** Reads Cognito's refusal by its error name, never by its message. */
function credentialFailure(error: unknown, from: string): Failure {
  if (error instanceof SignInFailed) return signInFailure(error);
  const { name, message } = error instanceof Error ? error : new Error(String(error));
  if (name === 'TooManyRequestsException') return { kind: 'throttled', message, from };
  // A bare TypeError is fetch's: nothing answered at that address.
  if (error instanceof TypeError) {
    if (!globalThis.navigator.onLine) return { kind: 'offline' };
    return { kind: 'credentials', code: 'NetworkError', message: '', from };
  }
  // What Cognito refuses has a fault, its own or ours; everything else is about an answer that it never gave.
  const isRefused = error instanceof Error && '$fault' in error;
  return isRefused
    ? { kind: 'credentials', code: name, message, from }
    : { kind: 'credentials', code: 'NotCognito', message: '', from };
}

/** No token for Cognito: the provider was asked for a new one, or only the person can have it. */
function signInFailure({ problem }: SignInFailed): Failure {
  if (problem.kind === 'page-incomplete') return problem;
  if (problem.kind === 'unreachable' && !globalThis.navigator.onLine) return { kind: 'offline' };
  const from = 'from' in problem ? problem.from : '';
  const code = problem.kind === 'ended' ? 'SignInEnded' : 'SignInNotRenewed';
  return { kind: 'credentials', code, message: problem.kind === 'unusable' ? problem.says : '', from };
}
