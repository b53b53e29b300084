/** What do the values mean that S3 takes from a fixed list? A value that is not listed has no entry: the raw text says it all. */
import type { FieldName } from '../catalogue/field.ts';

const completed = 'copied to every destination';

/**
 * Plain words by field and by value, exactly as S3 writes it.
 *
 * @example fixedWords.ObjectLockLegalHoldStatus?.ON
 * @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_HeadObject.html
 */
export const fixedWords: Partial<Record<FieldName, Readonly<Record<string, string>>>> = {
  VersionId: { null: 'the version without an id, written before versioning was on or while it was suspended' },
  DeleteMarker: { true: 'a delete marker: it has no content' },
  ArchiveStatus: {
    ARCHIVE_ACCESS: 'in the Archive Access tier; must be restored before it can be read',
    DEEP_ARCHIVE_ACCESS: 'in the Deep Archive Access tier; must be restored before it can be read',
  },
  ChecksumType: {
    FULL_OBJECT: 'over the whole content: a file can be compared with it',
    COMPOSITE: 'over the checksums of the parts: a file can be compared only part by part',
  },
  ReplicationStatus: {
    PENDING: 'not yet copied to every destination',
    COMPLETED: completed,
    // The SDK knows both spellings; S3 documents and sends COMPLETED.
    COMPLETE: completed,
    FAILED: 'at least one destination has no copy',
    REPLICA: 'this is a copy that replication made',
  },
  ObjectLockMode: {
    GOVERNANCE: 'deletable before its date only with s3:BypassGovernanceRetention',
    COMPLIANCE: 'deletable by nobody before its date, the root user included',
  },
  ObjectLockLegalHoldStatus: {
    ON: 'cannot be deleted while the hold is on; it has no end date',
    OFF: 'a hold was set once and lifted; it protects nothing now',
  },
  ObjectLockEventHold: {
    ON: 'cannot be deleted until the hold is released and its duration is over',
    OFF: 'no event hold is on',
  },
  ServerSideEncryption: {
    AES256: 'SSE-S3: encrypted with keys that S3 manages',
    'aws:kms': 'SSE-KMS: encrypted under a KMS key; reading the content needs kms:Decrypt',
    'aws:kms:dsse': 'DSSE-KMS: encrypted twice under a KMS key; reading the content needs kms:Decrypt',
    'aws:fsx': 'encrypted by Amazon FSx, which holds the file',
    'aws:backup': 'encrypted by AWS Backup, which holds the object',
  },
  BucketKeyEnabled: { true: 'S3 makes data keys from a bucket key and asks KMS less often' },
  SSECustomerAlgorithm: { AES256: 'SSE-C: encrypted with 256-bit AES under a key that only its owner keeps' },
  ContentEncoding: {
    gzip: 'compressed; browsers undo it, the SDKs do not',
    br: 'compressed with Brotli; browsers undo it over HTTPS, the SDKs do not',
    deflate: 'compressed; browsers undo it, the SDKs do not',
    zstd: 'compressed with Zstandard; newer browsers undo it, the SDKs do not',
    compress: 'compressed with LZW; browsers do not undo it',
    identity: 'not encoded',
    'aws-chunked': 'a trace of the upload; it says nothing about the content',
  },
  AcceptRanges: { none: 'slices cannot be asked for' },
  RequestCharged: { requester: 'the caller pays for this request and its traffic' },
};
