/** Can the KMS key behind the object be used at all, whoever asks? */
import { type Asked, isHeeded } from '../asked.ts';
import type { Certainty, Claim } from '../cause.ts';

/** A key that is disabled or about to be deleted keeps S3 from working out a checksum. */
export function kmsKeyUnusable(_asked: Asked): Claim {
  return {
    id: 'kms-key-unusable',
    title: 'The object’s KMS key is disabled, or is to be deleted.',
    confirm: 'The request asks for checksums, for which S3 uses the key.',
    todo: 'Send it with checksum mode off. If S3 answers then, have the state of the key checked in KMS.',
  };
}

export function weighKmsKey(asked: Asked): Certainty | undefined {
  return isHeeded(asked, 'checksumMode') ? 'unlikely' : undefined;
}
