/** Is a value of an answer the object's own, or only that of a slice or of the request? */
import type { FieldName } from '../object-head/catalogue/field.ts';
import type { OpenRequest } from '../object-head/head-request.ts';
import { parseContentRange } from '../object-head/header-values/content-range.ts';
import { headerValue, type Observation } from '../object-head/observation.ts';
import { overrides } from '../object-head/response-overrides.ts';

export interface Scope {
  /** Values of the same scope may be compared; `override` with nothing, not even with itself. */
  readonly id: string;
  /** Why the value does not stand for the object, one sentence. */
  readonly because: string;
}

/**
 * What the field's value is of, where that is not the object; undefined where it is.
 * A 206 whose Content-Range cannot be read counts as a slice.
 *
 * @example scopeOf(answerToRange('bytes=0-15'), 'ContentLength')?.id // 'range bytes=0-15'
 * @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_HeadObject.html
 */
export function scopeOf(observation: Observation, field: FieldName): Scope | undefined {
  const { request } = observation;
  if (overrides(request, field))
    return { id: 'override', because: 'The request asked for this value, so what is stored is not known.' };
  if (field === 'ContentLength') return isSlice(observation) ? sliceOf(request) : undefined;
  // S3 answers a part number with the part's checksum, without a part count.
  if (!/^Checksum(?!Type)/.test(field) || observation.status !== 206) return undefined;
  return request.partNumber === undefined && !isSlice(observation) ? undefined : sliceOf(request);
}

/**
 * Whether the answer is about less than the whole object, or may be.
 *
 * @example isSlice(answerWithContentRange('bytes 0-15/16')) // false
 * @see https://www.rfc-editor.org/rfc/rfc9110.html#field.content-range
 */
export function isSlice({ status, headers }: Observation): boolean {
  if (status !== 206) return false;
  const { first, last, size } = parseContentRange(headerValue(headers, 'content-range') ?? '') ?? {};
  return first !== 0 || last === undefined || last + 1 !== size;
}

function sliceOf({ partNumber, range = '' }: OpenRequest): Scope {
  return partNumber === undefined
    ? { id: `range ${range}`, because: 'This is of the range that was asked for, not of the whole object.' }
    : { id: `part ${partNumber}`, because: `This is of part ${partNumber}, not of the whole object.` };
}
