import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { memoryStorage } from '../../testing/memory-storage.ts';
import { idTokenWith, oidcServer, type TokenAnswer } from '../../testing/oidc-server.ts';
import type { KeptSignIn } from './kept-sign-in.ts';
import { beginSignIn, endSignIn, finishSignIn, renewSignIn } from './oidc.ts';

const page = 'https://app.example/folder/';
const left = { connection: 'prod', fragment: '#/inspect?key=k' };
const exp = 1_900_000_000;
let nonce = '';

/** Tokens for the nonce of the sign-in that was begun last. */
const good: TokenAnswer = () => ({
  id_token: idTokenWith({ sub: 'ada', exp, nonce, email: 'ada@example.com', 'cognito:preferred_role': 'arn:role' }),
  refresh_token: 'r1',
  access_token: 'a1',
  token_type: 'Bearer',
});
const signInAt = (authority: string) => ({ authority, clientId: 'page', scope: 'openid' });

beforeEach(() => void vi.stubGlobal('sessionStorage', memoryStorage()));
afterEach(() => void vi.unstubAllGlobals());

async function begin(authority: string): Promise<URL> {
  const url = new URL(await beginSignIn(signInAt(authority), page, left));
  nonce = url.searchParams.get('nonce') ?? '';
  return url;
}
const returnOf = (begun: URL, query = 'code=c0de') => `${page}?${query}&state=${begun.searchParams.get('state')}`;
const problemOf = (work: Promise<unknown>) =>
  work.then(
    () => 'none',
    (error: { problem: unknown }) => error.problem,
  );

describe('to begin', () => {
  it('asks for a code with PKCE, and says nothing of the link', async () => {
    await using provider = await oidcServer(good);
    const url = await begin(provider.url);
    expect(`${url.origin}${url.pathname}`).toBe(`${provider.url}/authorize`);
    const { state, nonce: once, code_challenge, ...rest } = Object.fromEntries(url.searchParams);
    expect(rest).toEqual({
      client_id: 'page',
      redirect_uri: page,
      response_type: 'code',
      scope: 'openid',
      code_challenge_method: 'S256',
    });
    for (const random of [state, once, code_challenge]) expect(random).toMatch(/^[\w-]{32,}$/);
  });

  it('goes to the web alone, whatever the provider describes', async () => {
    await using provider = await oidcServer(good, { authorization_endpoint: 'javascript:alert(1)' });
    expect(await problemOf(begin(provider.url))).toMatchObject({ kind: 'unusable', step: 'begin' });
  });

  it('without an answer says so', async () => {
    const gone = await oidcServer(good);
    await gone[Symbol.asyncDispose]();
    expect(await problemOf(begin(gone.url))).toEqual({ kind: 'unreachable', step: 'begin', from: gone.url });
  });
});

describe('to finish', () => {
  it('keeps the ID token, the refresh token and whose they are: no access token, and no verifier', async () => {
    await using provider = await oidcServer(good);
    const begun = await begin(provider.url);
    const kept = await finishSignIn(signInAt(provider.url), page, returnOf(begun));
    expect(kept).toEqual({
      idToken: expect.stringMatching(/^ey/),
      refreshToken: 'r1',
      expiresAt: exp * 1000,
      account: 'ada@example.com',
      preferredRole: 'arn:role',
    });
    expect(provider.asked.at(-1)?.form).toMatchObject({ code: 'c0de', redirect_uri: page, client_id: 'page' });
    expect(provider.asked.at(-1)?.form.code_verifier).toMatch(/^[\w-]{43,}$/);
    expect(sessionStorage.length).toBe(0);
  });

  it('takes an answer once', async () => {
    await using provider = await oidcServer(good);
    const url = returnOf(await begin(provider.url));
    await finishSignIn(signInAt(provider.url), page, url);
    expect(await problemOf(finishSignIn(signInAt(provider.url), page, url))).toEqual({ kind: 'not-begun-here' });
  });

  it('believes no token that was made for another sign-in', async () => {
    await using provider = await oidcServer(good);
    const begun = await begin(provider.url);
    nonce = 'another';
    expect(await problemOf(finishSignIn(signInAt(provider.url), page, returnOf(begun)))).toMatchObject({
      kind: 'unusable',
      step: 'finish',
    });
  });

  it('gives nothing to a provider that the configuration names by now', async () => {
    await using provider = await oidcServer(good);
    await using other = await oidcServer(good);
    const begun = await begin(provider.url);
    expect(await problemOf(finishSignIn(signInAt(other.url), page, returnOf(begun)))).toEqual({
      kind: 'not-configured',
    });
    expect(other.asked).toEqual([]);
  });

  it('repeats what the provider says: to the person, and to the page', async () => {
    await using provider = await oidcServer(() => 'invalid_grant');
    const from = provider.url;
    const denied = returnOf(await begin(from), 'error=access_denied&error_description=Cancelled');
    expect(await problemOf(finishSignIn(signInAt(from), page, denied))).toEqual({
      kind: 'refused',
      error: 'access_denied',
      description: 'Cancelled',
      from,
    });
    expect(await problemOf(finishSignIn(signInAt(from), page, returnOf(await begin(from))))).toEqual({
      kind: 'unusable',
      step: 'finish',
      says: 'invalid_grant it is.',
      from,
    });
  });

  it('wants an ID token', async () => {
    await using provider = await oidcServer(() => ({ access_token: 'a1', token_type: 'Bearer' }));
    const begun = await begin(provider.url);
    expect(await problemOf(finishSignIn(signInAt(provider.url), page, returnOf(begun)))).toMatchObject({
      kind: 'unusable',
    });
  });
});

describe('to renew', () => {
  const kept: KeptSignIn = {
    idToken: idTokenWith({ sub: 'ada', exp: 1 }),
    refreshToken: 'r1',
    expiresAt: 1000,
    account: 'ada',
  };
  const fresh = idTokenWith({ sub: 'ada', exp });

  it('takes the new tokens, or keeps the refresh token where none is new', async () => {
    await using rotating = await oidcServer(() => ({ id_token: fresh, refresh_token: 'r2' }));
    expect(await renewSignIn(signInAt(rotating.url), kept)).toMatchObject({ idToken: fresh, refreshToken: 'r2' });
    await using steady = await oidcServer(() => ({ id_token: fresh }));
    expect(await renewSignIn(signInAt(steady.url), kept)).toMatchObject({ refreshToken: 'r1', expiresAt: exp * 1000 });
    expect(steady.asked.at(-1)?.form).toMatchObject({ grant_type: 'refresh_token', refresh_token: 'r1' });
  });

  it('stays who it was where the provider gives no other ID token', async () => {
    await using provider = await oidcServer(() => ({ access_token: 'a2', refresh_token: 'r2' }));
    expect(await renewSignIn(signInAt(provider.url), kept)).toEqual({ ...kept, refreshToken: 'r2' });
  });

  it('becomes nobody else', async () => {
    await using provider = await oidcServer(() => ({ id_token: idTokenWith({ sub: 'ben', exp }) }));
    expect(await problemOf(renewSignIn(signInAt(provider.url), kept))).toMatchObject({
      kind: 'unusable',
      step: 'renew',
    });
  });

  it.each(['temporarily_unavailable', 'server_error', 'slow_down', 'invalid_client'])(
    'has not ended where the provider answers %s',
    async (error) => {
      await using provider = await oidcServer(() => error);
      expect(await problemOf(renewSignIn(signInAt(provider.url), kept))).toEqual({
        kind: 'unusable',
        step: 'renew',
        says: `${error} it is.`,
        from: provider.url,
      });
    },
  );

  it('has ended where the provider refuses the token, and has not where it is away', async () => {
    const provider = await oidcServer(() => 'invalid_grant');
    const from = provider.url;
    expect(await problemOf(renewSignIn(signInAt(from), kept))).toEqual({ kind: 'ended', from });
    await provider[Symbol.asyncDispose]();
    expect(await problemOf(renewSignIn(signInAt(from), kept))).toEqual({ kind: 'unreachable', step: 'renew', from });
  });
});

describe('to end', () => {
  const kept: KeptSignIn = {
    idToken: idTokenWith({ sub: 'ada', exp }),
    refreshToken: 'r1',
    expiresAt: exp,
    account: 'ada',
  };
  const end = (authority: string, more = {}) => endSignIn({ ...signInAt(authority), ...more }, page, kept);

  it('has the refresh token taken back, and goes where the provider says, without a token in the address', async () => {
    await using provider = await oidcServer(good, { end_session_endpoint: 'https://login.example/end' });
    const url = new URL((await end(provider.url)) ?? '');
    expect(`${url.origin}${url.pathname}`).toBe('https://login.example/end');
    expect(Object.fromEntries(url.searchParams)).toEqual({ client_id: 'page', post_logout_redirect_uri: page });
    expect(provider.asked.find(({ path }) => path === '/revoke')?.form).toMatchObject({
      token: 'r1',
      client_id: 'page',
    });
  });

  it('knows where a Cognito user pool has its own way out', async () => {
    const domain = 'https://acme.auth.eu-central-1.amazoncognito.com';
    await using provider = await oidcServer(good, { authorization_endpoint: `${domain}/oauth2/authorize` });
    expect(await end(provider.url)).toBe(`${domain}/logout?client_id=page&logout_uri=${encodeURIComponent(page)}`);
  });

  it('goes where the configuration says before that', async () => {
    await using provider = await oidcServer(good, { end_session_endpoint: 'https://login.example/end' });
    expect(await end(provider.url, { logoutUrl: 'https://login.example/out' })).toBe('https://login.example/out');
  });

  it('stays here where nobody names a way out, or the provider is away', async () => {
    const provider = await oidcServer(good, { authorization_endpoint: 'https://login.example/oauth2/authorize' });
    expect(await end(provider.url)).toBeUndefined();
    await provider[Symbol.asyncDispose]();
    expect(await end(provider.url)).toBeUndefined();
  });
});
