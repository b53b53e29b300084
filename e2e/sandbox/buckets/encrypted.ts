/** Every kind of encryption at rest. The customer's keys are in the open here: they protect nothing but examples. */
import { readEverything } from '../auth/grants.ts';
import { exposeEverything } from '../cors/full-exposure.ts';
import type { BucketDefinition, ObjectDefinition } from '../store/definitions.ts';

/** 32 characters each, to be typed in by hand. */
export const customerKeys = {
  first: '01234567890123456789012345678901',
  second: 'abcdefghijklmnopqrstuvwxyz012345',
} as const;

const keyArn = 'arn:aws:kms:us-east-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab';
const otherKeyArn = 'arn:aws:kms:us-east-1:111122223333:key/0000dead-12ab-34cd-56ef-1234567890ab';

function hintFor(key: string): string {
  return `SSE-C key for this example (text): ${key}`;
}

const objects: readonly ObjectDefinition[] = [
  {
    key: 'sse-s3.txt',
    body: 'test',
    contentType: 'text/plain',
    encryption: { kind: 'AES256' },
    example: { title: 'SSE-S3', what: "S3's own keys, the default; the ETag is still an MD5." },
    variants: [
      {
        title: 'A customer key where none is needed',
        what: 'Encryption parameters for an object that has no customer key are a 400.',
        sseCustomerAlgorithm: 'AES256',
        hint: hintFor(customerKeys.first),
        expect: 400,
      },
    ],
  },
  {
    key: 'sse-kms.txt',
    body: 'test',
    contentType: 'text/plain',
    encryption: { kind: 'aws:kms', keyArn },
    example: { title: 'SSE-KMS', what: "A KMS key: its ARN is shown, and the ETag is not the content's MD5." },
  },
  {
    key: 'sse-kms-bucket-key.txt',
    body: 'test',
    contentType: 'text/plain',
    encryption: { kind: 'aws:kms', keyArn, bucketKey: true },
    example: { title: 'SSE-KMS with a bucket key', what: 'One data key a bucket saves calls to KMS.' },
  },
  {
    key: 'dsse.txt',
    body: 'test',
    contentType: 'text/plain',
    encryption: { kind: 'aws:kms:dsse', keyArn },
    example: { title: 'DSSE-KMS', what: 'Encrypted twice.' },
  },
  {
    key: 'kms-not-for-guests.txt',
    body: 'test',
    contentType: 'text/plain',
    encryption: { kind: 'aws:kms', keyArn: otherKeyArn },
    example: {
      title: 'A KMS key the guest may not use',
      what: 'Checksums need kms:Decrypt: with checksum mode on, the whole HEAD is a 403.',
      expect: 403,
    },
    variants: [
      { title: 'The same without checksums', what: 'Metadata is not encrypted, so this works.', checksumMode: 'off' },
    ],
  },
  {
    key: 'kms-disabled.txt',
    body: 'test',
    contentType: 'text/plain',
    encryption: { kind: 'aws:kms', keyArn, keyState: 'disabled' },
    example: { title: 'A disabled KMS key', what: 'Asking for checksums needs the key: 400.', expect: 400 },
  },
  {
    key: 'kms-pending-deletion.txt',
    body: 'test',
    contentType: 'text/plain',
    encryption: { kind: 'aws:kms', keyArn, keyState: 'pending deletion' },
    example: {
      title: 'A KMS key about to be deleted',
      what: 'The key is pending deletion and cannot be used: 400.',
      expect: 400,
    },
  },
  {
    key: 'sse-c.txt',
    body: 'Only with your key.\n',
    contentType: 'text/plain',
    encryption: { kind: 'SSE-C', key: customerKeys.first },
    example: {
      title: 'SSE-C without the key',
      what: 'Not even the metadata can be had without the customer key.',
      hint: hintFor(customerKeys.first),
      expect: 400,
    },
    variants: [
      {
        title: 'SSE-C with the key',
        what: 'The answer repeats the algorithm and the MD5 of the key.',
        sseCustomerAlgorithm: 'AES256',
        hint: hintFor(customerKeys.first),
      },
      {
        title: 'SSE-C with a wrong key',
        what: 'A key that fits the algorithm but not the object.',
        sseCustomerAlgorithm: 'AES256',
        hint: hintFor(customerKeys.second),
        expect: 403,
      },
      {
        title: 'SSE-C with another algorithm',
        what: 'AES256 is the only algorithm there is.',
        sseCustomerAlgorithm: 'AES512',
        hint: hintFor(customerKeys.first),
        expect: 400,
      },
    ],
  },
  {
    key: 'sse-c-versions.txt',
    body: 'First version, first key.\n',
    lastModified: '2026-01-01T00:00:00Z',
    contentType: 'text/plain',
    encryption: { kind: 'SSE-C', key: customerKeys.first },
    variants: [
      {
        title: 'Each version its own key: the older',
        what: 'This version needs the first key.',
        sseCustomerAlgorithm: 'AES256',
        hint: hintFor(customerKeys.first),
      },
    ],
  },
  {
    key: 'sse-c-versions.txt',
    body: 'Second version, second key.\n',
    lastModified: '2026-02-01T00:00:00Z',
    contentType: 'text/plain',
    encryption: { kind: 'SSE-C', key: customerKeys.second },
    variants: [
      {
        title: 'Each version its own key: the newer',
        what: 'This version needs the second key.',
        sseCustomerAlgorithm: 'AES256',
        hint: hintFor(customerKeys.second),
      },
    ],
  },
];

export const encrypted: BucketDefinition = {
  name: 'encrypted',
  title: 'Encryption',
  versioning: 'enabled',
  allow: {
    guest: [
      ...readEverything.filter((action) => action !== 'kms:Decrypt'),
      { action: 'kms:Decrypt', prefixes: ['sse-', 'dsse', 'kms-disabled', 'kms-pending-deletion'] },
    ],
  },
  cors: [exposeEverything(objects)],
  objects,
};
