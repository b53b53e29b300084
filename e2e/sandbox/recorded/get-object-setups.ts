/** How each recorded GetObject case, and those of its neighbours in the same file, is set up. */
import type { ObjectDefinition } from '../store/definitions.ts';
import { conditionalSetups } from './conditional-setups.ts';
import { encryptedSetups } from './encrypted-setups.ts';
import { asking, checksumMode, crc32, one } from './get-object-setup.ts';
import { full, plain, type Setup } from './setup.ts';

const enabled = { versioning: 'enabled' } as const;
const suspended = { versioning: 'suspended' } as const;
const anyVersionId = 'HPniJFCxqTsMuIH9KX8K8wEjNUgmABCD';

const deletedVersions = [crc32('test-delete', '1jy6qw==', { key: 'test-delete' })];
const deleted = [...deletedVersions, { key: 'test-delete', deleteMarker: true as const }];

const digits: Partial<ObjectDefinition> = crc32('0123456789', 'poTHxg==');
const range = (value: string): Setup => asking({ versions: [digits] }, { headers: { range: value } });

const tagged = (tags: { [name: string]: string }): Setup => ({
  ...plain('test-tagging', { tags }),
  request: { query: { tagging: '' } },
  kind: 'tagging',
});

const byTags = {
  lifecycle: [
    { id: 'one', tags: { expires: 'yes' }, expiresAfterDays: 1 },
    { id: 'both', tags: { expires: 'yes', soon: 'yes' }, expiresAfterDays: 1 },
  ],
};
const expiring = (tags?: { [name: string]: string }): Setup => ({
  ...one('test', '2H9+DA==', tags ? { tags } : {}),
  bucket: byTags,
});

function storageClass(name: string): { [id: string]: Setup } {
  const id = `put-object-storage-class-${name.toLowerCase().replaceAll('_', '-')}`;
  const readable = !['GLACIER', 'DEEP_ARCHIVE'].includes(name);
  const stored = crc32('body-test', 'DulxwQ==', name === 'STANDARD' ? {} : { storageClass: name });
  return {
    [`${id}-${readable}-get-object-storage-class`]: {
      versions: [stored],
      request: { query: { attributes: '' }, headers: { 'x-amz-object-attributes': 'StorageClass' } },
      kind: 'attributes',
    },
    [`${id}-${readable}-get-object`]: asking({ versions: [stored] }),
  };
}

const lastPart = 'test content 123';
const twoParts: Partial<ObjectDefinition> = {
  body: Buffer.concat([Buffer.alloc(5_242_896), Buffer.from(lastPart)]),
  etag: '"2848839dc84e13fa00a0944e760e233b-2"',
  checksums: full('crc64nvme', 'unknown='),
  parts: [{ size: 5_242_896 }, { size: lastPart.length }],
};
const onePart = { body: lastPart, etag: '"b972025bc34adf8d76d6d51e93c035cc-1"' };
const part = (partNumber: number, object: Partial<ObjectDefinition>): Setup =>
  asking({ versions: [object] }, { query: { partNumber: String(partNumber) } });

export const setups: { readonly [caseId: string]: Setup } = {
  ...conditionalSetups,
  ...encryptedSetups,
  'delete-object-versioned-get-deleted-object': {
    bucket: enabled,
    versions: deleted,
    request: { key: 'test-delete' },
  },
  'delete-object-versioned-get-object-with-version': {
    ...asking({ versions: deleted }, { key: 'test-delete', query: { versionId: '<version:1>' } }),
    bucket: enabled,
  },
  'delete-object-versioned-get-delete-marker': {
    bucket: enabled,
    versions: deleted,
    request: { key: 'test-delete', query: { versionId: '<version:2>' } },
  },
  'delete-object-versioned-get-deleted-object-with-version': {
    bucket: enabled,
    versions: deletedVersions,
    before: [{ method: 'DELETE', key: 'test-delete', query: { versionId: '<version:1>' } }],
    request: { key: 'test-delete', query: { versionId: '<version:1>' } },
  },
  'delete-object-versioned-delete-with-bad-version': {
    bucket: enabled,
    versions: deleted,
    request: { method: 'DELETE', key: 'test-delete', query: { versionId: 'bad-version' } },
  },
  'get-object-with-version-unversioned-bucket-get-obj-with-version': {
    ...plain('test-version'),
    request: { query: { versionId: anyVersionId } },
  },
  'get-object-with-version-unversioned-bucket-get-obj-with-null-version': one(
    'test-version',
    'jSiR5g==',
    {},
    { query: { versionId: 'null' } },
  ),
  'put-object-on-suspended-bucket-get-object-current': {
    ...one('test-version-suspended', 'EfW/TQ=='),
    bucket: suspended,
  },
  's3-bucket-encryption-sse-s3-get-object-encrypted': one('test-encrypted', 'J1mCHA=='),
  'object-tagging-crud-get-object-tags-empty': tagged({}),
  'object-tagging-crud-get-object-tags': tagged({ tag1: 'tag1', tag2: '' }),
  'object-tagging-crud-get-object-tags-overwritten': {
    ...tagged({ tag1: 'tag1', tag2: '' }),
    before: [
      {
        method: 'PUT',
        query: { tagging: '' },
        body: '<Tagging><TagSet><Tag><Key>tag3</Key><Value>tag3</Value></Tag></TagSet></Tagging>',
      },
    ],
  },
  'object-tagging-crud-get-obj-after-tags': one('test-tagging', 'lpqTBg==', { tags: { tag3: 'tag3' } }),
  'object-tagging-crud-get-object-tags-deleted': {
    ...tagged({ tag3: 'tag3' }),
    before: [{ method: 'DELETE', query: { tagging: '' } }],
  },
  'object-tagging-crud-get-obj-after-tags-deleted': {
    ...one('test-tagging', 'lpqTBg==', { tags: { tag3: 'tag3' } }),
    before: [{ method: 'DELETE', query: { tagging: '' } }],
  },
  'get-object-range-get-0-8': range('bytes=0-8'),
  'get-object-range-get-0-8-checksum': range('bytes=0-8'),
  'get-object-range-get-1-1': range('bytes=1-1'),
  'get-object-range-get-1-0': range('bytes=1-0'),
  'get-object-range-get-1': range('bytes=1-'),
  'get-object-range-get-1-reversed': range('bytes=-1-'),
  'get-object-range-get-2': range('bytes=-2'),
  'get-object-range-get-9': range('bytes=-9'),
  'get-object-range-get-15': range('bytes=-15'),
  'get-object-range-get-0-100': range('bytes=0-100'),
  'get-object-range-get-0-0': range('bytes=0-0'),
  'get-object-range-get-0-1': range('bytes=0--1'),
  'get-object-range-get-multiple-ranges': range('bytes=0-1,3-4,7-9'),
  'get-object-range-get-wrong-format': range('0-1'),
  'get-object-range-get': range('bytes=-'),
  'get-object-range-get-0': range('bytes=-0'),
  'get-object-range-get-100-200': range('bytes=100-200'),
  'get-object-no-such-bucket-expected-error': { bucket: 'none' },
  'invalid-range-error-exc': one('abcdefgh', 'ru8qUA==', {}, { headers: { range: 'bytes=1024-4096' } }),
  'range-key-not-exists-exc': { request: { key: 'my-key', headers: { range: 'bytes=1024-4096' } } },
  'get-object-after-deleted-in-versioned-bucket-get-object': {
    ...one('abcdefgh', 'ru8qUA=='),
    bucket: enabled,
  },
  'get-object-after-deleted-in-versioned-bucket-get-object-after-delete': {
    bucket: enabled,
    versions: [{ key: 'my-key', body: 'abcdefgh' }],
    before: [{ method: 'DELETE', key: 'my-key' }],
    request: { key: 'my-key' },
  },
  's3-get-deep-archive-object-restore-get-object-invalid-state': plain('body', { storageClass: 'DEEP_ARCHIVE' }),
  's3-get-deep-archive-object-restore-restore-object': {
    ...plain('body', { storageClass: 'DEEP_ARCHIVE' }),
    request: { method: 'POST', query: { restore: '' }, body: '<RestoreRequest><Days>30</Days></RestoreRequest>' },
    kind: 'empty',
  },
  's3-get-object-header-overrides-get-object': one(
    'something',
    'Cdox+w==',
    {},
    {
      query: {
        'response-cache-control': 'max-age=74',
        'response-content-disposition': 'attachment; filename="foo.jpg"',
        'response-content-encoding': 'identity',
        'response-content-language': 'de-DE',
        'response-content-type': 'image/jpeg',
        'response-expires': 'Wed, 21 Oct 2015 07:28:00 GMT',
      },
    },
  ),
  's3-put-object-versioned-get-pre-versioned': one('non-versioned-key', 'uQZ0CQ=='),
  's3-put-object-versioned-get-post-versioned': {
    ...one('non-versioned-key', 'uQZ0CQ==', { versionId: 'null' }),
    bucket: enabled,
  },
  's3-put-object-versioned-get-obj-versioned': { ...one('versioned-key-updated', '304OzQ=='), bucket: enabled },
  's3-put-object-versioned-get-obj-versioned-disabled': {
    ...one('versioned-key-updated', '304OzQ==', { versionId: anyVersionId }),
    bucket: suspended,
  },
  's3-put-object-versioned-get-obj-non-versioned-disabled': {
    ...one('non-versioned-key', 'uQZ0CQ=='),
    bucket: suspended,
  },
  's3-put-object-versioned-get-non-versioned-post-disable': {
    ...asking({
      versions: [crc32('non-versioned-key', 'uQZ0CQ=='), crc32('non-versioned-key-post', 'XHqTwA==')],
    }),
    bucket: suspended,
  },
  ...storageClass('STANDARD'),
  ...storageClass('STANDARD_IA'),
  ...storageClass('GLACIER'),
  ...storageClass('GLACIER_IR'),
  ...storageClass('ONEZONE_IA'),
  ...storageClass('INTELLIGENT_TIERING'),
  ...storageClass('DEEP_ARCHIVE'),
  ...storageClass('REDUCED_REDUNDANCY'),
  's3-get-object-checksum-sha256-get-object': asking(
    plain('test-checksum', { checksums: full('sha256', '1YQo81vx2VFUl0q5ccWISq8AkSBQQ0WO80S82TmfdIQ=') }),
  ),
  's3-get-object-checksum-sha256-get-object-with-checksum': asking(
    plain('test-checksum', { checksums: full('sha256', '1YQo81vx2VFUl0q5ccWISq8AkSBQQ0WO80S82TmfdIQ=') }),
  ),
  'bucket-lifecycle-tag-rules-get-object-match-both-rules': expiring({ expires: 'yes', soon: 'yes' }),
  'bucket-lifecycle-tag-rules-get-object-match-rule-1': expiring({ expires: 'yes' }),
  'bucket-lifecycle-tag-rules-get-object-no-match': expiring({ expires: 'no' }),
  'bucket-lifecycle-tag-rules-get-object-no-tags': expiring(),
  'get-object-part-get-object-part': part(2, twoParts),
  'get-object-part-get-object-part-with-checksum': part(2, twoParts),
  'get-object-part-part-doesnt-exist': part(10, twoParts),
  'get-object-part-part-with-range': asking(
    { versions: [twoParts] },
    { query: { partNumber: '2' }, headers: { range: 'bytes=0-8' } },
  ),
  'get-object-part-part-no-multipart': part(2, crc32('test-123', 'MAPXAg==')),
  'get-object-part-get-obj-no-multipart': part(1, crc32('test-123', 'MAPXAg==')),
  'get-object-part-checksum-composite-get-object-part': part(1, {
    ...onePart,
    checksums: { type: 'COMPOSITE', values: { crc32c: 'unknown=-1' } },
    parts: [{ size: lastPart.length, checksums: { crc32c: 'fwuu0Q==' } }],
  }),
  'get-object-part-checksum-full-object-get-object-part': part(1, {
    ...onePart,
    checksums: full('crc32c', 'fwuu0Q=='),
    parts: [{ size: lastPart.length }],
  }),
  's3-object-expires-get-object-expires-future': one('foo', 'jHNlIQ==', { expires: 'Sat, 01 Jan 2050 00:00:00 GMT' }),
  's3-object-expires-get-object-expires-past': one('foo', 'jHNlIQ==', { expires: 'Wed, 01 Jan 2020 00:00:00 GMT' }),
  'system-metadata-with-unicode-get-object': {
    before: [
      {
        method: 'PUT',
        headers: { 'x-amz-checksum-crc32': 'AAAAAA==' },
        unsignedHeaders: {
          'cache-control': latin1('ÄMÄZÕÑ S3'),
          'content-disposition': latin1('attachment; filename="test_—_file%E2%80%94_é_2.pdf"'),
          'content-language': 'de',
        },
      },
    ],
    request: { headers: checksumMode },
  },
  'user-metadata-rfc2047-encoded-get-object': {
    before: [
      {
        method: 'PUT',
        headers: {
          'x-amz-checksum-crc32': 'AAAAAA==',
          'x-amz-meta-asciib64-encoded': '=?UTF-8?B?YWJj?=',
          'x-amz-meta-fake-encoded': '=?UTF-8?Q?actually-ascii?=',
          'x-amz-meta-non-ascii': '=?UTF-8?Q?test=5F=E2=80=94=5Ffile%E2%80%94=5F=C3=A9=5F2=3F.pdf?=',
          'x-amz-meta-non-ascii-2': '=?UTF-8?Q?=C3=84M=C3=84Z=C3=95=C3=91_S3?=',
          'x-amz-meta-non-ascii-binary': '=?UTF-8?B?AAECAw==?=',
          'x-amz-meta-replacement-chars': `=?UTF-8?B?${Buffer.from([128, 129, 130, 131, 132, 133, 134]).toString('base64')}?=`,
          'x-amz-meta-safe-chars': '!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~',
        },
      },
    ],
    request: { headers: checksumMode },
  },
  'user-metadata-rfc2047-bad-b64-encoded-get-object': {
    before: [
      {
        method: 'PUT',
        headers: { 'x-amz-checksum-crc32': 'AAAAAA==', 'x-amz-meta-bad-b64-encoded': '=?UTF-8?B?=GGG?=' },
      },
    ],
    request: { headers: checksumMode },
  },
};

/** Bytes of UTF-8 as the characters that Node writes for them. */
function latin1(text: string): string {
  return Buffer.from(text).toString('latin1');
}
