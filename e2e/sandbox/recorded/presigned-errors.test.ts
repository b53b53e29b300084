import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ownerKey } from '../auth/role.ts';
import { parseXml } from '../http/read-xml.ts';
import { type Sandbox, startSandbox } from '../sandbox.ts';
import { presignV2, type V2Request } from '../testing/sign-v2.ts';
import { sendRaw, signRequest, type WireRequest } from '../testing/signed-client.ts';
import { type Fields, xmlDifferences } from './compare-xml.ts';
import recording from './presigned-errors.json' with { type: 'json' };

/** What is signed, and what is done to it afterwards. */
interface Setup {
  readonly v2?: Partial<V2Request>;
  readonly v4?: Partial<WireRequest>;
  readonly method?: string;
  readonly headers?: { readonly [name: string]: string };
  readonly change?: (path: string) => string;
}

const aMinuteAgo = Date.now() - 60_000;
const without = (parameter: string) => (path: string) => path.replace(new RegExp(`[?&]${parameter}=[^&]*`), '?');
const chunked = { 'x-amz-date': '20260221T000000Z', 'x-amz-decoded-content-length': '11' };
const wrongMetadata = { 'x-amz-meta-wrong': 'wrong' };
const plainText = { 'content-type': 'text/plain' };
const differentType: Setup = {
  v2: { method: 'PUT', headers: plainText },
  headers: { 'content-type': 'text/html' },
};
const overridden = { 'response-cache-control': 'non-ascii-%E2%80%94_—_é_' };
const doctored = (path: string) => path.replace('the-object', 'another-object');

const setups: { readonly [id: string]: Setup } = {
  'put-object-with-md5-and-chunk-signature-bad-headers-s3-true-with-decoded-content-length': {
    v2: { method: 'PUT' },
    headers: chunked,
  },
  'put-object-with-md5-and-chunk-signature-bad-headers-s3v4-true-with-decoded-content-length': {
    v4: { method: 'PUT' },
    headers: chunked,
  },
  's3-presigned-url-expired-s3-expired-exception': { v2: { expires: Math.floor(aMinuteAgo / 1000) } },
  's3-presigned-url-expired-s3v4-expired-exception': { v4: { signedAt: new Date(aMinuteAgo), expiresIn: 2 } },
  'presigned-url-signature-authentication-expired-s3-true-expired': {
    v2: { expires: Math.floor(aMinuteAgo / 1000) },
  },
  'presigned-url-signature-authentication-expired-s3v4-false-expired': {
    v4: { signedAt: new Date(aMinuteAgo), expiresIn: 1 },
  },
  'presigned-url-signature-authentication-s3-false-invalid-get-1': { v2: {}, change: doctored },
  'presigned-url-signature-authentication-s3-false-invalid-put-1': { v2: {}, method: 'PUT' },
  'presigned-url-signature-authentication-s3-true-invalid-get-1': { v2: { method: 'PUT' }, method: 'GET' },
  'presigned-url-signature-authentication-s3-true-invalid-put-1': { v2: { method: 'PUT' }, change: doctored },
  'presigned-url-signature-authentication-s3v4-false-invalid-get-1': { v4: {}, change: doctored },
  's3-put-presigned-url-missing-sig-param-s3-missing-param-exception': {
    v2: { method: 'PUT' },
    change: without('Signature'),
  },
  's3-put-presigned-url-missing-sig-param-s3v4-missing-param-exception': {
    v4: { method: 'PUT' },
    change: without('X-Amz-Signature'),
  },
  's3-put-presigned-url-with-different-headers-s3-content-type-exception': differentType,
  's3-put-presigned-url-with-different-headers-s3-content-type-response': differentType,
  's3-put-presigned-url-with-different-headers-s3v4-content-type-exception': {
    v4: { method: 'PUT', headers: plainText },
    headers: { 'content-type': 'text/html' },
  },
  's3-put-presigned-url-with-different-headers-s3v4-wrong-content-encoding-response': {
    v4: { method: 'PUT', headers: { 'content-encoding': 'identity' } },
    headers: { 'content-encoding': 'gzip' },
  },
  's3-put-presigned-url-same-header-and-qs-parameter-double-header-query-string': {
    v4: { headers: { 'x-amz-checksum-mode': 'ENABLED' } },
    change: (path) => `${path}&x-amz-checksum-mode=ENABLED`,
  },
  'put-url-metadata-with-sig-s3v4-true-wrong-meta-headers': { v4: { method: 'PUT' }, headers: wrongMetadata },
  'put-url-metadata-with-sig-s3v4-false-wrong-meta-headers': { v4: { method: 'PUT' }, headers: wrongMetadata },
  'put-url-metadata-with-sig-s3-true-wrong-meta-headers': { v2: { method: 'PUT' }, headers: wrongMetadata },
  'put-url-metadata-with-sig-s3-false-wrong-meta-headers': { v2: { method: 'PUT' }, headers: wrongMetadata },
  'get-response-overrides-unicode-metadata-with-sig-s3-unicode-error': { v2: { query: overridden } },
};

const statusOf: { readonly [code: string]: number } = {
  InvalidArgument: 400,
  AuthorizationQueryParametersError: 400,
};

let sandbox: Sandbox;
let equal = 0;
beforeAll(async () => {
  sandbox = await startSandbox();
  sandbox.store.add({ name: 'presigned', title: '', allow: {}, objects: [{ key: 'the-object', body: 'test' }] });
});
afterAll(() => sandbox.close());

async function signed({ v2, v4 }: Setup): Promise<{ method: string; path: string; headers: Record<string, string> }> {
  const place = { bucket: 'presigned', key: 'the-object', method: 'GET' };
  if (v4) return signRequest(sandbox.port, { ...place, sign: 'query', ...v4 });
  const wanted = { method: 'GET', path: '/presigned/the-object', ...v2 };
  return { method: wanted.method, path: presignV2(wanted), headers: { ...v2?.headers } };
}

describe('presigned URLs, as recorded on S3', () => {
  it.each(recording.cases)('$id', async ({ id, status, error }) => {
    const setup = setups[id];
    if (!setup) throw new Error('There is no setup for this case');
    const { method, path, headers } = await signed(setup);
    const answer = await sendRaw(sandbox.port, {
      method: setup.method ?? method,
      path: setup.change?.(path) ?? path,
      headers: { ...headers, ...setup.headers },
    });
    // Only the body was kept of most; their codes have but one status each.
    expect(answer.status).toBe(status ?? statusOf[error.Code] ?? 403);
    const xml = parseXml(Buffer.from(answer.body, 'latin1').toString());
    expect(xmlDifferences(xml?.Error, error as unknown as Fields)).toEqual([]);
    equal++;
  });

  it('are good for what they were signed for', async () => {
    const v2 = await signed({ v2: { query: { versionId: 'null' } } });
    expect((await sendRaw(sandbox.port, v2)).status).toBe(200);
    expect(v2.path).toContain(ownerKey.accessKeyId);
    const v4 = await signed({ v4: { query: { versionId: 'null' } } });
    expect((await sendRaw(sandbox.port, v4)).status).toBe(200);
  });

  it('leave none out', () => {
    console.log(`presigned-errors.json: ${recording.cases.length} cases, ${equal} equal, 0 left out`);
    expect(Object.keys(setups).toSorted()).toEqual(recording.cases.map(({ id }) => id).toSorted());
  });
});
