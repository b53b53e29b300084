import { describe, expect, it } from 'vitest';
import { firstRegionOf, regionInError, regionInHeaders, regionOfLocation } from './bucket-region.ts';

const document = (detail: Record<string, string>) => ({ code: 'PermanentRedirect', message: '', detail });

describe('the region in headers', () => {
  it('is x-amz-bucket-region', () => expect(regionInHeaders([['x-amz-bucket-region', 'eu-west-1']])).toBe('eu-west-1'));
  it.each<[string, [string, string][]]>([
    ['a header that cannot be read', []],
    ['what is no region', [['x-amz-bucket-region', 'evil.example/']]],
    ['an empty text', [['x-amz-bucket-region', '']]],
  ])('is not in %s', (_what, headers) => expect(regionInHeaders(headers)).toBeUndefined());
});

describe('the region in an error document', () => {
  it('is its Region, before its Endpoint', () =>
    expect(regionInError(document({ Region: 'eu-west-1', Endpoint: 'b.s3.eu-west-2.amazonaws.com' }))).toEqual({
      region: 'eu-west-1',
      element: 'Region',
    }));

  it.each([
    ['b.s3.eu-west-1.amazonaws.com', 'eu-west-1'],
    ['a.dotted.bucket.s3-us-west-2.amazonaws.com', 'us-west-2'],
    ['s3.cn-north-1.amazonaws.com.cn', 'cn-north-1'],
  ])('is in the host of its Endpoint: %s', (Endpoint, region) =>
    expect(regionInError(document({ Endpoint }))).toEqual({ region, element: 'Endpoint' }),
  );

  it.each([
    ['the global endpoint', { Endpoint: 'b.s3.amazonaws.com' }],
    ['somebody else’s host', { Endpoint: 'b.s3.eu-west-1.example.com' }],
    ['no region', { Region: 'eu-west-1.evil.example' }],
    ['neither', { Bucket: 'b' }],
  ])('is not in %s', (_what, detail) => expect(regionInError(document(detail))).toBeUndefined());
});

describe('the region of a location', () => {
  it.each([
    [undefined, 'us-east-1'],
    ['', 'us-east-1'],
    ['EU', 'eu-west-1'],
    ['eu-central-2', 'eu-central-2'],
    ['no region at all', undefined],
  ])('%s is %s', (constraint, region) => expect(regionOfLocation(constraint)).toBe(region));
});

describe('the first region of a partition', () => {
  it.each([
    ['eu-west-1', 'us-east-1'],
    ['us-east-1', 'us-east-1'],
    ['cn-northwest-1', 'cn-north-1'],
    ['us-gov-east-1', 'us-gov-west-1'],
    ['eusc-de-east-1', 'eusc-de-east-1'],
  ])('of %s is %s', (region, first) => expect(firstRegionOf(region)).toBe(first));
});
