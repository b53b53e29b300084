/** Credentials of an unauthenticated Cognito identity: GetId once, then GetCredentialsForIdentity each time they expire. */
import {
  type CognitoIdentityCredentials,
  fromCognitoIdentityPool,
} from '@aws-sdk/credential-provider-cognito-identity';
import { type CognitoCredentials, cognitoClientConfig, isRefusal } from './cognito.ts';
import type { IdentityCache } from './identity-cache.ts';

/**
 * A provider of fresh guest credentials. Throws the Cognito client's errors as they are.
 * A cached identity id may have been deleted, or belong to a pool that was made anew: then one more try gets a new id.
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/authentication-flow.html
 */
export function guestCredentials(
  config: CognitoCredentials,
  cache: IdentityCache,
): () => Promise<CognitoIdentityCredentials> {
  const provider = () =>
    fromCognitoIdentityPool({
      identityPoolId: config.identityPoolId,
      cache,
      clientConfig: cognitoClientConfig(config),
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
