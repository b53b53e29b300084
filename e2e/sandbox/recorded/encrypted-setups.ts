/** How each recorded GET of an object under a KMS or a customer's key is set up. */
import { createHash } from 'node:crypto';
import type { ObjectDefinition } from '../store/definitions.ts';
import { asking, crc32 } from './get-object-setup.ts';
import { full, plain, type Setup } from './setup.ts';

const enabled = { versioning: 'enabled' } as const;
const keyArn = 'arn:aws:kms:us-east-1:111111111111:key/1234abcd-12ab-34cd-56ef-1234567890ab';

const firstKey = '1234567890abcdef1234567890abcdef';
const secondKey = 'abcdef1234567890abcdef1234567890';
const customer = 'x-amz-server-side-encryption-customer';
const base64 = (text: string) => Buffer.from(text).toString('base64');
const md5 = (text: string) => createHash('md5').update(text).digest('base64');

function customerKey(key: string, more: { [name: string]: string } = {}) {
  return {
    [`${customer}-algorithm`]: 'AES256',
    [`${customer}-key`]: base64(key),
    [`${customer}-key-md5`]: md5(key),
    ...more,
  };
}

function encrypted(headers: { [name: string]: string }): Setup {
  return asking(plain('test-sse-c', { encryption: { kind: 'SSE-C', key: firstKey } }), { headers });
}

const { [`${customer}-key-md5`]: _, ...withoutMd5 } = customerKey(firstKey);
const twoKeys: readonly Partial<ObjectDefinition>[] = [
  crc32('version1', 'gQ5gbg==', {
    etag: '"5e8209fe441f4c01aa50431ca1dbbc59"',
    encryption: { kind: 'SSE-C', key: firstKey },
  }),
  crc32('version2', 'GAcx1A==', {
    etag: '"715fb6e9472d58a780ca13f8b0ac891e"',
    encryption: { kind: 'SSE-C', key: secondKey },
  }),
];
const ofTwoKeys = (key: string, query: { [name: string]: string } = {}): Setup => ({
  ...asking({ versions: twoKeys }, { headers: customerKey(key), query }),
  bucket: enabled,
});

const kms = (value: string, more: object): Partial<ObjectDefinition> => ({
  checksums: full('crc32', value),
  encryption: { kind: 'aws:kms', keyArn, ...more },
});

export const encryptedSetups: { readonly [caseId: string]: Setup } = {
  's3-bucket-encryption-sse-kms-get-object-encrypted': asking(
    plain('test-encrypted', {
      etag: '"88206b4eb968f907bf407d28fb04ceff"',
      ...kms('J1mCHA==', { bucketKey: true }),
    }),
  ),
  's3-sse-validate-kms-key-state-success-get-object-sse': asking(
    plain('test-sse', { etag: '"82d933006b334fd100179a6307217cce"', ...kms('KHcEKQ==', {}) }),
  ),
  's3-sse-validate-kms-key-state-get-obj-disabled-key': plain('test-sse', kms('KHcEKQ==', { keyState: 'disabled' })),
  's3-sse-validate-kms-key-state-get-obj-pending-deletion-key': plain(
    'test-sse',
    kms('KHcEKQ==', { keyState: 'pending deletion' }),
  ),
  'object-retrieval-sse-c-get-obj-no-sse-c': encrypted({}),
  'object-retrieval-sse-c-get-obj-sse-c-wrong-key': encrypted(customerKey(secondKey)),
  'object-retrieval-sse-c-get-obj-sse-c-wrong-algo': encrypted(
    customerKey(firstKey, { [`${customer}-algorithm`]: 'KMS' }),
  ),
  'object-retrieval-sse-c-get-obj-attrs-sse-c-wrong-algo': {
    ...encrypted({}),
    request: {
      query: { attributes: '' },
      headers: {
        'x-amz-object-attributes': 'ETag',
        ...customerKey(firstKey, { [`${customer}-algorithm`]: 'KMS' }),
      },
    },
  },
  'object-retrieval-sse-c-get-obj-sse-c-no-md5': encrypted(withoutMd5),
  'object-retrieval-sse-c-get-obj-sse-c-wrong-key-size': encrypted(customerKey('short')),
  'object-retrieval-sse-c-get-obj-sse-c-bad-md5': encrypted(
    customerKey(firstKey, { [`${customer}-key-md5`]: md5('other') }),
  ),
  'sse-c-with-versioning-get-obj-sse-c-last-version': ofTwoKeys(secondKey),
  'sse-c-with-versioning-get-obj-sse-c-version-2': ofTwoKeys(secondKey, { versionId: '<version:2>' }),
  'sse-c-with-versioning-get-obj-sse-c-last-version-wrong-key': ofTwoKeys(firstKey),
  'sse-c-with-versioning-get-obj-sse-c-version-1': ofTwoKeys(firstKey, { versionId: '<version:1>' }),
};
