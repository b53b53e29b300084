/** What is a storage class called, and can its objects be read at once? No prices, no durability figures. */

export interface StorageClass {
  /** As in the S3 console, `Glacier Flexible Retrieval`. */
  readonly name: string;
  /** `restore`: it must be restored before it can be read. `depends`: only in an archive tier, see `x-amz-archive-status`. */
  readonly readable: 'at once' | 'restore' | 'depends';
  /** What sets it apart, in plain words. */
  readonly words: string;
}

const classes: Readonly<Record<string, StorageClass>> = {
  STANDARD: { name: 'Standard', readable: 'at once', words: 'for data that is read often' },
  REDUCED_REDUNDANCY: {
    name: 'Reduced Redundancy',
    readable: 'at once',
    words: 'kept with fewer copies; AWS advises against it',
  },
  STANDARD_IA: {
    name: 'Standard-IA',
    readable: 'at once',
    words: 'for data that is seldom read; each read costs extra',
  },
  ONEZONE_IA: {
    name: 'One Zone-IA',
    readable: 'at once',
    words: 'seldom read, in a single zone; each read costs extra',
  },
  INTELLIGENT_TIERING: {
    name: 'Intelligent-Tiering',
    readable: 'depends',
    words: 'S3 moves it between tiers by how it is read',
  },
  GLACIER: {
    name: 'Glacier Flexible Retrieval',
    readable: 'restore',
    words: 'archive; must be restored before it can be read',
  },
  DEEP_ARCHIVE: {
    name: 'Glacier Deep Archive',
    readable: 'restore',
    words: 'cheapest archive; must be restored before it can be read',
  },
  GLACIER_IR: {
    name: 'Glacier Instant Retrieval',
    readable: 'at once',
    words: 'archive that can be read at once; each read costs extra',
  },
  OUTPOSTS: { name: 'Outposts', readable: 'at once', words: 'kept on an Outpost of the owner' },
  SNOW: { name: 'Snow', readable: 'at once', words: 'kept on a Snow device' },
  EXPRESS_ONEZONE: {
    name: 'Express One Zone',
    readable: 'at once',
    words: 'fastest, in a single zone, in a directory bucket',
  },
  FSX_OPENZFS: { name: 'FSx for OpenZFS', readable: 'at once', words: 'a file of an FSx file system' },
  FSX_ONTAP: { name: 'FSx for NetApp ONTAP', readable: 'at once', words: 'a file of an FSx file system' },
  AWS_BACKUP_WARM: { name: 'AWS Backup, warm', readable: 'at once', words: 'held by AWS Backup' },
  AWS_BACKUP_LOW_COST_WARM: { name: 'AWS Backup, low-cost warm', readable: 'at once', words: 'held by AWS Backup' },
};

/**
 * What is known of a class by its name in `x-amz-storage-class`; undefined for a name that is not known here, which is no error.
 *
 * @example parseStorageClass('GLACIER')?.name // 'Glacier Flexible Retrieval'
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/storage-class-intro.html
 */
export function parseStorageClass(text: string): StorageClass | undefined {
  const name = text.trim();
  return Object.hasOwn(classes, name) ? classes[name] : undefined;
}
