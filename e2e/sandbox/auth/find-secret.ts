/** Whose key it is, and the secret that goes with it: the owner's long-term key, or a session's, which may be over. */
import { S3Error } from '../http/s3-error.ts';
import type { CredentialClaim } from './credential-claim.ts';
import { type Caller, ownerKey } from './role.ts';
import type { SessionIssuer } from './session.ts';

export function findSecret(
  { accessKeyId, sessionToken }: Pick<CredentialClaim, 'accessKeyId' | 'sessionToken'>,
  sessions: SessionIssuer,
  now: number,
): { caller: Caller; secret: string } {
  if (sessionToken === undefined) {
    if (accessKeyId === ownerKey.accessKeyId) return { caller: { role: 'owner' }, secret: ownerKey.secretAccessKey };
    throw new S3Error(403, 'InvalidAccessKeyId', 'The AWS Access Key Id you provided does not exist in our records.', {
      AWSAccessKeyId: accessKeyId,
    });
  }
  const session = sessions.open(sessionToken);
  if (!session || session.accessKeyId !== accessKeyId) {
    throw new S3Error(400, 'InvalidToken', 'The provided token is malformed or otherwise invalid.', {
      'Token-0': sessionToken,
    });
  }
  if (now > session.expiresAt) {
    throw new S3Error(400, 'ExpiredToken', 'The provided token has expired.', { 'Token-0': sessionToken });
  }
  return { caller: { role: session.role }, secret: sessions.secretOf(accessKeyId) };
}
