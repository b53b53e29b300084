/** Credentials of an unauthenticated Cognito identity: GetId once, then GetCredentialsForIdentity each time they expire. */
import {
  type CognitoIdentityCredentials,
  fromCognitoIdentityPool,
} from '@aws-sdk/credential-provider-cognito-identity';
import type { ConnectionCredentials } from '../../connections/config.ts';
import { identityCache } from './identity-cache.ts';

type GuestConfig = Extract<ConnectionCredentials, { kind: 'cognito-guest' }>;

/** Endpoint of the pool's region, `https://cognito-identity.eu-central-1.amazonaws.com`, unless the configuration names one. */
export function cognitoEndpoint({ identityPoolId, cognitoEndpoint }: GuestConfig): string {
  return cognitoEndpoint ?? `https://cognito-identity.${poolRegion(identityPoolId)}.amazonaws.com`;
}

/** A pool id begins with its region: `eu-central-1:0f3c…`. */
function poolRegion(identityPoolId: string): string {
  return identityPoolId.slice(0, identityPoolId.indexOf(':'));
}

/**
 * A provider of fresh guest credentials. Throws the Cognito client's errors as they are.
 * A cached identity id may have been deleted, or belong to a pool that was made anew: then one more try gets a new id.
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/authentication-flow.html
 */
export function guestCredentials(config: GuestConfig): () => Promise<CognitoIdentityCredentials> {
  const cache = identityCache();
  const provider = () =>
    fromCognitoIdentityPool({
      identityPoolId: config.identityPoolId,
      cache,
      clientConfig: {
        region: poolRegion(config.identityPoolId),
        ...(config.cognitoEndpoint === undefined ? {} : { endpoint: config.cognitoEndpoint }),
      },
    })();
  return async () => {
    try {
      return await provider();
    } catch (error) {
      if (!cache.wasUsed() || !isRefusal(error)) throw error;
      return provider();
    }
  };
}

function isRefusal(error: unknown): boolean {
  return error instanceof Error && /^(?:ResourceNotFound|NotAuthorized)Exception$/.test(error.name);
}
