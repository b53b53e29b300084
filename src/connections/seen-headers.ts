/**
 * Which headers this page could read from a bucket before: proof that the bucket's CORS rules expose them, so that one
 * that is missing later was not sent.
 */
import type { Observation } from '../object-head/observation.ts';

const seen = new Map<string, Set<string>>();

function slot({ request, place }: Observation, connection: string): string {
  return JSON.stringify([connection, place.endpoint ?? '', request.bucket]);
}

/** Notes what was readable. */
export function noteHeaders(observation: Observation, connection: string): void {
  const id = slot(observation, connection);
  const names = seen.get(id) ?? new Set<string>();
  for (const [name] of observation.headers) names.add(name);
  seen.set(id, names);
}

/** Header names in lower case that were readable from this bucket during the visit. */
export function headersSeen(observation: Observation, connection: string): ReadonlySet<string> {
  return seen.get(slot(observation, connection)) ?? new Set();
}
