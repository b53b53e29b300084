/** The protection group: who may delete it, and from when on. Says what the headers mean in general, nothing of one answer. */
import type { FieldEntry, FieldName } from './field.ts';

/**
 * The fields of the protection group in display order, by the SDK's name.
 *
 * @example protection.ObjectLockMode.header // 'x-amz-object-lock-mode'
 * @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_HeadObject.html
 */
export const protection = {
  ObjectLockMode: {
    header: 'x-amz-object-lock-mode',
    group: 'protection',
    kind: 'token',
    help: 'GOVERNANCE: only callers with a special permission may delete this version before its date. COMPLIANCE: nobody may.',
    sent: 'if the version has a retention period and the caller may read it',
    needs: [{ kind: 'permission', action: 's3:GetObjectRetention' }],
    generalPurposeOnly: true,
    names: { boto3: 'ObjectLockMode', dotnet: 'ObjectLockMode', dart: 'objectLockMode' },
    see: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-lock.html',
  },
  ObjectLockRetainUntilDate: {
    header: 'x-amz-object-lock-retain-until-date',
    group: 'protection',
    kind: 'iso-date',
    help: 'Until when Object Lock keeps this version from being overwritten or deleted.',
    sent: 'if the version has a retention period and the caller may read it',
    needs: [{ kind: 'permission', action: 's3:GetObjectRetention' }],
    generalPurposeOnly: true,
    names: {
      boto3: 'ObjectLockRetainUntilDate',
      dotnet: 'ObjectLockRetainUntilDate',
      dart: 'objectLockRetainUntilDate',
    },
    see: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-lock.html',
  },
  ObjectLockLegalHoldStatus: {
    header: 'x-amz-object-lock-legal-hold',
    group: 'protection',
    kind: 'token',
    help: 'ON keeps this version undeletable until somebody lifts the hold, whatever its date. OFF means that a hold was set and lifted.',
    sent: 'if a legal hold was ever set on the version and the caller may read it',
    needs: [{ kind: 'permission', action: 's3:GetObjectLegalHold' }],
    generalPurposeOnly: true,
    names: {
      boto3: 'ObjectLockLegalHoldStatus',
      dotnet: 'ObjectLockLegalHoldStatus',
      dart: 'objectLockLegalHoldStatus',
    },
    see: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-lock.html',
  },
  ObjectLockEventHold: {
    header: 'x-amz-object-lock-event-hold',
    group: 'protection',
    kind: 'token',
    help: 'ON keeps this version undeletable until an event releases it; the hold’s duration starts to run then.',
    sent: 'if the version has an event hold and the caller may read it',
    needs: [{ kind: 'permission', action: 's3:GetObjectRetention' }],
    generalPurposeOnly: true,
    names: { boto3: 'ObjectLockEventHold', dotnet: 'ObjectLockEventHold', dart: '' },
    see: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-lock.html',
  },
  ObjectLockEventHoldDurationDays: {
    header: 'x-amz-object-lock-event-hold-duration-days',
    group: 'protection',
    kind: 'count',
    help: 'How many days the version stays protected after its event hold is released.',
    sent: 'while an event hold with a duration in days is on',
    needs: [{ kind: 'permission', action: 's3:GetObjectRetention' }],
    generalPurposeOnly: true,
    names: { boto3: 'ObjectLockEventHoldDurationDays', dotnet: 'ObjectLockEventHoldDurationDays', dart: '' },
    see: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-lock.html',
  },
  ObjectLockEventHoldDurationYears: {
    header: 'x-amz-object-lock-event-hold-duration-years',
    group: 'protection',
    kind: 'count',
    help: 'How many years the version stays protected after its event hold is released.',
    sent: 'while an event hold with a duration in years is on',
    needs: [{ kind: 'permission', action: 's3:GetObjectRetention' }],
    generalPurposeOnly: true,
    names: { boto3: 'ObjectLockEventHoldDurationYears', dotnet: 'ObjectLockEventHoldDurationYears', dart: '' },
    see: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-lock.html',
  },
} as const satisfies Partial<Record<FieldName, FieldEntry>>;
