import { expect, test } from 'vitest';
import { checkRequest } from '../object-head/check-request.ts';
import type { HeadRequest } from '../object-head/head-request.ts';
import { presenceOf } from '../object-head/presence.ts';
import { observationOf } from '../testing/observation.ts';
import type { Connection } from './config.ts';
import { type Store, storeKindOf, storeOf } from './stores.ts';

const connection = (store: Connection['store']): Connection => ({
  name: 'c',
  region: 'us-east-1',
  store,
  credentials: { kind: 'anonymous' },
});

const ceph = storeOf(connection('ceph'), {}) as Store;

test('Amazon S3 is what the catalogue describes, and no store beside it', () => {
  expect(storeOf(connection('aws'), {})).toBeUndefined();
});

test('Ceph is known to send no checksums and no parts count, but to send ETag and lock headers', () => {
  const lacks = ceph.lacks;
  expect([lacks.has('ChecksumSHA256'), lacks.has('PartsCount')]).toEqual([true, true]);
  expect([lacks.has('ETag'), lacks.has('ObjectLockMode'), lacks.has('Expiration')]).toEqual([false, false, false]);
});

test('of a store that nobody measured nothing is claimed', () => {
  const minio = storeOf(connection('minio'), {});
  expect(minio).toEqual({ name: 'MinIO', lacks: new Set(), ignores: new Set(), remarks: {} });
});

test('an endpoint of the link’s own is another store, unless it is the connection’s or Amazon’s', () => {
  const kind = (store: Connection['store'], endpoint: string) =>
    storeKindOf({ ...connection(store), endpoint: 'https://own.example' }, { endpoint });
  expect(kind('aws', 'https://own.example')).toBe('aws');
  expect(kind('ceph', 'https://own.example')).toBe('ceph');
  expect(kind('aws', 'https://minio.example')).toBe('other');
  expect(kind('ceph', 'https://own.example:8443')).toBe('other');
  expect(kind('ceph', 'https://s3.eu-west-1.amazonaws.com')).toBe('aws');
  expect(kind('ceph', 'https://bucket.vpce-1a2b-3c.s3.us-east-1.vpce.amazonaws.com')).toBe('aws');
  expect(kind('aws', 'https://ec2-1-2-3-4.eu-west-1.compute.amazonaws.com')).toBe('other');
  expect(storeOf(connection('aws'), { endpoint: 'https://minio.example' })?.name).toBe('This store');
});

const onCeph = (change: Partial<HeadRequest>) =>
  checkRequest(
    { bucket: 'b-1', key: 'k', checksumMode: 'off', ...change },
    { now: Date.parse('2026-11-21T09:14:03Z'), signed: true, store: ceph },
  ).map(({ weight, id }) => `${weight} ${id}`);

test.each<[string, Partial<HeadRequest>, readonly string[]]>([
  ['a range that is none', { range: 'bytes=1-0' }, ['note range-form']],
  ['several ranges', { range: 'bytes=0-1,3-4' }, ['note several-ranges']],
  ['one range', { range: 'bytes=0-1' }, []],
  ['a date in the future', { ifModifiedSince: '2037-01-01T00:00:00Z' }, ['note future-if-modified-since']],
  ['a date in the past', { ifModifiedSince: '2020-01-01T00:00:00Z' }, []],
  ['any ETag', { ifNoneMatch: '*' }, ['note any-etag']],
  ['a list of ETags', { ifMatch: '"a", "b"' }, ['note etag-list']],
  ['one ETag', { ifMatch: '"a"' }, []],
])('of Ceph it is said what Ceph makes of %s', (_what, change, said) => {
  expect(onCeph(change)).toEqual(said);
});

test('Ceph shows tags to every caller, and sends no ETag with a 304', () => {
  const knowledge = { exposed: '*', store: ceph } as const;
  expect(presenceOf('TagCount', observationOf(), knowledge).state).toBe('absent');
  expect(presenceOf('ETag', observationOf({ status: 304 }), { store: ceph }).state).toBe('absent');
  expect(presenceOf('ServerSideEncryption', observationOf(), knowledge).because).toContain('for SSE-KMS');
});

test('an input that the store takes no notice of is said so, and only if it is set', () => {
  const context = { now: 0, signed: true, store: ceph };
  const request = { bucket: 'b-1', key: 'k', checksumMode: 'off' } as const;
  expect(checkRequest(request, context)).toEqual([]);
  expect(checkRequest({ ...request, partNumber: 1 }, context)).toEqual([
    {
      id: 'ignored-by-store',
      input: 'partNumber',
      weight: 'ignored',
      text: 'Ceph Object Gateway takes no notice of this.',
    },
  ]);
});

test('what S3 would refuse is not said of a store that does not look at it', () => {
  const notes = checkRequest(
    { bucket: 'b-1', key: 'k', checksumMode: 'off', partNumber: 10_001, range: 'bytes=0-1', expectedBucketOwner: '1' },
    { now: 0, signed: true, store: ceph },
  );
  expect(notes.map(({ id, input }) => `${id} ${input}`)).toEqual([
    'ignored-by-store expectedBucketOwner',
    'ignored-by-store partNumber',
  ]);
});
