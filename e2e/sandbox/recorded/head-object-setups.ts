/**
 * How each recorded HeadObject case is set up: bucket, versions (oldest first) and what the masks in its request stand for.
 * Bodies are those of the recording where their hash gave them away, so that ETag and checksums are truly computed;
 * otherwise size, ETag and checksums are given.
 */
import { bodySize } from '../store/body.ts';
import type { Body, BucketDefinition, Checksums, ObjectDefinition } from '../store/definitions.ts';
import type { WireRequest } from '../testing/signed-client.ts';

export interface Setup {
  readonly versions?: readonly Omit<ObjectDefinition, 'key'>[];
  readonly bucket?: Partial<BucketDefinition>;
  /** Instead of versions: upload by request, to see what S3 makes of it. */
  readonly put?: Pick<WireRequest, 'body' | 'query' | 'headers' | 'sign'>;
  /** Headers of the HEAD that the recording masked. */
  readonly headers?: { readonly [name: string]: string };
}

const mebibyte = 1024 * 1024;
const keyArn = 'arn:aws:kms:us-east-1:111111111111:key/1234abcd-12ab-34cd-56ef-1234567890ab';
const enabled = { versioning: 'enabled' } as const;
const suspended = { versioning: 'suspended' } as const;

function full(algorithm: string, value: string): Checksums {
  return { type: 'FULL_OBJECT', values: { [algorithm]: value } };
}

function plain(body: Body, more: Omit<ObjectDefinition, 'key'> = {}): Setup {
  return { versions: [{ body, ...more }] };
}

/** Three parts, whose content is unknown. */
function threeParts(checksums: Checksums): Setup {
  const parts = [{ size: 5 * mebibyte }, { size: 5 * mebibyte }, { size: 12 }];
  return plain({ size: 10 * mebibyte + 12 }, { etag: '"4d45984fc3feb2ac9b22683c49674b56-3"', parts, checksums });
}

function composite(algorithm: string, value: string): Setup {
  return threeParts({ type: 'COMPOSITE', values: { [algorithm]: value } });
}

function onePart(body: Body, etag: string, checksums: Checksums, ofPart: { [algorithm: string]: string } = {}): Setup {
  return plain(body, { etag, checksums, parts: [{ size: bodySize(body), checksums: ofPart }] });
}

const json = '{"key": "value"}';
const aboutNow = { days: -1 / 1440 };
const retention = { mode: 'GOVERNANCE', until: '2030-01-01T00:00:00Z' } as const;
const inADay = new Date(Date.now() + 86_400_000).toUTCString();
const now = new Date().toUTCString();
const aDayAgo = new Date(Date.now() - 86_400_000).toUTCString();
const fixedDate = 'Thu, 15 Jan 2026 09:30:00 GMT';
const dataEtag = '"8d777f385d3dfec8815d20f7496026dc"';
const expiry = { lifecycle: [{ id: 'wholebucket', expiresAfterDays: 7 }] };

export const setups: { readonly [caseId: string]: Setup } = {
  'put-object-checksum-crc32-head-object-with-checksum': plain('test data..', { checksums: full('crc32', 'cZWHwQ==') }),
  'put-object-checksum-crc32c-head-object-with-checksum': plain('test data..', {
    checksums: full('crc32c', 'Pf4upw=='),
  }),
  'put-object-checksum-crc64nvme-head-object-with-checksum': plain('test data..'),
  'put-object-checksum-sha1-head-object-with-checksum': plain('test data..', {
    checksums: full('sha1', 'B++3uSfJMSHWToQMQ1g6lIJY5Eo='),
  }),
  'put-object-checksum-sha256-head-object-with-checksum': plain('test data..', {
    checksums: full('sha256', '2l26x0trnT0r2AvakoFk2MB7eKVKzYESLMxSAKAzoik='),
  }),
  's3-get-object-checksum-sha256-head-object-with-checksum': plain('test-checksum', {
    checksums: full('sha256', '1YQo81vx2VFUl0q5ccWISq8AkSBQQ0WO80S82TmfdIQ='),
  }),
  's3-get-object-checksum-none-head-object-with-checksum': plain('test-checksum', {
    checksums: full('crc32', 'lVk/nw=='),
  }),
  's3-get-object-checksum-crc32c-head-object-with-checksum': plain('test-checksum', {
    checksums: full('crc32c', 'Fz3epA=='),
  }),
  's3-get-object-checksum-sha1-head-object-with-checksum': plain('test-checksum', {
    checksums: full('sha1', 'jbXkHAsXUrubtL3dqDQ4w+7WXc0='),
  }),
  's3-copy-metadata-replace-head-object': plain(json, {
    contentType: 'application/json',
    contentLanguage: 'en-US',
    metadata: { key: 'value' },
  }),
  's3-copy-metadata-replace-head-object-copy': plain(json, {
    contentType: 'image/jpg',
    metadata: { 'another-key': 'value' },
  }),
  's3-copy-content-type-and-metadata-head-object': plain(json, {
    contentType: 'application/json',
    metadata: { key: 'value' },
  }),
  's3-copy-object-in-place-metadata-directive-head-replace-directive': plain(json, { metadata: { key2: 'value2' } }),
  's3-copy-object-in-place-metadata-directive-head-replace-directive-empty': plain(json),
  's3-copy-object-in-place-storage-class-head-object': plain('test'),
  's3-copy-object-in-place-with-encryption-head-object': plain('test', {
    etag: '"b00b3bfc95beb7094e6a43eaa2ca08ab"',
    encryption: { kind: 'aws:kms', keyArn, bucketKey: true },
  }),
  's3-copy-object-storage-class-head-object': plain('test', { storageClass: 'STANDARD_IA' }),
  's3-copy-metadata-directive-copy-head-object': plain('test', {
    contentLanguage: 'en-US',
    metadata: { key: 'value' },
  }),
  's3-copy-object-in-place-website-redirect-location-head-object': plain('test', {
    websiteRedirectLocation: '/test/direct',
  }),
  's3-copy-object-in-place-versioned-head-object-copied-suspended': { bucket: suspended, versions: [{ body: json }] },
  's3-copy-object-in-place-versioned-head-object-previous-version-suspended': {
    bucket: suspended,
    versions: [
      { body: json, versionId: 'A2345678901234567890123456789012' },
      { body: json, versionId: 'B2345678901234567890123456789012' },
      { body: json },
    ],
  },
  's3-copy-object-in-place-suspended-only-head-object-copied-suspended': {
    bucket: suspended,
    versions: [{ body: json }],
  },
  'bucket-lifecycle-configuration-object-expiry-head-object-expiry': { bucket: expiry, versions: [{ body: 'test' }] },
  'bucket-lifecycle-configuration-object-expiry-versioned-head-object-expiry-noncurrent': {
    bucket: { ...enabled, ...expiry },
    versions: [{ body: 'test' }, { body: 'test' }],
  },
  'bucket-lifecycle-configuration-object-expiry-versioned-head-object-expiry-current-with-version-id': {
    bucket: { ...enabled, ...expiry },
    versions: [{ body: 'test' }, { body: 'test' }],
  },
  'bucket-lifecycle-configuration-object-expiry-versioned-head-object-expiry-current-without-version-id': {
    bucket: { ...enabled, ...expiry },
    versions: [{ body: 'test' }, { body: 'test' }],
  },
  'multipart-copy-object-etag-head-obj': plain(
    { size: 16 },
    { etag: '"eee506dd7ada7ded524c77e359a0e7c6"', checksums: full('crc64nvme', 'BsLNlKumA5I=') },
  ),
  's3-lambda-integration-head-object': plain(''),
  'head-object-fields-head-object': plain('abcdefgh'),
  'head-object-fields-head-object-404': {},
  'multipart-and-list-parts-head-multipart-checksum': onePart(
    { size: 65 },
    '"e747540af6911dbc890f8d3e0b48549b-1"',
    full('crc64nvme', 'CTXktO4pIQs='),
  ),
  's3-copy-object-retention-lock-head-source-object': { bucket: enabled, versions: [{ body: json, retention }] },
  's3-copy-object-retention-lock-head-dest-key': { bucket: enabled, versions: [{ body: json }] },
  's3-object-retention-head-object-locked': { bucket: enabled, versions: [{ body: 'test', retention }] },
  'bucket-config-default-retention-head-object-default': {
    bucket: enabled,
    versions: [{ body: 'test-default-lock', retention }],
  },
  'bucket-config-default-retention-head-object-with-lock': {
    bucket: enabled,
    versions: [{ body: { size: 20 }, etag: '"f4b85168936b954f2d82998d6d3775c5"', retention }],
  },
  's3-legal-hold-lock-versioned-head-object-ver1': { bucket: enabled, versions: [{ body: 'test', legalHold: 'ON' }] },
  's3-legal-hold-lock-versioned-head-object-ver2': {
    bucket: enabled,
    versions: [{ body: 'test' }, { body: 'test', legalHold: 'ON' }],
  },
  's3-legal-hold-lock-versioned-head-object-ver1-no-lock': {
    bucket: enabled,
    versions: [
      { body: 'test', legalHold: 'OFF' },
      { body: 'test', legalHold: 'ON' },
    ],
  },
  's3-get-object-preconditions-head-object-precondition-if-unmodified-since': {
    ...plain('data', { lastModified: aboutNow }),
    headers: { 'if-none-match': dataEtag, 'if-modified-since': now, 'if-unmodified-since': aDayAgo },
  },
  's3-get-object-preconditions-head-object-precondition-if-none-match': {
    ...plain('data', { lastModified: aboutNow }),
    headers: { 'if-none-match': dataEtag, 'if-modified-since': now },
  },
  's3-get-object-preconditions-head-object-obj-ignore-future-modified-since': {
    ...plain('data', { lastModified: aboutNow }),
    headers: { 'if-modified-since': inADay },
  },
  's3-get-object-preconditions-head-object-etag-missing-quotes': {
    ...plain('data', { lastModified: aboutNow }),
    headers: { 'if-none-match': dataEtag.replaceAll('"', ''), 'if-modified-since': now },
  },
  's3-get-object-preconditions-head-object-precondition-if-modified-since-is-object': {
    ...plain('data', { lastModified: '2026-01-15T09:30:00Z' }),
    headers: { 'if-modified-since': fixedDate },
  },
  'post-object-with-storage-class-head-object': plain(
    { size: 23 },
    { etag: '"f73f1a2dbae1bbd6c42f86e771298073"', storageClass: 'STANDARD_IA' },
  ),
  'put-url-metadata-with-sig-s3v4-true-head-object': plain(
    { size: 11 },
    { etag: '"0d9fa06a66933b40f615f530e59edd6b"', metadata: { foo: 'bar' } },
  ),
  'presigned-url-v4-x-amz-in-qs-head-object': {
    put: {
      body: '123456',
      sign: 'query',
      query: { 'x-amz-meta-foo': 'bar-complicated-no-random', 'x-amz-checksum-crc32': 'AAAAAA==' },
    },
  },
  'object-retrieval-sse-c-head-obj-sse-c-no-md5': {
    ...plain('test', { encryption: { kind: 'SSE-C', key: '1234567890abcdef1234567890abcdef' } }),
    headers: { 'x-amz-server-side-encryption-customer-key': 'MTIzNDU2Nzg5MGFiY2RlZjEyMzQ1Njc4OTBhYmNkZWY=' },
  },
  'put-object-lifecycle-with-sse-c-head-obj-sse-c': plain(
    { size: 9 },
    {
      etag: '"b84c1aee7b2787381547d4277d117b01"',
      encryption: { kind: 'SSE-C', key: '1234567890abcdef1234567890abcdef' },
    },
  ),
  'complete-multipart-parts-checksum-composite-crc32-head-object-with-checksum': composite('crc32', '5FRUiw==-3'),
  'complete-multipart-parts-checksum-composite-crc32c-head-object-with-checksum': composite('crc32c', 'XF5+4A==-3'),
  'complete-multipart-parts-checksum-composite-sha1-head-object-with-checksum': composite(
    'sha1',
    'AyE60nyQoBgJcwsyPHWu7aJuxBs=-3',
  ),
  'complete-multipart-parts-checksum-composite-sha256-head-object-with-checksum': composite(
    'sha256',
    '9o++y6AejqboiJ7MZCx0fahK2Vu5YC/qnNhhYsCLciI=-3',
  ),
  'complete-multipart-parts-checksum-full-object-crc32c-head-object-with-checksum': threeParts(
    full('crc32c', 'eTdAQA=='),
  ),
  'multipart-upload-part-copy-checksum-composite-head-object-with-checksum': onePart(
    { size: 14 },
    '"395d97c07920de036bfa21e7568a2e9f-1"',
    { type: 'COMPOSITE', values: { crc32c: 'F9bAnw==-1' } },
  ),
  'multipart-upload-part-copy-checksum-full-object-head-object-with-checksum': onePart(
    { size: 14 },
    '"395d97c07920de036bfa21e7568a2e9f-1"',
    full('crc32c', 'iqJrOQ=='),
  ),
  'get-object-part-checksum-composite-head-object-part': onePart(
    { size: 16 },
    '"b972025bc34adf8d76d6d51e93c035cc-1"',
    { type: 'COMPOSITE', values: { crc32c: 'unknown=-1' } },
    { crc32c: 'fwuu0Q==' },
  ),
  'get-object-part-checksum-full-object-head-object-part': onePart(
    { size: 16 },
    '"b972025bc34adf8d76d6d51e93c035cc-1"',
    full('crc32c', 'fwuu0Q=='),
  ),
  's3-object-expires-head-object-expires-future': plain('foo', { expires: 'Fri, 01 Jan 2027 00:00:00 GMT' }),
  'post-object-with-unicode-metadata-head-object': plain(
    { size: 17 },
    {
      etag: '"a7d8531d918474360de3e2eaeb110cda"',
      cacheControl: 'non-ascii-%E2%80%94_ _é_',
      contentDisposition: 'filename="test_ _file%E2%80%94_é_2-.pdf"',
      metadata: {
        'b-encoded': '=?UTF-8?B?YWJj?=',
        nonascii: '=?UTF-8?Q?=C3=84M=C3=84Z=C3=95=C3=91_S3?=',
        'nonascii-2': '=?UTF-8?Q?test=5F=E2=80=94=5Ffile%E2%80%94=5F=C3=A9=5F2=F0=9F=91=91.pdf?=',
        'q-encoded': '=?UTF-8?Q?actually-ascii?=',
        'safe-chars':
          "! \"#$%&'()*+,-./0123456789:;<>'?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~\t",
        'utf-8': '=?UTF-8?B?AAECAwQ=?=',
      },
    },
  ),
  'put-unicode-metadata-with-sig-s3-head-object': {
    put: { sign: 'query', query: { 'x-amz-meta-foo': 'non-ascii-%E2%80%94_—_é_' } },
  },
  's3-bucket-encryption-sse-s3-head-object-encrypted': plain('test-encrypted'),
  's3-bucket-encryption-sse-kms-aws-managed-key-head-object-encrypted': plain('test-encrypted', {
    etag: '"ec9f92ff18167a8c0cbff69597b6abf1"',
    encryption: { kind: 'aws:kms', keyArn, bucketKey: true },
  }),
  's3-bucket-encryption-sse-kms-head-object-encrypted': plain('test-encrypted', {
    etag: '"88206b4eb968f907bf407d28fb04ceff"',
    encryption: { kind: 'aws:kms', keyArn, bucketKey: true },
  }),
  's3-copy-object-preconditions-head-object': plain('data'),
  's3-copy-object-if-source-modified-since-versioned-head-object': { bucket: enabled, versions: [{ body: 'data' }] },
};
