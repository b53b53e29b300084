/** The last resort: `bucket/key`, or a bucket's name alone, without anything that says so. */
import { isModernBucketName } from '../bucket-kind.ts';
import { found, type LocateResult } from './located.ts';
import { parseS3Uri } from './s3-uri.ts';

/**
 * Reads `bucket/key` as the S3 URI that it is the end of; undefined where the first part cannot be the name of a bucket
 * made today.
 *
 * @example parseBucketAndKey('my-bucket/2026/a b.txt')
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html
 */
export function parseBucketAndKey(text: string): LocateResult | undefined {
  if (!isModernBucketName(text.replace(/\/.*$/s, ''))) return undefined;
  const result = parseS3Uri(`s3://${text}`);
  return result?.kind === 'located' ? found({ ...result.located, form: 'bucket-and-key' }) : undefined;
}
