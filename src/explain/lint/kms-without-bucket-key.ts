/** Does each object cost a call to KMS of its own? */
import { bucketKind } from '../../object-head/bucket-kind.ts';
import { evidenceOf, isAbsent, known, type Rule } from '../rule.ts';

/**
 * Speaks of SSE-KMS where x-amz-server-side-encryption-bucket-key-enabled was provably not sent. Silent for DSSE-KMS,
 * which knows no bucket keys, for directory buckets, which always use them, and for other stores.
 *
 * @example kmsWithoutBucketKey.explain(reading)?.tone // 'fact'
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucket-key.html
 */
export const kmsWithoutBucketKey: Rule = {
  id: 'lint/kms-without-bucket-key',
  question: 'Does S3 save calls to KMS here?',
  reads: ['ServerSideEncryption', 'BucketKeyEnabled'],
  explain: (reading) => {
    const directory = bucketKind(reading.observation.request.bucket).startsWith('directory');
    if (reading.store !== undefined || directory) return undefined;
    if (known(reading, 'ServerSideEncryption')?.trim() !== 'aws:kms') return undefined;
    if (!isAbsent(reading, 'BucketKeyEnabled')) return undefined;
    return {
      id: 'lint/kms-without-bucket-key',
      tone: 'fact',
      title: 'The object is under a KMS key without an S3 Bucket Key.',
      says: ['Each read and each copy of such an object asks KMS, which bills and throttles those calls.'],
      todo: [
        'Turn on the bucket key in the bucket’s default encryption, and copy objects onto themselves where it should count for them.',
        'A key policy that goes by the object’s ARN as encryption context needs the bucket’s ARN then.',
      ],
      evidence: evidenceOf(reading, 'ServerSideEncryption'),
    };
  },
};
