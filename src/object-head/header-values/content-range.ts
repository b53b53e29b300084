/** Which bytes of how many is a 206 about? */

export interface ContentRange {
  /** First and last byte, counted from 0, both included; left out where the header says only the size (`*`). */
  readonly first?: number;
  readonly last?: number;
  /** Size of the whole object in bytes; left out where the header does not know it (`*`). */
  readonly size?: number;
}

/**
 * The range; undefined for another unit than bytes, for figures that contradict each other, or beyond what a number holds exactly.
 *
 * @example parseContentRange('bytes 5242896-5242911/5242912') // { first: 5242896, last: 5242911, size: 5242912 }
 * @see https://www.rfc-editor.org/rfc/rfc9110.html#field.content-range
 */
export function parseContentRange(text: string): ContentRange | undefined {
  const match = /^bytes (?:(\d{1,16})-(\d{1,16})|\*)\/(?:(\d{1,16})|\*)$/i.exec(text.trim());
  if (!match) return undefined;
  const [first, last, size] = match.slice(1).map((digits) => (digits === undefined ? undefined : Number(digits)));
  if ([first, last, size].some((figure) => figure !== undefined && !Number.isSafeInteger(figure))) return undefined;
  if (first === undefined || last === undefined) return size === undefined ? undefined : { size };
  if (last < first || (size !== undefined && last >= size)) return undefined;
  return { first, last, ...(size === undefined ? {} : { size }) };
}
