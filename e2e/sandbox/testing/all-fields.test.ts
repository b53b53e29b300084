import { HeadObjectCommand, HeadObjectOutput$, S3Client } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { catalogueOf } from '../examples/catalogue.ts';
import { type Sandbox, startSandbox } from '../sandbox.ts';
import { becomeGuest } from './guest.ts';
import { keyInHint } from './key-in-hint.ts';
import { ask, type Credentials } from './signed-client.ts';
import { toWire } from './to-wire.ts';

let sandbox: Sandbox;
let credentials: Credentials;
beforeAll(async () => {
  sandbox = await startSandbox();
  credentials = await becomeGuest(sandbox.port);
});
afterAll(() => sandbox.close());

/** The SDK's own schema: field names, and with each its header or header prefix. */
const [, , , , fieldNames, members] = HeadObjectOutput$ as unknown as readonly [
  unknown,
  unknown,
  unknown,
  unknown,
  readonly string[],
  readonly (readonly [unknown, { readonly httpHeader?: string; readonly httpPrefixHeaders?: string }])[],
];

/** CORS-safelisted, so that a page reads them without being told that it may. */
const alwaysReadable = [
  'cache-control',
  'content-language',
  'content-length',
  'content-type',
  'expires',
  'last-modified',
];

async function headersThatPagesCanRead(): Promise<Set<string>> {
  const readable = new Set<string>();
  const examples = catalogueOf(sandbox.store).flatMap((group) => group.examples);
  for (const { request, expect: status, hint, region } of examples) {
    if (status === 0 || request.bucket === 'faults') continue;
    const wire = toWire(request);
    const headers = { ...wire.headers, ...keyInHint(request, hint), origin: 'https://app.example' };
    const answer = await ask(sandbox.port, { ...wire, headers, credentials, ...(region !== undefined && { region }) });
    const exposed = String(answer.headers['access-control-expose-headers'] ?? '')
      .toLowerCase()
      .split(', ');
    for (const name of Object.keys(answer.headers)) {
      if (exposed.includes(name) || alwaysReadable.includes(name)) readable.add(name);
    }
  }
  return readable;
}

describe('the examples together', () => {
  it('show a page each of the 47 output fields at least once', async () => {
    const readable = await headersThatPagesCanRead();
    expect(fieldNames.length).toBe(47);
    const unseen = fieldNames.filter((_, index) => {
      const { httpHeader, httpPrefixHeaders } = members[index]?.[1] ?? {};
      if (httpPrefixHeaders) return ![...readable].some((name) => name.startsWith(httpPrefixHeaders));
      // The SDK invents this name: it is the text of Expires.
      const header = httpHeader === 'ExpiresString' ? 'expires' : httpHeader;
      return header === undefined || !readable.has(header.toLowerCase());
    });
    expect(unseen).toEqual([]);
  });
});

describe('the SDK', () => {
  function client(more: { forcePathStyle: boolean }): S3Client {
    return new S3Client({ region: 'us-east-1', endpoint: `http://localhost:${sandbox.port}`, credentials, ...more });
  }

  it('reads every field of one object', async () => {
    const output = await client({ forcePathStyle: true }).send(
      new HeadObjectCommand({ Bucket: 'everything-exposed', Key: 'every-field', PartNumber: 3 }),
    );
    expect(output).toMatchObject({
      $metadata: { httpStatusCode: 206, attempts: 1 },
      ContentLength: 2 * 1024 * 1024,
      PartsCount: 3,
      Metadata: {
        project: 'headlight',
        reviewer: 'Jane Doe',
        'customer-id': '000417',
        note: '=?UTF-8?Q?f=C3=BCr_alle?=',
      },
      ObjectLockRetainUntilDate: new Date('2030-01-01T00:00:00Z'),
      ObjectLockEventHold: 'ON',
      ObjectLockEventHoldDurationDays: 30,
      ReplicationStatus: 'COMPLETED',
      TagCount: 3,
    });
  });

  it('reaches every awkward key', async () => {
    const s3 = client({ forcePathStyle: true });
    const bucket = sandbox.store.bucket('awkward-keys');
    for (const key of bucket?.keys() ?? []) {
      const { ETag } = await s3.send(new HeadObjectCommand({ Bucket: 'awkward-keys', Key: key }));
      expect(ETag).toBe(bucket?.current(key)?.etag);
    }
  });
});
