/** What is in the gateway, as far as more than one file has to know it. */
import { createHash } from 'node:crypto';

/** Key bytes for SSE-C: the right ones, and others. */
export const customerKeys = {
  right: '01234567890123456789012345678901',
  wrong: 'abcdefghijklmnopqrstuvwxyzabcdef',
};

/** The three request headers with which a client without a browser brings a customer key. */
export function customerKeyHeaders(key: string): Record<string, string> {
  const prefix = 'x-amz-server-side-encryption-customer-';
  return {
    [`${prefix}algorithm`]: 'AES256',
    [`${prefix}key`]: Buffer.from(key).toString('base64'),
    [`${prefix}key-md5`]: createHash('md5').update(key).digest('base64'),
  };
}

export const everything = { bucket: 'all-exposed', key: 'everything.txt' };
export const plain = { bucket: 'all-exposed', key: 'plain.txt' };

/** More versions than the gateway lists on one page. */
export const history = { bucket: 'long-history', key: 'history.csv', versions: 800 };

/** Names of user metadata in `all-exposed`; CORS must list each. */
export const metadataNames = ['color', 'mixed-case', 'greeting'];

/** What S3's documentation lets one expose by name, and what this gateway sends besides. */
export const exposedHeaders = [
  'Access-Control-Expose-Headers',
  'ETag',
  'Content-Range',
  'Accept-Ranges',
  'Content-Encoding',
  'Content-Disposition',
  'Date',
  'Vary',
  'x-rgw-object-type',
  'x-amz-request-id',
  'x-amz-version-id',
  'x-amz-delete-marker',
  'x-amz-storage-class',
  'x-amz-expiration',
  'x-amz-tagging-count',
  'x-amz-server-side-encryption',
  'x-amz-server-side-encryption-aws-kms-key-id',
  'x-amz-server-side-encryption-customer-algorithm',
  'x-amz-server-side-encryption-customer-key-MD5',
  'x-amz-object-lock-mode',
  'x-amz-object-lock-retain-until-date',
  'x-amz-object-lock-legal-hold',
  'x-amz-website-redirect-location',
  'x-amz-request-charged',
  ...metadataNames.map((name) => `x-amz-meta-${name}`),
];

export const storageClasses = ['STANDARD_IA', 'ONEZONE_IA', 'INTELLIGENT_TIERING', 'GLACIER_IR', 'DEEP_ARCHIVE'];

export const awkwardKeys = [
  "a+b %?#&=//é😀 '()*!",
  '/leading-slash.txt',
  '//',
  'trailing space ',
  ' both ends ',
  '100%.txt',
  '%2e%2e/encoded-dots',
  'folder/',
  'a//b',
  '...',
  'quote"and\\backslash',
  'semi;colon,comma:and@at$',
  'é'.repeat(512),
];
