/** What does AWS bill, and promise, by storage class? Terms without prices, which differ by region and change. */

export interface StorageTerms {
  /** Storage is billed for at least so many days. */
  readonly minimumDays?: number;
  /** Smaller objects are billed as if they had so many bytes. */
  readonly billedAtLeast?: number;
  /** What costs a fee by the size of the content. */
  readonly retrievalFee?: 'read' | 'restore';
  /** S3 bills 40 KB more for each object, for its name and index. */
  readonly overhead?: true;
  /** Kept in one Availability Zone. */
  readonly oneZone?: true;
  /** AWS advises against it. */
  readonly discouraged?: true;
  /** S3 moves objects between tiers by how they are read; those under 128 KB stay where they are. */
  readonly tiered?: true;
}

/** 128 KB as S3 counts them, in bytes. */
export const small = 128 * 1024;

const terms: Readonly<Record<string, StorageTerms>> = {
  STANDARD_IA: { minimumDays: 30, billedAtLeast: small, retrievalFee: 'read' },
  ONEZONE_IA: { minimumDays: 30, billedAtLeast: small, retrievalFee: 'read', oneZone: true },
  GLACIER_IR: { minimumDays: 90, billedAtLeast: small, retrievalFee: 'read' },
  GLACIER: { minimumDays: 90, retrievalFee: 'restore', overhead: true },
  DEEP_ARCHIVE: { minimumDays: 180, retrievalFee: 'restore', overhead: true },
  INTELLIGENT_TIERING: { tiered: true },
  EXPRESS_ONEZONE: { oneZone: true },
  REDUCED_REDUNDANCY: { discouraged: true },
};

/**
 * The terms of a class by its name in x-amz-storage-class; undefined for STANDARD, for classes that have none of these,
 * and for unknown names.
 *
 * @example storageTerms('GLACIER')?.minimumDays // 90
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/storage-class-intro.html#sc-compare
 * @see https://aws.amazon.com/s3/pricing/
 */
export function storageTerms(storageClass: string): StorageTerms | undefined {
  return Object.hasOwn(terms, storageClass) ? terms[storageClass] : undefined;
}
