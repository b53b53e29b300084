/** Is a header of the answer the one that is stored, or did the request ask S3 to put another in its place? */
import type { FieldName } from '../object-head/catalogue/field.ts';
import type { OpenRequest } from '../object-head/head-request.ts';
import type { Reading } from './rule.ts';

const inputs = {
  CacheControl: 'responseCacheControl',
  ContentDisposition: 'responseContentDisposition',
  ContentEncoding: 'responseContentEncoding',
  ContentLanguage: 'responseContentLanguage',
  ContentType: 'responseContentType',
  Expires: 'responseExpires',
  ExpiresString: 'responseExpires',
} as const satisfies Partial<Record<FieldName, keyof OpenRequest>>;

/** The fields that a request may have S3 answer with other values than the stored ones. */
export type OverridableField = keyof typeof inputs;

/**
 * True where the request overrides the field (`response-content-type=…`), so that the answer says nothing of what is stored.
 *
 * @example isOverridden(readingOfRequest({ responseContentType: 'text/html' }), 'ContentType') // true
 * @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_HeadObject.html
 */
export function isOverridden(reading: Reading, field: OverridableField): boolean {
  return reading.observation.request[inputs[field]] !== undefined;
}
