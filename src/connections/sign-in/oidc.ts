/**
 * The four conversations with an OpenID Connect provider: begin, finish, renew, end. The only file that runs
 * `oidc-client-ts`, in a chunk of its own. Keeps nothing but the library's own state, which one return uses up.
 * @see https://openid.net/specs/openid-connect-core-1_0.html#CodeFlowAuth
 */
import { ErrorResponse, OidcClient, type SigninResponse, WebStorageStateStore } from 'oidc-client-ts';
import type { SignIn } from '../config-credentials.ts';
import { type KeptSignIn, statePrefix } from './kept-sign-in.ts';
import { SignInFailed, type SignInStep } from './sign-in-problem.ts';
import type { LeftBehind } from './sign-in-return.ts';

/** A provider that has not answered after this long is given up. */
const patienceSeconds = 15;

function clientFor({ authority, clientId, scope }: SignIn, redirectUri: string): OidcClient {
  return new OidcClient({
    authority,
    client_id: clientId,
    scope,
    redirect_uri: redirectUri,
    post_logout_redirect_uri: redirectUri,
    stateStore: new WebStorageStateStore({ store: globalThis.sessionStorage, prefix: statePrefix }),
    requestTimeoutInSeconds: patienceSeconds,
    fetchRequestCredentials: 'omit',
  });
}

/** The provider's address to go to. What was left behind waits in session storage, not in that address. */
export function beginSignIn(signIn: SignIn, redirectUri: string, left: LeftBehind): Promise<string> {
  return during('begin', signIn, async () => {
    const client = clientFor(signIn, redirectUri);
    const { url } = await client.createSigninRequest({ state: left, nonce: globalThis.crypto.randomUUID() });
    return webAddress(url);
  });
}

/** The tokens for the code in the address that the provider sent the person back to. Throws `SignInFailed` only. */
export function finishSignIn(signIn: SignIn, redirectUri: string, url: string): Promise<KeptSignIn> {
  return during('finish', signIn, async () => {
    const client = clientFor(signIn, redirectUri);
    const begun = await client.readSigninResponseState(url).catch(() => undefined);
    if (!begun) throw new SignInFailed({ kind: 'not-begun-here' });
    const { state, response } = begun;
    if (state.authority !== signIn.authority || state.client_id !== signIn.clientId) {
      throw new SignInFailed({ kind: 'not-configured' });
    }
    const { error, error_description: description } = response;
    if (error !== null) {
      await client.settings.stateStore.remove(state.id);
      throw new SignInFailed({ kind: 'refused', error, description: description ?? '', from: signIn.authority });
    }
    return kept(await client.processSigninResponse(url));
  });
}

/**
 * New tokens for the refresh token. The provider may take the old one away with that, so this is called once at a time.
 * Throws `SignInFailed`: `ended` where the provider refuses the token, and not where it is merely not well.
 */
export function renewSignIn(signIn: SignIn, left: KeptSignIn): Promise<KeptSignIn> {
  return during('renew', signIn, async () => {
    const { idToken, refreshToken = '' } = left;
    const state = { refresh_token: refreshToken, id_token: idToken, session_state: null, profile: noProfile };
    const request = { state, timeoutInSeconds: patienceSeconds };
    const response = await clientFor(signIn, '')
      .useRefreshToken(request)
      .catch((error: unknown) => {
        // The one word for a refresh token that is used up, revoked or expired: RFC 6749, 5.2. Others pass, or are ours.
        const ended = error instanceof ErrorResponse && error.error === 'invalid_grant';
        throw ended ? new SignInFailed({ kind: 'ended', from: signIn.authority }) : error;
      });
    // A provider need not give another ID token, nor another refresh token.
    return response.id_token === idToken
      ? { ...left, refreshToken: response.refresh_token ?? refreshToken }
      : { refreshToken, ...kept(response) };
  });
}

/** What the library asks for and this page has no use for: what is known of the person is kept beside it. */
const noProfile = { sub: '', iss: '', aud: '', exp: 0, iat: 0 };

/**
 * Has the refresh token taken back, and gives the address at which the provider forgets the person, too; undefined where it
 * publishes none. No token travels in that address.
 */
export async function endSignIn(signIn: SignIn, redirectUri: string, left: KeptSignIn): Promise<string | undefined> {
  const client = clientFor(signIn, redirectUri);
  if (left.refreshToken !== undefined) {
    await client.revokeToken(left.refreshToken, 'refresh_token').catch(() => undefined);
  }
  if (signIn.logoutUrl !== undefined) return signIn.logoutUrl;
  const metadata = await client.metadataService.getMetadata().catch(() => undefined);
  if (metadata?.end_session_endpoint !== undefined) return webAddress((await client.createSignoutRequest()).url);
  return cognitoLogout(metadata?.authorization_endpoint, signIn.clientId, redirectUri);
}

/**
 * A Cognito user pool publishes no address to sign out at; it lies beside the one to sign in at.
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/logout-endpoint.html
 */
function cognitoLogout(authorization: string | undefined, clientId: string, redirectUri: string): string | undefined {
  if (authorization === undefined || !URL.canParse(authorization)) return undefined;
  const url = new URL(authorization);
  if (url.protocol !== 'https:' || !url.pathname.endsWith('/oauth2/authorize')) return undefined;
  if (!/\.amazoncognito\.com(?:\.cn)?$/.test(url.hostname)) return undefined;
  url.pathname = url.pathname.replace(/oauth2\/authorize$/, 'logout');
  url.search = new URLSearchParams({ client_id: clientId, logout_uri: redirectUri }).toString();
  return url.href;
}

/** The provider's description names where the page goes next: to the web, not to `javascript:`. */
function webAddress(url: string): string {
  if (!/^https?:\/\//i.test(url)) throw new Error('The provider names an address that is none of the web.');
  return url;
}

function kept({ id_token, refresh_token, profile }: SigninResponse): KeptSignIn {
  if (!id_token) throw new Error('There is no ID token in it.');
  const role = profile['cognito:preferred_role'];
  return {
    idToken: id_token,
    ...(refresh_token ? { refreshToken: refresh_token } : {}),
    expiresAt: profile.exp * 1000,
    account: accountOf(profile),
    ...(typeof role === 'string' ? { preferredRole: role } : {}),
  };
}

function accountOf(profile: SigninResponse['profile']): string {
  const names = [profile.email, profile.preferred_username, profile['cognito:username'], profile.name, profile.sub];
  return names.find((name): name is string => typeof name === 'string' && name !== '') ?? '';
}

async function during<T>(step: SignInStep, { authority: from }: SignIn, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof SignInFailed) throw error;
    if (error instanceof ErrorResponse)
      throw new SignInFailed({ kind: 'unusable', step, says: error.error_description ?? error.error ?? '', from });
    // A bare TypeError is fetch's: no answer, or one that CORS keeps from the page. The library names its own timeout.
    if (error instanceof TypeError || (error instanceof Error && error.name === 'ErrorTimeout'))
      throw new SignInFailed({ kind: 'unreachable', step, from });
    throw new SignInFailed({ kind: 'unusable', step, says: error instanceof Error ? error.message : '', from });
  }
}
