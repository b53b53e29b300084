import { describe, expect, it } from 'vitest';
import { parseS3Uri } from './s3-uri.ts';

const ap = 'arn:aws:s3:us-west-2:123456789012:accesspoint/my-ap';

describe('parseS3Uri', () => {
  it.each([
    ['s3://my-bucket/a/b', { bucket: 'my-bucket', key: 'a/b' }],
    ['S3A://my-bucket/k', { bucket: 'my-bucket', key: 'k' }],
    ['s3n://my-bucket/k', { bucket: 'my-bucket', key: 'k' }],
    ['s3://my-bucket', { bucket: 'my-bucket' }],
    ['s3://my-bucket/', { bucket: 'my-bucket' }],
    ['s3://my-bucket//lead', { bucket: 'my-bucket', key: '/lead' }],
    ['s3://my-bucket/a?b#c+d e/', { bucket: 'my-bucket', key: 'a?b#c+d e/' }],
    ['s3://My_Old.Bucket/k', { bucket: 'My_Old.Bucket', key: 'k' }],
    [`s3://${ap}/object/k`, { bucket: ap, key: 'object/k' }],
    ['s3://arn:aws:s3:::my-bucket/k', { bucket: 'my-bucket', key: 'k' }],
  ])('reads %s', (uri, request) => {
    expect(parseS3Uri(uri)).toMatchObject({ kind: 'located', located: { form: 's3-uri', notices: [] } });
    expect(parseS3Uri(uri)).toHaveProperty('located.request', request);
  });

  it('reads ?versionId= at the end as the version, with a notice', () => {
    expect(parseS3Uri('s3://my-bucket/k?versionId=null')).toMatchObject({
      located: { request: { bucket: 'my-bucket', key: 'k', versionId: 'null' }, notices: [{ id: 'version-from-uri' }] },
    });
    expect(parseS3Uri('s3://my-bucket/k?versionId=a b')).toHaveProperty('located.request.key', 'k?versionId=a b');
  });

  it('keeps %20 as three characters, with a notice', () => {
    expect(parseS3Uri('s3://my-bucket/a%20b')).toMatchObject({
      located: { request: { key: 'a%20b' }, notices: [{ id: 'percent-literal' }] },
    });
  });

  it.each(['s3://', 's3:///k', 's3://ab/k', 's3://arn:aws:sqs:us-east-1:123456789012:q/k'])(
    'finds a problem in %s',
    (uri) => {
      expect(parseS3Uri(uri)?.kind).toBe('problem');
    },
  );
});
