/** The app clients of the provider, as data: public ones, as a page is. */

/** Gets a refresh token with each sign-in, as an app client of a user pool does. */
export const pageClientId = 'headlight';
/** Gets none: who is signed in has to come again once the ID token is over. */
export const withoutRefreshClientId = 'headlight-without-refresh';

const publicClient = {
  token_endpoint_auth_method: 'none',
  response_types: ['code'],
  // The library wants one; which pages may be returned to is decided by `isPageHere`.
  redirect_uris: ['http://localhost/'],
};

export const clients = [
  { ...publicClient, client_id: pageClientId, grant_types: ['authorization_code', 'refresh_token'] },
  { ...publicClient, client_id: withoutRefreshClientId, grant_types: ['authorization_code'] },
];

/** A page of this machine, on whichever port and in whichever folder it is served: `http://localhost:4173/`. */
export function isPageHere(uri: string): boolean {
  if (!URL.canParse(uri)) return false;
  const { protocol, hostname, hash } = new URL(uri);
  return protocol === 'http:' && hash === '' && ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
}
