/**
 * Which of a bucket's CORS rules fits a request, and the headers it adds to the answer.
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/cors.html
 */
import type { Header } from '../http/answer.ts';
import { header, type S3Request } from '../http/s3-request.ts';

export interface CorsRule {
  readonly allowedOrigins: readonly string[];
  readonly allowedMethods: readonly string[];
  readonly allowedHeaders?: readonly string[];
  readonly exposeHeaders?: readonly string[];
  readonly maxAgeSeconds?: number;
}

export interface CorsMatch {
  readonly rule: CorsRule;
  /** What goes into `Access-Control-Allow-Origin`. */
  readonly origin: string;
  /** As the browser asked, in lower case. */
  readonly requestedHeaders: readonly string[];
}

/** Undefined where no `Origin` was sent or no rule fits; the first rule that fits wins, later ones are not merged. */
export function matchCors(rules: readonly CorsRule[] | undefined, request: S3Request): CorsMatch | undefined {
  const origin = header(request, 'origin');
  if (origin === undefined || !rules) return undefined;
  // S3 lets an ordinary request be judged by the preflight's headers, if it carries them.
  const method = header(request, 'access-control-request-method') ?? request.method;
  const requestedHeaders = (header(request, 'access-control-request-headers') ?? '')
    .split(',')
    .map((name) => name.trim().toLowerCase())
    .filter((name) => name !== '');
  for (const rule of rules) {
    const pattern = rule.allowedOrigins.find((allowed) => matchesPattern(allowed, origin));
    if (pattern === undefined || !rule.allowedMethods.includes(method)) continue;
    if (!requestedHeaders.every((name) => allowsHeader(rule, name))) continue;
    return { rule, origin: pattern === '*' ? '*' : origin, requestedHeaders };
  }
  return undefined;
}

function allowsHeader(rule: CorsRule, name: string): boolean {
  return (rule.allowedHeaders ?? []).some((allowed) => matchesPattern(allowed.toLowerCase(), name));
}

/** At most one `*`, standing for any text; everything else is literal, so that a trailing `/` never matches an origin. */
function matchesPattern(pattern: string, text: string): boolean {
  const star = pattern.indexOf('*');
  if (star < 0) return pattern === text;
  const start = pattern.slice(0, star);
  const end = pattern.slice(star + 1);
  return text.length >= start.length + end.length && text.startsWith(start) && text.endsWith(end);
}

/** The headers of an answer to a matching request; a preflight's also names the headers it allows. */
export function corsHeaders({ rule, origin, requestedHeaders }: CorsMatch): Header[] {
  const headers: Header[] = [
    ['Access-Control-Allow-Origin', origin],
    ['Access-Control-Allow-Methods', rule.allowedMethods.join(', ')],
  ];
  if (requestedHeaders.length > 0) headers.push(['Access-Control-Allow-Headers', requestedHeaders.join(', ')]);
  if (rule.exposeHeaders?.length) headers.push(['Access-Control-Expose-Headers', rule.exposeHeaders.join(', ')]);
  if (rule.maxAgeSeconds !== undefined) headers.push(['Access-Control-Max-Age', String(rule.maxAgeSeconds)]);
  if (origin !== '*') headers.push(['Access-Control-Allow-Credentials', 'true']);
  headers.push(['Vary', 'Origin, Access-Control-Request-Headers, Access-Control-Request-Method']);
  return headers;
}
