import { describe, expect, it } from 'vitest';
import { parseHttpsUrl } from './https-url.ts';
import type { Located } from './located.ts';
import recorded from './recorded-endpoints.json' with { type: 'json' };

function read(text: string): Located {
  const result = parseHttpsUrl(text);
  if (result?.kind !== 'located') throw new Error(`not located: ${JSON.stringify(result)}`);
  return result.located;
}

const noticeIds = (text: string): readonly string[] => read(text).notices.map(({ id }) => id);

/** Bucket values that the SDK sends without asking whether a bucket can be called so. */
const impossible: readonly string[] = ['a/b', 'ab', '192.168.1.1', 'https://cdn.example.com/x'];

/** What the host says about the region; the global, accelerated and multi-region hosts say nothing. */
function expectedRegion(url: string, Bucket: string, region: string): string | undefined {
  if (/s3(?:-accelerate(?:\.dualstack)?)?\.amazonaws\.com|s3-global|localhost|127\.0\.0\.1/.test(url)) return undefined;
  if (url.includes('r2.cloudflarestorage')) return 'auto';
  return Bucket.startsWith('arn:') ? Bucket.split(':')[3] : region;
}

function expectedBucket(Bucket: string): string {
  const canonical = Bucket.replace('accesspoint:', 'accesspoint/');
  return canonical.endsWith('.mrap') ? canonical.replace('123456789012', '000000000000') : canonical;
}

describe('parseHttpsUrl', () => {
  const possible = recorded.filter(({ Bucket }) => !impossible.includes(Bucket));

  it.each(possible)('finds $Bucket and its region in what the SDK asks, $url', ({ Bucket, region, url }) => {
    const { request, place } = read(`${url.replace(/\/$/, '')}/some/key`);
    expect(request).toEqual({ bucket: expectedBucket(Bucket), key: 'some/key' });
    expect(place.region).toBe(expectedRegion(url, Bucket, region));
  });

  it.each(possible)('finds no key in $url alone', ({ url }) => {
    expect(read(url).request).not.toHaveProperty('key');
  });

  it.each(impossible)('finds a problem in the recorded URL of %s', (Bucket) => {
    const url = recorded.find((one) => one.Bucket === Bucket)?.url ?? '';
    expect(parseHttpsUrl(`${url}/some/key`)?.kind).toBe('problem');
  });

  it.each([
    ['https://my-bucket.s3-eu-west-1.amazonaws.com/k', 'my-bucket', 'eu-west-1'],
    ['https://s3-eu-west-1.amazonaws.com/my-bucket/k', 'my-bucket', 'eu-west-1'],
    ['https://s3-external-1.amazonaws.com/my-bucket/k', 'my-bucket', 'us-east-1'],
    ['https://s3-fips-us-gov-west-1.amazonaws.com/my-bucket/k', 'my-bucket', 'us-gov-west-1'],
    ['https://s3.dualstack.us-west-2.amazonaws.com/my-bucket/k', 'my-bucket', 'us-west-2'],
    ['https://my.s3.bucket.s3.us-west-2.amazonaws.com/k', 'my.s3.bucket', 'us-west-2'],
    ['HTTPS://My-Bucket.S3.amazonaws.com:443/k', 'my-bucket', undefined],
    ['http://s3.amazonaws.com./My_Bucket/k', 'My_Bucket', undefined],
    [
      'https://my-ap-123456789012.s3-accesspoint.cn-north-1.amazonaws.com.cn/k',
      'arn:aws-cn:s3:cn-north-1:123456789012:accesspoint/my-ap',
      'cn-north-1',
    ],
    [
      'https://my-ap-123456789012.s3-accesspoint-fips.dualstack.us-gov-west-1.amazonaws.com/k',
      'arn:aws-us-gov:s3:us-gov-west-1:123456789012:accesspoint/my-ap',
      'us-gov-west-1',
    ],
  ])('reads %s', (url, bucket, region) => {
    const { request, place } = read(url);
    expect(request).toEqual({ bucket, key: 'k' });
    expect(place).toEqual(region === undefined ? {} : { region });
  });

  it.each([
    ['http://localhost:9000/b-1/k', 'http://localhost:9000', true, undefined],
    ['localhost:9000/b-1/k', 'http://localhost:9000', true, undefined],
    ['http://b-1.localhost:9000/k', 'http://localhost:9000', false, undefined],
    ['http://[::1]:9000/b-1/k', 'http://[::1]:9000', true, undefined],
    ['https://minio.example.com/b-1/k', 'https://minio.example.com', true, undefined],
    ['http://b-1.s3.localhost.localstack.cloud:4566/k', 'http://s3.localhost.localstack.cloud:4566', false, undefined],
    ['https://acct.r2.cloudflarestorage.com/b-1/k', 'https://acct.r2.cloudflarestorage.com', true, 'auto'],
    ['https://acct.eu.r2.cloudflarestorage.com/b-1/k', 'https://acct.eu.r2.cloudflarestorage.com', true, 'auto'],
    ['https://b-1.acct.eu.r2.cloudflarestorage.com/k', 'https://acct.eu.r2.cloudflarestorage.com', false, 'auto'],
    ['https://b-1.s3.us-west-004.backblazeb2.com/k', 'https://s3.us-west-004.backblazeb2.com', false, 'us-west-004'],
    ['https://b-1.fra1.digitaloceanspaces.com/k', 'https://fra1.digitaloceanspaces.com', false, 'fra1'],
    ['https://s3.eu-central-1.wasabisys.com/b-1/k', 'https://s3.eu-central-1.wasabisys.com', true, 'eu-central-1'],
    [
      'https://b-1.bucket.vpce-1a2b-3c.s3.us-east-1.vpce.amazonaws.com/k',
      'https://bucket.vpce-1a2b-3c.s3.us-east-1.vpce.amazonaws.com',
      false,
      'us-east-1',
    ],
  ])('reads %s as a store of its own', (url, endpoint, pathStyle, region) => {
    const { request, place } = read(url);
    expect(request).toEqual({ bucket: 'b-1', key: 'k' });
    expect(place).toEqual({ endpoint, pathStyle, ...(region !== undefined && { region }) });
  });

  it.each([
    ['a+b%2Bc', 'a+b+c'],
    ['a%2520b', 'a%20b'],
    ['/lead', '/lead'],
    ['a//b/', 'a//b/'],
    ['a/../b', 'a/../b'],
    ['%2e%2e', '..'],
    ['a\\b', 'a\\b'],
    ['100%', '100%'],
    ['caf%E9', 'caf%E9'],
    ['a%0Ab', 'a\nb'],
  ])('decodes the path %s once, to %j', (path, key) => {
    expect(read(`https://b-1.s3.amazonaws.com/${path}`).request.key).toBe(key);
    expect(read(`https://s3.amazonaws.com/b-1/${path}`).request.key).toBe(key);
  });

  it('takes over the inputs in the query and names what it left out', () => {
    const query = [
      'versionId=v%2B1',
      'partNumber=3',
      'response-content-disposition=attachment%3B%20filename%3D%22a%20b.txt%22',
      'response-expires=Wed, 21 Oct 2015 07:28:00 GMT',
      'x-amz-request-payer=requester',
      'X-Amz-Expected-Bucket-Owner=111122223333',
      'x-amz-checksum-mode=ENABLED',
      'x-id=GetObject',
      'x-amz-server-side-encryption-customer-key=c2VjcmV0',
      'acl',
      '__proto__=1',
    ];
    const { request, notices } = read(`https://b-1.s3.amazonaws.com/k?${query.join('&')}`);
    expect(request).toEqual({
      bucket: 'b-1',
      key: 'k',
      versionId: 'v+1',
      partNumber: 3,
      responseContentDisposition: 'attachment; filename="a b.txt"',
      responseExpires: '2015-10-21T07:28:00Z',
      requestPayer: 'requester',
      expectedBucketOwner: '111122223333',
      checksumMode: 'ENABLED',
    });
    expect(notices.map(({ id }) => id)).toEqual(['sse-key-dropped', 'parameters-dropped']);
    expect(notices.map(({ text }) => text).join()).toContain('“acl”, “__proto__”');
    expect(JSON.stringify(notices)).not.toContain('c2VjcmV0');
  });

  it('leaves out inputs that cannot be read, and line breaks on their way into a header', () => {
    const { request, notices } = read(
      'https://b-1.s3.amazonaws.com/k?partNumber=x&x-amz-request-payer=constructor&x-amz-expected-bucket-owner=1%0d%0aEvil:1',
    );
    expect(request).toEqual({ bucket: 'b-1', key: 'k' });
    expect(notices.map(({ id }) => id)).toEqual(['input-dropped', 'input-dropped', 'input-dropped']);
  });

  it('reads a query out of the source of a page', () => {
    const { request } = read('https://b-1.s3.amazonaws.com/k?versionId=v&amp;partNumber=1');
    expect(request).toEqual({ bucket: 'b-1', key: 'k', versionId: 'v', partNumber: 1 });
  });

  it('reads a listing as its prefix', () => {
    expect(read('https://b-1.s3.amazonaws.com/?list-type=2&prefix=logs%2F').prefix).toBe('logs/');
  });

  it.each([
    ['https://user:secret@minio.example.com/b-1/k', ['userinfo-dropped', 'unknown-host']],
    ['https://s3.amazonaws.com@evil.example/b-1/k', ['userinfo-dropped', 'unknown-host']],
    ['https://b-1.s3.amazonaws.com/k#frag', ['fragment-dropped']],
    ['https://b-1.s3.amazonaws.com/k%', ['percent-kept']],
    ['https://b-1.s3-accelerate.amazonaws.com/k', ['route-dropped']],
    ['https://abc123.mrap.accesspoint.s3-global.amazonaws.com/k', ['account-unknown']],
    ['https://b-1.s3.amazonaws.com/k', []],
  ])('has for %s the notices %j', (url, ids) => {
    expect(noticeIds(url)).toEqual(ids);
    expect(JSON.stringify(read(url))).not.toContain('secret');
  });

  it('names the host that a user part tries to hide', () => {
    expect(read('https://s3.amazonaws.com@evil.example/b-1/k').place.endpoint).toBe('https://evil.example');
  });

  it.each([
    's3://b-1/k',
    'b-1/k',
    'example.com/b-1/k',
    'javascript://localhost/b-1/k',
    'https://b-1\\.s3.amazonaws.com/k',
  ])('leaves %s to others', (text) => {
    expect(parseHttpsUrl(text)).toBeUndefined();
  });
});
