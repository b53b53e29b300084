/** Which output fields can a request have S3 answer with other values than the stored ones? */
import type { FieldName } from './catalogue/field.ts';
import type { OpenRequest } from './head-request.ts';

/**
 * Each such field and the input that overrides it, `ContentType` and `responseContentType`.
 * @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_HeadObject.html
 */
const overriddenBy = {
  CacheControl: 'responseCacheControl',
  ContentDisposition: 'responseContentDisposition',
  ContentEncoding: 'responseContentEncoding',
  ContentLanguage: 'responseContentLanguage',
  ContentType: 'responseContentType',
  Expires: 'responseExpires',
  ExpiresString: 'responseExpires',
} as const satisfies Partial<Record<FieldName, keyof OpenRequest>>;

/**
 * True where the request overrides the field (`response-content-type=…`), so that the answer says nothing of what is
 * stored. False for fields that no request can override.
 *
 * @example overrides({ ...request, responseContentType: 'text/html' }, 'ContentType') // true
 * @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_HeadObject.html
 */
export function overrides(request: OpenRequest, field: FieldName): boolean {
  const input = (overriddenBy as Partial<Record<FieldName, keyof OpenRequest>>)[field];
  return input !== undefined && request[input] !== undefined;
}
