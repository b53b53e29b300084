/**
 * Which of a bucket's CORS rules does S3 go by for a request of a page? Judges rules alone: no signature, no policy, no object.
 *
 * S3 takes the first rule that allows origin, method and all requested headers; later rules are not merged into it. What
 * a page asks for in a preflight is judged with its headers. The request itself is judged by origin and method alone.
 */
import type { CorsRule } from './cors-rule.ts';

/** What S3 judges: a preflight, or (without `requestHeaders`) the request itself. */
export interface CorsQuestion {
  /** As the browser sends it, `https://app.example`: scheme, host, port; no slash at the end. */
  readonly origin: string;
  /** In capitals, `HEAD`. */
  readonly method: string;
  /** `Access-Control-Request-Headers` of the preflight, by any case; empty for the request itself. */
  readonly requestHeaders?: readonly string[];
}

/** Why one rule was passed over. At least one of the three is a refusal. */
export interface RuleMiss {
  /** Place in the configuration, from 0. */
  readonly index: number;
  readonly rule: CorsRule;
  readonly allowsOrigin: boolean;
  readonly allowsMethod: boolean;
  /** The requested headers that the rule does not allow, in lower case. */
  readonly refusedHeaders: readonly string[];
}

export type RuleMatch =
  | { readonly matches: true; readonly index: number; readonly rule: CorsRule }
  | { readonly matches: false; readonly misses: readonly RuleMiss[] };

/**
 * The first rule that fits, with its place from 0; else, for each rule, what it refuses. No rules: no match, no misses.
 *
 * @example matchingRule([getOnly, any], { origin: 'https://app.example', method: 'HEAD' }) // { matches: true, index: 1, rule: any }
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/cors.html
 */
export function matchingRule(rules: readonly CorsRule[], question: CorsQuestion): RuleMatch {
  const misses: RuleMiss[] = [];
  for (const [index, rule] of rules.entries()) {
    const miss = {
      index,
      rule,
      allowsOrigin: allowsOrigin(rule, question.origin),
      allowsMethod: rule.allowedMethods.includes(question.method),
      refusedHeaders: refusedHeaders(rule, question.requestHeaders ?? []),
    };
    if (miss.allowsOrigin && miss.allowsMethod && miss.refusedHeaders.length === 0)
      return { matches: true, index, rule };
    misses.push(miss);
  }
  return { matches: false, misses };
}

/**
 * Whether a rule allows an origin. Letter by letter, so case, port and a `/` at the end count; one `*` stands for any text.
 *
 * @example allowsOrigin(rule, 'https://a.example') // true where AllowedOrigins has 'https://*.example'
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/ManageCorsUsing.html
 */
export function allowsOrigin(rule: CorsRule, origin: string): boolean {
  return rule.allowedOrigins.some((pattern) => matchesPattern(pattern, origin));
}

/**
 * The headers, in lower case, that a preflight may not ask this rule for. Case does not count; one `*` stands for any text.
 *
 * @example refusedHeaders(rule, ['If-None-Match']) // ['if-none-match'] where AllowedHeaders has 'x-amz-*' alone
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/ManageCorsUsing.html
 */
export function refusedHeaders(rule: CorsRule, names: readonly string[]): readonly string[] {
  const patterns = rule.allowedHeaders.map((pattern) => pattern.toLowerCase());
  return names
    .map((name) => name.trim().toLowerCase())
    .filter((name) => !patterns.some((pattern) => matchesPattern(pattern, name)));
}

/** S3 takes one `*` a pattern at most; a second one, which only another store could have let in, is a plain character. */
function matchesPattern(pattern: string, text: string): boolean {
  const star = pattern.indexOf('*');
  if (star < 0) return pattern === text;
  const [start, end] = [pattern.slice(0, star), pattern.slice(star + 1)];
  return text.length >= start.length + end.length && text.startsWith(start) && text.endsWith(end);
}
