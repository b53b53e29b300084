import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { otherClientPoolId, signedInPoolId } from '../cognito/pools.ts';
import { type Sandbox, startSandbox } from '../sandbox.ts';
import { callCognito } from '../testing/guest.ts';
import { askTokens, chooseAccount, redirectUri, signInAs } from '../testing/sign-in.ts';
import { ask, sendRaw } from '../testing/signed-client.ts';
import { pageClientId, withoutRefreshClientId } from './clients.ts';
import { oidcPath } from './oidc-service.ts';

const spoken = ['log', 'info', 'warn', 'error'].map((method) => vi.spyOn(console, method as 'log'));
let ahead = 0;
let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSandbox({ now: () => Date.now() + ahead });
});
afterAll(() => sandbox.close());

const challenge = { code_challenge: 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM', code_challenge_method: 'S256' };
const provider = () => `${sandbox.origin}${oidcPath}`.replace('http://', '');
const claimsIn = (token: string) => JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString());
const error = (answer: { body: string }) => JSON.parse(answer.body).message;

async function cognito(operation: string, token: string, more: object = { IdentityPoolId: signedInPoolId }) {
  return callCognito(sandbox.port, operation, { ...more, Logins: { [provider()]: token } });
}

async function credentialsFor(token: string) {
  const { IdentityId } = JSON.parse((await cognito('GetId', token)).body);
  const { Credentials } = JSON.parse((await cognito('GetCredentialsForIdentity', token, { IdentityId })).body);
  const { AccessKeyId: accessKeyId, SecretKey: secretAccessKey, SessionToken: sessionToken } = Credentials;
  return { IdentityId, credentials: { accessKeyId, secretAccessKey, sessionToken } };
}

describe('the provider', () => {
  it('describes itself by the sandbox’s own origin, to pages of any origin', async () => {
    const { body, headers } = await sendRaw(sandbox.port, {
      method: 'GET',
      path: `${oidcPath}/.well-known/openid-configuration`,
      headers: { host: `localhost:${sandbox.port}`, origin: 'http://localhost:4173' },
    });
    const { issuer, token_endpoint, end_session_endpoint } = JSON.parse(body);
    expect(issuer).toBe(`${sandbox.origin}${oidcPath}`);
    expect(token_endpoint).toBe(`${issuer}/token`);
    expect(end_session_endpoint).toBe(`${issuer}/session/end`);
    expect(headers['access-control-allow-origin']).toBe('http://localhost:4173');
  });

  it('gives the tokens of whoever was chosen, for the code and its verifier', async () => {
    const { id_token, refresh_token } = await signInAs(sandbox.origin, 'ada@example.com');
    expect(claimsIn(id_token)).toMatchObject({
      iss: `${sandbox.origin}${oidcPath}`,
      aud: pageClientId,
      email: 'ada@example.com',
      'cognito:preferred_role': 'arn:aws:iam::111122223333:role/headlight-auditor',
    });
    expect(refresh_token).toBeDefined();
    expect((await signInAs(sandbox.origin, 'ada@example.com', withoutRefreshClientId)).refresh_token).toBeUndefined();
  });

  it('gives nothing without the verifier', async () => {
    const back = await chooseAccount(sandbox.origin, 'ben@example.com', challenge);
    const code = back.searchParams.get('code') ?? '';
    const request = { grant_type: 'authorization_code', client_id: pageClientId, code, redirect_uri: redirectUri };
    expect((await askTokens(sandbox.origin, { ...request, code_verifier: 'a'.repeat(43) })).error).toBe(
      'invalid_grant',
    );
  });

  it('does not begin without PKCE, nor come back to a page elsewhere', async () => {
    expect((await chooseAccount(sandbox.origin, undefined, {})).searchParams.get('error')).toBe('invalid_request');
    const elsewhere = { ...challenge, redirect_uri: 'https://evil.example/' };
    await expect(chooseAccount(sandbox.origin, undefined, elsewhere)).rejects.toBe(400);
  });

  it('says that the person cancelled', async () => {
    const back = await chooseAccount(sandbox.origin, undefined, { ...challenge, state: 's' });
    expect(Object.fromEntries(back.searchParams)).toMatchObject({ error: 'access_denied', state: 's' });
  });

  it('takes a refresh token once, and gives another', async () => {
    const { refresh_token = '' } = await signInAs(sandbox.origin, 'ada@example.com');
    const request = { grant_type: 'refresh_token', client_id: pageClientId, refresh_token };
    const renewed = await askTokens(sandbox.origin, request);
    expect(claimsIn(renewed.id_token).email).toBe('ada@example.com');
    expect(renewed.refresh_token).not.toBe(refresh_token);
    expect((await askTokens(sandbox.origin, request)).error).toBe('invalid_grant');
  });
});

describe('the identity pool', () => {
  it('gives each person their own identity, the same at each sign-in', async () => {
    const [ada, ben, adaAgain] = await Promise.all(
      ['ada@example.com', 'ben@example.com', 'ada@example.com'].map(async (email) =>
        credentialsFor((await signInAs(sandbox.origin, email)).id_token),
      ),
    );
    expect(adaAgain?.IdentityId).toBe(ada?.IdentityId);
    expect(ben?.IdentityId).not.toBe(ada?.IdentityId);
  });

  it('gives each the role that their token prefers', async () => {
    const statuses = async (email: string) => {
      const { credentials } = await credentialsFor((await signInAs(sandbox.origin, email)).id_token);
      const keys = ['salaries.csv', 'team/handbook.txt', 'no-such-key'];
      return Promise.all(
        keys.map(async (key) => (await ask(sandbox.port, { bucket: 'private', key, credentials })).status),
      );
    };
    expect(await statuses('ada@example.com')).toEqual([200, 200, 404]);
    expect(await statuses('ben@example.com')).toEqual([403, 200, 403]);
  });

  it('admits no guests, nor somebody else’s identity', async () => {
    const guest = await callCognito(sandbox.port, 'GetId', { IdentityPoolId: signedInPoolId });
    expect(error(guest)).toBe('Unauthenticated access is not supported for this identity pool.');
    const ada = (await signInAs(sandbox.origin, 'ada@example.com')).id_token;
    const ben = (await signInAs(sandbox.origin, 'ben@example.com')).id_token;
    const { IdentityId } = JSON.parse((await cognito('GetId', ada)).body);
    expect(error(await cognito('GetCredentialsForIdentity', ben, { IdentityId }))).toMatch(/^Access to Identity/);
  });

  it('takes no token of another client, provider or key, and none that is over', async () => {
    const { id_token } = await signInAs(sandbox.origin, 'ada@example.com');
    const refusal = async (token: string, pool = signedInPoolId) =>
      error(await cognito('GetId', token, { IdentityPoolId: pool }));
    expect(await refusal(id_token, otherClientPoolId)).toBe('Invalid login token. Incorrect token audience.');
    const [header, payload, signature = ''] = id_token.split('.');
    expect(await refusal(`${header}.${payload}.${signature.replace(/^./, (c) => (c === 'A' ? 'B' : 'A'))}`)).toMatch(
      /signature invalid/,
    );
    const unsigned = Buffer.from('{"alg":"none"}').toString('base64url');
    expect(await refusal(`${unsigned}.${payload}.`)).toMatch(/signature invalid/);
    expect(await refusal('no token')).toMatch(/Not a valid OpenId Connect identity token/);
    const elsewhere = await callCognito(sandbox.port, 'GetId', {
      IdentityPoolId: signedInPoolId,
      Logins: { 'login.example': id_token },
    });
    expect(error(elsewhere)).toBe('Token is not from a supported provider of this identity pool.');
    ahead = 3_601_000;
    expect(await refusal(id_token)).toMatch(/Token expired: \d+ >= \d+/);
    ahead = 0;
  });

  it('takes a token that was renewed after the clock moved on', async () => {
    const { refresh_token = '' } = await signInAs(sandbox.origin, 'ada@example.com');
    ahead = 2 * 3_600_000;
    const request = { grant_type: 'refresh_token', client_id: pageClientId, refresh_token };
    const { id_token } = await askTokens(sandbox.origin, request);
    expect((await cognito('GetId', id_token)).status).toBe(200);
    ahead = 0;
  });
});

it('nothing of all that is said on the console', () => {
  for (const spy of spoken) expect(spy).not.toHaveBeenCalled();
});
