/**
 * What is the smallest change to a bucket's CORS that lets this page read its answers, and takes nothing from anybody?
 *
 * S3 goes by the first rule that fits and merges none. So the rule that answers this origin now is extended where it is for
 * this origin alone; a rule that others share is left as it is, and the new one goes before it. Nobody else is given
 * anything, and what the page could read by rules that are passed over from then on, it can read by the changed one.
 */
import type { Words } from '../words.ts';
import { limitProblems } from './cors-limits.ts';
import type { CorsRule } from './cors-rule.ts';
import { allowsOrigin, matchingRule, refusedHeaders } from './matching-rule.ts';
import type { RuleForOrigin } from './minimal-cors.ts';
import { sendableRequestHeaders } from './needed-headers.ts';
import { namesMissing, type RuleChange, ruleChange } from './rule-change.ts';

/** What is known of the rules that a bucket has now. */
export type PresentRules =
  | { readonly kind: 'known'; readonly rules: readonly CorsRule[] }
  /** S3 said NoSuchCORSConfiguration. */
  | { readonly kind: 'none' }
  /** Nobody could read them: GetBucketCors was refused, or not asked. */
  | { readonly kind: 'unreadable' };

/**
 * `enough`: nothing to do. `first`: the bucket's only rule. `extend`: names are added to a rule. `insert`: a new rule before
 * one that would win over it. `append`: a new rule after all others. `unknown`: the rule alone, to be put before the present ones.
 */
export type AdviceKind = 'enough' | 'first' | 'extend' | 'insert' | 'append' | 'unknown';

export interface Advice {
  readonly kind: AdviceKind;
  /** The whole configuration to write; with `unknown` it lacks the bucket's present rules and must not replace them. */
  readonly rules: readonly CorsRule[];
  /** One entry a rule, in the order of `rules`. */
  readonly changes: readonly RuleChange[];
  /** The place of the changed or new rule, from 0; undefined with `enough`. */
  readonly at: number | undefined;
  /** Why S3 would refuse the configuration; empty where it takes it. */
  readonly problems: readonly Words[];
}

/**
 * The advice for a bucket, given the rule that the page wants. `*` among the wanted request headers stands for those that
 * this page can send: a rule that names them all is enough.
 *
 * @example advise({ kind: 'none' }, minimalRule(…)).kind // 'first'
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/cors.html
 */
export function advise(present: PresentRules, wanted: RuleForOrigin): Advice {
  if (present.kind !== 'known') return withNew([], 0, wanted, present.kind === 'none' ? 'first' : 'unknown');
  const { rules } = present;
  if (isEnough(rules, wanted))
    return advice(
      'enough',
      rules.map((rule, index) => ruleChange({ rule, index }, rule)),
      undefined,
    );
  if (rules.length === 0) return withNew([], 0, wanted, 'first');
  const first = rules.findIndex((rule) => fits(rule, wanted));
  if (first < 0) return withNew(rules, rules.length, wanted, 'append');
  const shared = rules[first]?.allowedOrigins.some((origin) => origin !== wanted.allowedOrigins[0]);
  if (shared) return withNew(rules, first, keeping(wanted, rules.slice(first)), 'insert');
  const changes = rules.map((rule, index) =>
    ruleChange({ rule, index }, index === first ? extended(rule, rules.slice(first + 1), wanted) : rule),
  );
  return advice('extend', changes, first);
}

/**
 * Whether rules give a page all that a wanted rule would: each method, with all request headers, and all headers of the answer.
 *
 * @example isEnough([wanted], wanted) // true
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/cors.html
 */
export function isEnough(rules: readonly CorsRule[], wanted: RuleForOrigin): boolean {
  const [origin] = wanted.allowedOrigins;
  return wanted.allowedMethods.every((method) => {
    const preflight = matchingRule(rules, { origin, method, requestHeaders: requestHeadersOf(wanted) });
    // The answer's headers come from the rule that fits without request headers, which may be an earlier one.
    const answer = matchingRule(rules, { origin, method });
    return preflight.matches && answer.matches && exposesAll(answer.rule, wanted.exposeHeaders);
  });
}

function exposesAll({ exposeHeaders }: CorsRule, names: readonly string[]): boolean {
  return exposeHeaders.includes('*') || namesMissing(names, exposeHeaders, 'anyCase').length === 0;
}

function requestHeadersOf({ allowedHeaders }: CorsRule): readonly string[] {
  return allowedHeaders.includes('*') ? sendableRequestHeaders : allowedHeaders;
}

/** Whether a rule can answer one of the wanted methods for the wanted origin, whatever request headers it allows. */
function fits(rule: CorsRule, { allowedOrigins: [origin], allowedMethods }: RuleForOrigin): boolean {
  return allowsOrigin(rule, origin) && rule.allowedMethods.some((method) => allowedMethods.includes(method));
}

/** The rule, with what the rules after it expose to its requests: it will answer some of those in their place. */
function keeping<R extends CorsRule>(rule: R, later: readonly CorsRule[], origin = rule.allowedOrigins[0] ?? ''): R {
  const shadowed = later.filter(
    (other) =>
      allowsOrigin(other, origin) && other.allowedMethods.some((method) => rule.allowedMethods.includes(method)),
  );
  const kept = shadowed.flatMap(({ exposeHeaders }) => exposeHeaders);
  return { ...rule, exposeHeaders: [...rule.exposeHeaders, ...namesMissing(kept, rule.exposeHeaders, 'anyCase')] };
}

function extended(rule: CorsRule, later: readonly CorsRule[], wanted: RuleForOrigin): CorsRule {
  const refused = refusedHeaders(rule, requestHeadersOf(wanted));
  // Whoever named no header gets the short form; a list of names is continued by name.
  const headers = refused.length > 0 && rule.allowedHeaders.length === 0 ? wanted.allowedHeaders : refused;
  const methods = namesMissing(wanted.allowedMethods, rule.allowedMethods, 'exactCase');
  const exposed = rule.exposeHeaders.includes('*') ? [] : wanted.exposeHeaders;
  const wider = {
    ...rule,
    allowedMethods: [...rule.allowedMethods, ...methods],
    allowedHeaders: [...rule.allowedHeaders, ...headers],
    exposeHeaders: [...rule.exposeHeaders, ...namesMissing(exposed, rule.exposeHeaders, 'anyCase')],
  };
  return methods.length + headers.length > 0 ? keeping(wider, later) : wider;
}

function withNew(rules: readonly CorsRule[], at: number, rule: CorsRule, kind: AdviceKind): Advice {
  const present = rules.map((one, index) => ruleChange({ rule: one, index }, one));
  return advice(kind, present.toSpliced(at, 0, ruleChange(undefined, rule)), at);
}

function advice(kind: AdviceKind, changes: readonly RuleChange[], at: number | undefined): Advice {
  const rules = changes.map(({ rule }) => rule);
  return { kind, rules, changes, at, problems: limitProblems(rules) };
}
