/** How each recorded GetObjectAttributes case is set up. */
import type { Checksums, ObjectDefinition } from '../store/definitions.ts';
import { full, plain, type Setup, type Step } from './setup.ts';

const enabled = { versioning: 'enabled' } as const;
const customerKey = '1234567890abcdef1234567890abcdef';
const customer = 'x-amz-server-side-encryption-customer';
const customerHeaders = {
  [`${customer}-algorithm`]: 'AES256',
  [`${customer}-key`]: 'MTIzNDU2Nzg5MGFiY2RlZjEyMzQ1Njc4OTBhYmNkZWY=',
  [`${customer}-key-md5`]: 'JMwgiexXqwuPqIPjYFmIZQ==',
};

function attributes(names: string, setup: Setup, more: Step = {}): Setup {
  const headers = { 'x-amz-object-attributes': names, ...more.headers };
  return { ...setup, request: { ...more, query: { attributes: '', ...more.query }, headers }, kind: 'attributes' };
}

const body = 'test data..';
const checksumOf = (checksums: Checksums, content: string = body): Setup =>
  attributes('Checksum', plain(content, { checksums }));
const tagAndChecksum = (checksums: Checksums): Setup => attributes('ETag,Checksum', plain(body, { checksums }));

/** Both of `put_object_checksum`: with a checksum that the client computed, and that the SDK added. */
function putChecksum(algorithm: string, value: string): { [id: string]: Setup } {
  const id = `put-object-checksum-${algorithm}-get-object-attrs`;
  const setup = tagAndChecksum(full(algorithm, value));
  return { [`${id}-generated`]: setup, [`${id}-auto-generated`]: setup };
}

const big = 5_242_881;

function threeParts(checksums: Checksums, ofParts: readonly string[] = []): Partial<ObjectDefinition> {
  const [algorithm = ''] = Object.keys(checksums.values);
  const parts = [big, big, 10].map((size, index) => {
    const value = ofParts[index];
    return { size, ...(value !== undefined && { checksums: { [algorithm]: value } }) };
  });
  return { body: { size: 2 * big + 10 }, etag: '"4d45984fc3feb2ac9b22683c49674b56-3"', parts, checksums };
}

/** The object in parts, and a copy of it, which is in one piece and has a full checksum. */
function composite(algorithm: string, value: string, part: string, last: string, ofCopy: string) {
  const id = `complete-multipart-parts-checksum-composite-${algorithm}`;
  const checksums: Checksums = { type: 'COMPOSITE', values: { [algorithm]: `${value}-3` } };
  return {
    [`${id}-get-object-attrs`]: inParts(threeParts(checksums, [part, part, last])),
    [`${id}-get-copy-object-attrs`]: copy(full(algorithm, ofCopy)),
  };
}

function fullObject(algorithm: string, value: string) {
  const id = `complete-multipart-parts-checksum-full-object-${algorithm}`;
  return {
    [`${id}-get-object-attrs`]: inParts(threeParts(full(algorithm, value))),
    [`${id}-get-copy-object-attrs`]: copy(full(algorithm, value)),
  };
}

const inParts = (version: Partial<ObjectDefinition>): Setup =>
  attributes('ETag, Checksum, ObjectParts', { versions: [version] });
const copy = (checksums: Checksums): Setup =>
  inParts({ body: { size: 2 * big + 10 }, etag: '"a0397ee2df08832642af5d7e57c5760c"', checksums });

function onePart(etag: string, checksums: Checksums, ofPart: { [algorithm: string]: string } = {}, size = 14): Setup {
  return inParts({ body: { size }, etag: `"${etag}"`, checksums, parts: [{ size, checksums: ofPart }] });
}

const unsuffixed: Checksums = full('crc64nvme', 'unknown=');
const twoUploads = {
  body: { size: 5_242_965 },
  etag: '"5389a7fb9c7e4b97c90255e2ee5e57f7-2"',
  checksums: full('crc64nvme', 'VV86k746S6o='),
  parts: [{ size: 5_242_880 }, { size: 85 }],
};

const sha256 = 'DjU70AB1bON8k0n0fVHv2PJQVWcA/jWsITp6ti20Tbs=';
const paged = (headers: { [name: string]: string } = {}): Setup => {
  const part = { size: big, checksums: { sha256 } };
  const checksums: Checksums = { type: 'COMPOSITE', values: { sha256: 'unknown=-2' } };
  const version = { body: { size: 2 * big }, etag: '"unknown-2"', checksums, parts: [part, part] };
  return attributes('ObjectParts', { versions: [version] }, { headers });
};

export const attributesSetups: { readonly [caseId: string]: Setup } = {
  'get-object-attributes-object-attrs': attributes(
    'StorageClass,ETag,ObjectSize,ObjectParts,Checksum',
    plain({ size: 7 }, { etag: '"e92499db864217242396e8ef766079a9"', checksums: full('crc32', 'WC+ANw==') }),
  ),
  'get-object-attributes-object-attrs-multiparts-1-part': attributes(
    'StorageClass,ETag,ObjectSize,ObjectParts',
    plain({ size: 65 }, { etag: '"e747540af6911dbc890f8d3e0b48549b-1"', checksums: unsuffixed, parts: [{ size: 65 }] }),
  ),
  'get-object-attributes-object-attrs-multiparts-2-parts': attributes('StorageClass,ETag,ObjectSize,ObjectParts', {
    versions: [twoUploads],
  }),
  'get-object-attributes-object-attrs-multiparts-2-parts-checksum': attributes(
    'StorageClass,ETag,ObjectSize,Checksum',
    { versions: [twoUploads] },
  ),
  ...putChecksum('crc32', 'cZWHwQ=='),
  ...putChecksum('crc32c', 'Pf4upw=='),
  ...putChecksum('crc64nvme', 'qUVrWYOrIAM='),
  ...putChecksum('sha1', 'B++3uSfJMSHWToQMQ1g6lIJY5Eo='),
  ...putChecksum('sha256', '2l26x0trnT0r2AvakoFk2MB7eKVKzYESLMxSAKAzoik='),
  's3-get-object-checksum-sha256-get-object-attrs': checksumOf(
    full('sha256', '1YQo81vx2VFUl0q5ccWISq8AkSBQQ0WO80S82TmfdIQ='),
  ),
  's3-get-object-checksum-none-get-object-attrs': checksumOf(full('crc32', 'lVk/nw==')),
  's3-get-object-checksum-crc32-get-object-attrs': checksumOf(full('crc32', 'lVk/nw==')),
  's3-get-object-checksum-crc32c-get-object-attrs': checksumOf(full('crc32c', 'Fz3epA==')),
  's3-get-object-checksum-sha1-get-object-attrs': checksumOf(full('sha1', 'jbXkHAsXUrubtL3dqDQ4w+7WXc0=')),
  's3-get-object-checksum-crc64nvme-get-object-attrs': attributes('Checksum', plain('test-checksum')),
  's3-checksum-with-content-encoding-get-object-attrs': checksumOf(
    full('sha256', 'WO7lLNG8Mn/d4GkX4DqZXqeaVHJCN+BxvMNJXLOhukg='),
  ),
  's3-checksum-no-automatic-sdk-calculation-get-obj-attrs-no-checksum': attributes('Checksum', plain(body)),
  's3-checksum-no-automatic-sdk-calculation-get-copy-obj-attrs-no-checksum': attributes('Checksum', plain(body)),
  'get-object-attributes-versioned-object-attrs': {
    ...attributes(
      'StorageClass,ETag,ObjectSize,Checksum',
      plain({ size: 9 }, { etag: '"d4ca1ed7571e2e7b1f1c375bd50fa220"', checksums: full('crc32', '44ffIg==') }),
    ),
    bucket: enabled,
  },
  'get-object-attributes-versioned-get-object-attrs-v1': {
    ...attributes(
      'StorageClass,ETag,ObjectSize',
      { versions: [{ body: { size: 7 }, etag: '"e92499db864217242396e8ef766079a9"' }, { body: 'newer' }] },
      { query: { versionId: '<version:1>' } },
    ),
    bucket: enabled,
  },
  'object-retrieval-sse-c-get-obj-attrs-sse-c-wrong-algo': attributes(
    'ETag',
    plain('test', { encryption: { kind: 'SSE-C', key: customerKey } }),
    { headers: { ...customerHeaders, [`${customer}-algorithm`]: 'KMS' } },
  ),
  'put-object-lifecycle-with-sse-c-get-obj-attrs-sse-c': attributes(
    'ETag,ObjectSize',
    plain({ size: 9 }, { etag: '"b84c1aee7b2787381547d4277d117b01"', encryption: { kind: 'SSE-C', key: customerKey } }),
    { headers: customerHeaders },
  ),
  'put-object-default-checksum-with-sse-c-get-obj-attrs-sse-c': attributes(
    'ETag,Checksum',
    plain(body, {
      etag: '"a5d8837e2a881c286b90c0586f2869de"',
      encryption: { kind: 'SSE-C', key: customerKey },
    }),
    { headers: customerHeaders },
  ),
  ...composite('crc32', '5FRUiw==', 'NRU+Sw==', 'TBHN8A==', 'qSEQSA=='),
  ...composite('crc32c', 'XF5+4A==', '2/Ckiw==', '5yZkMA==', 'eTdAQA=='),
  ...composite(
    'sha1',
    'AyE60nyQoBgJcwsyPHWu7aJuxBs=',
    'bH71WIZUKQtUwR2wKSSkFjCRBPM=',
    'NJX/adNGcdHhWzOmPBN5/e3Toyo=',
    'eIC+AqBqApUmeqCBQ+9n8OVTP+8=',
  ),
  ...composite(
    'sha256',
    '9o++y6AejqboiJ7MZCx0fahK2Vu5YC/qnNhhYsCLciI=',
    sha256,
    'vyy1imj2hNlaO3jvj2Ycmk5bCegsyPnMiMzpBSjK6yc=',
    '0+991zqhqOQ5J2EdwChmHIeC1dXXuJzaCritTzqVGDw=',
  ),
  ...fullObject('crc32', 'qSEQSA=='),
  ...fullObject('crc32c', 'eTdAQA=='),
  ...fullObject('crc64nvme', 'ZMNX55lZurA='),
  'complete-multipart-parts-checksum-default-get-object-attrs': onePart(
    'e2c3da976e66ec9e7dc128fbc782fc91-1',
    full('crc64nvme', 'Rnr2/5P7Gsk='),
  ),
  'complete-multipart-parts-checksum-default-get-copy-object-attrs': inParts({
    body: { size: 14 },
    etag: '"47bce5c74f589f4867dbd57e9ca9f808"',
    checksums: full('crc64nvme', 'Rnr2/5P7Gsk='),
  }),
  'complete-multipart-parts-checksum-full-object-default-get-object-attrs': onePart(
    'e2c3da976e66ec9e7dc128fbc782fc91-1',
    full('crc64nvme', 'Rnr2/5P7Gsk='),
  ),
  'multipart-size-validation-get-object-attrs': attributes('ETag,Checksum', {
    versions: [
      {
        body: { size: 12 },
        etag: '"c890740ac2875a29117863d66dacc4f0-1"',
        checksums: full('crc64nvme', 'GC2rW8VclPA='),
        parts: [{ size: 12 }],
      },
    ],
  }),
  'multipart-upload-part-copy-checksum-composite-get-object-attrs': onePart(
    '395d97c07920de036bfa21e7568a2e9f-1',
    { type: 'COMPOSITE', values: { crc32c: 'F9bAnw==-1' } },
    { crc32c: 'iqJrOQ==' },
  ),
  'multipart-upload-part-copy-checksum-full-object-get-object-attrs': onePart(
    '395d97c07920de036bfa21e7568a2e9f-1',
    full('crc32c', 'iqJrOQ=='),
  ),
  'list-parts-via-object-attrs-pagination-get-object-attrs-all': paged(),
  'list-parts-via-object-attrs-pagination-get-object-attrs-1': paged(),
  'list-parts-via-object-attrs-pagination-get-object-attrs-next': paged({
    'x-amz-max-parts': '1',
    'x-amz-part-number-marker': '1',
  }),
  'list-parts-via-object-attrs-pagination-get-object-attrs-wrong-part': paged({
    'x-amz-max-parts': '1',
    'x-amz-part-number-marker': '10',
  }),
};
