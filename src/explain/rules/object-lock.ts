/** Who could delete this version, and until when? What is in force is in `object-lock-state.ts`, the sentences in `object-lock-words.ts`. */
import { evidenceOf, isUnknown, neverVersioned, type Reading, type Rule } from '../rule.ts';
import type { Words } from '../words.ts';
import { type LockState, lockFields, lockState } from './object-lock-state.ts';
import { lockSays, lockTitle } from './object-lock-words.ts';

/**
 * Retention, legal hold and event hold as one statement. A lock that cannot be seen is "not known", never "not locked".
 * Silent where every lock is provably missing, or where nothing in the bucket can be locked. A date or a status that
 * cannot be read is shown as it is and taken for a lock. Dates are compared with `reading.now`, in ms since 1970 UTC.
 *
 * @example x-amz-object-lock-mode: COMPLIANCE with x-amz-object-lock-retain-until-date: 2030-01-01T00:00:00Z
 * // Locked until 2030-01-01T00:00:00Z (COMPLIANCE): nobody can delete this version before, not even the root user.
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-lock.html
 */
export const objectLock: Rule = {
  id: 'object-lock',
  question: 'Who could delete this version, and until when?',
  reads: [...lockFields, 'VersionId'],
  explain: (reading) => {
    const evidence = evidenceOf(reading, ...lockFields);
    // Object Lock needs versioning, so a bucket that never had it has nothing to lock.
    if (evidence.length === 0 && neverVersioned(reading)) return undefined;
    const state = lockState(reading);
    const title = lockTitle(state, reading);
    if (!title) return undefined;
    const todo = whatToDo(state, reading);
    return {
      id: 'object-lock',
      ...title,
      says: lockSays(state, reading),
      ...(todo.length > 0 ? { todo } : {}),
      evidence,
    };
  },
};

function whatToDo({ retention, legalHold, eventHold }: LockState, reading: Reading): readonly Words[] {
  const calls = [
    ...(retention.kind === 'unknown' || eventHold === 'unknown' || isUnknown(reading, 'ObjectLockRetainUntilDate')
      ? ['GetObjectRetention']
      : []),
    ...(legalHold === 'unknown' ? ['GetObjectLegalHold'] : []),
  ];
  const [first, second] = calls;
  return [
    ...(first === undefined
      ? []
      : [
          [
            'To find out, ask ',
            { code: first },
            ...(second === undefined ? [] : [' and ', { code: second }]),
            ': the answer comes in a body, which does not depend on ExposeHeaders, and a missing permission shows as a 403.',
          ],
        ]),
    ...(retention.kind === 'ended' && legalHold !== 'on' && eventHold !== 'on'
      ? [['To protect it further, set a later date with ', { code: 'PutObjectRetention' }, '.']]
      : []),
  ];
}
