/** What are a bucket's CORS rules? The bucket's own word, for whoever may read it (`s3:GetBucketCORS`). */
import { type CORSRule, GetBucketCorsCommand } from '@aws-sdk/client-s3';
import type { CorsRule } from '../explain/cors/cors-rule.ts';
import type { Refused, Unexplained } from '../object-head/call-outcome.ts';
import type { HeadRequest } from '../object-head/head-request.ts';
import { askS3 } from './ask-s3.ts';
import { bucketInput } from './command-input.ts';
import type { Target } from './s3-client.ts';

export type BucketCors =
  | { readonly kind: 'rules'; readonly rules: readonly CorsRule[] }
  /** The bucket has no CORS configuration. */
  | { readonly kind: 'none' }
  | Refused
  | Unexplained;

/**
 * Sends a GetBucketCors.
 * @throws NoAnswer and nothing else, where there is no answer
 */
export async function bucketCors(
  target: Target,
  request: Pick<HeadRequest, 'bucket' | 'expectedBucketOwner'>,
  signal?: AbortSignal,
): Promise<BucketCors> {
  const { exchange: _, ...outcome } = await askS3(target, new GetBucketCorsCommand(bucketInput(request)), signal);
  if (outcome.kind === 'answered') return { kind: 'rules', rules: (outcome.value.CORSRules ?? []).map(corsRule) };
  return outcome.kind === 'refused' && outcome.document.code === 'NoSuchCORSConfiguration' ? { kind: 'none' } : outcome;
}

function corsRule({ ID, MaxAgeSeconds, ...rule }: CORSRule): CorsRule {
  return {
    ...(ID !== undefined && { id: ID }),
    allowedOrigins: rule.AllowedOrigins ?? [],
    allowedMethods: rule.AllowedMethods ?? [],
    allowedHeaders: rule.AllowedHeaders ?? [],
    exposeHeaders: rule.ExposeHeaders ?? [],
    ...(MaxAgeSeconds !== undefined && { maxAgeSeconds: MaxAgeSeconds }),
  };
}
