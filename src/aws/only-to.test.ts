import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Connection } from '../connections/config.ts';
import type { Place } from '../object-head/head-request.ts';
import { fakeStore } from '../testing/fake-store.ts';
import { headObject } from './head-object.ts';
import { s3Client } from './s3-client.ts';

beforeEach(() => {
  vi.stubGlobal('location', { origin: 'https://headlight.example' });
  vi.stubGlobal('navigator', { onLine: true });
});
afterEach(() => void vi.unstubAllGlobals());

let last = 0;
/** Asks about an object of this bucket, and hands out where the request went. */
async function hostsFor(bucket: string, place: Place): Promise<readonly string[]> {
  last += 1;
  const connection: Connection = {
    name: `only-to-${last}`,
    region: 'eu-west-1',
    endpoint: 'https://store.example',
    store: 'other',
    credentials: { kind: 'anonymous' },
  };
  const store = fakeStore();
  const target = { connection, place, clock: undefined };
  s3Client(target).config.requestHandler = store as never;
  await headObject(target, { bucket, key: 'k', checksumMode: 'off' });
  return store.requests.map(({ hostname }) => hostname);
}

it('a request goes to the endpoint, with the bucket in its host or in its path', async () => {
  expect(await hostsFor('reports', {})).toEqual(['reports.store.example']);
  expect(await hostsFor('reports', { pathStyle: true })).toEqual(['store.example']);
});

it('one that the SDK would send to Amazon instead of the endpoint is not sent', async () => {
  const alias = 'test-accessp-o0b1d075431d83bebde8xz5w8ijx1qzlbp3i3kuse10--op-s3';
  await expect(hostsFor(alias, {})).rejects.toMatchObject({
    failure: { kind: 'not-sendable', message: expect.stringContaining('away from https://') },
  });
});
