import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { memoryStorage } from '../../testing/memory-storage.ts';
import { idTokenWith, oidcServer } from '../../testing/oidc-server.ts';
import { type Config, type Connection, readConfig } from '../config.ts';
import { obstacleTo } from '../obstacle.ts';
import { comeBack } from './come-back.ts';
import { keepSignIn, keptSignIn } from './kept-sign-in.ts';
import { beginSignIn } from './oidc.ts';
import { redirectUri, rememberLink } from './sign-in-return.ts';
import { loginsKey, signInEnded, signInOf, signInStatus, signInVersion, subscribeToSignIn } from './sign-in-status.ts';

const exp = 1_900_000_000;
const ada = { idToken: 'i', expiresAt: exp * 1000, account: 'ada' };

function configWith(authority: string, name = 'prod'): Config {
  const credentials = {
    kind: 'cognito-signed-in',
    identityPoolId: 'eu-central-1:0f3c',
    signIn: { authority, clientId: 'page' },
  };
  const open = { name: 'open', region: 'us-east-1', credentials: { kind: 'anonymous' } };
  const result = readConfig({ connections: [{ name, region: 'eu-central-1', credentials }, open] });
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.config;
}
const first = ({ connections: [connection] }: Config) => connection as Connection;
const settingsOf = (config: Config) => {
  const signIn = signInOf(first(config));
  if (!signIn) throw new Error('a sign-in was expected');
  return signIn;
};

beforeEach(() => {
  vi.stubGlobal('sessionStorage', memoryStorage());
  vi.stubGlobal('window', { location: { origin: 'https://app.example', pathname: '/folder/index.html' } });
});
afterEach(() => void vi.unstubAllGlobals());

it('people are sent back to the page’s folder, by whichever name it was opened', () => {
  expect(redirectUri()).toBe('https://app.example/folder/');
  expect(redirectUri({ origin: 'https://app.example', pathname: '/' })).toBe('https://app.example/');
});

it.each([
  [
    'https://cognito-idp.eu-central-1.amazonaws.com/eu-central-1_AbC',
    'cognito-idp.eu-central-1.amazonaws.com/eu-central-1_AbC',
  ],
  ['https://tenant.login.example/', 'tenant.login.example'],
  ['http://localhost:9000/_sandbox/oidc', 'localhost:9000/_sandbox/oidc'],
])('Cognito knows %s as %s', (authority, key) => {
  const { credentials } = first(configWith(authority));
  expect(credentials.kind === 'cognito-signed-in' && loginsKey(credentials)).toBe(key);
});

describe('a connection that nobody is signed in to', () => {
  const config = configWith('https://login.example');
  const link = { request: { bucket: 'b', key: 'k', checksumMode: 'ENABLED' }, place: {} } as const;
  const obstacle = (connection = first(config)) => obstacleTo(link, connection, { config, clock: undefined });

  it('is an obstacle until somebody is, and again when that has ended', () => {
    expect(obstacle()).toEqual({ kind: 'sign-in' });
    keepSignIn(settingsOf(config), ada);
    expect(obstacle()).toBeUndefined();
    expect(signInStatus(first(config))).toEqual({ state: 'signed-in', as: ada });
    let told = 0;
    const before = signInVersion();
    const stop = subscribeToSignIn(() => {
      told += 1;
    });
    signInEnded(first(config));
    stop();
    expect([told, signInVersion() === before]).toEqual([1, false]);
    expect(obstacle()).toEqual({ kind: 'sign-in' });
    expect(signInStatus(first(config))).toEqual({
      state: 'signed-out',
      problem: { kind: 'ended', from: 'https://login.example' },
    });
  });

  it('is none where a connection wants no sign-in', () => {
    const [, open] = config.connections;
    expect(obstacle(open)).toBeUndefined();
    expect(open && signInStatus(open)).toBeUndefined();
  });
});

describe('coming back', () => {
  const begun = async (authority: string) => {
    const url = new URL(
      await beginSignIn(settingsOf(configWith(authority)), redirectUri(), { connection: 'prod', fragment: '#/' }),
    );
    nonce = url.searchParams.get('nonce') ?? '';
    return `${redirectUri()}?code=c&state=${url.searchParams.get('state')}`;
  };
  let nonce = '';
  const provider = () =>
    oidcServer(() => ({ id_token: idTokenWith({ sub: 'ada', exp, nonce }), token_type: 'Bearer' }));

  it('is under way until the code was exchanged, then somebody is signed in', async () => {
    await using server = await provider();
    const config = configWith(server.url);
    rememberLink({ connection: 'prod', fragment: '#/' });
    const back = comeBack(Promise.resolve(config), { url: await begun(server.url), connection: 'prod' });
    expect(signInStatus(first(config))).toEqual({ state: 'returning' });
    await back;
    expect(signInStatus(first(config))).toMatchObject({ state: 'signed-in', as: { account: 'ada' } });
    expect(sessionStorage.length, 'the sign-in alone: no link, no state').toBe(1);
  });

  it.each<[string, (url: string) => Promise<Config>]>([
    ['the configuration has no such connection any more', async (url) => configWith(url, 'other')],
    ['the configuration cannot be had', async () => Promise.reject(new Error('offline'))],
    ['the connection has another provider now', async () => configWith('https://evil.example')],
  ])('signs nobody in where %s', async (_what, load) => {
    await using server = await provider();
    const url = await begun(server.url);
    server.asked.length = 0;
    await comeBack(load(server.url), { url, connection: 'prod' });
    expect(signInStatus(first(configWith('https://another.example')))).toEqual({
      state: 'signed-out',
      problem: { kind: 'not-configured' },
    });
    expect(server.asked).toEqual([]);
    expect(keptSignIn(settingsOf(configWith(server.url)))).toBeUndefined();
  });

  it('to nothing that this tab began is said wherever nobody is signed in, and disturbs nobody who is', async () => {
    const [here, there] = [configWith('https://login.example', 'here'), configWith('https://other.example', 'there')];
    keepSignIn(settingsOf(there), ada);
    await comeBack(Promise.resolve(here), { url: `${redirectUri()}?code=c&state=s` });
    expect(signInStatus(first(here))).toEqual({ state: 'signed-out', problem: { kind: 'not-begun-here' } });
    expect(signInStatus(first(there))?.state).toBe('signed-in');
  });
});
