import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Connection } from '../../connections/config.ts';
import { type CognitoAnswer, cognitoServer } from '../../testing/cognito-server.ts';
import { cognitoEndpoint, cognitoSource } from './cognito.ts';
import { credentialsOf } from './credentials.ts';

const inAnHour = Math.floor(Date.now() / 1000) + 3600;
const good: CognitoAnswer = ({ name, input }) =>
  name === 'GetId'
    ? { IdentityId: 'us-east-1:new' }
    : {
        IdentityId: input.IdentityId,
        Credentials: { AccessKeyId: 'ASIA1', SecretKey: 's', SessionToken: 't', Expiration: inAnHour },
      };

const pool = 'us-east-1:5eed5eed-0000-4000-8000-000000000001';
let last = 0;
/** A connection of its own for each test: sources are kept by their settings. */
const guestOf = (url: string): Connection => {
  last += 1;
  const credentials = { kind: 'cognito-guest', identityPoolId: pool, cognitoEndpoint: url } as const;
  return { name: `guest-${last}`, region: 'us-east-1', store: 'aws', credentials };
};

/** As much of local storage as the cache uses, seeded with an identity id that was kept on an earlier visit. */
function storageWith(identityId?: string) {
  const items = new Map<string, string>();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => items.get(key) ?? identityId ?? null,
    setItem: (key: string, value: string) => void items.set(key, value),
    removeItem: () => {
      items.clear();
      identityId = undefined;
    },
  });
  return items;
}

beforeEach(() => void storageWith());
afterEach(() => void vi.unstubAllGlobals());

describe('an anonymous connection', () => {
  const source = credentialsOf(
    { name: 'a', region: 'us-east-1', store: 'aws', credentials: { kind: 'anonymous' } },
    undefined,
  );
  it('has no credentials and says so', async () => {
    expect(source.provider).toBeUndefined();
    expect(await source.whoAmI()).toEqual({ kind: 'anonymous' });
  });
});

describe('a guest', () => {
  it('gets an identity, then credentials, once for all requests', async () => {
    await using cognito = await cognitoServer(good);
    const connection = guestOf(cognito.url);
    const source = credentialsOf(connection, undefined);
    const both = await Promise.all([source.provider?.(), source.provider?.()]);
    expect(both[0]).toMatchObject({ accessKeyId: 'ASIA1', secretAccessKey: 's', sessionToken: 't' });
    expect(both[1]).toBe(both[0]);
    expect(credentialsOf({ ...connection }, undefined)).toBe(source);
    expect(cognito.calls).toEqual([
      { name: 'GetId', input: { IdentityPoolId: pool } },
      { name: 'GetCredentialsForIdentity', input: { IdentityId: 'us-east-1:new' } },
    ]);
  });

  it('is shown by id and expiry alone: no key, no token', async () => {
    await using cognito = await cognitoServer(good);
    expect(await credentialsOf(guestOf(cognito.url), undefined).whoAmI()).toEqual({
      kind: 'cognito-guest',
      identityId: 'us-east-1:new',
      expiresAt: inAnHour * 1000,
    });
  });

  it('renews by the server’s clock: a device that is an hour ahead does not take fresh credentials for ended ones', async () => {
    await using cognito = await cognitoServer(({ name, input }) =>
      name === 'GetId'
        ? { IdentityId: 'us-east-1:new' }
        : {
            IdentityId: input.IdentityId,
            // An hour from now for a server whose time is an hour behind this device's.
            Credentials: { AccessKeyId: 'ASIA1', SecretKey: 's', SessionToken: 't', Expiration: inAnHour - 3600 },
          },
    );
    const source = credentialsOf(guestOf(cognito.url), { offsetMs: -3_600_000 });
    await source.provider?.();
    await source.provider?.();
    expect(cognito.calls.map(({ name }) => name)).toEqual(['GetId', 'GetCredentialsForIdentity']);
    expect(await source.whoAmI()).toMatchObject({ expiresAt: (inAnHour - 3600) * 1000 });
  });

  it('holds what it has while the device’s clock is set, once that was measured', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    await using cognito = await cognitoServer(good);
    const clock = { offsetMs: 0 };
    const source = credentialsOf(guestOf(cognito.url), clock);
    await source.provider?.();
    vi.setSystemTime(Date.now() + 7_200_000);
    clock.offsetMs = -7_200_000;
    await source.provider?.();
    vi.useRealTimers();
    expect(cognito.calls.map(({ name }) => name)).toEqual(['GetId', 'GetCredentialsForIdentity']);
    expect(await source.whoAmI()).toMatchObject({ expiresAt: inAnHour * 1000 });
  });

  it('keeps the identity id for the next visit, and nothing else', async () => {
    const items = storageWith();
    await using cognito = await cognitoServer(good);
    await credentialsOf(guestOf(cognito.url), undefined).provider?.();
    expect([...items.values()]).toEqual(['us-east-1:new']);
  });

  it('saves a request where an earlier visit kept the id', async () => {
    storageWith('us-east-1:kept');
    await using cognito = await cognitoServer(good);
    expect(await credentialsOf(guestOf(cognito.url), undefined).whoAmI()).toMatchObject({
      identityId: 'us-east-1:kept',
    });
    expect(cognito.calls.map(({ name }) => name)).toEqual(['GetCredentialsForIdentity']);
  });

  it('of an edited connection is another one than the kept, stays it for the visit, and is kept nowhere', async () => {
    const items = storageWith('us-east-1:kept');
    // Credentials that are over as soon as they are there: each request gets new ones.
    await using cognito = await cognitoServer((call) => {
      const answer = good(call);
      const over = { Credentials: { ...Object(Object(answer).Credentials), Expiration: 0 } };
      return call.name === 'GetId' ? answer : { ...Object(answer), ...over };
    });
    const deployed = guestOf(cognito.url);
    const edited: Connection = { ...deployed, visit: { id: 1, how: 'edited' } };
    const source = credentialsOf(edited, undefined);
    expect(source).not.toBe(credentialsOf(deployed, undefined));
    for (let times = 0; times < 2; times += 1)
      expect(await source.whoAmI()).toMatchObject({ identityId: 'us-east-1:new' });
    expect(cognito.calls.map(({ name }) => name)).toEqual([
      'GetId',
      'GetCredentialsForIdentity',
      'GetCredentialsForIdentity',
    ]);
    expect([...items]).toEqual([]);
  });

  it.each(['ResourceNotFoundException', 'NotAuthorizedException'])(
    'gets a new identity where the kept one is refused with %s',
    async (refusal) => {
      storageWith('us-east-1:gone');
      await using cognito = await cognitoServer((call) =>
        call.input.IdentityId === 'us-east-1:gone' ? refusal : good(call),
      );
      expect(await credentialsOf(guestOf(cognito.url), undefined).whoAmI()).toMatchObject({
        identityId: 'us-east-1:new',
      });
    },
  );

  it('asks again after a failure', async () => {
    let calls = 0;
    await using cognito = await cognitoServer((call) => {
      calls += 1;
      return calls === 1 ? 'InvalidParameterException' : good(call);
    });
    const source = credentialsOf(guestOf(cognito.url), undefined);
    await expect(source.whoAmI()).rejects.toThrow();
    expect(await source.whoAmI()).toMatchObject({ identityId: 'us-east-1:new' });
  });
});

describe('a refusal of Cognito', () => {
  it.each(['NotAuthorizedException', 'ResourceNotFoundException', 'InvalidIdentityPoolConfigurationException'])(
    'is a failure with its name: %s',
    async (code) => {
      await using cognito = await cognitoServer(() => code);
      await expect(credentialsOf(guestOf(cognito.url), undefined).provider?.()).rejects.toMatchObject({
        failure: { kind: 'credentials', code, message: `${code} it is.`, from: cognito.url },
      });
      expect(cognito.calls).toHaveLength(1);
    },
  );
  it('that asks for fewer requests is a kind of its own', async () => {
    await using cognito = await cognitoServer(() => 'TooManyRequestsException');
    await expect(credentialsOf(guestOf(cognito.url), undefined).whoAmI()).rejects.toMatchObject({
      failure: { kind: 'throttled', from: cognito.url },
    });
  });
});

describe('no answer of Cognito', () => {
  it('is an answer that another server gave, whatever the SDK calls it', async () => {
    await using stranger = await cognitoServer(() => ({ hello: 'there' }));
    await expect(credentialsOf(guestOf(stranger.url), undefined).provider?.()).rejects.toMatchObject({
      failure: { kind: 'credentials', code: 'NotCognito', message: '', from: stranger.url },
    });
  });
  it('is told apart from a device without a network', async () => {
    const config = { kind: 'cognito-guest', identityPoolId: pool } as const;
    const get = () => Promise.reject(new TypeError('Failed to fetch'));
    const source = cognitoSource({ config, get, offset: () => 0 });
    vi.stubGlobal('navigator', { onLine: true });
    await expect(source.whoAmI()).rejects.toMatchObject({ failure: { code: 'NetworkError' } });
    vi.stubGlobal('navigator', { onLine: false });
    await expect(source.whoAmI()).rejects.toMatchObject({ failure: { kind: 'offline' } });
  });
});

describe('the address of Cognito', () => {
  it('is that of the pool’s region, unless the configuration names one', () => {
    const config = { kind: 'cognito-guest', identityPoolId: 'eu-central-1:0f3c' } as const;
    expect(cognitoEndpoint(config)).toBe('https://cognito-identity.eu-central-1.amazonaws.com');
    expect(cognitoEndpoint({ ...config, cognitoEndpoint: 'http://localhost:9000/cognito' })).toBe(
      'http://localhost:9000/cognito',
    );
  });
});
