import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Connection, readConfig } from '../../connections/config.ts';
import { type KeptSignIn, keepSignIn, keptSignIn } from '../../connections/sign-in/kept-sign-in.ts';
import { signInOf, signInStatus } from '../../connections/sign-in/sign-in-status.ts';
import { type CognitoAnswer, cognitoServer } from '../../testing/cognito-server.ts';
import { memoryStorage } from '../../testing/memory-storage.ts';
import { idTokenWith, oidcServer, type TokenAnswer } from '../../testing/oidc-server.ts';
import { credentialsOf } from './credentials.ts';

const hour = 3_600_000;
const old = idTokenWith({ sub: 'ada', exp: 1 });
const fresh = idTokenWith({ sub: 'ada', exp: 1_900_000_000 });
const tokenIn = ({ Logins }: Readonly<Record<string, unknown>>) => Object.values(Logins as object)[0];

/** Cognito that takes some tokens, and gives credentials for an hour from the clock of now. */
const taking =
  (...tokens: readonly unknown[]): CognitoAnswer =>
  ({ name, input }) => {
    if (!tokens.includes(tokenIn(input))) return 'NotAuthorizedException';
    const Expiration = (Date.now() + hour) / 1000;
    return name === 'GetId'
      ? { IdentityId: 'us-east-1:ada' }
      : {
          IdentityId: input.IdentityId,
          Credentials: { AccessKeyId: 'ASIA1', SecretKey: 's', SessionToken: 't', Expiration },
        };
  };

let last = 0;
/** A connection of its own for each test, and the person that is signed in to it. */
function signedIn(cognitoEndpoint: string, authority: string, kept: Partial<KeptSignIn> = {}): Connection {
  last += 1;
  const signIn = { authority, clientId: `page-${last}` };
  const credentials = { kind: 'cognito-signed-in', identityPoolId: 'us-east-1:0f3c', cognitoEndpoint, signIn };
  const result = readConfig({ connections: [{ name: `signed-in-${last}`, region: 'us-east-1', credentials }] });
  const connection = result.ok ? result.config.connections[0] : undefined;
  const settings = connection && signInOf(connection);
  if (!connection || !settings) throw new Error('a connection was expected');
  keepSignIn(settings, { idToken: old, expiresAt: Date.now() + hour, account: 'ada', ...kept });
  return connection;
}
const renewing: TokenAnswer = () => ({ id_token: fresh, refresh_token: 'r2' });
const over = { expiresAt: 0 };

beforeEach(() => void vi.stubGlobal('sessionStorage', memoryStorage()));
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('somebody who is signed in', () => {
  it('gets credentials for their ID token, under the provider’s name, and is shown by identity id and end', async () => {
    await using cognito = await cognitoServer(taking(old));
    const connection = signedIn(cognito.url, 'https://login.example/pool');
    const source = credentialsOf(connection, undefined);
    expect(await source.provider?.()).toMatchObject({ accessKeyId: 'ASIA1' });
    const Logins = { 'login.example/pool': old };
    expect(cognito.calls).toEqual([
      { name: 'GetId', input: { IdentityPoolId: 'us-east-1:0f3c', Logins } },
      { name: 'GetCredentialsForIdentity', input: { IdentityId: 'us-east-1:ada', Logins } },
    ]);
    expect(await source.whoAmI()).toEqual({
      kind: 'cognito-signed-in',
      identityId: 'us-east-1:ada',
      expiresAt: expect.any(Number),
    });
  });

  it('keeps their identity for the visit: a renewal asks for credentials alone', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    await using cognito = await cognitoServer(taking(old));
    const source = credentialsOf(
      signedIn(cognito.url, 'https://login.example', { expiresAt: Date.now() + 9 * hour }),
      undefined,
    );
    await source.provider?.();
    vi.setSystemTime(Date.now() + 2 * hour);
    await Promise.all([source.provider?.(), source.provider?.()]);
    expect(cognito.calls.map(({ name }) => name)).toEqual([
      'GetId',
      'GetCredentialsForIdentity',
      'GetCredentialsForIdentity',
    ]);
  });

  it('never meets Cognito with a token that is over, where another can be had', async () => {
    await using cognito = await cognitoServer(taking(fresh));
    await using provider = await oidcServer(renewing);
    const connection = signedIn(cognito.url, provider.url, { ...over, refreshToken: 'r1' });
    await credentialsOf(connection, undefined).provider?.();
    expect(cognito.calls.map(({ input }) => tokenIn(input))).toEqual([fresh, fresh]);
  });

  it('is measured by the server’s clock: on a device that is two hours ahead the token is good', async () => {
    await using cognito = await cognitoServer(taking(old));
    await using provider = await oidcServer(renewing);
    const connection = signedIn(cognito.url, provider.url, { expiresAt: Date.now() - hour, refreshToken: 'r1' });
    await credentialsOf(connection, { offsetMs: -2 * hour }).provider?.();
    expect(provider.asked).toEqual([]);
  });
});

describe('a token that Cognito refuses', () => {
  it('is replaced once, where a refresh token gives another', async () => {
    await using cognito = await cognitoServer(taking(fresh));
    await using provider = await oidcServer(renewing);
    const connection = signedIn(cognito.url, provider.url, { refreshToken: 'r1' });
    await credentialsOf(connection, undefined).provider?.();
    expect(cognito.calls.map(({ input }) => tokenIn(input))).toEqual([old, fresh, fresh]);
  });

  it('though it is new, is replaced no more: the pool does not take this client, until it does', async () => {
    let listed = false;
    await using cognito = await cognitoServer((call) => (listed ? taking(fresh) : taking())(call));
    await using provider = await oidcServer(renewing);
    const connection = signedIn(cognito.url, provider.url, { refreshToken: 'r1' });
    const source = credentialsOf(connection, undefined);
    for (const _ of [1, 2, 3])
      await expect(source.provider?.()).rejects.toMatchObject({ failure: { code: 'NotAuthorizedException' } });
    expect(provider.asked.filter(({ path }) => path === '/token')).toHaveLength(1);
    listed = true;
    expect(await source.provider?.()).toMatchObject({ accessKeyId: 'ASIA1' });
  });

  it('is Cognito’s refusal where it has time left: the pool does not take this provider', async () => {
    await using cognito = await cognitoServer(taking());
    const connection = signedIn(cognito.url, 'https://login.example');
    await expect(credentialsOf(connection, undefined).provider?.()).rejects.toMatchObject({
      failure: { kind: 'credentials', code: 'NotAuthorizedException', from: cognito.url },
    });
    expect(signInStatus(connection)?.state).toBe('signed-in');
  });

  it('is the end of the sign-in where it is over and the only one', async () => {
    await using cognito = await cognitoServer(taking());
    const connection = signedIn(cognito.url, 'https://login.example', over);
    await expect(credentialsOf(connection, undefined).provider?.()).rejects.toMatchObject({
      failure: { kind: 'credentials', code: 'SignInEnded', from: 'https://login.example' },
    });
    expect(signInStatus(connection)).toMatchObject({ state: 'signed-out', problem: { kind: 'ended' } });
  });
});

describe('a renewal that fails', () => {
  it('ends the sign-in where the provider refuses, but not while credentials hold', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    await using cognito = await cognitoServer(taking(old));
    await using provider = await oidcServer(() => 'invalid_grant');
    const connection = signedIn(cognito.url, provider.url, {
      expiresAt: Date.now() + hour - 130_000,
      refreshToken: 'r1',
    });
    const source = credentialsOf(connection, undefined);
    await source.provider?.();
    vi.setSystemTime(Date.now() + hour - 120_000);
    expect(await source.whoAmI()).toMatchObject({ identityId: 'us-east-1:ada' });
    expect(signInStatus(connection)?.state).toBe('signed-in');
    vi.setSystemTime(Date.now() + 120_000);
    await expect(source.provider?.()).rejects.toMatchObject({ failure: { code: 'SignInEnded' } });
    expect(signInStatus(connection)?.state).toBe('signed-out');
  });

  it('is said of the provider where that is not well, and nobody is signed out', async () => {
    await using cognito = await cognitoServer(taking());
    await using provider = await oidcServer(() => 'temporarily_unavailable');
    const connection = signedIn(cognito.url, provider.url, { ...over, refreshToken: 'r1' });
    await expect(credentialsOf(connection, undefined).provider?.()).rejects.toMatchObject({
      failure: { kind: 'credentials', code: 'SignInNotRenewed', from: provider.url },
    });
    expect(signInStatus(connection)).toMatchObject({ state: 'signed-in', as: { refreshToken: 'r1' } });
  });

  it('is said of the provider where that is away, and nobody is signed out', async () => {
    await using cognito = await cognitoServer(taking());
    const provider = await oidcServer(renewing);
    const connection = signedIn(cognito.url, provider.url, { ...over, refreshToken: 'r1' });
    await provider[Symbol.asyncDispose]();
    vi.stubGlobal('navigator', { onLine: true });
    await expect(credentialsOf(connection, undefined).provider?.()).rejects.toMatchObject({
      failure: { kind: 'credentials', code: 'SignInNotRenewed', from: provider.url },
    });
    vi.stubGlobal('navigator', { onLine: false });
    await expect(credentialsOf(connection, undefined).provider?.()).rejects.toMatchObject({
      failure: { kind: 'offline' },
    });
    const settings = signInOf(connection);
    expect(settings && keptSignIn(settings)).toBeDefined();
  });
});
