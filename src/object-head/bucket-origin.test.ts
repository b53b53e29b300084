import { HeadObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeStore } from '../testing/fake-store.ts';
import { bucketOrigin } from './bucket-origin.ts';

/** Where the SDK itself sends it; undefined where it sends nothing. */
async function bySdk(endpoint: string, bucket: string, forcePathStyle: boolean): Promise<string | undefined> {
  const store = fakeStore();
  const client = new S3Client({
    region: 'eu-west-1',
    endpoint,
    forcePathStyle,
    credentials: { accessKeyId: 'a', secretAccessKey: 'b' },
  });
  client.config.requestHandler = store as unknown as typeof client.config.requestHandler;
  await client.send(new HeadObjectCommand({ Bucket: bucket, Key: 'k' })).catch(() => undefined);
  const [sent] = store.requests;
  return sent && `${sent.protocol}//${sent.hostname}${sent.port ? `:${sent.port}` : ''}`;
}

const endpoints = [
  'https://s3.example',
  'http://s3.example:9000',
  'http://localhost:9000',
  'http://127.0.0.1:9000',
  'http://[::1]:9000',
];
const buckets = [
  'reports',
  'REPORTS',
  'ab',
  'abc',
  '-abc',
  'abc-',
  'a_b',
  'two.labels',
  'a.b.long-one',
  'a..b',
  '192.168.1.1',
  'x'.repeat(63),
  'x'.repeat(64),
  'bücher',
  'evil.example/',
  'my-ap-abc-s3alias',
  'my-fn-abc--ol-s3',
  'arn:aws:s3:eu-west-1:111122223333:accesspoint/my-ap',
  'arn:aws:s3-object-lambda:eu-west-1:111122223333:accesspoint/fn',
  'arn:aws:s3::111122223333:accesspoint/abc.mrap',
];

// The SDK says in the console which addresses it could not make; that it sends nothing there is all that matters here.
beforeEach(() => void vi.spyOn(console, 'error').mockImplementation(() => {}));
afterEach(() => void vi.restoreAllMocks());

describe('the origin of a bucket', () => {
  for (const endpoint of endpoints) {
    it.each(buckets)(`is where the SDK sends to: ${endpoint}, %s`, async (bucket) => {
      for (const pathStyle of [true, false]) {
        const sent = await bySdk(endpoint, bucket, pathStyle);
        if (sent !== undefined) expect(bucketOrigin(endpoint, bucket, pathStyle)).toBe(sent);
      }
    });
  }

  it('has the bucket in it', async () => {
    expect(bucketOrigin('https://s3.example', 'reports', false)).toBe('https://reports.s3.example');
    expect(await bySdk('https://s3.example', 'reports', false)).toBe('https://reports.s3.example');
  });
});
