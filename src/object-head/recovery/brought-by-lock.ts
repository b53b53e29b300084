/** What the documents of GetObjectRetention and GetObjectLegalHold say, in the terms of HeadObject's headers. */
import type { GetObjectLegalHoldCommandOutput, GetObjectRetentionCommandOutput } from '@aws-sdk/client-s3';
import type { ErrorDocument } from '../error-document.ts';
import type { RecoveryCall } from './recovered.ts';
import type { Brought } from './recovery-result.ts';

export type RetentionDocument = Pick<GetObjectRetentionCommandOutput, 'Retention'>;
export type LegalHoldDocument = Pick<GetObjectLegalHoldCommandOutput, 'LegalHold'>;

/**
 * Mode, date (ISO 8601 UTC, without a fraction of zero) and event hold, as far as the document has them.
 *
 * @example broughtByRetention({ Retention: { Mode: 'GOVERNANCE' } }).values // { ObjectLockMode: 'GOVERNANCE' }
 * @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetObjectRetention.html
 */
export function broughtByRetention({ Retention }: RetentionDocument): Brought {
  const { Mode, RetainUntilDate, EventHold, EventHoldDuration: { Days, Years } = {} } = Retention ?? {};
  const until = RetainUntilDate && isoText(RetainUntilDate);
  return {
    values: {
      ...(Mode !== undefined && { ObjectLockMode: Mode }),
      ...(until !== undefined && { ObjectLockRetainUntilDate: until }),
      ...(EventHold !== undefined && { ObjectLockEventHold: EventHold }),
      ...(Days !== undefined && { ObjectLockEventHoldDurationDays: String(Days) }),
      ...(Years !== undefined && { ObjectLockEventHoldDurationYears: String(Years) }),
    },
    none: {},
  };
}

/**
 * The status of the legal hold; `OFF` stays after a hold was lifted.
 *
 * @example broughtByLegalHold({ LegalHold: { Status: 'OFF' } }).values // { ObjectLockLegalHoldStatus: 'OFF' }
 * @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetObjectLegalHold.html
 */
export function broughtByLegalHold({ LegalHold }: LegalHoldDocument): Brought {
  const status = LegalHold?.Status;
  return { values: status === undefined ? {} : { ObjectLockLegalHoldStatus: status }, none: {} };
}

/**
 * S3's words for a bucket that has no Object Lock. The code, `InvalidRequest`, stands for many things, so only these texts
 * prove it: Amazon S3's as recorded, Ceph's as measured.
 */
const noLockInBucket: readonly string[] = [
  'Bucket is missing Object Lock Configuration',
  'bucket object lock not configured',
];

/**
 * What a refusal of either call proves to be missing; undefined for one that proves nothing, `AccessDenied`. A bucket without
 * Object Lock has no lock of any kind. An object that was never locked has none of what was asked for; of the other call, and
 * of an event hold, that says nothing.
 *
 * @example noneByLockRefusal('GetObjectLegalHold', document)?.none // { ObjectLockLegalHoldStatus: 'no legal hold …' }
 * @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetObjectRetention.html
 */
export function noneByLockRefusal(call: RecoveryCall, { code, message }: ErrorDocument): Brought | undefined {
  if (call !== 'GetObjectRetention' && call !== 'GetObjectLegalHold') return undefined;
  if (code === 'InvalidRequest' && noLockInBucket.includes(message)) {
    const fact = 'the bucket has no Object Lock.';
    return {
      values: {},
      none: {
        ObjectLockMode: fact,
        ObjectLockRetainUntilDate: fact,
        ObjectLockLegalHoldStatus: fact,
        ObjectLockEventHold: fact,
        ObjectLockEventHoldDurationDays: fact,
        ObjectLockEventHoldDurationYears: fact,
      },
    };
  }
  if (code !== 'NoSuchObjectLockConfiguration') return undefined;
  if (call === 'GetObjectLegalHold')
    return { values: {}, none: { ObjectLockLegalHoldStatus: 'no legal hold was ever set on this version.' } };
  const fact = 'this version has no retention period.';
  return { values: {}, none: { ObjectLockMode: fact, ObjectLockRetainUntilDate: fact } };
}

function isoText(date: Date): string | undefined {
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString().replace('.000Z', 'Z');
}
