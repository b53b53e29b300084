/** Did the store do with the conditions what S3 should have done? */
import type { ExpectedOutcome } from './preconditions.ts';
import type { Words } from './words.ts';

export interface OutcomeComparison {
  /** `unknown` where nothing was expected, or where the answer need not be about conditions (400, 403, 404, 5xx). */
  readonly agrees: true | false | 'unknown';
  readonly words: Words;
}

/** The statuses that conditions, and a slice after them, can come to. */
const ofConditions: readonly number[] = [200, 206, 304, 412, 416];

/** What comes before conditions: there are none about what may not be read, or is not there. Of a 400 the order is not known. */
const beforeConditions: readonly number[] = [403, 404];

/**
 * The expected status beside the one that came. Never throws; a status that says nothing of conditions is `unknown`. `store` is
 * the name of one that is not Amazon S3: what is expected then is what HTTP says, which it may not follow.
 *
 * @example compareOutcome({ steps, status: 412 }, 304).agrees // false: MinIO does that
 * @see https://www.rfc-editor.org/rfc/rfc9110#section-13.2.2
 */
export function compareOutcome(
  { status: expected }: ExpectedOutcome,
  status: number,
  store?: string,
): OutcomeComparison {
  if (beforeConditions.includes(status))
    return { agrees: 'unknown', words: `A ${status} comes before any condition is looked at.` };
  if (!ofConditions.includes(status))
    return { agrees: 'unknown', words: `A ${status} does not tell whether the conditions were looked at.` };
  if (expected === undefined)
    return { agrees: 'unknown', words: 'What the conditions come to cannot be told from what is known of the object.' };
  const should =
    store === undefined
      ? `S3 should answer ${expected} to these conditions`
      : `By the rules of HTTP, these conditions come to ${expected}`;
  if (expected === status)
    return { agrees: true, words: store === undefined ? `${should}, and did.` : `${should}, and so did the answer.` };
  if (status === 416 && expected === 206)
    return { agrees: true, words: 'The conditions hold. The slice that was asked for lies outside the object.' };
  return {
    agrees: false,
    words: [`${should}; the answer is ${status}. `, whyOther(expected, status)],
  };
}

function whyOther(expected: number, status: number): string {
  if (expected === 412 && status === 304)
    return 'A store that looks at If-None-Match and If-Modified-Since first does so; MinIO is one.';
  if (status === 200 || status === 206)
    return 'The object may have changed since its ETag and date were read, or the store leaves a condition out of account.';
  return 'The object may have changed since its ETag and date were read, or the store reads a condition in another way.';
}
