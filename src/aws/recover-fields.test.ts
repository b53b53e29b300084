import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { ownerKey } from '../../e2e/sandbox/auth/role.ts';
import { customerKeys } from '../../e2e/sandbox/buckets/encrypted.ts';
import { type Sandbox, startSandbox } from '../../e2e/sandbox/sandbox.ts';
import { becomeGuest } from '../../e2e/sandbox/testing/guest.ts';
import { takeTypedInKeys } from '../connections/typed-in-keys.ts';
import { catalogue } from '../object-head/catalogue/catalogue.ts';
import type { FieldName } from '../object-head/catalogue/field.ts';
import type { HeadRequest } from '../object-head/head-request.ts';
import { headerValue } from '../object-head/observation.ts';
import type { RecoveryCall } from '../object-head/recovery/recovered.ts';
import type { RecoveryResult } from '../object-head/recovery/recovery-result.ts';
import { headObject } from './head-object.ts';
import { recoverFields } from './recover-fields.ts';
import { s3Client, type Target } from './s3-client.ts';

let sandbox: Sandbox;
let owner: Target;
let guest: Target;

/** What the sandbox was asked since the last look. */
const asked: string[] = [];

beforeAll(async () => {
  vi.stubGlobal('navigator', { onLine: true });
  vi.stubGlobal('location', { origin: 'https://headlight.example' });
  sandbox = await startSandbox();
  sandbox.onRequest(({ path }) => asked.push(path));
  const target = (name: string): Target => ({
    connection: {
      name,
      region: 'us-east-1',
      endpoint: sandbox.origin,
      pathStyle: true,
      store: 'aws',
      credentials: { kind: 'typed-in' },
    },
    place: {},
    clock: undefined,
  });
  owner = target('recover-as-owner');
  guest = target('recover-as-guest');
  takeTypedInKeys(owner.connection.name, ownerKey);
  takeTypedInKeys(guest.connection.name, await becomeGuest(sandbox.port));
});
afterAll(async () => {
  vi.unstubAllGlobals();
  await sandbox.close();
});

const calls: readonly RecoveryCall[] = [
  'GetObjectAttributes',
  'GetObjectTagging',
  'GetObjectRetention',
  'GetObjectLegalHold',
  'ListObjectVersions',
];
const of = (bucket: string, key: string, more: Partial<HeadRequest> = {}): HeadRequest => ({
  bucket,
  key,
  checksumMode: 'ENABLED',
  ...more,
});
const sseC = (text: string): Partial<HeadRequest> => ({
  sseCustomerAlgorithm: 'AES256',
  sseCustomerKey: Buffer.from(text).toString('base64'),
});

function brought(result: RecoveryResult) {
  if (result.kind !== 'brought') throw new Error(`${result.call}: ${result.kind}`);
  return result;
}

describe('what a call brings is what the HEAD says to whoever may read all of it', () => {
  // A HEAD names the number of parts to a request for a part alone, and the class STANDARD never.
  const comparable = (field: FieldName, value: string | undefined) =>
    field !== 'PartsCount' && !(field === 'StorageClass' && value === 'STANDARD');

  it.each<[bucket: string, atLeast: number]>([
    ['checksums', 19],
    ['locked', 12],
    ['multipart', 5],
    ['archive', 12],
    ['everything-exposed', 1],
    ['delivery', 14],
  ])('in the bucket %s', async (bucket, atLeast) => {
    const keys = [...new Set(sandbox.store.bucket(bucket)?.definition.objects.map(({ key }) => key))];
    expect(keys.length).toBeGreaterThanOrEqual(atLeast);
    for (const key of keys) {
      const { headers } = await headObject(owner, of(bucket, key));
      const says = (field: FieldName) => headerValue(headers, catalogue[field].header);
      for (const call of calls) {
        const { values, none } = brought(await recoverFields(owner, call, of(bucket, key)));
        const told = Object.entries(values).filter(([field, value]) => comparable(field as FieldName, value));
        expect(Object.fromEntries(told), `${call} of ${key}`).toEqual(
          Object.fromEntries(told.map(([field]) => [field, says(field as FieldName)])),
        );
        for (const field of Object.keys(none)) expect(says(field as FieldName), `${field} of ${key}`).toBeUndefined();
      }
    }
  });

  it('also under a customer key, and of a part', async () => {
    const request = of('encrypted', 'sse-c.txt', sseC(customerKeys.first));
    const { headers } = await headObject(owner, request);
    const { values } = brought(await recoverFields(owner, 'GetObjectAttributes', request));
    expect(values).toMatchObject({
      ETag: headerValue(headers, 'etag'),
      ChecksumCRC64NVME: headerValue(headers, 'x-amz-checksum-crc64nvme'),
    });
    const part = of('multipart', 'two-parts.bin', { partNumber: 2 });
    const ofPart = await headObject(owner, part);
    const recovered = brought(await recoverFields(owner, 'GetObjectAttributes', part));
    expect(recovered.values.PartsCount).toBe(headerValue(ofPart.headers, 'x-amz-mp-parts-count'));
    expect(recovered.values).not.toHaveProperty('ContentLength');
    const slice = of('multipart', 'two-parts.bin', { range: 'bytes=-16' });
    const ofSlice = await headObject(owner, slice);
    for (const call of ['GetObjectAttributes', 'ListObjectVersions'] as const) {
      const { values } = brought(await recoverFields(owner, call, slice));
      expect(values.ContentRange).toBe(headerValue(ofSlice.headers, 'content-range'));
    }
  });
});

describe('the version', () => {
  it('that the request names is the one that is described, by each call', async () => {
    const { versionId = '' } = sandbox.store.bucket('encrypted')?.history('sse-c-versions.txt')?.at(0) ?? {};
    const request = of('encrypted', 'sse-c-versions.txt', { versionId, ...sseC(customerKeys.first) });
    const { headers } = await headObject(owner, request);
    for (const call of ['GetObjectAttributes', 'ListObjectVersions'] as const) {
      const { values } = brought(await recoverFields(owner, call, request));
      expect(values.ETag).toBe(headerValue(headers, 'etag'));
      expect(values.LastModified).toBe(headerValue(headers, 'last-modified'));
    }
    const tagging = await recoverFields(owner, 'GetObjectTagging', request);
    expect(tagging).toMatchObject({ kind: 'brought', action: 's3:GetObjectVersionTagging' });
    expect(asked.at(-1)).toContain(`versionId=${encodeURIComponent(versionId)}`);
  });

  it('null is one in a bucket that was versioned, and none in one that never was', async () => {
    const suspended = brought(await recoverFields(owner, 'ListObjectVersions', of('suspended', 'notes.txt')));
    expect(suspended.values.VersionId).toBe('null');
    const never = brought(await recoverFields(owner, 'ListObjectVersions', of('multipart', 'one-part.bin')));
    expect(never.values).not.toHaveProperty('VersionId');
  });

  it('may be a delete marker', async () => {
    const result = brought(await recoverFields(owner, 'ListObjectVersions', of('suspended', 'deleted.txt')));
    expect(result.values).toMatchObject({ DeleteMarker: 'true', LastModified: expect.stringMatching(/GMT$/) });
    expect(result.values).not.toHaveProperty('ETag');
  });

  it('is looked for page after page, and given up after five', async () => {
    const history = sandbox.store.bucket('versioned')?.history('very-long-history.csv');
    const nth = (fromNewest: number) => history?.at(history.length - 1 - fromNewest)?.versionId ?? '';
    const deep = of('versioned', 'very-long-history.csv', { versionId: nth(2500) });
    expect(await recoverFields(owner, 'ListObjectVersions', deep)).toMatchObject({ kind: 'brought', requests: 3 });
    const last = of('versioned', 'very-long-history.csv', { versionId: nth(4999) });
    expect(await recoverFields(owner, 'ListObjectVersions', last)).toMatchObject({ kind: 'brought', requests: 5 });
    const beyond = of('versioned', 'very-long-history.csv', { versionId: nth(5000) });
    expect(await recoverFields(owner, 'ListObjectVersions', beyond)).toMatchObject({
      kind: 'not-listed',
      complete: false,
      requests: 5,
    });
  });

  it('that is not in the list is not there', async () =>
    expect(await recoverFields(owner, 'ListObjectVersions', of('versioned', 'no such key'))).toMatchObject({
      kind: 'not-listed',
      complete: true,
      requests: 1,
    }));
});

describe('a refusal', () => {
  it('is a result of its own, and of this call alone', async () => {
    const request = of('locked', 'not-for-guests/governance.pdf');
    for (const call of ['GetObjectRetention', 'GetObjectLegalHold', 'GetObjectTagging'] as const) {
      expect(await recoverFields(guest, call, request)).toMatchObject({
        kind: 'refused',
        status: 403,
        document: { code: 'AccessDenied' },
      });
    }
    expect(await recoverFields(guest, 'GetObjectAttributes', request)).toMatchObject({ kind: 'brought' });
  });

  it('of a key that the caller may not use is spared where no checksums were asked for', async () => {
    const request = of('encrypted', 'kms-not-for-guests.txt');
    expect(await recoverFields(guest, 'GetObjectAttributes', request)).toMatchObject({ kind: 'refused', status: 403 });
    const without = await recoverFields(guest, 'GetObjectAttributes', { ...request, checksumMode: 'off' });
    expect(brought(without).values).toMatchObject({ ETag: expect.any(String) });
  });

  it('may prove that there is no lock', async () => {
    const noLock = await recoverFields(guest, 'GetObjectRetention', of('multipart', 'one-part.bin'));
    expect(brought(noLock).none).toMatchObject({ ObjectLockMode: 'the bucket has no Object Lock.' });
    const never = await recoverFields(guest, 'GetObjectLegalHold', of('locked', 'never-locked.pdf'));
    expect(Object.keys(brought(never).none)).toEqual(['ObjectLockLegalHoldStatus']);
  });
});

it('no answer is thrown, as with a HEAD', async () => {
  const cancelled = recoverFields(owner, 'GetObjectTagging', of('locked', 'legal-hold.pdf'), AbortSignal.abort());
  await expect(cancelled).rejects.toMatchObject({ failure: { kind: 'aborted' } });
  const directory = recoverFields(owner, 'GetObjectTagging', of('logs--usw2-az1--x-s3', 'a'));
  await expect(directory).rejects.toMatchObject({ failure: { kind: 'not-sendable' } });
});

it('a key that no address can hold can still be listed', async () => {
  const request = of('awkward-keys', 'a/../b.txt');
  await expect(recoverFields(owner, 'GetObjectTagging', request)).rejects.toMatchObject({
    failure: { kind: 'unfetchable-key' },
  });
  expect(await recoverFields(owner, 'ListObjectVersions', request)).toMatchObject({ kind: 'brought' });
});

describe('an answer that is not the document of the call', () => {
  const answering = (name: string, xml: string): Target => {
    const target: Target = {
      connection: { name, region: 'us-east-1', store: 'aws', credentials: { kind: 'typed-in' } },
      place: {},
      clock: undefined,
    };
    takeTypedInKeys(name, ownerKey);
    const body = new TextEncoder().encode(xml);
    const handle = async () => ({ response: { statusCode: 200, reason: '', headers: {}, body } });
    s3Client(target).config.requestHandler = { handle } as never;
    return target;
  };
  const object = of('reports', 'a.xml');

  it.each(calls)('brings nothing, and proves nothing: %s', async (call) => {
    const page = answering(`page-${call}`, '<html><body>Sign in to this network</body></html>');
    expect(await recoverFields(page, call, object)).toMatchObject({ kind: 'unexplained', status: 200 });
  });

  it('is known by its root, whatever stands before it', async () => {
    const xml = '<?xml version="1.0"?>\n<!-- <html> -->\n<Tagging><TagSet/></Tagging>';
    expect(await recoverFields(answering('declared', xml), 'GetObjectTagging', object)).toMatchObject({
      kind: 'brought',
      none: { TagCount: 'the object has no tags.' },
    });
    const inside = '<html><Tagging><TagSet/></Tagging></html>';
    expect((await recoverFields(answering('inside', inside), 'GetObjectTagging', object)).kind).toBe('unexplained');
  });
});
