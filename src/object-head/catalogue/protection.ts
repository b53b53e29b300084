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
    sent: 'if the version has a retention period and the caller may read it',
    needs: [{ kind: 'permission', action: 's3:GetObjectRetention' }],
    generalPurposeOnly: true,
  },
  ObjectLockRetainUntilDate: {
    header: 'x-amz-object-lock-retain-until-date',
    group: 'protection',
    kind: 'iso-date',
    sent: 'if the version has a retention period and the caller may read it',
    needs: [{ kind: 'permission', action: 's3:GetObjectRetention' }],
    generalPurposeOnly: true,
  },
  ObjectLockLegalHoldStatus: {
    header: 'x-amz-object-lock-legal-hold',
    group: 'protection',
    kind: 'token',
    sent: 'if a legal hold was ever set on the version and the caller may read it',
    needs: [{ kind: 'permission', action: 's3:GetObjectLegalHold' }],
    generalPurposeOnly: true,
  },
  ObjectLockEventHold: {
    header: 'x-amz-object-lock-event-hold',
    group: 'protection',
    kind: 'token',
    sent: 'if the version has an event hold and the caller may read it',
    needs: [{ kind: 'permission', action: 's3:GetObjectRetention' }],
    generalPurposeOnly: true,
  },
  ObjectLockEventHoldDurationDays: {
    header: 'x-amz-object-lock-event-hold-duration-days',
    group: 'protection',
    kind: 'count',
    sent: 'while an event hold with a duration in days is on',
    needs: [{ kind: 'permission', action: 's3:GetObjectRetention' }],
    generalPurposeOnly: true,
  },
  ObjectLockEventHoldDurationYears: {
    header: 'x-amz-object-lock-event-hold-duration-years',
    group: 'protection',
    kind: 'count',
    sent: 'while an event hold with a duration in years is on',
    needs: [{ kind: 'permission', action: 's3:GetObjectRetention' }],
    generalPurposeOnly: true,
  },
} as const satisfies Partial<Record<FieldName, FieldEntry>>;
