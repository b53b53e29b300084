/**
 * RestoreObject: an archived object becomes readable for some days. It stays under way here until the definition is changed,
 * so that the answer in between can be looked at.
 * @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_RestoreObject.html
 */
import type { Answer } from '../http/answer.ts';
import { type Call, chargeHeaders, requirePermission } from '../http/call.ts';
import { S3Error } from '../http/s3-error.ts';
import { existingVersion } from '../object/find-version.ts';
import { isArchived } from '../object/is-archived.ts';
import { readVersionId } from '../object/read-input.ts';

export function restoreObject(call: Call): Answer {
  requirePermission(call, 's3:RestoreObject');
  const version = existingVersion(call, readVersionId(call));
  const { restore, storageClass = 'STANDARD' } = version.definition;
  if (!isArchived(version)) {
    throw new S3Error(403, 'InvalidObjectState', "Restore is not allowed for the object's current storage class", {
      StorageClass: storageClass,
    });
  }
  if (restore === 'ongoing') {
    throw new S3Error(409, 'RestoreAlreadyInProgress', 'Object restore is already in progress');
  }
  const isRestored = restore !== undefined;
  if (!isRestored) call.bucket.change(version, { ...version.definition, restore: 'ongoing' });
  return { status: isRestored ? 200 : 202, headers: [...chargeHeaders(call), ['Content-Length', '0']] };
}
