/** What is the least that a bucket's CORS must say for this page to read its answers? One rule, for one origin. */
import type { CorsRule } from './cors-rule.ts';
import type { MetadataHeader } from './metadata-names.ts';
import { inOrder, neededResponseHeaders } from './needed-headers.ts';

/** A rule for a single origin. */
export interface RuleForOrigin extends CorsRule {
  readonly allowedOrigins: readonly [origin: string];
}

/** As long as Chromium keeps a preflight's answer, in seconds; Firefox would take more, WebKit takes 600. */
const maxAgeSeconds = 7200;

/**
 * The smallest rule for all that this page may ask: a HEAD, also with conditions, checksums and customer keys, and the calls
 * that bring hidden values. Everything in it is sorted. GET is in it because S3 gives reasons and hidden values only
 * in the body of a GET, and GET does not imply HEAD.
 *
 * Request headers are allowed by `*`, not by name. It gives nothing away: the rule is for this origin and for reading alone,
 * and what a request may do is decided by its signature. A name that is missing, by contrast, makes the browser fail
 * without a reason, with the next input that this page learns.
 *
 * @example minimalRule({ origin: 'https://app.example', metadataNames: ['x-amz-meta-color'] }).allowedHeaders // ['*']
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/ManageCorsUsing.html
 */
export function minimalRule({
  origin,
  metadataNames,
}: {
  readonly origin: string;
  readonly metadataNames: readonly MetadataHeader[];
}): RuleForOrigin {
  return {
    allowedOrigins: [origin],
    allowedMethods: ['GET', 'HEAD'],
    allowedHeaders: ['*'],
    exposeHeaders: inOrder([...neededResponseHeaders, ...metadataNames]),
    maxAgeSeconds,
  };
}
