import { describe, expect, it } from 'vitest';
import { bucketKind, bucketNameProblem, isModernBucketName } from './bucket-kind.ts';

describe('bucketKind', () => {
  it.each([
    ['my-bucket', 'general-purpose'],
    ['My_Bucket', 'general-purpose'],
    ['my-bkt--usw2-az1--x-s3', 'directory'],
    ['my-ap--usw2-az1--xa-s3', 'directory-access-point'],
    ['arn:aws:s3:us-west-2:123456789012:accesspoint/my-ap', 'access-point-arn'],
    ['arn:aws-cn:s3:cn-north-1:123456789012:accesspoint:my-ap', 'access-point-arn'],
    ['my-ap-hrzrlukc5m36ft7okagglf3gmwluquse2b-s3alias', 'access-point-alias'],
    ['arn:aws:s3-object-lambda:us-west-2:123456789012:accesspoint/my-olap', 'object-lambda-arn'],
    ['my-olap-abcd1234--ol-s3', 'object-lambda-alias'],
    ['arn:aws:s3::123456789012:accesspoint/mfzwi23gnjvgw.mrap', 'mrap-arn'],
    ['arn:aws:s3-outposts:us-west-2:123456789012:outpost/op-01234567890123456/accesspoint/my-ap', 'outposts-arn'],
    ['test-accessp-o0b1d075431d83bebde8xz5w8ijx1qzlbp3i3kuse10--op-s3', 'outposts-alias'],
  ])('says of %s: %s', (bucket, kind) => {
    expect(bucketKind(bucket)).toBe(kind);
    expect(bucketNameProblem(bucket)).toBeUndefined();
  });
});

describe('bucketNameProblem', () => {
  it.each([
    ['', 'is empty'],
    ['ab', '“ab” has 2'],
    ['a'.repeat(256), 'has 256'],
    ['a/b', 'has “/”'],
    ['a b c', 'has a space'],
    ['a\u0007bc', 'U+0007'],
    ['192.168.1.1', 'IP address'],
    ['arn:aws:s3:::my-bucket/key', 'write my-bucket'],
    ['arn:aws:sqs:us-east-1:123456789012:queue', 'neither one of an access point'],
  ])('names what is wrong with %j', (bucket, words) => {
    expect(bucketNameProblem(bucket)).toContain(words);
  });

  it.each(['abc', 'My_Bucket', 'a'.repeat(255), 'my..old-bucket', '-edge-'])('stays silent about %s', (bucket) => {
    expect(bucketNameProblem(bucket)).toBeUndefined();
  });
});

describe('isModernBucketName', () => {
  it.each(['abc', 'my.dotted.bucket', 'my-bkt--usw2-az1--x-s3'])('takes %s', (bucket) => {
    expect(isModernBucketName(bucket)).toBe(true);
  });

  it.each(['ab', 'My_Bucket', 'a..b', '-ab', 'a'.repeat(64), '10.0.0.1'])('refuses %s', (bucket) => {
    expect(isModernBucketName(bucket)).toBe(false);
  });
});
