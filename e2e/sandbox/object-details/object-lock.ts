/** The two ways in which an object has nothing to say about its lock. */
import { invalidRequest, S3Error } from '../http/s3-error.ts';
import type { Bucket } from '../store/store.ts';

export function requireObjectLock({ definition }: Bucket): void {
  if (definition.objectLock === undefined) throw invalidRequest('Bucket is missing Object Lock Configuration');
}

/** The 404 of an object without retention, or without a legal hold. */
export function neverLocked(): S3Error {
  return new S3Error(
    404,
    'NoSuchObjectLockConfiguration',
    'The specified object does not have a ObjectLock configuration',
  );
}
