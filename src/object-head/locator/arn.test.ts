import { describe, expect, it } from 'vitest';
import { parseArn } from './arn.ts';

const ap = 'arn:aws:s3:us-west-2:123456789012:accesspoint/my-ap';
const outposts = 'arn:aws:s3-outposts:us-west-2:123456789012:outpost/op-01234567890123456/accesspoint/my-ap';

describe('parseArn', () => {
  it.each([
    ['arn:aws:s3:::my-bucket', 'my-bucket', undefined, undefined],
    ['arn:aws:s3:::my-bucket/a:b/c%20d', 'my-bucket', 'a:b/c%20d', undefined],
    ['arn:aws-cn:s3:::my-bucket/k', 'my-bucket', 'k', undefined],
    ['arn:aws-us-gov:s3:::my-bucket/k', 'my-bucket', 'k', undefined],
    ['arn:aws-eusc:s3:::my-bucket/k', 'my-bucket', 'k', undefined],
    ['arn:aws-iso-b:s3:::my-bucket/object/k', 'my-bucket', 'object/k', undefined],
    [ap, ap, undefined, 'us-west-2'],
    ['arn:aws:s3:us-west-2:123456789012:accesspoint:my-ap', ap, undefined, 'us-west-2'],
    [`${ap}/object/a/b`, ap, 'a/b', 'us-west-2'],
    [`${ap}/a/b`, ap, 'a/b', 'us-west-2'],
    [`${ap}/object//a`, ap, '/a', 'us-west-2'],
    [`${outposts}/object/k`, outposts, 'k', 'us-west-2'],
    [outposts.replaceAll('/', ':'), outposts, undefined, 'us-west-2'],
    [
      'arn:aws:s3-object-lambda:us-west-2:123456789012:accesspoint/my-olap/object/k',
      'arn:aws:s3-object-lambda:us-west-2:123456789012:accesspoint/my-olap',
      'k',
      'us-west-2',
    ],
    [
      'arn:aws:s3::123456789012:accesspoint/mfzwi23gnjvgw.mrap/object/k',
      'arn:aws:s3::123456789012:accesspoint/mfzwi23gnjvgw.mrap',
      'k',
      undefined,
    ],
    [
      'arn:aws:s3express:us-west-2:123456789012:bucket/b-1--usw2-az1--x-s3',
      'b-1--usw2-az1--x-s3',
      undefined,
      'us-west-2',
    ],
    [
      'arn:aws:s3express:us-west-2:123456789012:accesspoint/a-1--usw2-az1--xa-s3/object/k',
      'a-1--usw2-az1--xa-s3',
      'k',
      'us-west-2',
    ],
  ])('reads %s', (arn, bucket, key, region) => {
    expect(parseArn(arn)).toEqual({
      kind: 'located',
      located: {
        form: 'arn',
        request: { bucket, ...(key !== undefined && { key }) },
        place: region === undefined ? {} : { region },
        notices: [],
      },
    });
  });

  it.each([
    ['arn:aws:s3:::my-bucket/*', undefined],
    ['arn:aws:s3:::my-bucket/logs/*', 'logs/'],
    [`${ap}/object/logs/*`, 'logs/'],
  ])('reads the wildcard of %s as a prefix, with a notice', (arn, prefix) => {
    const result = parseArn(arn);
    expect(result).toMatchObject({ kind: 'located', located: { notices: [{ id: 'wildcard' }] } });
    expect(result?.kind === 'located' && result.located.prefix).toBe(prefix);
    expect(result?.kind === 'located' && result.located.request.key).toBeUndefined();
  });

  it.each([
    ['arn:aws:sqs:us-east-1:123456789012:queue', 'an ARN of SQS, not of S3'],
    ['arn:aws:s3tables:us-east-1:123456789012:bucket/b-1', 'an ARN of S3TABLES, not of S3'],
    ['arn:aws:constructor:us-east-1:123456789012:x', 'not of S3'],
    ['arn:aws:s3:us-east-1:123456789012:job/1', 'no bucket and no access point'],
    ['arn:aws:s3:us-east-1:1234:accesspoint/my-ap', 'the account 12 digits'],
    ['arn:aws:s3:::*', 'has “*”'],
    ['arn:aws:s3:::', 'is empty'],
    ['arn:', 'not a whole ARN'],
  ])('says what is wrong with %s', (arn, words) => {
    const result = parseArn(arn);
    expect(result?.kind === 'problem' && result.problem).toContain(words);
  });

  it('leaves other texts to others', () => {
    expect(parseArn('s3://arn/key')).toBeUndefined();
  });
});
