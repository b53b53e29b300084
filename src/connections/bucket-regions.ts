/**
 * In which region each bucket was found to be, for the visit; and whether asking makes sense at all. In memory alone: a bucket
 * may be deleted and made anew elsewhere.
 */
import { bucketKind } from '../object-head/bucket-kind.ts';
import type { RegionFinding } from '../object-head/bucket-region.ts';
import type { Place } from '../object-head/head-request.ts';
import type { Connection } from './config.ts';
import { connectionId } from './connection-id.ts';
import { storeKindOf } from './stores.ts';
import { placeInForce } from './trusted-endpoints.ts';

export type FoundRegion = Extract<RegionFinding, { readonly region: string }>;

const found = new Map<string, FoundRegion>();

/** Region and path style make no other bucket; another endpoint does. */
function slot(connection: Connection, place: Place, bucket: string): string {
  return JSON.stringify([connectionId(connection), placeInForce(connection, place).endpoint ?? null, bucket]);
}

/** Where the bucket was found to be; undefined where nobody found out yet. */
export function bucketRegionOf(connection: Connection, place: Place, bucket: string): FoundRegion | undefined {
  return found.get(slot(connection, place, bucket));
}

/** Keeps a finding, if it is one. */
export function rememberBucketRegion(
  connection: Connection,
  place: Place,
  bucket: string,
  finding: RegionFinding,
): void {
  if (finding.region !== undefined) found.set(slot(connection, place, bucket), finding);
}

/** Forgets it, where the region that was found turned out to be none: the next question goes to S3 again. */
export function forgetBucketRegion(connection: Connection, place: Place, bucket: string): void {
  found.delete(slot(connection, place, bucket));
}

/** Whether the store has regions that a bucket can be looked for in, and the name says none itself as an ARN does. */
export function hasFindableRegion(connection: Connection, place: Place, bucket: string): boolean {
  const kind = bucketKind(bucket);
  return storeKindOf(connection, place) === 'aws' && !kind.endsWith('-arn') && !kind.startsWith('directory');
}
