/** GetBucketCors: the rules as they stand. */
import type { CorsRule } from '../cors/cors-rule.ts';
import type { Answer } from '../http/answer.ts';
import { type Call, requirePermission } from '../http/call.ts';
import { S3Error } from '../http/s3-error.ts';
import { element, xmlAnswer } from '../http/xml.ts';

/** @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetBucketCors.html */
export function getBucketCors(call: Call): Answer {
  requirePermission(call, 's3:GetBucketCORS');
  const { cors, name } = call.bucket;
  if (!cors) {
    throw new S3Error(404, 'NoSuchCORSConfiguration', 'The CORS configuration does not exist', { BucketName: name });
  }
  return xmlAnswer('CORSConfiguration', cors.map(ruleElement).join(''));
}

function ruleElement(rule: CorsRule): string {
  const each = (name: string, values: readonly string[] = []) => values.map((value) => element(name, value)).join('');
  const maxAge = rule.maxAgeSeconds === undefined ? '' : element('MaxAgeSeconds', String(rule.maxAgeSeconds));
  const content = [
    each('AllowedOrigin', rule.allowedOrigins),
    each('AllowedMethod', rule.allowedMethods),
    each('AllowedHeader', rule.allowedHeaders),
    each('ExposeHeader', rule.exposeHeaders),
    maxAge,
  ];
  return `<CORSRule>${content.join('')}</CORSRule>`;
}
