/** What is the least that a bucket's CORS must say for this page to read its answers? One rule, for one origin. */
import type { CorsRule } from './cors-rule.ts';
import type { MetadataHeader } from './metadata-names.ts';
import { inOrder, neededResponseHeaders } from './needed-headers.ts';

/**
 * What the page will ask. `plain-head`: a HEAD with its signature in the query, which needs no preflight, so no
 * request header has to be allowed. `all-requests`: also conditions, checksums, customer keys, and the calls that bring hidden values.
 */
export type CorsPurpose = 'plain-head' | 'all-requests';

/** A rule for a single origin. */
export interface RuleForOrigin extends CorsRule {
  readonly allowedOrigins: readonly [origin: string];
}

/** As long as Chromium keeps a preflight's answer, in seconds; Firefox would take more, WebKit takes 600. */
const maxAgeSeconds = 7200;

/**
 * The smallest rule for the purpose, everything in it sorted. GET is in it because S3 gives reasons and hidden values only
 * in the body of a GET, and GET does not imply HEAD.
 *
 * Request headers are allowed by `*`, not by name. It gives nothing away: the rule is for this origin and for reading alone,
 * and what a request may do is decided by its signature. A name that is missing, by contrast, makes the browser fail
 * without a reason, with the next input that this page learns.
 *
 * @example minimalRule({ origin: 'https://app.example', metadataNames: ['x-amz-meta-color'], purpose: 'plain-head' }).allowedHeaders // []
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/ManageCorsUsing.html
 */
export function minimalRule({
  origin,
  metadataNames,
  purpose,
}: {
  readonly origin: string;
  readonly metadataNames: readonly MetadataHeader[];
  readonly purpose: CorsPurpose;
}): RuleForOrigin {
  return {
    allowedOrigins: [origin],
    allowedMethods: ['GET', 'HEAD'],
    allowedHeaders: purpose === 'plain-head' ? [] : ['*'],
    exposeHeaders: inOrder([...neededResponseHeaders, ...metadataNames]),
    maxAgeSeconds,
  };
}
