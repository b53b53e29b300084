/** What became of each rule of a CORS configuration, as data: names added, names removed. Does not decide on any change. */
import type { CorsRule } from './cors-rule.ts';

/** The four lists of a rule, with names as they are written there. */
export type NamesOfRule = Pick<CorsRule, 'allowedOrigins' | 'allowedMethods' | 'allowedHeaders' | 'exposeHeaders'>;

export interface RuleChange {
  readonly kind: 'unchanged' | 'changed' | 'new';
  /** The rule as it is to be; its place in the configuration is that of the change in its list. */
  readonly rule: CorsRule;
  /** The rule's present place, from 0; undefined for a new one. */
  readonly was: number | undefined;
  readonly added: NamesOfRule;
  readonly removed: NamesOfRule;
}

const nothing: CorsRule = { allowedOrigins: [], allowedMethods: [], allowedHeaders: [], exposeHeaders: [] };

/**
 * The change from one state of a rule to the next; `before` is undefined for a rule that is new. Header names that differ in
 * case alone are the same, origins and methods are not: as S3 compares them. `MaxAgeSeconds` and `ID` are not compared.
 *
 * @example ruleChange({ rule, index: 0 }, { ...rule, exposeHeaders: ['ETag'] }).added.exposeHeaders // ['ETag']
 * @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_CORSRule.html
 */
export function ruleChange(
  before: { readonly rule: CorsRule; readonly index: number } | undefined,
  after: CorsRule,
): RuleChange {
  const old = before?.rule ?? nothing;
  const added = namesOnlyIn(after, old);
  const removed = namesOnlyIn(old, after);
  const differs = [added, removed].some((names) => Object.values(names).some((list) => list.length > 0));
  const kind = before === undefined ? 'new' : differs ? 'changed' : 'unchanged';
  return { kind, rule: after, was: before?.index, added, removed };
}

/**
 * The names of a list that another lacks, in their order, without repetition. With `anyCase` names that differ in case alone are the same.
 *
 * @example namesMissing(['ETag', 'Date'], ['etag'], 'anyCase') // ['Date']
 * @see https://www.rfc-editor.org/rfc/rfc9110.html#section-5.1
 */
export function namesMissing(
  wanted: readonly string[],
  present: readonly string[],
  compare: 'anyCase' | 'exactCase',
): readonly string[] {
  const key = (name: string) => (compare === 'anyCase' ? name.toLowerCase() : name);
  const seen = new Set(present.map(key));
  return wanted.filter((name) => {
    const isNew = !seen.has(key(name));
    seen.add(key(name));
    return isNew;
  });
}

function namesOnlyIn(one: CorsRule, other: CorsRule): NamesOfRule {
  return {
    allowedOrigins: namesMissing(one.allowedOrigins, other.allowedOrigins, 'exactCase'),
    allowedMethods: namesMissing(one.allowedMethods, other.allowedMethods, 'exactCase'),
    allowedHeaders: namesMissing(one.allowedHeaders, other.allowedHeaders, 'anyCase'),
    exposeHeaders: namesMissing(one.exposeHeaders, other.exposeHeaders, 'anyCase'),
  };
}
