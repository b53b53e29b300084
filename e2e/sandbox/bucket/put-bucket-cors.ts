/**
 * PutBucketCors and DeleteBucketCors, with what S3 refuses: wildcards where there can be none, methods that do not exist.
 * @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutBucketCors.html
 */
import type { CorsRule } from '../cors/cors-rule.ts';
import type { Answer } from '../http/answer.ts';
import { type Call, requirePermission } from '../http/call.ts';
import { childrenOf, malformedXml, readXmlBody, textOf, type Xml } from '../http/read-xml.ts';
import { invalidRequest } from '../http/s3-error.ts';

const methods = ['GET', 'PUT', 'POST', 'DELETE', 'HEAD'];
const mostRules = 100;

export async function putBucketCors(call: Call): Promise<Answer> {
  requirePermission(call, 's3:PutBucketCORS');
  const rules = childrenOf(readXmlBody(await call.request.body(), 'CORSConfiguration'), 'CORSRule').map(readRule);
  if (rules.length === 0) throw malformedXml();
  if (rules.length > mostRules) {
    throw invalidRequest(`The number of CORS rules should not exceed allowed limit of ${mostRules} rules.`);
  }
  for (const rule of rules) checkRule(rule);
  call.bucket.cors = rules;
  return { status: 200, headers: [['Content-Length', '0']] };
}

/** There may be nothing to delete: that is no error. */
export function deleteBucketCors(call: Call): Answer {
  requirePermission(call, 's3:PutBucketCORS');
  call.bucket.cors = undefined;
  return { status: 204, headers: [] };
}

function readRule(xml: Xml): CorsRule {
  const texts = (name: string) => childrenOf(xml, name).map((child) => (typeof child === 'string' ? child : ''));
  const allowedOrigins = texts('AllowedOrigin');
  const allowedMethods = texts('AllowedMethod');
  const allowedHeaders = texts('AllowedHeader');
  const exposeHeaders = texts('ExposeHeader');
  const maxAge = textOf(xml, 'MaxAgeSeconds');
  if (allowedOrigins.length === 0 || allowedMethods.length === 0) throw malformedXml();
  if (maxAge !== undefined && !/^\d+$/.test(maxAge)) throw malformedXml();
  return {
    allowedOrigins,
    allowedMethods,
    ...(allowedHeaders.length > 0 && { allowedHeaders }),
    ...(exposeHeaders.length > 0 && { exposeHeaders }),
    ...(maxAge !== undefined && { maxAgeSeconds: Number(maxAge) }),
  };
}

function checkRule({ allowedOrigins, allowedMethods, allowedHeaders = [], exposeHeaders = [] }: CorsRule): void {
  const unsupported = allowedMethods.find((method) => !methods.includes(method));
  if (unsupported !== undefined) {
    throw invalidRequest(`Found unsupported HTTP method in CORS config. Unsupported method is ${unsupported}`);
  }
  const exposed = exposeHeaders.find((name) => name.includes('*'));
  if (exposed !== undefined) {
    throw invalidRequest(
      `ExposeHeader "${exposed}" contains wildcard. We currently do not support wildcard for ExposeHeader.`,
    );
  }
  checkWildcards('AllowedOrigin', allowedOrigins);
  checkWildcards('AllowedHeader', allowedHeaders);
}

function checkWildcards(name: string, values: readonly string[]): void {
  const wrong = values.find((value) => value.split('*').length > 2);
  if (wrong !== undefined) throw invalidRequest(`${name} "${wrong}" can not have more than one wildcard.`);
}
