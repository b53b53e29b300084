/** Whether an archived object is being restored, or until when its restored copy can be read. */
import type { Bucket } from '../store/store.ts';
import type { StoredVersion } from '../store/stored-version.ts';

const day = 86_400_000;

/** `expiresAt` in milliseconds since 1970, rounded up to the next midnight UTC. */
export type Restoration = { readonly inProgress: true } | { readonly inProgress: false; readonly expiresAt: number };

/** Undefined for an object that was never restored. */
export function restorationOf(bucket: Bucket, { definition: { restore } }: StoredVersion): Restoration | undefined {
  if (restore === undefined) return undefined;
  if (restore === 'ongoing') return { inProgress: true };
  return { inProgress: false, expiresAt: Math.ceil(bucket.timeOf(restore.until) / day) * day };
}
