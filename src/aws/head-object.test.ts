import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { HeadRequest } from '../object-head/head-request.ts';
import { type FakeAnswer, type FakeStore, fakeStore } from '../testing/fake-store.ts';
import { headObject } from './head-object.ts';
import { s3Client, type Target } from './s3-client.ts';

const question: HeadRequest = { bucket: 'reports', key: 'a.txt', checksumMode: 'off' };
let last = 0;

/** A target of its own for each test, whose client talks to the fake store: clients are kept by their settings. */
function targetOf(store: FakeStore): Target {
  last += 1;
  const target: Target = {
    connection: {
      name: `test-${last}`,
      region: 'eu-west-1',
      endpoint: 'http://store.example:9000',
      pathStyle: true,
      store: 'aws',
      credentials: { kind: 'anonymous' },
    },
    place: {},
    clock: undefined,
  };
  s3Client(target).config.requestHandler = store as never;
  return target;
}
const ask = (answer: (attempt: number) => FakeAnswer, request: HeadRequest = question, signal?: AbortSignal) =>
  headObject(targetOf(fakeStore(answer)), request, signal);
const noNetwork = (): never => {
  throw new TypeError('Failed to fetch');
};

beforeEach(() => {
  vi.stubGlobal('location', { origin: 'https://headlight.example' });
  vi.stubGlobal('navigator', { onLine: true });
});
afterEach(() => void vi.unstubAllGlobals());

describe('an answer of S3', () => {
  it.each([200, 206, 301, 304, 307, 400, 403, 404, 405, 412, 416, 418, 501])(
    'is an observation, sent once: %s',
    async (status) => {
      const headers = { 'x-amz-request-id': 'R1', 'x-new-thing': 'new' };
      const observation = await ask(() => ({ status, reason: 'As it is', headers }));
      expect(observation).toMatchObject({
        status,
        statusText: 'As it is',
        headers: [
          ['x-amz-request-id', 'R1'],
          ['x-new-thing', 'new'],
        ],
        sent: { method: 'HEAD', url: 'http://store.example:9000/reports/a.txt', attempts: 1, signedIn: 'nowhere' },
        origin: 'https://headlight.example',
      });
    },
  );

  it.each<[string, Record<string, string>]>([
    ['a date that is none', { 'last-modified': 'not a date' }],
    ['a length that is none', { 'content-length': 'long' }],
    ['an expiry that is none', { expires: '0' }],
  ])('is one also where the SDK cannot read it: %s', async (_what, headers) => {
    const observation = await ask(() => ({ headers }));
    expect(observation.status).toBe(200);
    expect(observation.headers).toEqual(Object.entries(headers));
  });

  it.each([500, 502, 503, 504])('of %s is asked for three times', async (status) => {
    const observation = await ask(() => ({ status }));
    expect(observation).toMatchObject({ status, sent: { attempts: 3 } });
  });

  it('is the last one, where an earlier attempt failed', async () => {
    const observation = await ask((attempt) => (attempt === 1 ? { status: 503 } : { headers: { etag: '"a"' } }));
    expect(observation).toMatchObject({ status: 200, headers: [['etag', '"a"']], sent: { attempts: 2 } });
  });

  it('is kept without the customer key that was asked with', async () => {
    const store = fakeStore();
    const sseCustomerKey = Buffer.alloc(32, 7).toString('base64');
    const request: HeadRequest = { ...question, sseCustomerAlgorithm: 'AES256', sseCustomerKey };
    const observation = await headObject(targetOf(store), request);
    expect(observation.request).toEqual({ ...question, sseCustomerAlgorithm: 'AES256' });
    expect(JSON.stringify(observation)).not.toContain(sseCustomerKey);
    expect(store.requests[0]?.headers['x-amz-server-side-encryption-customer-key']).toBe(sseCustomerKey);
  });
});

describe('the request', () => {
  it('carries every input at its place', async () => {
    const store = fakeStore();
    await headObject(targetOf(store), {
      bucket: 'reports',
      key: 'a b/ü+%.txt',
      checksumMode: 'ENABLED',
      versionId: 'v+1/=',
      partNumber: 3,
      range: 'bytes=0-9',
      ifMatch: '"a"',
      ifNoneMatch: '"b"',
      ifModifiedSince: '2001-09-09T01:46:40Z',
      ifUnmodifiedSince: '2001-09-09T01:46:41Z',
      requestPayer: 'requester',
      expectedBucketOwner: '111122223333',
      responseCacheControl: 'no-cache',
      responseExpires: '2015-10-21T07:28:00Z',
    });
    const [sent] = store.requests;
    expect(sent?.path).toBe('/reports/a%20b/%C3%BC%2B%25.txt');
    expect(sent?.query).toEqual({
      versionId: 'v+1/=',
      partNumber: '3',
      'response-cache-control': 'no-cache',
      'response-expires': 'Wed, 21 Oct 2015 07:28:00 GMT',
    });
    expect(sent?.headers).toMatchObject({
      range: 'bytes=0-9',
      'if-match': '"a"',
      'if-none-match': '"b"',
      'if-modified-since': 'Sun, 09 Sep 2001 01:46:40 GMT',
      'if-unmodified-since': 'Sun, 09 Sep 2001 01:46:41 GMT',
      'x-amz-checksum-mode': 'ENABLED',
      'x-amz-request-payer': 'requester',
      'x-amz-expected-bucket-owner': '111122223333',
    });
  });

  it('goes without checksum mode where that is off', async () => {
    const store = fakeStore();
    await headObject(targetOf(store), question);
    expect(Object.keys(store.requests[0]?.headers ?? {})).toEqual(['host']);
  });
});

describe('no answer', () => {
  it('from a network, or through CORS, is not asked for again', async () => {
    const store = fakeStore(noNetwork);
    await expect(headObject(targetOf(store), question)).rejects.toMatchObject({
      failure: { kind: 'cors-or-network', url: 'http://store.example:9000', reached: 'unknown' },
    });
    expect(store.requests).toHaveLength(1);
  });

  it('on a device without a network is said to be that', async () => {
    vi.stubGlobal('navigator', { onLine: false });
    await expect(ask(noNetwork)).rejects.toMatchObject({ failure: { kind: 'offline' } });
  });

  it('after an answer that was retried is no answer, not the old one', async () =>
    expect(ask((attempt) => (attempt === 1 ? { status: 503 } : noNetwork()))).rejects.toMatchObject({
      failure: { kind: 'cors-or-network' },
    }));

  it('comes of cancelling', async () => {
    const controller = new AbortController();
    const asked = ask(
      () => {
        controller.abort();
        throw new DOMException('The operation was aborted.', 'AbortError');
      },
      question,
      controller.signal,
    );
    await expect(asked).rejects.toMatchObject({ failure: { kind: 'aborted' } });
  });

  it.each(['a/../b', './a'])('comes of a key that a browser would change: %s', async (key) => {
    const store = fakeStore();
    await expect(headObject(targetOf(store), { ...question, key })).rejects.toMatchObject({
      failure: { kind: 'unfetchable-key' },
    });
    expect(store.requests).toEqual([]);
  });

  it('comes of a directory bucket', async () =>
    expect(ask(() => ({}), { ...question, bucket: 'logs--usw2-az1--x-s3' })).rejects.toMatchObject({
      failure: { kind: 'not-sendable', message: expect.stringContaining('Directory buckets') },
    }));

  it('comes of a bucket that the SDK refuses, in the SDK’s words', async () =>
    expect(ask(() => ({}), { ...question, bucket: 'a/b' })).rejects.toMatchObject({
      failure: { kind: 'not-sendable', message: expect.stringContaining('a/b') },
    }));
});

describe('a client', () => {
  it('is shared by equal targets, and not by others', () => {
    const target = targetOf(fakeStore());
    expect(s3Client({ ...target, place: {} })).toBe(s3Client(target));
    expect(s3Client({ ...target, place: { region: 'us-east-1' } })).not.toBe(s3Client(target));
  });
});
