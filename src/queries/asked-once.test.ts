import { QueryClient } from '@tanstack/react-query';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Sandbox, startSandbox } from '../../e2e/sandbox/sandbox.ts';
import { becomeGuest } from '../../e2e/sandbox/testing/guest.ts';
import { bucketRegionOf, forgetBucketRegion, rememberBucketRegion } from '../connections/bucket-regions.ts';
import { type Connection, readConfig } from '../connections/config.ts';
import { rememberCustomerKey } from '../connections/customer-keys.ts';
import type { Session } from '../connections/session.ts';
import { takeTypedInKeys } from '../connections/typed-in-keys.ts';
import type { Observation } from '../object-head/observation.ts';
import { observationOf } from '../testing/observation.ts';
import type { InspectLink } from '../url-state/link-schema.ts';
import { askWhyQuery } from './ask-why.ts';
import { bucketCorsQuery } from './bucket-cors.ts';
import { recoveryQuery } from './recovery.ts';
import { regionQuery } from './region.ts';

let sandbox: Sandbox;
let connection: Connection;
let session: Session;
let asked = 0;

beforeAll(async () => {
  vi.stubGlobal('navigator', { onLine: true });
  sandbox = await startSandbox();
  sandbox.onRequest(() => {
    asked += 1;
  });
  const settings = { name: 'q', region: 'us-east-1', endpoint: sandbox.origin, pathStyle: true };
  const read = readConfig({ connections: [{ ...settings, credentials: { kind: 'typed-in' } }] });
  if (!read.ok) throw new Error('the configuration was expected to be right');
  const [first] = read.config.connections;
  if (!first) throw new Error('a connection was expected');
  connection = first;
  session = { config: read.config, clock: undefined };
  takeTypedInKeys(connection.name, await becomeGuest(sandbox.port));
});
afterAll(async () => {
  vi.unstubAllGlobals();
  await sandbox.close();
});

const link = (bucket: string, key: string, more: Partial<InspectLink> = {}): InspectLink => ({
  request: { bucket, key, checksumMode: 'ENABLED' },
  place: {},
  ...more,
});
const all = (one: InspectLink) => [
  recoveryQuery('GetObjectTagging', one, 0, connection, session),
  askWhyQuery(one, 0, connection, session),
  bucketCorsQuery(one, connection, session),
  regionQuery(one, undefined, connection, session),
];

describe('each of the queries', () => {
  it('waits to be asked for', () => {
    for (const { enabled, retry } of all(link('locked', 'legal-hold.pdf'))) {
      expect(enabled).toBe(false);
      expect(retry).toBe(false);
    }
  });

  it('sends nothing to an endpoint that nobody approved', async () => {
    const elsewhere = link('locked', 'legal-hold.pdf', { place: { endpoint: 'https://evil.example' } });
    for (const { queryFn, queryKey } of all(elsewhere)) {
      const fetched = new QueryClient().fetchQuery({ queryKey: [...queryKey], queryFn: queryFn as never });
      await expect(fetched).rejects.toMatchObject({
        failure: { kind: 'not-sendable', message: 'Nobody approved https://evil.example.' },
      });
    }
  });

  it('has a name that holds no secret', () => {
    const secret = Buffer.alloc(32, 7).toString('base64');
    const one = link('encrypted', 'sse-c.txt');
    const withKey = { ...one, request: { ...one.request, sseCustomerAlgorithm: 'AES256' } };
    const before = recoveryQuery('GetObjectAttributes', withKey, 0, connection, session).queryKey;
    rememberCustomerKey(withKey, connection, secret);
    for (const { queryKey } of all(withKey)) expect(JSON.stringify(queryKey)).not.toContain(secret);
    expect(recoveryQuery('GetObjectAttributes', withKey, 0, connection, session).queryKey).not.toEqual(before);
  });
});

it('a recovery and a reason are what S3 answered', async () => {
  const client = new QueryClient();
  const recovery = recoveryQuery('GetObjectLegalHold', link('locked', 'legal-hold.pdf'), 0, connection, session);
  expect(await client.fetchQuery(recovery)).toMatchObject({ values: { ObjectLockLegalHoldStatus: 'ON' } });
  const why = askWhyQuery(link('versioned', 'nope'), 0, connection, session);
  expect(await client.fetchQuery(why)).toMatchObject({ kind: 'reason', document: { code: 'NoSuchKey' } });
});

it('the CORS rules are those of a bucket, whichever object is looked at', () => {
  const name = (key: string) => bucketCorsQuery(link('sample-cors', key), connection, session).queryKey;
  expect(name('a')).toEqual(name('b'));
  expect(name('a')).not.toEqual(bucketCorsQuery(link('no-cors', 'a'), connection, session).queryKey);
});

it('a region is found once in a visit', async () => {
  const query = regionQuery(link('far-away', 'report.txt'), undefined, connection, session);
  const found = await new QueryClient().fetchQuery(query);
  expect(found.region).toBe('eu-west-1');
  expect(bucketRegionOf(connection, {}, 'far-away')).toBe(found);
  const before = asked;
  expect(await new QueryClient().fetchQuery(query)).toBe(found);
  expect(asked).toBe(before);
  forgetBucketRegion(connection, {}, 'far-away');
});

describe('a region that was found before', () => {
  const wrong = { region: 'sa-east-1', how: { in: 'document', call: 'GetBucketLocation' }, tried: [] } as const;
  const answer = (status: number, region: string) =>
    observationOf({ status, request: { bucket: 'far-away' }, place: { region }, sent: { url: `${sandbox.origin}/` } });
  const find = (client: QueryClient, observation?: Observation) =>
    client.fetchQuery({
      ...regionQuery(link('far-away', 'report.txt'), observation, connection, session),
      staleTime: 0,
    });
  beforeEach(() => rememberBucketRegion(connection, {}, 'far-away', wrong));
  afterAll(() => forgetBucketRegion(connection, {}, 'far-away'));

  it('is looked for again by whoever asks again', async () => {
    const client = new QueryClient();
    expect((await find(client)).region).toBe('sa-east-1');
    expect((await find(client)).region).toBe('eu-west-1');
    expect(bucketRegionOf(connection, {}, 'far-away')?.region).toBe('eu-west-1');
  });
  it.each([301, 400])('is looked for again where that region answered %i', async (status) =>
    expect((await find(new QueryClient(), answer(status, 'sa-east-1'))).region).toBe('eu-west-1'),
  );
  it('stands where another region answered so, and where its answer says nothing about regions', async () => {
    expect((await find(new QueryClient(), answer(301, 'us-east-1'))).region).toBe('sa-east-1');
    expect((await find(new QueryClient(), answer(403, 'sa-east-1'))).region).toBe('sa-east-1');
  });
});

it('what depends on the HEAD, its owner or its payer has a name of its own', () => {
  const one = link('locked', 'legal-hold.pdf');
  const recovery = (sentAt: number) => recoveryQuery('GetObjectTagging', one, sentAt, connection, session).queryKey;
  expect(recovery(1)).not.toEqual(recovery(2));
  const region = (more: Partial<InspectLink['request']>) =>
    regionQuery({ ...one, request: { ...one.request, ...more } }, undefined, connection, session).queryKey;
  expect(region({ expectedBucketOwner: '111122223333' })).not.toEqual(region({}));
  expect(region({ requestPayer: 'requester' })).not.toEqual(region({}));
  expect(region({ key: 'other' })).toEqual(region({}));
});
