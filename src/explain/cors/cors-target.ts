/** Whom is a change of CORS rules written for? In which forms a store takes one, and what has to be named in them. */
import { bucketKind } from '../../object-head/bucket-kind.ts';
import type { StoreAnswers } from '../../object-head/presence-store.ts';
import type { Words } from '../words.ts';

/** The console's editor, the AWS CLI, Terraform. */
export type CorsForm = 'console' | 'cli' | 'terraform';

/**
 * The forms that make sense: the AWS console and Terraform's `aws` provider write to Amazon S3, the CLI to any store that has
 * PutBucketCors. `store` is undefined for Amazon S3.
 *
 * @example formsFor(undefined) // ['console', 'cli', 'terraform']
 * @see https://docs.aws.amazon.com/cli/latest/userguide/cli-configure-endpoints.html
 */
export function formsFor(store: StoreAnswers | undefined): readonly CorsForm[] {
  return store === undefined ? ['console', 'cli', 'terraform'] : ['cli'];
}

/**
 * What is in the way, in each of the forms, where the name is not that of a bucket that has CORS rules of its own: an ARN, an
 * alias, an access point. Undefined where nothing is.
 *
 * @example corsTargetCaution('reports') // undefined
 * @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutBucketCors.html
 */
export function corsTargetCaution(bucket: string): Words | undefined {
  const kind = bucketKind(bucket);
  if (kind === 'general-purpose' && !bucket.startsWith('arn:')) return undefined;
  if (kind === 'directory') return [{ value: bucket }, ' is a directory bucket, which has no CORS rules.'];
  return [
    { value: bucket },
    ' is not the name of a general purpose bucket. CORS rules belong to the bucket behind it: put its name here.',
  ];
}
