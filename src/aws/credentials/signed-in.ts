/** Credentials of an authenticated Cognito identity: the ID token of the sign-in goes into `Logins`, the pool picks the role. */
import {
  type CognitoIdentityCredentials,
  fromCognitoIdentityPool,
} from '@aws-sdk/credential-provider-cognito-identity';
import type { SignedInCredentials } from '../../connections/config-credentials.ts';
import { idToken, isOver, renewed } from '../../connections/sign-in/id-token.ts';
import { keptSignIn } from '../../connections/sign-in/kept-sign-in.ts';
import { SignInFailed } from '../../connections/sign-in/sign-in-problem.ts';
import { loginsKey } from '../../connections/sign-in/sign-in-status.ts';
import { cognitoClientConfig, isRefusal } from './cognito.ts';
import { identityCache } from './identity-cache.ts';

const nothingKept = identityCache(() => undefined);

/**
 * A provider of fresh credentials for whoever is signed in. The identity id is asked for once a visit; nothing is cached,
 * since another person may sign in. `offset`: the server's time minus this device's, in ms.
 * Throws the Cognito client's errors as they are, and `SignInFailed` where the sign-in gives no token.
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/authentication-flow.html
 */
export function signedInCredentials(
  credentials: SignedInCredentials,
  offset: () => number,
): () => Promise<CognitoIdentityCredentials> {
  const { signIn } = credentials;
  const serverNow = () => Date.now() + offset();
  const newProvider = () =>
    fromCognitoIdentityPool({
      identityPoolId: credentials.identityPoolId,
      // An identity with logins is asked for anew; the SDK's own cache, left out here, would open IndexedDB all the same.
      cache: nothingKept,
      // A function, so that each renewal of the credentials shows the token of that moment.
      logins: { [loginsKey(credentials)]: () => idToken(signIn, serverNow()) },
      clientConfig: cognitoClientConfig(credentials),
    });
  let provider = newProvider();
  /** A token that was refused although it was new: another one would be, too, and each costs a refresh token. */
  let inVain: string | undefined;
  return async () => {
    try {
      return await provider();
    } catch (error) {
      if (!isRefusal(error)) throw error;
      await anotherToken(error);
      provider = newProvider();
      return provider().catch((again: unknown) => {
        if (isRefusal(again)) inVain = keptSignIn(signIn)?.idToken;
        throw again;
      });
    }
  };

  /** Cognito refused a token: is there another? Its own refusal stands where the token is new, or had time left and is the only one. */
  async function anotherToken(refusal: unknown): Promise<void> {
    const kept = keptSignIn(signIn);
    if (kept && kept.idToken === inVain) throw refusal;
    if (kept && kept.refreshToken === undefined && !isOver(kept, serverNow())) throw refusal;
    if (kept?.refreshToken === undefined) throw new SignInFailed({ kind: 'ended', from: signIn.authority });
    await renewed(signIn);
  }
}
