import { afterEach, describe, expect, it } from 'vitest';
import type { RegionFinding } from '../object-head/bucket-region.ts';
import { bucketRegionOf, forgetBucketRegion, hasFindableRegion, rememberBucketRegion } from './bucket-regions.ts';
import type { Connection } from './config.ts';

const connection: Connection = { name: 'a', region: 'us-east-1', store: 'aws', credentials: { kind: 'anonymous' } };
const finding: RegionFinding = { region: 'eu-west-1', how: { in: 'header', call: 'HeadObject' }, tried: [] };

afterEach(() => forgetBucketRegion(connection, {}, 'b'));

describe('a finding', () => {
  it('is kept for the bucket, whichever region is asked next', () => {
    rememberBucketRegion(connection, { region: 'us-west-2' }, 'b', finding);
    expect(bucketRegionOf(connection, {}, 'b')).toBe(finding);
  });
  it('is not one of another bucket, endpoint or connection', () => {
    rememberBucketRegion(connection, {}, 'b', finding);
    expect(bucketRegionOf(connection, {}, 'c')).toBeUndefined();
    expect(bucketRegionOf(connection, { endpoint: 'http://localhost:9000' }, 'b')).toBeUndefined();
    expect(bucketRegionOf({ ...connection, name: 'other' }, {}, 'b')).toBeUndefined();
  });
  it('that found nothing is not kept, and takes nothing away', () => {
    rememberBucketRegion(connection, {}, 'b', { tried: [] });
    expect(bucketRegionOf(connection, {}, 'b')).toBeUndefined();
    rememberBucketRegion(connection, {}, 'b', finding);
    rememberBucketRegion(connection, {}, 'b', { tried: [] });
    expect(bucketRegionOf(connection, {}, 'b')).toBe(finding);
  });
  it('can be forgotten', () => {
    rememberBucketRegion(connection, {}, 'b', finding);
    forgetBucketRegion(connection, {}, 'b');
    expect(bucketRegionOf(connection, {}, 'b')).toBeUndefined();
  });
});

describe('looking for a region', () => {
  it.each<[string, Connection['store'], string, boolean]>([
    ['a bucket of Amazon S3', 'aws', 'reports', true],
    ['an alias of an access point', 'aws', 'my-ap-abc-s3alias', true],
    ['an ARN, which names its region', 'aws', 'arn:aws:s3:us-west-2:111122223333:accesspoint/my-ap', false],
    ['a directory bucket', 'aws', 'logs--usw2-az1--x-s3', false],
    ['a store without regions', 'ceph', 'reports', false],
  ])('makes sense or not for %s', (_what, store, bucket, expected) =>
    expect(hasFindableRegion({ ...connection, store }, {}, bucket)).toBe(expected),
  );
  it('makes none at an endpoint that the link brought, unless it is Amazon’s', () => {
    expect(hasFindableRegion(connection, { endpoint: 'https://minio.example' }, 'reports')).toBe(false);
    expect(hasFindableRegion(connection, { endpoint: 'https://s3.eu-west-1.amazonaws.com' }, 'reports')).toBe(true);
  });
});
