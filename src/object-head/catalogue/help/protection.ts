/** Help about the protection group, whose fields are in `../protection.ts`. */
import type { FieldName } from '../field.ts';
import type { FieldHelp } from './field-help.ts';

/**
 * What is told of its fields, by the SDK's name.
 *
 * @example protection.ObjectLockMode.names.boto3 // 'ObjectLockMode'
 * @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_HeadObject.html
 */
export const protection = {
  ObjectLockMode: {
    help: 'GOVERNANCE: only callers with a special permission may delete this version before its date. COMPLIANCE: nobody may.',
    names: { boto3: 'ObjectLockMode', dotnet: 'ObjectLockMode', dart: 'objectLockMode' },
    see: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-lock.html',
  },
  ObjectLockRetainUntilDate: {
    help: 'Until when Object Lock keeps this version from being overwritten or deleted.',
    names: {
      boto3: 'ObjectLockRetainUntilDate',
      dotnet: 'ObjectLockRetainUntilDate',
      dart: 'objectLockRetainUntilDate',
    },
    see: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-lock.html',
  },
  ObjectLockLegalHoldStatus: {
    help: 'ON keeps this version undeletable until somebody lifts the hold, whatever its date. OFF means that a hold was set and lifted.',
    names: {
      boto3: 'ObjectLockLegalHoldStatus',
      dotnet: 'ObjectLockLegalHoldStatus',
      dart: 'objectLockLegalHoldStatus',
    },
    see: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-lock.html',
  },
  ObjectLockEventHold: {
    help: 'ON keeps this version undeletable until an event releases it; the hold’s duration starts to run then.',
    names: { boto3: 'ObjectLockEventHold', dotnet: 'ObjectLockEventHold', dart: '' },
    see: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-lock.html',
  },
  ObjectLockEventHoldDurationDays: {
    help: 'How many days the version stays protected after its event hold is released.',
    names: { boto3: 'ObjectLockEventHoldDurationDays', dotnet: 'ObjectLockEventHoldDurationDays', dart: '' },
    see: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-lock.html',
  },
  ObjectLockEventHoldDurationYears: {
    help: 'How many years the version stays protected after its event hold is released.',
    names: { boto3: 'ObjectLockEventHoldDurationYears', dotnet: 'ObjectLockEventHoldDurationYears', dart: '' },
    see: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-lock.html',
  },
} as const satisfies Partial<Record<FieldName, FieldHelp>>;
