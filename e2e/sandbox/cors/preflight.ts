/** Answers OPTIONS. A preflight is judged by the bucket's rules alone: neither rights nor the object matter. */
import type { Answer } from '../http/answer.ts';
import { S3Error } from '../http/s3-error.ts';
import { header, type S3Request } from '../http/s3-request.ts';
import type { Bucket } from '../store/store.ts';
import { corsHeaders, matchCors } from './cors-rule.ts';

const notAllowed =
  'CORSResponse: This CORS request is not allowed. This is usually because the evalution of Origin, request method / ' +
  "Access-Control-Request-Method or Access-Control-Request-Headers are not whitelisted by the resource's CORS spec.";

export function answerPreflight(request: S3Request, bucket: Bucket | undefined): Answer {
  if (header(request, 'origin') === undefined) {
    throw new S3Error(400, 'BadRequest', 'Insufficient information. Origin request header needed.');
  }
  if (!bucket) throw forbidden(request, 'CORSResponse: Bucket not found', 'BUCKET');
  if (!bucket.cors) throw forbidden(request, 'CORSResponse: CORS is not enabled for this bucket.', 'BUCKET');
  const match = matchCors(bucket.cors, request);
  if (!match) throw forbidden(request, notAllowed, request.key === '' ? 'BUCKET' : 'OBJECT');
  return { status: 200, headers: [...corsHeaders(match), ['Content-Length', '0']] };
}

function forbidden(request: S3Request, message: string, ResourceType: string): S3Error {
  const Method = header(request, 'access-control-request-method') ?? 'OPTIONS';
  return new S3Error(403, 'AccessForbidden', message, { Method, ResourceType });
}
