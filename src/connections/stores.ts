/**
 * What is known of S3-compatible stores: where do they do otherwise than Amazon S3? Only what was measured on the store
 * itself is claimed. Of the others nothing is known, so nothing that is only documented of Amazon S3 is said of them.
 */
import type { FieldName } from '../object-head/catalogue/field.ts';
import type { Remarks } from '../object-head/check-request-by-store.ts';
import type { InputName, Place } from '../object-head/head-request.ts';
import { isAmazonS3Host } from '../object-head/locator/aws-hosts.ts';
import type { StoreAnswers } from '../object-head/presence-store.ts';
import type { Connection } from './config.ts';

export interface Store extends StoreAnswers {
  /** Inputs that make no difference to its answer. */
  readonly ignores: ReadonlySet<InputName>;
  /** What it makes of requests on which stores differ. */
  readonly remarks: Remarks;
}

/** What an error of Ceph may carry: its document, and no word about the object. */
const cephErrors: readonly FieldName[] = ['ContentLength', 'ContentType', 'RequestCharged'];

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
  measured: {
    sends: {
      VersionId: { sent: 'if the version has an id, or the request names the null version', needs: [] },
      TagCount: { sent: 'to every caller, if there is at least one tag', needs: [] },
      ServerSideEncryption: { sent: 'for SSE-KMS; it takes SSE-S3 and drops it without a word', needs: [] },
      StorageClass: { sent: 'if the upload named a class, STANDARD included', needs: [] },
      Expiration: { sent: 'if a lifecycle rule expires the object and the object has no version id', needs: [] },
    },
    carries: { 304: ['RequestCharged'], 404: cephErrors, 416: cephErrors },
  },
  ignores: new Set<InputName>(['checksumMode', 'expectedBucketOwner', 'partNumber']),
  remarks: {
    'sse-algorithm': {
      weight: 'note',
      text: 'Ceph Object Gateway knows one algorithm for customer keys, AES256. It answers 400 to others, unless the object has no customer key.',
    },
    'several-ranges': { weight: 'note', text: 'Ceph Object Gateway takes the first range and drops the others.' },
    'range-form': {
      weight: 'note',
      text: 'This is no range, and Ceph Object Gateway makes of it what it can: a slice, the whole object, or a 416. Write bytes=0-99, bytes=100- or bytes=-100.',
    },
    'future-if-modified-since': {
      weight: 'note',
      text: 'Ceph Object Gateway obeys a date that lies in the future: nothing was modified since, so it answers 304.',
    },
    'if-none-match-first': 'as Amazon S3',
    'if-match-first': 'as Amazon S3',
    'etag-list': { weight: 'note', text: 'Ceph Object Gateway compares the first ETag of a list alone.' },
    'any-etag': { weight: 'note', text: 'Ceph Object Gateway takes * for an ETag, which no object has.' },
    'leading-slash': 'as Amazon S3',
  },
};

const names: Readonly<Record<Exclude<Connection['store'], 'aws' | 'ceph'>, string>> = {
  minio: 'MinIO',
  r2: 'Cloudflare R2',
  scality: 'Scality',
  rustfs: 'RustFS',
  other: 'This store',
};

/**
 * Which kind of store answers at a place: the connection's own, unless a link names another endpoint, of which nothing is
 * known but whether it is Amazon's.
 */
export function storeKindOf(connection: Connection, { endpoint }: Place): Connection['store'] {
  if (endpoint === undefined || endpoint === connection.endpoint) return connection.store;
  return URL.canParse(endpoint) && isAmazonS3Host(new URL(endpoint).hostname) ? 'aws' : 'other';
}

/** The store that answers at a place; undefined for Amazon S3 itself, which the catalogue describes. */
export function storeOf(connection: Connection, place: Place): Store | undefined {
  const kind = storeKindOf(connection, place);
  if (kind === 'aws') return undefined;
  return kind === 'ceph' ? ceph : { name: names[kind], lacks: new Set(), ignores: new Set(), remarks: {} };
}
