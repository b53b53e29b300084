import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { ownerKey } from '../../e2e/sandbox/auth/role.ts';
import { customerKeys } from '../../e2e/sandbox/buckets/encrypted.ts';
import { type RequestRecord, type Sandbox, startSandbox } from '../../e2e/sandbox/sandbox.ts';
import { becomeGuest } from '../../e2e/sandbox/testing/guest.ts';
import { takeTypedInKeys } from '../connections/typed-in-keys.ts';
import type { HeadRequest } from '../object-head/head-request.ts';
import { askWhy } from './ask-why.ts';
import type { Target } from './s3-client.ts';

let sandbox: Sandbox;
let owner: Target;
let guest: Target;
const seen: RequestRecord[] = [];

function targetAt(endpoint: string, name: string): Target {
  const credentials = { kind: 'typed-in' } as const;
  const connection = { name, region: 'us-east-1', endpoint, pathStyle: true, store: 'aws', credentials } as const;
  return { connection, place: {}, clock: undefined };
}

beforeAll(async () => {
  vi.stubGlobal('navigator', { onLine: true });
  sandbox = await startSandbox();
  sandbox.onRequest((record) => seen.push(record));
  owner = targetAt(sandbox.origin, 'why-as-owner');
  guest = targetAt(sandbox.origin, 'why-as-guest');
  takeTypedInKeys(owner.connection.name, ownerKey);
  takeTypedInKeys(guest.connection.name, await becomeGuest(sandbox.port));
});
afterEach(() => void seen.splice(0));
afterAll(async () => {
  vi.unstubAllGlobals();
  await sandbox.close();
});

const of = (bucket: string, key: string, more: Partial<HeadRequest> = {}): HeadRequest => ({
  bucket,
  key,
  checksumMode: 'off',
  ...more,
});
const secret = (text: string) => Buffer.from(text).toString('base64');

describe('the reason of a refusal', () => {
  it.each<[why: string, request: HeadRequest, status: number, document: object]>([
    ['the key is missing', of('versioned', 'nope'), 404, { code: 'NoSuchKey', detail: { Key: 'nope' } }],
    [
      'the bucket is missing',
      of('no-such-bucket', 'a'),
      404,
      { code: 'NoSuchBucket', detail: { BucketName: 'no-such-bucket' } },
    ],
    [
      'it may not be known whether it is there',
      of('no-list', 'unknown.txt'),
      403,
      { code: 'AccessDenied', message: 'Access Denied', detail: {} },
    ],
    [
      'a condition does not hold',
      of('versioned', 'long-history.csv', { ifMatch: '"other"' }),
      412,
      { code: 'PreconditionFailed', detail: { Condition: 'If-Match' } },
    ],
    [
      'the range is beyond the end',
      of('encrypted', 'sse-s3.txt', { range: 'bytes=100-' }),
      416,
      { code: 'InvalidRange', detail: { ActualObjectSize: '4', RangeRequested: 'bytes=100-' } },
    ],
    [
      'there is no such part',
      of('multipart', 'two-parts.bin', { partNumber: 3 }),
      416,
      { code: 'InvalidPartNumber', detail: { ActualPartCount: '2', PartNumberRequested: '3' } },
    ],
    ['the customer key is missing', of('encrypted', 'sse-c.txt'), 400, { code: 'InvalidRequest' }],
    [
      'the customer key is another',
      of('encrypted', 'sse-c.txt', { sseCustomerAlgorithm: 'AES256', sseCustomerKey: secret(customerKeys.second) }),
      403,
      { code: 'AccessDenied', message: expect.stringContaining('secret key') },
    ],
    [
      'the owner is another',
      of('versioned', 'long-history.csv', { expectedBucketOwner: '999999999999' }),
      403,
      { code: 'AccessDenied' },
    ],
    [
      'the region is another',
      of('far-away', 'report.txt'),
      400,
      { code: expect.stringMatching(/Malformed|Parameters/), detail: { Region: 'eu-west-1' } },
    ],
  ])('is what S3 says: %s', async (_why, request, status, document) =>
    expect(await askWhy(guest, request)).toMatchObject({ kind: 'reason', status, document }),
  );

  it('is not lost where the SDK mends the cause and asks again', async () => {
    expect(await askWhy(guest, of('faults', 'skewed-clock'))).toMatchObject({
      kind: 'reason',
      document: { code: 'RequestTimeTooSkewed' },
    });
    expect(await askWhy(guest, of('faults', '503-twice'))).toMatchObject({
      kind: 'reason',
      status: 503,
      document: { code: 'SlowDown' },
    });
    expect(seen.at(-1)?.status).toBe(206);
  });
});

describe('no reason', () => {
  it('is that the GET went through', async () =>
    expect(await askWhy(guest, of('encrypted', 'sse-s3.txt'))).toEqual({ kind: 'no-reason', status: 206 }));

  it('comes with a 304, which has no body', async () =>
    expect(await askWhy(guest, of('versioned', 'long-history.csv', { ifNoneMatch: '*' }))).toEqual({
      kind: 'no-reason',
      status: 304,
    }));

  it('is that an empty object has no first byte, which was asked for here alone', async () => {
    const empty = of('delivery', 'redirect/inside');
    expect(await askWhy(guest, empty)).toEqual({ kind: 'no-reason', status: 416 });
    expect(await askWhy(guest, { ...empty, range: 'bytes=0-0' })).toMatchObject({ kind: 'reason', status: 416 });
  });

  it('is that the object is archived, which keeps S3 from a GET alone', async () => {
    expect(await askWhy(guest, of('archive', 'glacier.tar'))).toEqual({ kind: 'no-reason', status: 403 });
    expect(seen.at(-1)?.status).toBe(403);
  });

  it('comes with a document that breaks off', async () =>
    expect(await askWhy(guest, of('faults', 'truncated-xml'))).toEqual({ kind: 'no-reason', status: 500 }));
});

describe('the request', () => {
  it('is a GET of the first byte, signed in the query so that no preflight is due', async () => {
    await askWhy(guest, of('encrypted', 'sse-s3.txt'));
    const [sent] = seen;
    expect(sent?.method).toBe('GET');
    expect(sent?.headers).toMatchObject({ range: 'bytes=0-0' });
    expect(Object.keys(sent?.headers ?? {}).filter((name) => /^(?:authorization|x-amz-)/.test(name))).toEqual([]);
    expect(sent?.path).toContain('x-id=GetObject');
  });

  it('keeps every input of the HEAD, its own range among them', async () => {
    await askWhy(owner, {
      ...of('versioned', 'long-history.csv', { versionId: 'null', ifNoneMatch: '"a"', range: 'bytes=-4' }),
      checksumMode: 'ENABLED',
      requestPayer: 'requester',
      responseCacheControl: 'no-cache',
    });
    expect(seen[0]?.headers).toMatchObject({
      range: 'bytes=-4',
      'if-none-match': '"a"',
      'x-amz-checksum-mode': 'ENABLED',
      'x-amz-request-payer': 'requester',
    });
    expect(seen[0]?.path).toMatch(/response-cache-control=no-cache.*versionId=null/);
  });

  it('has no range beside a part number', async () => {
    await askWhy(guest, of('multipart', 'two-parts.bin', { partNumber: 2 }));
    expect(seen[0]?.headers).not.toHaveProperty('range');
  });

  it('reads nothing of a part of five gigabytes: the connection is closed', async () => {
    let close = () => {};
    const closed = new Promise<void>((resolve) => {
      close = resolve;
    });
    const server = createServer((_request, response) => {
      response.writeHead(206, { 'content-length': 5 * 1024 ** 3, 'content-range': 'bytes 0-5368709119/10737418240' });
      response.write('the first bytes');
      response.on('close', () => close());
    });
    await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
    const target = targetAt(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, 'why-large');
    takeTypedInKeys('why-large', ownerKey);
    expect(await askWhy(target, of('b', 'k', { partNumber: 1 }))).toEqual({ kind: 'no-reason', status: 206 });
    await closed;
    server.close();
  });
});
