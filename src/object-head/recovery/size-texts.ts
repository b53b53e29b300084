/** Which header shows an object's size, and how: of the whole object, or behind the slash of a Range. */
import type { OpenRequest } from '../head-request.ts';
import type { FieldTexts } from './recovery-result.ts';

/**
 * The headers that tell a size in bytes, as S3 sends them with this request. Empty for a part, whose place in the object is
 * not known, and for a size that is not.
 *
 * @example sizeTexts(12, { ...request, range: 'bytes=-5' }) // { ContentRange: 'bytes 7-11/12' }
 * @see https://www.rfc-editor.org/rfc/rfc9110.html#section-14.4
 */
export function sizeTexts(size: number | undefined, { range, partNumber }: OpenRequest): FieldTexts {
  if (size === undefined || partNumber !== undefined) return {};
  if (range === undefined) return { ContentLength: String(size) };
  const contentRange = rangeOfObject(range, size);
  return contentRange === undefined ? {} : { ContentRange: contentRange };
}

/** Undefined for a range that S3 ignores (malformed, reversed, several) or cannot satisfy. */
function rangeOfObject(range: string, size: number): string | undefined {
  const [, first = '', last = ''] = /^bytes=(\d*)-(\d*)$/.exec(range) ?? [];
  if (first === '' && last === '') return undefined;
  if (first !== '' && last !== '' && Number(last) < Number(first)) return undefined;
  const start = first === '' ? Math.max(0, size - Number(last)) : Number(first);
  const end = first === '' || last === '' ? size - 1 : Math.min(size - 1, Number(last));
  return start > end ? undefined : `bytes ${start}-${end}/${size}`;
}
