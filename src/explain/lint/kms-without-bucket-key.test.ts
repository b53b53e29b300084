import { expect, it } from 'vitest';
import { type ReadingParts, readingOf } from '../../testing/reading.ts';
import { kmsWithoutBucketKey } from './kms-without-bucket-key.ts';

const explain = (encryption: string, more: Record<string, string> = {}, parts: ReadingParts = {}) =>
  kmsWithoutBucketKey.explain(
    readingOf({ ...parts, headers: { 'x-amz-server-side-encryption': encryption, ...more } }),
  );
const bucketKey = 'x-amz-server-side-encryption-bucket-key-enabled';

it('speaks of SSE-KMS where the header was provably not sent', () =>
  expect(explain('aws:kms')).toMatchObject({ tone: 'fact', evidence: ['x-amz-server-side-encryption'] }));
it('is silent with a bucket key, and where CORS may hide it', () => {
  expect(explain('aws:kms', { [bucketKey]: 'true' })).toBeUndefined();
  expect(explain('aws:kms', {}, { knowledge: {} })).toBeUndefined();
});
it('speaks once the bucket’s CORS is known to expose the header', () =>
  expect(
    explain('aws:kms', {}, { knowledge: { exposed: ['x-amz-server-side-encryption', bucketKey] } }),
  ).toBeDefined());
it('is silent for DSSE-KMS and for S3’s own keys', () => {
  for (const encryption of ['aws:kms:dsse', 'AES256', '']) expect(explain(encryption), encryption).toBeUndefined();
});
it('is silent for directory buckets and for other stores', () => {
  expect(explain('aws:kms', {}, { request: { bucket: 'logs--usw2-az1--x-s3' } })).toBeUndefined();
  const store = { name: 'Ceph Object Gateway', lacks: new Set<never>() };
  expect(explain('aws:kms', {}, { knowledge: { exposed: '*', store } })).toBeUndefined();
});
