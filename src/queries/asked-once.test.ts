import { QueryClient } from '@tanstack/react-query';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type Sandbox, startSandbox } from '../../e2e/sandbox/sandbox.ts';
import { becomeGuest } from '../../e2e/sandbox/testing/guest.ts';
import { bucketRegionOf, forgetBucketRegion } from '../connections/bucket-regions.ts';
import { type Connection, readConfig } from '../connections/config.ts';
import { rememberCustomerKey } from '../connections/customer-keys.ts';
import type { Session } from '../connections/session.ts';
import { takeTypedInKeys } from '../connections/typed-in-keys.ts';
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
  recoveryQuery('GetObjectTagging', one, connection, session),
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
    const before = recoveryQuery('GetObjectAttributes', withKey, connection, session).queryKey;
    rememberCustomerKey(withKey, secret);
    for (const { queryKey } of all(withKey)) expect(JSON.stringify(queryKey)).not.toContain(secret);
    expect(recoveryQuery('GetObjectAttributes', withKey, connection, session).queryKey).not.toEqual(before);
  });
});

it('a recovery and a reason are what S3 answered', async () => {
  const client = new QueryClient();
  const recovery = recoveryQuery('GetObjectLegalHold', link('locked', 'legal-hold.pdf'), connection, session);
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
