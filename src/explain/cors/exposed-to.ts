/** Which headers of a HEAD answer do a bucket's rules let one origin read? Knows rules alone, not what an answer carried. */
import type { CorsRule } from './cors-rule.ts';
import { matchingRule } from './matching-rule.ts';

/**
 * `ExposeHeaders` of the rule that S3 goes by for a HEAD from this origin: lower case, no repetition, in the rule's order.
 * CORS-safelisted headers, which every page may read, are in it only if the rule names them. Undefined where no rule
 * matches: then the page may not read the answer at all, which is something else than an answer that exposes nothing.
 *
 * @example exposedTo(rules, 'https://app.example') // ['etag', 'x-amz-version-id']
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/ManageCorsUsing.html
 */
export function exposedTo(rules: readonly CorsRule[], origin: string): readonly string[] | undefined {
  // No request headers: S3 checks those of the preflight, and answers the HEAD by the first rule for origin and method.
  const found = matchingRule(rules, { origin, method: 'HEAD' });
  if (!found.matches) return undefined;
  return [...new Set(found.rule.exposeHeaders.map((name) => name.toLowerCase()))];
}
