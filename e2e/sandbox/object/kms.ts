/** May the object's KMS key be used? Asked for a body or a checksum, never for metadata alone, which KMS does not encrypt. */
import { isAllowed } from '../auth/role.ts';
import type { Call } from '../http/call.ts';
import { accessDenied, S3Error } from '../http/s3-error.ts';
import type { StoredVersion } from '../store/stored-version.ts';

export function requireKmsKey(call: Call, { definition: { encryption } }: StoredVersion): void {
  if (encryption?.kind !== 'aws:kms' && encryption?.kind !== 'aws:kms:dsse') return;
  if (!isAllowed(call.caller, 'kms:Decrypt', call.bucket, call.request.key)) throw accessDenied();
  if (encryption.keyState === undefined) return;
  const code = encryption.keyState === 'disabled' ? 'KMS.DisabledException' : 'KMS.KMSInvalidStateException';
  throw new S3Error(400, code, `${encryption.keyArn} is ${encryption.keyState}.`);
}
