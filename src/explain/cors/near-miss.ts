/** Why did a CORS rule not match, in words? Takes what `matching-rule.ts` found; looks at one rule at a time. */
import type { Segment, Words } from '../words.ts';
import type { CorsQuestion, RuleMiss } from './matching-rule.ts';

/** How an allowed origin differs from the page's own where only a slip of the pen can be the reason. */
export type OriginSlip = 'slash-or-path' | 'case' | 'scheme' | 'no-scheme';

/**
 * The sentence for a rule that was passed over. Rules are counted from 1, as people read them.
 *
 * @example plainText(describeMiss(miss, question)) // 'Rule 2 allows this origin but not HEAD.'
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/ManageCorsUsing.html
 */
export function describeMiss(miss: RuleMiss, { origin, method }: CorsQuestion): Words {
  const rule = `Rule ${miss.index + 1}`;
  if (!miss.allowsOrigin) return [`${rule} does not allow this origin.`, ...slipOf(miss, origin)];
  const refused = miss.refusedHeaders.flatMap((name, at): Segment[] =>
    at === 0 ? [{ value: name }] : [', ', { value: name }],
  );
  const headers: readonly Segment[] = [
    miss.refusedHeaders.length === 1 ? 'the request header ' : 'the request headers ',
    ...refused,
  ];
  if (!miss.allowsMethod) {
    const also = refused.length > 0 ? [', nor ', ...headers] : [];
    return [`${rule} allows this origin but not `, { value: method }, ...also, '.'];
  }
  return [`${rule} allows this origin and `, { value: method }, ', but not ', ...headers, '.'];
}

/**
 * What separates an allowed origin from the page's, where it is one of the usual slips; undefined where they are just different.
 * Patterns with `*` are never slips.
 *
 * @example originSlip('https://app.example/', 'https://app.example') // 'slash-or-path'
 * @see https://www.rfc-editor.org/rfc/rfc6454.html#section-6.2
 */
export function originSlip(allowed: string, origin: string): OriginSlip | undefined {
  if (allowed === origin || allowed.includes('*')) return undefined;
  if (allowed.startsWith(`${origin}/`)) return 'slash-or-path';
  if (allowed.toLowerCase() === origin.toLowerCase()) return 'case';
  const host = origin.replace(/^[a-z][a-z0-9+.-]*:\/\//, '');
  if (allowed === host) return 'no-scheme';
  return /^[a-z][a-z0-9+.-]*:\/\//.test(allowed) && allowed.slice(allowed.indexOf('://') + 3) === host
    ? 'scheme'
    : undefined;
}

const slips: Readonly<Record<OriginSlip, string>> = {
  'slash-or-path': 'an origin ends after host and port: no slash, no path',
  case: 'S3 compares letter by letter, and browsers send origins in lower case',
  scheme: 'the scheme is another one, and it counts',
  'no-scheme': 'the scheme is missing, and browsers always send it',
};

function slipOf({ rule }: RuleMiss, origin: string): readonly Segment[] {
  for (const allowed of rule.allowedOrigins) {
    const slip = originSlip(allowed, origin);
    if (slip) return [' It names ', { value: allowed }, `: ${slips[slip]}.`];
  }
  return [];
}
