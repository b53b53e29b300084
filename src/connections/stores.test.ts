import { expect, test } from 'vitest';
import { checkRequest } from '../object-head/check-request.ts';
import type { Connection } from './config.ts';
import { storeOf } from './stores.ts';

const connection = (store: Connection['store']): Connection => ({
  name: 'c',
  region: 'us-east-1',
  store,
  credentials: { kind: 'anonymous' },
});

test('Amazon S3 is what the catalogue describes, and no store beside it', () => {
  expect(storeOf(connection('aws'))).toBeUndefined();
});

test('Ceph is known to send no checksums and no parts count, but to send ETag and lock headers', () => {
  const lacks = storeOf(connection('ceph'))?.lacks;
  expect([lacks?.has('ChecksumSHA256'), lacks?.has('PartsCount')]).toEqual([true, true]);
  expect([lacks?.has('ETag'), lacks?.has('ObjectLockMode'), lacks?.has('Expiration')]).toEqual([false, false, false]);
});

test('of a store that nobody measured nothing is claimed', () => {
  expect(storeOf(connection('minio'))).toMatchObject({ name: 'MinIO', lacks: new Set(), ignores: new Set() });
});

test('an input that the store takes no notice of is said so, and only if it is set', () => {
  const store = storeOf(connection('ceph'));
  if (!store) throw new Error('Ceph has a profile');
  const context = { now: 0, signed: true, store };
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
  const store = storeOf(connection('ceph'));
  if (!store) throw new Error('Ceph has a profile');
  const notes = checkRequest(
    { bucket: 'b-1', key: 'k', checksumMode: 'off', partNumber: 10_001, range: 'bytes=0-1', expectedBucketOwner: '1' },
    { now: 0, signed: true, store },
  );
  expect(notes.map(({ id, input }) => `${id} ${input}`)).toEqual([
    'ignored-by-store expectedBucketOwner',
    'ignored-by-store partNumber',
  ]);
});
