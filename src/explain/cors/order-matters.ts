/** Does it matter in which order the rules of a CORS configuration stand? Judges origins and methods, not what rules expose. */
import type { CorsRule } from './cors-rule.ts';

/**
 * True where two rules can fit the same request, so that S3's answer depends on which of them stands first. Request headers
 * are left out of it: two rules for one origin and method always share the requests that have none.
 *
 * @example orderMatters([ruleFor('https://app.example'), ruleFor('*')]) // true
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/cors.html
 */
export function orderMatters(rules: readonly CorsRule[]): boolean {
  return rules.some((rule, index) => rules.slice(index + 1).some((later) => overlap(rule, later)));
}

function overlap(one: CorsRule, other: CorsRule): boolean {
  return (
    one.allowedMethods.some((method) => other.allowedMethods.includes(method)) &&
    one.allowedOrigins.some((a) => other.allowedOrigins.some((b) => shareText(a, b)))
  );
}

/** Whether some text fits both patterns: the beginnings must agree as far as both go, and so must the ends. */
function shareText(a: string, b: string): boolean {
  const [starA, starB] = [a.indexOf('*'), b.indexOf('*')];
  if (starA < 0 && starB < 0) return a === b;
  if (starA < 0) return fitsAround(a, b, starB);
  if (starB < 0) return fitsAround(b, a, starA);
  const [startA, startB] = [a.slice(0, starA), b.slice(0, starB)];
  const [endA, endB] = [a.slice(starA + 1), b.slice(starB + 1)];
  return (startA.startsWith(startB) || startB.startsWith(startA)) && (endA.endsWith(endB) || endB.endsWith(endA));
}

function fitsAround(text: string, pattern: string, star: number): boolean {
  return (
    text.length >= pattern.length - 1 &&
    text.startsWith(pattern.slice(0, star)) &&
    text.endsWith(pattern.slice(star + 1))
  );
}
