/** Is a header of the answer the one that is stored, or did the request ask S3 to put another in its place? */
import type { FieldName } from '../object-head/catalogue/field.ts';
import { overrides } from '../object-head/response-overrides.ts';
import type { Reading } from './rule.ts';

/**
 * True where the request overrides the field (`response-content-type=…`), so that the answer says nothing of what is stored.
 *
 * @example isOverridden(readingOfRequest({ responseContentType: 'text/html' }), 'ContentType') // true
 * @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_HeadObject.html
 */
export function isOverridden(reading: Reading, field: FieldName): boolean {
  return overrides(reading.observation.request, field);
}
