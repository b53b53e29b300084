/** Into parts of which size was a multipart upload cut, as far as sizes tell? Assumes what uploaders do: all parts equal but the last. */

const smallest = 5 * 1024 ** 2;
const largest = 5 * 1024 ** 3;

/** Sizes in bytes. */
export type PartSizes =
  /** One part was seen, and equal parts fit: `last` is what remains for the last one. */
  | { readonly kind: 'fits'; readonly size: number; readonly last: number }
  /** Any size from `from` to `to`, both included, gives this many equal parts. */
  | { readonly kind: 'between'; readonly from: number; readonly to: number }
  /** No equal size gives this many parts. */
  | { readonly kind: 'unequal' };

/** A part as `Content-Range` describes it: `number` from 1, `first` byte from 0, `length` in bytes. */
export interface SeenPart {
  readonly number: number;
  readonly first: number;
  readonly length: number;
}

/**
 * The sizes that `parts` equal parts of `total` bytes can have, within S3's 5 MiB to 5 GiB a part where there are several.
 * Undefined for counts and sizes that are none.
 *
 * @example possiblePartSizes(10485761, 2) // { kind: 'between', from: 5242881, to: 10485760 }
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/qfacts.html
 */
export function possiblePartSizes(total: number, parts: number): PartSizes | undefined {
  if (!areCounts(total, parts)) return undefined;
  if (parts === 1) return { kind: 'fits', size: total, last: total };
  const [least, most] = [Math.ceil(total / parts), Math.ceil(total / (parts - 1)) - 1];
  if (least > most) return { kind: 'unequal' };
  // The limits narrow the sizes down, but a store that has others must not make them contradict each other.
  return {
    kind: 'between',
    from: Math.max(least, Math.min(smallest, most)),
    to: Math.min(most, Math.max(largest, least)),
  };
}

/**
 * The size that one seen part gives away. Undefined for counts and sizes that are none; `unequal` where the part
 * contradicts equal parts.
 *
 * @example partSizesFrom({ number: 1, first: 0, length: 5242880 }, 10485761, 3)
 * // { kind: 'fits', size: 5242880, last: 1 }
 * @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_HeadObject.html
 */
export function partSizesFrom(part: SeenPart, total: number, parts: number): PartSizes | undefined {
  const { number, first, length } = part;
  if (!areCounts(total, parts) || number < 1 || number > parts) return undefined;
  if (parts === 1)
    return first === 0 && length === total ? { kind: 'fits', size: total, last: total } : { kind: 'unequal' };
  // The last part may be shorter, so only where it begins tells how long the others are.
  const size = number < parts ? length : first / (parts - 1);
  const last = total - size * (parts - 1);
  const fits = Number.isInteger(size) && first === size * (number - 1) && last > 0 && last <= size;
  if (!fits || (number === parts && length !== last)) return { kind: 'unequal' };
  return { kind: 'fits', size, last };
}

function areCounts(total: number, parts: number): boolean {
  return Number.isSafeInteger(total) && total >= 0 && Number.isSafeInteger(parts) && parts >= 1;
}
