import type { HttpRequest } from '@smithy/types';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { takeTypedInKeys } from '../connections/typed-in-keys.ts';
import { sendableRequestHeaders } from '../explain/cors/needed-headers.ts';
import type { HeadRequest } from '../object-head/head-request.ts';
import { recoveryCallNames } from '../object-head/recovery/recovered.ts';
import { causesPreflight } from '../object-head/transport.ts';
import { askWhy } from './ask-why.ts';
import { bucketCors } from './bucket-cors.ts';
import { findRegion } from './find-region.ts';
import { headObject } from './head-object.ts';
import { listVersions } from './list-versions.ts';
import { recoverFields } from './recover-fields.ts';
import { s3Client, type Target } from './s3-client.ts';

/** Everything that can be a header, in the form that a browser asks the bucket about. */
const whole: HeadRequest = {
  bucket: 'reports',
  key: 'a.txt',
  checksumMode: 'ENABLED',
  range: 'bytes=-5',
  ifMatch: '"a"',
  ifNoneMatch: '"b"',
  ifModifiedSince: '2026-01-01T00:00:00Z',
  ifUnmodifiedSince: '2026-01-01T00:00:00Z',
  expectedBucketOwner: '111122223333',
  requestPayer: 'requester',
  sseCustomerAlgorithm: 'AES256',
  sseCustomerKey: Buffer.alloc(32, 7).toString('base64'),
};

const target: Target = {
  connection: { name: 'preflight', region: 'us-east-1', store: 'aws', credentials: { kind: 'typed-in' } },
  place: {},
  clock: undefined,
};

const calls: Readonly<Record<string, () => Promise<unknown>>> = {
  HeadObject: () => headObject(target, whole),
  GetObject: () => askWhy(target, whole),
  GetBucketCors: () => bucketCors(target, whole),
  'the search for a region': () => findRegion(target, whole),
  ListObjectVersions: () => listVersions(target, whole, { keyMarker: 'a.txt', versionIdMarker: 'v' }),
  ...Object.fromEntries(
    recoveryCallNames.map((call) => [`${call}, to recover`, () => recoverFields(target, call, whole)]),
  ),
};

const asked = new Map<string, ReadonlySet<string>>();

beforeAll(async () => {
  vi.stubGlobal('navigator', { onLine: true });
  vi.stubGlobal('location', { origin: 'https://headlight.example' });
  takeTypedInKeys('preflight', { accessKeyId: 'AKIAEXAMPLE', secretAccessKey: 'secret', sessionToken: 'token' });
  for (const [name, call] of Object.entries(calls)) {
    const names = new Set<string>();
    const handle = async ({ headers }: HttpRequest) => {
      for (const [header, value] of Object.entries(headers))
        if (header !== 'host' && causesPreflight(header, value)) names.add(header.toLowerCase());
      return { response: { statusCode: 403, reason: '', headers: {}, body: new Uint8Array() } };
    };
    for (const place of [{}, { region: 'us-east-1' }])
      s3Client({ ...target, place }).config.requestHandler = { handle } as never;
    await call();
    asked.set(name, names);
  }
});
afterAll(() => vi.unstubAllGlobals());

describe('the headers that a preflight may ask for', () => {
  it.each(Object.keys(calls))('hold all that %s asks for', (name) => {
    expect([...(asked.get(name) ?? ['not sent'])].filter((header) => !sendableRequestHeaders.includes(header))).toEqual(
      [],
    );
  });
  it('hold none that no call asks for', () =>
    expect([...new Set([...asked.values()].flatMap((names) => [...names]))].sort()).toEqual(sendableRequestHeaders));
});
