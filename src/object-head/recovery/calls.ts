/**
 * The calls that answer in a body what HeadObject says in headers: what each can bring, what it takes, what it costs. They
 * are made when the person asks, never by themselves.
 */
import { bucketKind } from '../bucket-kind.ts';
import type { FieldName } from '../catalogue/field.ts';
import type { OpenRequest } from '../head-request.ts';
import { checksumFields } from './checksum-fields.ts';
import type { RecoveryCall } from './recovered.ts';

export interface RecoveryCallEntry {
  readonly call: RecoveryCall;
  /** What it is asked about, a few words: `tags`. */
  readonly about: string;
  /** The fields that it can bring, or prove to have no value. */
  readonly fields: readonly FieldName[];
  /** The IAM actions that it takes without a version id, and with one; the first is the call's own. */
  readonly actions: readonly string[];
  readonly versionActions: readonly string[];
  /** What it costs, one sentence or two. */
  readonly cost: string;
  readonly see: string;
}

const oneRequest = 'One request, charged as a GET; it appears in the bucket’s access logs.';
const api = 'https://docs.aws.amazon.com/AmazonS3/latest/API/API_';

/**
 * All of them, the telling ones first.
 *
 * @example recoveryCalls[1]?.call // 'ListObjectVersions'
 * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazons3.html
 */
export const recoveryCalls: readonly RecoveryCallEntry[] = [
  {
    call: 'GetObjectAttributes',
    about: 'ETag, checksums, storage class, parts',
    fields: ['ETag', 'StorageClass', 'PartsCount', 'ContentRange', ...checksumFields],
    actions: ['s3:GetObjectAttributes', 's3:GetObject'],
    versionActions: ['s3:GetObjectVersionAttributes', 's3:GetObjectVersion'],
    cost: 'One request and a preflight, charged as a GET; it appears in the bucket’s access logs.',
    see: `${api}GetObjectAttributes.html`,
  },
  {
    call: 'ListObjectVersions',
    about: 'version id, ETag, storage class, delete marker',
    fields: ['VersionId', 'ETag', 'LastModified', 'DeleteMarker', 'StorageClass', 'ContentRange', ...checksumFields],
    actions: ['s3:ListBucketVersions'],
    versionActions: ['s3:ListBucketVersions'],
    cost: 'One request, charged as a LIST; up to five where a version is named that has thousands of newer ones. They appear in the bucket’s access logs.',
    see: `${api}ListObjectVersions.html`,
  },
  {
    call: 'GetObjectTagging',
    about: 'number of tags',
    fields: ['TagCount'],
    actions: ['s3:GetObjectTagging'],
    versionActions: ['s3:GetObjectVersionTagging'],
    cost: oneRequest,
    see: `${api}GetObjectTagging.html`,
  },
  {
    call: 'GetObjectRetention',
    about: 'retention and event hold',
    fields: [
      'ObjectLockMode',
      'ObjectLockRetainUntilDate',
      'ObjectLockEventHold',
      'ObjectLockEventHoldDurationDays',
      'ObjectLockEventHoldDurationYears',
      'ObjectLockLegalHoldStatus',
    ],
    actions: ['s3:GetObjectRetention'],
    versionActions: ['s3:GetObjectRetention'],
    cost: oneRequest,
    see: `${api}GetObjectRetention.html`,
  },
  {
    call: 'GetObjectLegalHold',
    about: 'legal hold',
    fields: [
      'ObjectLockLegalHoldStatus',
      'ObjectLockMode',
      'ObjectLockRetainUntilDate',
      'ObjectLockEventHold',
      'ObjectLockEventHoldDurationDays',
      'ObjectLockEventHoldDurationYears',
    ],
    actions: ['s3:GetObjectLegalHold'],
    versionActions: ['s3:GetObjectLegalHold'],
    cost: oneRequest,
    see: `${api}GetObjectLegalHold.html`,
  },
];

/**
 * Fields that people look for and that no call brings in a body, each with what helps instead.
 *
 * @example withoutCall.Metadata // 'No call of S3 gives user metadata in a body. …'
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/ManageCorsUsing.html
 */
export const withoutCall: Readonly<Partial<Record<FieldName, string>>> = {
  Metadata:
    'No call of S3 gives user metadata in a body. The bucket’s CORS must list each x-amz-meta- name in ExposeHeaders: it takes no wildcard.',
};

/** The entry of one call. */
export function recoveryCall(call: RecoveryCall): RecoveryCallEntry {
  const entry = recoveryCalls.find((candidate) => candidate.call === call);
  if (!entry) throw new Error(`${call} has no entry.`);
  return entry;
}

/**
 * The IAM action of a call's own, which differs where the request names a version.
 *
 * @example recoveryAction('GetObjectTagging', { ...request, versionId: 'null' }) // 's3:GetObjectVersionTagging'
 * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazons3.html
 */
export function recoveryAction(call: RecoveryCall, { versionId }: OpenRequest): string {
  const { actions, versionActions } = recoveryCall(call);
  return (versionId === undefined ? actions : versionActions)[0] ?? '';
}

/**
 * The calls that are worth making for a request: none for a directory bucket, which no page can read, none that the store is
 * known to lack, and none where the answer was a 416: all that it leaves open is a Content-Range, which lies outside the
 * object, so that no call can word it. `status` is that of the HEAD, where there is an answer.
 *
 * @example callsFor(request, new Set(['GetObjectAttributes'])).length // 4
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/s3-express-differences.html
 */
export function callsFor(
  { bucket }: OpenRequest,
  lacking: ReadonlySet<RecoveryCall> = new Set(),
  status?: number,
): readonly RecoveryCallEntry[] {
  if (status === 416 || bucketKind(bucket).startsWith('directory')) return [];
  return recoveryCalls.filter(({ call }) => !lacking.has(call));
}
