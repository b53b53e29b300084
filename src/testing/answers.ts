/**
 * Answers of S3 as they come, grouped by what they show: values are from recordings of Amazon S3 where there is one, ids
 * and dates filled in. For tests that want whole answers instead of one header.
 */
import type { ReadingParts } from './reading.ts';

const every = {
  'x-amz-id-2': 'eftixk72aD6Ap51TnqcoF8eFidJG9Z/2mkiDFu8yU9AS1ed4OpIszj7UDNEHGran',
  'x-amz-request-id': '318BC8BC148832E5',
  date: 'Wed, 25 Nov 2026 12:00:00 GMT',
  server: 'AmazonS3',
};

const checksum = (name: string, value: string, type: string) => ({
  [`x-amz-checksum-${name}`]: value,
  'x-amz-checksum-type': type,
});

/** Every header that S3 sends with a fresh object in a bucket without versions, of the content `test`. */
const withoutChecksum = {
  ...every,
  'last-modified': 'Mon, 23 Nov 2026 12:00:00 GMT',
  etag: '"098f6bcd4621d373cade4e832627b4f6"',
  'x-amz-server-side-encryption': 'AES256',
  'accept-ranges': 'bytes',
  'content-type': 'binary/octet-stream',
  'content-length': '4',
};
/** S3 computes this checksum by itself where the uploader sends none. */
const plain = { ...withoutChecksum, ...checksum('crc64nvme', '+bu+zv66sUM=', 'FULL_OBJECT') };
const empty = {
  ...withoutChecksum,
  'content-length': '0',
  etag: '"d41d8cd98f00b204e9800998ecf8427e"',
  ...checksum('crc64nvme', 'AAAAAAAAAAA=', 'FULL_OBJECT'),
};
const multipart = {
  ...withoutChecksum,
  'content-length': '10485772',
  etag: '"4d45984fc3feb2ac9b22683c49674b56-3"',
};
const versionId = 'L4kqtJlcpXroDTDmpUMLUo7nWbYT3r5A';
const versioned = { ...plain, 'x-amz-version-id': versionId };
const lock = (name: string, value: string) => ({ [`x-amz-object-lock-${name}`]: value });
const until = (date: string) => lock('retain-until-date', date);

const protection: Readonly<Record<string, ReadingParts>> = {
  'compliance lock': { headers: { ...versioned, ...lock('mode', 'COMPLIANCE'), ...until('2030-01-01T00:00:00Z') } },
  'governance lock that has ended': {
    headers: { ...versioned, ...lock('mode', 'GOVERNANCE'), ...until('2026-11-25T12:00:00Z') },
  },
  'legal hold': { headers: { ...versioned, ...lock('legal-hold', 'ON') } },
  'event hold': {
    headers: { ...versioned, ...lock('event-hold', 'ON'), ...lock('event-hold-duration-days', '30') },
  },
  'expiry by a lifecycle rule': {
    headers: { ...plain, 'x-amz-expiration': 'expiry-date="Sat, 28 Nov 2026 00:00:00 GMT", rule-id="tidy%20up"' },
  },
};

const replicated = (status: string): ReadingParts => ({
  headers: { ...versioned, 'x-amz-replication-status': status },
});
const stored = (storageClass: string, more: Record<string, string> = {}): ReadingParts => ({
  headers: { ...plain, 'x-amz-storage-class': storageClass, ...more },
});

const storage: Readonly<Record<string, ReadingParts>> = {
  'replication pending': replicated('PENDING'),
  'replication failed': replicated('FAILED'),
  'replication completed': replicated('COMPLETED'),
  'a replica': replicated('REPLICA'),
  archived: stored('GLACIER'),
  'being restored': stored('DEEP_ARCHIVE', { 'x-amz-restore': 'ongoing-request="true"' }),
  restored: stored('GLACIER', {
    'x-amz-restore': 'ongoing-request="false", expiry-date="Fri, 18 Dec 2026 00:00:00 GMT"',
  }),
  'an archive tier of intelligent tiering': {
    headers: {
      ...multipart,
      ...checksum('crc32c', 'eTdAQA==', 'FULL_OBJECT'),
      'x-amz-storage-class': 'INTELLIGENT_TIERING',
      'x-amz-archive-status': 'DEEP_ARCHIVE_ACCESS',
    },
  },
  'one zone': stored('ONEZONE_IA'),
  'directory bucket': {
    request: { bucket: 'logs--usw2-az1--x-s3' },
    headers: {
      ...plain,
      etag: '"8b1a9953c4611296a827abf8c47804d7"',
      'x-amz-storage-class': 'EXPRESS_ONEZONE',
      'x-amz-expiration': 'NotImplemented',
    },
  },
};

const kms = (kind: string) => ({
  ...plain,
  etag: '"b00b3bfc95beb7094e6a43eaa2ca08ab"',
  'x-amz-server-side-encryption': kind,
  'x-amz-server-side-encryption-aws-kms-key-id':
    'arn:aws:kms:eu-west-1:111111111111:key/1234abcd-12ab-34cd-56ef-1234567890ab',
});
const { 'x-amz-server-side-encryption': _sse, ...unencrypted } = plain;

const integrity: Readonly<Record<string, ReadingParts>> = {
  'single upload with a checksum of the uploader’s': {
    headers: {
      ...withoutChecksum,
      'content-length': '11',
      etag: '"e6d9226c2a86b7232933663c13467527"',
      ...checksum('sha256', '2l26x0trnT0r2AvakoFk2MB7eKVKzYESLMxSAKAzoik=', 'FULL_OBJECT'),
    },
  },
  'no checksum': { headers: { ...withoutChecksum, 'last-modified': 'Fri, 01 Nov 2024 12:00:00 GMT' } },
  multipart: { headers: { ...multipart, ...checksum('crc32c', 'eTdAQA==', 'FULL_OBJECT') } },
  'composite checksum that could be a full one': {
    headers: { ...multipart, ...checksum('crc32', '5FRUiw==-3', 'COMPOSITE') },
  },
  'composite sha-256': {
    headers: {
      ...multipart,
      ...checksum('sha256', '9o++y6AejqboiJ7MZCx0fahK2Vu5YC/qnNhhYsCLciI=-3', 'COMPOSITE'),
    },
  },
  'kms with a bucket key': {
    headers: { ...kms('aws:kms'), 'x-amz-server-side-encryption-bucket-key-enabled': 'true' },
  },
  'kms without a bucket key': { headers: kms('aws:kms') },
  dsse: { headers: kms('aws:kms:dsse') },
  'customer key, and public all the same': {
    request: { sseCustomerAlgorithm: 'AES256' },
    headers: {
      ...unencrypted,
      etag: '"6a6a5d2a1ca4a2a8c5b9b7c5a0f5b8a1"',
      'cache-control': 'public, max-age=60',
      'x-amz-server-side-encryption-customer-algorithm': 'AES256',
      'x-amz-server-side-encryption-customer-key-md5': 'JMwgiexXqwuPqIPjYFmIZQ==',
    },
  },
};

const delivery = {
  plain: { headers: plain },
  'website redirect': {
    request: { key: 'old.html' },
    headers: {
      ...empty,
      'content-type': 'text/html; charset=utf-8',
      'x-amz-website-redirect-location': '/new.html',
    },
  },
  'website redirect that S3 would not take': {
    request: { key: 'old.html' },
    headers: {
      ...empty,
      'content-type': 'text/html; charset=utf-8',
      'x-amz-website-redirect-location': 'javascript:alert(1)',
    },
  },
  'requester pays': {
    request: { requestPayer: 'requester' },
    headers: { ...plain, 'x-amz-request-charged': 'requester' },
  },
  'expires that is no date': { headers: { ...plain, expires: 'never' } },
  'expires in the past': { headers: { ...plain, expires: 'Wed, 25 Nov 2026 11:59:59 GMT' } },
  'cached for a year': {
    request: { key: 'app.3f2a.js' },
    headers: {
      ...plain,
      'content-type': 'text/javascript; charset=utf-8',
      'cache-control': 'public, max-age=31536000, immutable',
    },
  },
  'cache directives in conflict': { headers: { ...plain, 'cache-control': 'no-store, max-age=3600' } },
  'cache-control of the request’s own': {
    request: { responseCacheControl: 'max-age=60' },
    headers: { ...plain, 'cache-control': 'max-age=60' },
  },
  'encoded metadata': {
    headers: {
      ...plain,
      'x-amz-meta-b-encoded': '=?UTF-8?B?YWJj?=',
      'x-amz-meta-nonascii': '=?UTF-8?Q?=C3=84M=C3=84Z=C3=95=C3=91_S3?=',
      'x-amz-meta-nonascii-2': '=?UTF-8?B?w4PChE3Dg8KEWsODwpXDg8KRIFMz?=',
      'x-amz-meta-mtime': '1733400000',
      'x-amz-meta-color': 'blue',
      'x-amz-missing-meta': '2',
    },
  },
  'web file without its type': { request: { key: 'site/logo.svg' }, headers: plain },
  'compressed, and named wrongly': {
    request: { key: '/logs//app.css.gz ' },
    headers: {
      ...plain,
      'content-type': 'application/gzip',
      'content-encoding': 'aws-chunked,gzip',
      'content-disposition': 'attachment; filename="Ã\u0084rger.gz"',
    },
  },
  'empty file': {
    request: { key: 'report.csv' },
    headers: { ...empty, 'content-type': 'text/csv' },
  },
  'folder marker': { request: { key: 'photos/' }, headers: empty },
} as const satisfies Readonly<Record<string, ReadingParts>>;

const safe = {
  'last-modified': plain['last-modified'],
  'content-type': 'text/html',
  'content-length': '4',
};

const visibility: Readonly<Record<string, ReadingParts>> = {
  'hidden by the sample CORS': {
    knowledge: {},
    headers: { ...safe, ...every, etag: plain.etag, 'x-amz-server-side-encryption': 'AES256', 'x-amz-meta-a': '1' },
  },
  'nothing exposed': { knowledge: {}, headers: safe },
  'one part of a multipart object': {
    status: 206,
    request: { partNumber: 1 },
    headers: {
      ...withoutChecksum,
      'content-length': '16',
      'content-range': 'bytes 0-15/32',
      etag: '"b972025bc34adf8d76d6d51e93c035cc-2"',
      'x-amz-mp-parts-count': '2',
      ...checksum('crc32c', 'fwuu0Q==', 'COMPOSITE'),
    },
  },
  'not modified': {
    status: 304,
    request: { ifNoneMatch: plain.etag },
    headers: { ...every, 'last-modified': plain['last-modified'], etag: plain.etag, 'cache-control': 'max-age=60' },
  },
  'no such object': {
    status: 404,
    request: { key: 'a.txt ' },
    headers: { ...every, 'content-type': 'application/xml' },
  },
  'current version is a delete marker': {
    status: 404,
    headers: {
      ...every,
      'content-type': 'application/xml',
      'x-amz-delete-marker': 'true',
      'x-amz-version-id': versionId,
    },
  },
  'version is a delete marker': {
    status: 405,
    request: { versionId },
    headers: {
      ...every,
      'content-type': 'application/xml',
      'x-amz-delete-marker': 'true',
      allow: 'DELETE',
      'last-modified': plain['last-modified'],
    },
  },
  'another store': {
    knowledge: { exposed: '*', store: { name: 'Ceph Object Gateway', lacks: new Set() } },
    headers: { ...unencrypted, 'x-amz-storage-class': 'STANDARD_IA' },
  },
};

/** By group, then by what the answer is; each as a test's `readingOf` takes it. */
export const answers = { protection, storage, integrity, delivery, visibility } as const;
