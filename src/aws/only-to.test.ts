import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Connection } from '../connections/config.ts';
import type { NoAnswer } from '../object-head/failure.ts';
import type { Place } from '../object-head/head-request.ts';
import { fakeStore } from '../testing/fake-store.ts';
import { headObject } from './head-object.ts';
import { s3Client } from './s3-client.ts';

beforeEach(() => {
  vi.stubGlobal('location', { origin: 'https://headlight.example' });
  vi.stubGlobal('navigator', { onLine: true });
});
afterEach(() => void vi.unstubAllGlobals());

const own = { endpoint: 'https://store.example' };
let last = 0;
/** Asks about an object of this bucket, and hands out where the request went. */
async function hostsFor(bucket: string, place: Place, at: Partial<Connection> = own): Promise<readonly string[]> {
  last += 1;
  const connection: Connection = {
    name: `only-to-${last}`,
    region: 'eu-west-1',
    store: 'other',
    credentials: { kind: 'anonymous' },
    ...at,
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

const ways: readonly Partial<Connection>[] = [
  {},
  { pathStyle: true },
  { useDualstack: true },
  { useFips: true },
  { useFips: true, useDualstack: true },
  { useAccelerate: true },
];
const buckets = [
  'reports',
  'two.labels',
  'name-s3alias',
  'name--ol-s3',
  'base--use1-az4--x-s3',
  'arn:aws:s3:eu-west-1:123456789012:accesspoint/name',
];

it.each([
  ['us-east-1', 'amazonaws.com'],
  ['aws-global', 'amazonaws.com'],
  ['eu-west-1', 'amazonaws.com'],
  ['mx-central-1', 'amazonaws.com'],
  ['us-gov-west-1', 'amazonaws.com'],
  ['cn-north-1', 'amazonaws.com.cn'],
  ['eusc-de-east-1', 'amazonaws.eu'],
  ['us-iso-east-1', 'c2s.ic.gov'],
  ['us-isob-east-1', 'sc2s.sgov.gov'],
  ['eu-isoe-west-1', 'cloud.adc-e.uk'],
  ['us-isof-south-1', 'csp.hci.ic.gov'],
])('without an endpoint it stays in the domain that the SDK has for the region: %s', async (region, suffix) => {
  for (const bucket of buckets)
    for (const way of ways) {
      // The SDK itself refuses some: a partition without such addresses, an alias in path style.
      const hosts = await hostsFor(bucket, { region }, way).catch(({ failure }: NoAnswer) => failure.kind);
      if (hosts === 'not-sendable') continue;
      expect(hosts).toEqual([expect.stringMatching(new RegExp(`\\.${suffix.replaceAll('.', '\\.')}$`))]);
    }
  expect(await hostsFor('reports', { region }, {})).toHaveLength(1);
});

it.each(['fips-us-iso-east-1', 'fips-us-isob-east-1', 'aws-cn-global', 'aws-iso-global'])(
  'a region that the SDK takes for one of another domain than it seems leads nowhere: %s',
  async (region) => {
    await expect(hostsFor('reports', { region }, {})).rejects.toMatchObject({
      failure: { kind: 'not-sendable', message: expect.stringContaining('out of amazonaws.com') },
    });
  },
);
