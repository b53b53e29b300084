import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Sandbox, startSandbox } from '../sandbox.ts';
import { becomeGuest, callCognito } from '../testing/guest.ts';
import { ask, sendRaw } from '../testing/signed-client.ts';
import {
  guestPoolId,
  guestsDisabledPoolId,
  misconfiguredPoolId,
  type PoolFault,
  shortLivedPoolId,
  throttledPoolId,
} from './pools.ts';

const startedAt = Date.now();
let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSandbox({ now: () => startedAt });
});
afterAll(() => sandbox.close());

async function identityIn(IdentityPoolId: string): Promise<string> {
  return JSON.parse((await callCognito(sandbox.port, 'GetId', { IdentityPoolId })).body).IdentityId;
}

async function lifetimeIn(poolId: string): Promise<number> {
  const answer = await callCognito(sandbox.port, 'GetCredentialsForIdentity', { IdentityId: await identityIn(poolId) });
  return JSON.parse(answer.body).Credentials.Expiration - Math.floor(startedAt / 1000);
}

describe('a guest', () => {
  it('gets an identity, and with it credentials that S3 accepts', async () => {
    expect(await identityIn(guestPoolId)).toMatch(/^us-east-1:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
    const credentials = await becomeGuest(sandbox.port);
    expect(credentials.accessKeyId).toMatch(/^ASIA[A-Z2-7]{16}$/);
    expect((await ask(sandbox.port, { bucket: 'everything-exposed', key: 'hello.txt', credentials })).status).toBe(200);
  });

  it('is trusted for an hour, in one pool for 90 seconds', async () => {
    expect(await lifetimeIn(guestPoolId)).toBe(3600);
    expect(await lifetimeIn(shortLivedPoolId)).toBe(90);
  });

  it('keeps an identity over a restart of the sandbox', async () => {
    const IdentityId = await identityIn(guestPoolId);
    const restarted = await startSandbox();
    expect((await callCognito(restarted.port, 'GetCredentialsForIdentity', { IdentityId })).status).toBe(200);
    await restarted.close();
  });
});

describe('a refusal', () => {
  const unknownPool = 'us-east-1:00000000-0000-4000-8000-000000000000';

  it.each([
    ['guests are disabled', 'GetId', { IdentityPoolId: guestsDisabledPoolId }, 'NotAuthorizedException'],
    ['the pool is throttled', 'GetId', { IdentityPoolId: throttledPoolId }, 'TooManyRequestsException'],
    ['the pool is unknown', 'GetId', { IdentityPoolId: unknownPool }, 'ResourceNotFoundException'],
    ['the pool id is none', 'GetId', { IdentityPoolId: 'guests, please' }, 'InvalidParameterException'],
    ['the identity is unknown', 'GetCredentialsForIdentity', { IdentityId: unknownPool }, 'ResourceNotFoundException'],
    [
      'a login is foreign',
      'GetId',
      { IdentityPoolId: guestPoolId, Logins: { 'example.com': 'token' } },
      'NotAuthorizedException',
    ],
    ['the operation is unknown', 'DescribeIdentity', {}, 'UnknownOperationException'],
  ])('when %s', async (_, operation, input, type) => {
    const answer = await callCognito(sandbox.port, operation, input);
    expect(answer.status).toBe(400);
    expect(answer.headers['x-amzn-errortype']).toBe(`${type}:`);
    expect(JSON.parse(answer.body).__type).toBe(type);
    expect(answer.headers['access-control-allow-origin']).toBe('*');
  });

  it('comes with the credentials when the pool has no role to give', async () => {
    const IdentityId = await identityIn(misconfiguredPoolId);
    const answer = await callCognito(sandbox.port, 'GetCredentialsForIdentity', { IdentityId });
    expect(JSON.parse(answer.body).__type).toBe('InvalidIdentityPoolConfigurationException');
  });
});

describe('a fault on purpose', () => {
  async function identityFrom(fault: PoolFault) {
    const broken = { id: 'us-east-1:b4d', guests: { lifetimeSeconds: 3600 }, fault };
    sandbox.pools.set(broken.id, broken);
    return callCognito(sandbox.port, 'GetId', { IdentityPoolId: broken.id });
  }

  it.each([
    [{ kind: 'throttled', status: 429 }, 429, 'TooManyRequestsException'],
    [{ kind: 'internal-error' }, 500, 'InternalErrorException'],
  ] as const)('is an error of its own status: %j', async (fault, status, type) => {
    const answer = await identityFrom(fault);
    expect([answer.status, JSON.parse(answer.body).__type]).toEqual([status, type]);
  });

  it('is an answer that is not Cognito’s, or none', async () => {
    const page = await identityFrom({ kind: 'html' });
    expect([page.status, page.headers['content-type']]).toEqual([200, 'text/html']);
    expect(page.body).toMatch(/^<!doctype html>/);
    await expect(identityFrom({ kind: 'reset' })).rejects.toThrow();
  });

  it('goes once the pool is mended, which may hand out credentials that have ended', async () => {
    const mended = { id: 'us-east-1:b4d', guests: { lifetimeSeconds: -60 } };
    sandbox.pools.set(mended.id, mended);
    expect(await lifetimeIn(mended.id)).toBe(-60);
  });
});

describe('a preflight to Cognito', () => {
  it('is granted to every origin', async () => {
    const { status, headers } = await sendRaw(sandbox.port, {
      method: 'OPTIONS',
      path: '/cognito/',
      headers: {
        origin: 'https://app.example',
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'content-type,x-amz-target',
      },
    });
    expect(status).toBe(200);
    expect(headers['access-control-allow-origin']).toBe('*');
    expect(headers['access-control-allow-headers']).toBe('content-type,x-amz-target');
  });
});
