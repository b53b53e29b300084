/** Under whose key does the object lie, and what does a reader need because of it? What a KMS key's name tells is in `encryption-kms-key.ts`. */
import { isSuccess } from '../../object-head/observation.ts';
import { type Explanation, evidenceOf, isAbsent, known, type Reading, type Rule } from '../rule.ts';
import type { Words } from '../words.ts';
import { kmsKeyWords } from './encryption-kms-key.ts';

type Said = Pick<Explanation, 'tone' | 'title' | 'says' | 'todo' | 'detail'>;

/**
 * Who holds the key, and what it takes to read the object. Silent where no header about it can be read. That there is no
 * encryption is said only with proof. An encryption that is not known here is shown as it is.
 *
 * @example x-amz-server-side-encryption: aws:kms
 * // Encrypted with a KMS key: a reader also needs kms:Decrypt on it.
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/serv-side-encryption.html
 */
export const encryption: Rule = {
  id: 'encryption',
  question: 'Under whose key does the object lie, and what does a reader need?',
  reads: ['ServerSideEncryption', 'SSEKMSKeyId', 'BucketKeyEnabled', 'SSECustomerAlgorithm'],
  explain: (reading) => {
    const said = words(reading);
    return said && { id: 'encryption', ...said, evidence: evidenceOf(reading, ...encryption.reads) };
  },
};

function words(reading: Reading): Said | undefined {
  const algorithm = known(reading, 'SSECustomerAlgorithm');
  if (algorithm !== undefined) return customerKey(algorithm, reading);
  const kind = known(reading, 'ServerSideEncryption');
  if (kind === undefined) return withoutHeader(reading);
  switch (kind.trim()) {
    case 'AES256':
      return {
        tone: 'fact',
        title: `Encrypted with ${reading.store === undefined ? 'S3’s' : 'the store’s'} own keys (SSE-S3).`,
        says: ['Whoever may read the object reads it decrypted: there is no key to ask for.'],
      };
    case 'aws:kms':
      return kms('Encrypted with a KMS key', bucketKey(reading), reading);
    case 'aws:kms:dsse':
      return kms(
        'Encrypted in two layers with a KMS key (DSSE-KMS)',
        ['There is no S3 Bucket Key for DSSE-KMS, so each object costs calls to KMS.'],
        reading,
      );
    case 'aws:fsx':
      return { tone: 'fact', title: 'A file of an Amazon FSx file system, which encrypts it, not S3.', says: [] };
    case 'aws:backup':
      return { tone: 'fact', title: 'Held by AWS Backup, which encrypts it.', says: [] };
    default:
      return {
        tone: 'fact',
        title: ['S3 names the encryption ', { value: kind }, ', which is not known here.'],
        says: [],
      };
  }
}

function customerKey(algorithm: string, { store }: Reading): Said {
  return {
    tone: 'caution',
    title: 'Encrypted with a customer’s own key, which the store does not keep (SSE-C).',
    says: [
      'Without the key nobody can read the object, nor its metadata: each HEAD and GET must carry it.',
      ...(algorithm.trim() === 'AES256' ? [] : [['The algorithm is ', { value: algorithm }, '.']]),
      ...(store === undefined
        ? [
            'Each version has the key with which it was written. New objects can be encrypted so only in buckets that allow SSE-C, which has been off by default in most Regions since April 2026.',
          ]
        : []),
    ],
    todo: ['Keep the key as long as the object: it cannot be restored.'],
  };
}

function kms(start: string, says: readonly Words[], reading: Reading): Said {
  const amazon = reading.store === undefined;
  const raw = known(reading, 'SSEKMSKeyId');
  const key = raw === undefined ? { says: [], detail: [] } : kmsKeyWords(raw, amazon);
  return {
    tone: 'fact',
    title: amazon ? [start, ': a reader also needs ', { code: 'kms:Decrypt' }, ' on it.'] : `${start}.`,
    says: [...key.says, ...(amazon ? [...says, withoutTheKey, headWords] : [])],
    ...(key.detail.length > 0 ? { detail: key.detail } : {}),
  };
}

const withoutTheKey: Words = [
  'While the key is disabled or about to be deleted nobody can read the object: GET answers 400 (',
  { code: 'KMS.DisabledException' },
  ', ',
  { code: 'KMS.KMSInvalidStateException' },
  ').',
];

const headWords: Words = [
  'HEAD needs nothing of KMS, unless it asks for checksums: S3 is then documented to refuse callers without ',
  { code: 'kms:Decrypt' },
  '.',
];

function bucketKey(reading: Reading): readonly Words[] {
  if (known(reading, 'BucketKeyEnabled')?.trim().toLowerCase() === 'true')
    return ['An S3 Bucket Key stands between KMS and the object, which saves calls to KMS.'];
  return isAbsent(reading, 'BucketKeyEnabled')
    ? ['It has no S3 Bucket Key, so each object costs calls to KMS of its own.']
    : [];
}

function withoutHeader(reading: Reading): Said | undefined {
  const { status } = reading.observation;
  const proved = isAbsent(reading, 'ServerSideEncryption') && isAbsent(reading, 'SSECustomerAlgorithm');
  if (!proved || !isSuccess(status)) return undefined;
  if (reading.store !== undefined)
    return {
      tone: 'fact',
      title: `${reading.store} names no encryption of this object.`,
      says: ['It may still encrypt what it stores, without saying so.'],
    };
  return {
    tone: 'caution',
    title: 'S3 names no encryption of this object.',
    says: [
      [
        'S3 sends ',
        { code: 'x-amz-server-side-encryption' },
        ' with every object that it encrypts. All new objects have been encrypted since January 2023; this one may be older.',
      ],
    ],
    todo: [['To have it encrypted, copy it onto itself with ', { code: 'CopyObject' }, '.']],
  };
}
