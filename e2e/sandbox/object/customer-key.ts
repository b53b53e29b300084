/**
 * Does the request bring the right customer-provided key? Both ways: an SSE-C object needs one, any other object refuses one.
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/ServerSideEncryptionCustomerKeys.html
 */
import { createHash } from 'node:crypto';
import { accessDenied, invalidArgument, invalidRequest, S3Error } from '../http/s3-error.ts';
import { amzInput, type S3Request } from '../http/s3-request.ts';
import type { StoredVersion } from '../store/stored-version.ts';

const prefix = 'x-amz-server-side-encryption-customer';
const ArgumentName = 'x-amz-server-side-encryption';

export interface CustomerKey {
  readonly algorithm: string;
  /** Base64, as the answer echoes it. */
  readonly keyMD5: string;
  readonly key: Buffer;
}

/** The key to echo, or undefined for an object that needs none. */
export function checkCustomerKey(request: S3Request, version: StoredVersion): CustomerKey | undefined {
  const algorithm = amzInput(request, `${prefix}-algorithm`);
  const encodedKey = amzInput(request, `${prefix}-key`);
  const keyMD5 = amzInput(request, `${prefix}-key-md5`);
  const { encryption } = version.definition;
  const stored = encryption?.kind === 'SSE-C' ? encryption.key : undefined;
  if (algorithm === undefined && encodedKey === undefined && keyMD5 === undefined) {
    if (stored === undefined) return undefined;
    throw invalidRequest(
      'The object was stored using a form of Server Side Encryption. The correct parameters must be provided to retrieve the object.',
    );
  }
  if (algorithm !== undefined) checkAlgorithm(algorithm);
  if (stored === undefined) throw invalidRequest('The encryption parameters are not applicable to this object.');
  const sent = checkShape(algorithm, encodedKey, keyMD5);
  if (!sent.key.equals(Buffer.from(stored, 'latin1'))) throw wrongKey();
  return sent;
}

function checkAlgorithm(algorithm: string): void {
  if (algorithm === 'AES256') return;
  throw new S3Error(
    400,
    'InvalidEncryptionAlgorithmError',
    'The Encryption request you specified is not valid. Supported value: AES256.',
    { ArgumentName, ArgumentValue: algorithm },
  );
}

/** What a customer's key must be like, whichever object it is for. A missing MD5 is a 403, as if the key were wrong. */
export function checkShape(
  algorithm: string | undefined,
  encodedKey: string | undefined,
  keyMD5: string | undefined,
): CustomerKey {
  if (algorithm === undefined) {
    throw invalidArgument(
      'Requests specifying Server Side Encryption with Customer provided keys must provide a valid encryption algorithm.',
      { ArgumentName },
    );
  }
  if (encodedKey === undefined) {
    throw invalidArgument(
      'Requests specifying Server Side Encryption with Customer provided keys must provide an appropriate secret key.',
      { ArgumentName },
    );
  }
  if (keyMD5 === undefined) throw wrongKey();
  const key = Buffer.from(encodedKey, 'base64');
  if (key.length !== 32)
    throw invalidArgument('The secret key was invalid for the specified algorithm.', { ArgumentName });
  if (createHash('md5').update(key).digest('base64') !== keyMD5) {
    throw invalidArgument('The calculated MD5 hash of the key did not match the hash that was provided.', {
      ArgumentName,
    });
  }
  return { algorithm, key, keyMD5 };
}

function wrongKey(): S3Error {
  return accessDenied(
    'Requests specifying Server Side Encryption with Customer provided keys must provide the correct secret key.',
  );
}
