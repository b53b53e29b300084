/**
 * What is known of S3-compatible stores: fields that they never send, inputs that they take no notice of. Only what was
 * measured on the store itself is claimed; of the others nothing is known, so nothing is called unsupported.
 */
import type { FieldName } from '../object-head/catalogue/field.ts';
import type { InputName } from '../object-head/head-request.ts';
import type { Connection } from './config.ts';

export interface Store {
  /** As people call it, `Ceph Object Gateway`. */
  readonly name: string;
  readonly lacks: ReadonlySet<FieldName>;
  /** Inputs that make no difference to its answer. */
  readonly ignores: ReadonlySet<InputName>;
}

/** Ceph Object Gateway 16.2, measured. @see https://docs.ceph.com/en/pacific/radosgw/s3/objectops/ */
const ceph: Store = {
  name: 'Ceph Object Gateway',
  lacks: new Set<FieldName>([
    'ArchiveStatus',
    'BucketKeyEnabled',
    'ChecksumCRC32',
    'ChecksumCRC32C',
    'ChecksumCRC64NVME',
    'ChecksumMD5',
    'ChecksumSHA1',
    'ChecksumSHA256',
    'ChecksumSHA512',
    'ChecksumType',
    'ChecksumXXHASH128',
    'ChecksumXXHASH3',
    'ChecksumXXHASH64',
    'DeleteMarker',
    'MissingMeta',
    'ObjectLockEventHold',
    'ObjectLockEventHoldDurationDays',
    'ObjectLockEventHoldDurationYears',
    'PartsCount',
    'ReplicationStatus',
    'Restore',
  ]),
  ignores: new Set<InputName>(['checksumMode', 'expectedBucketOwner', 'partNumber']),
};

const names: Readonly<Record<Exclude<Connection['store'], 'aws' | 'ceph'>, string>> = {
  minio: 'MinIO',
  r2: 'Cloudflare R2',
  scality: 'Scality',
  rustfs: 'RustFS',
  other: 'This store',
};

/** The store behind a connection; undefined for Amazon S3 itself, which the catalogue describes. */
export function storeOf({ store }: Connection): Store | undefined {
  if (store === 'aws') return undefined;
  return store === 'ceph' ? ceph : { name: names[store], lacks: new Set(), ignores: new Set() };
}
