/** When does a lifecycle rule expire the object, and which rule is it? Whether that date is past is for the clock of the view. */
import { parseHttpDate } from './http-date.ts';
import { parameterValue, parseParameters } from './parameters.ts';

export type Expiration =
  | {
      readonly kind: 'rule';
      /** From when on S3 may remove it, ms since 1970 UTC: a midnight. */
      readonly expiry: number;
      /** Percent-decoded; empty if the header names no rule. */
      readonly ruleId: string;
    }
  /** What directory buckets say in place of a date. */
  | { readonly kind: 'not-implemented' };

/**
 * The rule that expires the object; undefined without a readable `expiry-date`.
 * A rule id that is not percent-encoded (other stores) is taken as it is.
 *
 * @example parseExpiration('expiry-date="Fri, 21 Dec 2012 00:00:00 GMT", rule-id="my%20rule"')
 * // { kind: 'rule', expiry: 1356048000000, ruleId: 'my rule' }
 * @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_HeadObject.html
 */
export function parseExpiration(text: string): Expiration | undefined {
  if (text.trim().toLowerCase() === 'notimplemented') return { kind: 'not-implemented' };
  const parameters = parseParameters(text, ',') ?? [];
  const expiry = parseHttpDate(parameterValue(parameters, 'expiry-date') ?? '');
  if (expiry === undefined) return undefined;
  return { kind: 'rule', expiry, ruleId: percentDecoded(parameterValue(parameters, 'rule-id') ?? '') };
}

function percentDecoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
