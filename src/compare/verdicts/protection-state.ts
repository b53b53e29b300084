/** How is a version protected by Object Lock, as far as one column tells? Compares nothing. */
import type { FieldName } from '../../object-head/catalogue/field.ts';
import { parseBytes } from '../../object-head/header-values/bytes.ts';
import { parseIsoDate } from '../../object-head/header-values/iso-date.ts';
import { isAbsent, known, type Side } from './pair.ts';

/** The fields of a retention period. */
export const ofRetention: readonly FieldName[] = ['ObjectLockMode', 'ObjectLockRetainUntilDate'];

/** What keeps a version until somebody, or an event, lets it go. */
export const holds = [
  { field: 'ObjectLockLegalHoldStatus', name: 'legal hold', one: 'a legal hold' },
  { field: 'ObjectLockEventHold', name: 'event hold', one: 'an event hold' },
] as const;

export type Mode = 'GOVERNANCE' | 'COMPLIANCE';

export type Retention =
  | { readonly kind: 'kept'; readonly mode: Mode; readonly until: number }
  /** `ended`: when it ended, ms since 1970 UTC; left out where there never was one. */
  | { readonly kind: 'none'; readonly ended?: number }
  /**
   * Hidden, withheld or unreadable: no proof of anything, least of all of no lock. A mode or a date that can be read says
   * that there is or was one.
   */
  | { readonly kind: 'unknown'; readonly mode?: Mode; readonly until?: number };

/**
 * The retention period at a point in time (ms since 1970 UTC). One that has ended protects nothing.
 *
 * @example retentionOf(side, now) // { kind: 'kept', mode: 'COMPLIANCE', until: 1893456000000 }
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-lock.html
 */
export function retentionOf(side: Side, now: number): Retention {
  const until = parseIsoDate(known(side, 'ObjectLockRetainUntilDate') ?? '');
  if (until !== undefined && until <= now) return { kind: 'none', ended: until };
  const mode = modeOf(side);
  if (until !== undefined && mode !== undefined) return { kind: 'kept', mode, until };
  if (isAbsent(side, 'ObjectLockMode') && isAbsent(side, 'ObjectLockRetainUntilDate')) return { kind: 'none' };
  return { kind: 'unknown', ...(mode === undefined ? {} : { mode }), ...(until === undefined ? {} : { until }) };
}

function modeOf(side: Side): Mode | undefined {
  const mode = known(side, 'ObjectLockMode');
  return mode === 'GOVERNANCE' || mode === 'COMPLIANCE' ? mode : undefined;
}

/**
 * Whether a hold is on; undefined where it cannot be told. OFF and no header at all protect alike: not.
 *
 * @example isHeld(side, 'ObjectLockLegalHoldStatus') // true for ON
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-lock.html#object-lock-legal-holds
 */
export function isHeld(side: Side, field: 'ObjectLockLegalHoldStatus' | 'ObjectLockEventHold'): boolean | undefined {
  const value = known(side, field);
  if (value === 'ON') return true;
  return value === 'OFF' || isAbsent(side, field) ? false : undefined;
}

export interface HoldDuration {
  readonly count: number;
  readonly unit: 'day' | 'year';
}

/**
 * How long an event hold protects once it is released; undefined where it cannot be told.
 *
 * @example holdDuration(side) // { count: 30, unit: 'day' }
 * @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_HeadObject.html
 */
export function holdDuration(side: Side): HoldDuration | undefined {
  const [days, years] = [
    parseBytes(known(side, 'ObjectLockEventHoldDurationDays') ?? ''),
    parseBytes(known(side, 'ObjectLockEventHoldDurationYears') ?? ''),
  ];
  if (days !== undefined) return { count: days, unit: 'day' };
  return years === undefined ? undefined : { count: years, unit: 'year' };
}
