import { describe, expect, it } from 'vitest';
import { readConfig } from './config.ts';

const signIn = {
  authority: 'https://cognito-idp.eu-central-1.amazonaws.com/eu-central-1_AbCdEf',
  clientId: '4example23456789',
};
const signedIn = { kind: 'cognito-signed-in', identityPoolId: 'eu-central-1:0f3c', signIn };
const withCredentials = (credentials: unknown) =>
  readConfig({ connections: [{ name: 'prod', region: 'eu-central-1', credentials }] });
const read = (credentials: unknown) => {
  const result = withCredentials(credentials);
  return result.ok ? result.config.connections[0]?.credentials : undefined;
};
const problems = (credentials: unknown) => {
  const result = withCredentials(credentials);
  return result.ok
    ? []
    : result.problems.map(
        ({ path, expected }) => `${path.replace('connections[0].credentials.', '')}: expected ${expected}`,
      );
};

describe('a sign-in', () => {
  it('asks for the scope openid unless it says more', () => {
    expect(read(signedIn)).toEqual({ ...signedIn, signIn: { ...signIn, scope: 'openid' } });
    const more = {
      ...signIn,
      scope: 'openid email offline_access',
      logoutUrl: 'https://login.example/logout?client_id=4',
    };
    expect(read({ ...signedIn, signIn: more })).toEqual({ ...signedIn, signIn: more });
  });

  it('may have a Cognito of its own, as guests may', () =>
    expect(problems({ ...signedIn, cognitoEndpoint: 'http://localhost:9000/cognito' })).toEqual([]));

  it.each(['http://localhost:9000/oidc', 'http://127.0.0.1/oidc', 'http://[::1]:9000', 'https://login.example/'])(
    'may be with %s',
    (authority) => expect(problems({ ...signedIn, signIn: { ...signIn, authority } })).toEqual([]),
  );

  it.each([
    'http://login.example',
    'http://localhost.example',
    'https://login.example?tenant=1',
    'https://login.example#a',
    'https://user:secret@login.example',
    'javascript:alert(1)',
    'login.example',
    '',
  ])('is not possible with %j', (authority) =>
    expect(problems({ ...signedIn, signIn: { ...signIn, authority } })).toEqual([
      'signIn.authority: expected an issuer: an https URL without query and fragment',
    ]),
  );

  it.each([
    'http://cognito.example',
    'https://user:pw@cognito.example',
    'https://cognito.example?x',
    'cognito.example',
  ])('takes no credentials, and shows no token, by way of %j', (cognitoEndpoint) =>
    expect(problems({ ...signedIn, cognitoEndpoint })).toEqual([
      'cognitoEndpoint: expected an https URL without query and fragment',
    ]),
  );

  it.each<[string, unknown, string]>([
    ['no sign-in', { ...signedIn, signIn: undefined }, 'signIn: expected this entry, which is missing'],
    [
      'no client',
      { ...signedIn, signIn: { ...signIn, clientId: '' } },
      'signIn.clientId: expected the id of an app client',
    ],
    [
      'a scope that gives no ID token',
      { ...signedIn, signIn: { ...signIn, scope: 'email openid2' } },
      'signIn.scope: expected scopes that include openid',
    ],
    [
      'an address to sign out at that is none',
      { ...signedIn, signIn: { ...signIn, logoutUrl: 'javascript:alert(1)' } },
      'signIn.logoutUrl: expected an http(s) URL',
    ],
    [
      'a client secret, which no page can keep',
      { ...signedIn, signIn: { ...signIn, clientSecret: 'x' } },
      'signIn.clientSecret: expected this entry to be left out: it is not known here',
    ],
    [
      'a sign-in of a guest',
      { ...signedIn, kind: 'cognito-guest' },
      'signIn: expected this entry to be left out: it is not known here',
    ],
  ])('with %s is refused', (_what, credentials, expected) => expect(problems(credentials)).toEqual([expected]));
});
