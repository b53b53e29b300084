/** How much of S3's room for user metadata is used up? Values are decoded in `decode-metadata.ts`. */
import { parseRfc2047 } from './rfc2047.ts';

/** S3's limit for names and values together, in bytes of UTF-8. */
export const userMetadataLimit = 2048;

/**
 * Bytes of all names (without `x-amz-meta-`) and values in UTF-8, as S3 counts them when they are stored.
 * Encoded-words count as the text they stand for, since S3 writes them only on the way out.
 *
 * @example userMetadataBytes([['color', 'blue']]) // 9
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/UsingMetadata.html
 */
export function userMetadataBytes(entries: readonly (readonly [name: string, value: string])[]): number {
  const encoder = new TextEncoder();
  return entries
    .flatMap(([name, value]) => [name, parseRfc2047(value)?.text ?? value])
    .reduce((sum, text) => sum + encoder.encode(text).length, 0);
}
