/**
 * Which of the three things that can lock a version is in force: a retention period, a legal hold, an event hold? What
 * was not sent counts as "not set" only with proof. Puts nothing into words.
 */
import type { FieldName } from '../../object-head/catalogue/field.ts';
import { parseIsoDate } from '../../object-head/header-values/iso-date.ts';
import { isUnknown, known, type Reading } from '../rule.ts';

/** `never`: provably not set. `unreadable`: a value that S3 does not document. */
export type Hold = 'on' | 'off' | 'never' | 'unknown' | 'unreadable';

/** `unreadable`: a mode that S3 does not document; its text is in the answer. */
export type LockMode = 'COMPLIANCE' | 'GOVERNANCE' | 'unreadable' | 'unknown';

export type Retention =
  | { readonly kind: 'none' }
  | { readonly kind: 'unknown' }
  /** `at` in ms since 1970 UTC: later than now, so the version is locked. */
  | { readonly kind: 'running'; readonly mode: LockMode; readonly at: number }
  /** Its date has come: the very instant counts as past. */
  | { readonly kind: 'ended'; readonly mode: LockMode; readonly at: number }
  /** There is a retention, but its end cannot be told. */
  | { readonly kind: 'endless'; readonly mode: LockMode; readonly because: 'unknown' | 'unreadable' | 'not-sent' };

export interface LockState {
  readonly retention: Retention;
  readonly legalHold: Hold;
  readonly eventHold: Hold;
  /** How long retention lasts from the release of the event hold. */
  readonly afterRelease?: { readonly count: number; readonly unit: 'day' | 'year' };
}

/** What Object Lock is read from, the telling ones first. */
export const lockFields: readonly FieldName[] = [
  'ObjectLockMode',
  'ObjectLockRetainUntilDate',
  'ObjectLockLegalHoldStatus',
  'ObjectLockEventHold',
  'ObjectLockEventHoldDurationDays',
  'ObjectLockEventHoldDurationYears',
];

/**
 * What locks the version at `reading.now`. Values that cannot be read are `unreadable`, never "not locked".
 *
 * @example lockState(reading).retention // { kind: 'running', mode: 'COMPLIANCE', at: 1893456000000 }
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-lock.html
 */
export function lockState(reading: Reading): LockState {
  const afterRelease = duration(reading);
  return {
    retention: retentionOf(reading),
    legalHold: holdOf(reading, 'ObjectLockLegalHoldStatus'),
    eventHold: holdOf(reading, 'ObjectLockEventHold'),
    ...(afterRelease ? { afterRelease } : {}),
  };
}

function retentionOf(reading: Reading): Retention {
  const mode = modeOf(reading);
  const raw = known(reading, 'ObjectLockRetainUntilDate');
  if (mode === undefined && raw === undefined) {
    // The two are set together: where one is provably missing, there is no retention.
    const open = isUnknown(reading, 'ObjectLockMode') && isUnknown(reading, 'ObjectLockRetainUntilDate');
    return { kind: open ? 'unknown' : 'none' };
  }
  const inMode = mode ?? 'unknown';
  if (raw === undefined) {
    const because = isUnknown(reading, 'ObjectLockRetainUntilDate') ? 'unknown' : 'not-sent';
    return { kind: 'endless', mode: inMode, because };
  }
  const at = parseIsoDate(raw);
  if (at === undefined) return { kind: 'endless', mode: inMode, because: 'unreadable' };
  return { kind: at > reading.now ? 'running' : 'ended', mode: inMode, at };
}

function modeOf(reading: Reading): LockMode | undefined {
  const raw = known(reading, 'ObjectLockMode')?.trim();
  if (raw === undefined) return undefined;
  return raw === 'COMPLIANCE' || raw === 'GOVERNANCE' ? raw : 'unreadable';
}

function holdOf(reading: Reading, field: FieldName): Hold {
  const raw = known(reading, field)?.trim();
  if (raw === 'ON') return 'on';
  if (raw === 'OFF') return 'off';
  if (raw !== undefined) return 'unreadable';
  return isUnknown(reading, field) ? 'unknown' : 'never';
}

function duration(reading: Reading): LockState['afterRelease'] {
  const days = countOf(known(reading, 'ObjectLockEventHoldDurationDays'));
  if (days !== undefined) return { count: days, unit: 'day' };
  const years = countOf(known(reading, 'ObjectLockEventHoldDurationYears'));
  return years === undefined ? undefined : { count: years, unit: 'year' };
}

/** S3 takes 1 to 36,500 days and 1 to 100 years. */
function countOf(raw: string | undefined): number | undefined {
  const count = /^\d{1,5}$/.test(raw?.trim() ?? '') ? Number(raw) : 0;
  return count >= 1 ? count : undefined;
}
