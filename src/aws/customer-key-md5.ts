/** The MD5 that goes along with an SSE-C key. The SDK works out the same when it sends; this is for showing it beforehand. */
import { Md5 } from '@smithy/core/checksum';
import { fromBase64, toBase64 } from '@smithy/core/serde';

/**
 * Base64 of the MD5 of the key's bytes, `JMwgiexXqwuPqIPjYFmIZQ==`, for a key in base64.
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/ServerSideEncryptionCustomerKeys.html
 */
export async function customerKeyMD5(keyBase64: string): Promise<string> {
  const hash = new Md5();
  hash.update(fromBase64(keyBase64));
  return toBase64(await hash.digest());
}
