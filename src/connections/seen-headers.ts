/**
 * Which headers this page could read from a bucket before: proof that the bucket's CORS rules expose them, so that one
 * that is missing later was not sent. It holds as long as nothing speaks for other rules: a header that is sent every time,
 * was readable, and is not any more, does.
 */
import type { Place } from '../object-head/head-request.ts';
import { headerValue, isSuccess, type Observation } from '../object-head/observation.ts';

const seen = new Map<string, Set<string>>();

/** A bucket and where it was asked for, as an observation has them. */
export interface AskedBucket {
  readonly request: { readonly bucket: string };
  /** The place in force: the connection's own endpoint is in it (`placeInForce`). */
  readonly place: Place;
}

function slot({ request, place }: AskedBucket, connection: string): string {
  return JSON.stringify([connection, place.endpoint ?? '', request.bucket]);
}

/** The list of what is exposed comes with every answer that a page may read, once it is in itself. */
const withEveryAnswer = ['x-amz-request-id', 'access-control-expose-headers'] as const;

/** Whether the rules have been narrowed since `names` could be read. A store that leaves such a header out costs a proof. */
function areNarrower({ headers, status }: Observation, names: ReadonlySet<string>): boolean {
  const always = isSuccess(status) ? ['etag', ...withEveryAnswer] : withEveryAnswer;
  return always.some((name) => names.has(name) && headerValue(headers, name) === undefined);
}

/** Notes what was readable; what could be read before counts no more where this answer came under narrower rules. */
export function noteHeaders(observation: Observation, connection: string): void {
  const before = headersSeen(observation, connection);
  const now = observation.headers.map(([name]) => name);
  const kept = areNarrower(observation, before) ? [] : before;
  seen.set(slot(observation, connection), new Set([...kept, ...now]));
}

/** Header names in lower case that were readable from this bucket during the visit. */
export function headersSeen(asked: AskedBucket, connection: string): ReadonlySet<string> {
  return seen.get(slot(asked, connection)) ?? new Set();
}

/** Forgets what was readable from this bucket: its rules may have been changed. */
export function forgetHeadersSeen(asked: AskedBucket, connection: string): void {
  seen.delete(slot(asked, connection));
}
