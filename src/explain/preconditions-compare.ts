/** Did the store do with the conditions what S3 should have done? */
import type { ExpectedOutcome } from './preconditions.ts';
import type { Words } from './words.ts';

export interface OutcomeComparison {
  /** `unknown` where nothing was expected, or where the answer is not about conditions (403, 404, 5xx). */
  readonly agrees: true | false | 'unknown';
  readonly words: Words;
}

/** The statuses that conditions, and a slice after them, can come to. */
const ofConditions: readonly number[] = [200, 206, 304, 412, 416];

/**
 * The expected status beside the one that came. Never throws; a status that says nothing of conditions is `unknown`.
 *
 * @example compareOutcome({ steps, status: 412 }, 304).agrees // false: MinIO does that
 * @see https://www.rfc-editor.org/rfc/rfc9110#section-13.2.2
 */
export function compareOutcome({ status: expected }: ExpectedOutcome, status: number): OutcomeComparison {
  if (!ofConditions.includes(status))
    return { agrees: 'unknown', words: `A ${status} comes before any condition is looked at.` };
  if (expected === undefined)
    return { agrees: 'unknown', words: 'What the conditions come to cannot be told from what is known of the object.' };
  if (expected === status) return { agrees: true, words: `S3 should answer ${expected} to these conditions, and did.` };
  if (status === 416 && expected === 206)
    return { agrees: true, words: 'The conditions hold. The slice that was asked for lies outside the object.' };
  return {
    agrees: false,
    words: [`S3 should answer ${expected} to these conditions; the answer is ${status}. `, whyOther(expected, status)],
  };
}

function whyOther(expected: number, status: number): string {
  if (expected === 412 && status === 304)
    return 'A store that looks at If-None-Match and If-Modified-Since first does so; MinIO is one.';
  if (status === 200 || status === 206)
    return 'The object may have changed since its ETag and date were read, or the store leaves a condition out of account.';
  return 'The object may have changed since its ETag and date were read, or the store reads a condition in another way.';
}
