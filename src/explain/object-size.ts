/** How large is the object as a whole, whatever slice of it the answer is about? */
import { parseBytes } from '../object-head/header-values/bytes.ts';
import { parseContentRange } from '../object-head/header-values/content-range.ts';
import { known, type Reading } from './rule.ts';

/**
 * Bytes of the whole object. Undefined where the answer does not tell: no object is described, or Content-Range of a
 * 206 could not be read.
 *
 * @example objectSize(answerWithContentRange('bytes 0-15/1048576')) // 1048576
 * @see https://www.rfc-editor.org/rfc/rfc9110.html#field.content-range
 */
export function objectSize(reading: Reading): number | undefined {
  const { status } = reading.observation;
  if (status === 200) return parseBytes(known(reading, 'ContentLength') ?? '');
  return status === 206 ? parseContentRange(known(reading, 'ContentRange') ?? '')?.size : undefined;
}
