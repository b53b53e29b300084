/** The order in which S3 lists keys: by their UTF-8 bytes, which is not the order of JavaScript's own comparison. */

export function compareKeys(a: string, b: string): number {
  return a === b ? 0 : Buffer.compare(Buffer.from(a), Buffer.from(b));
}

/** The place of the first key that is not before `key`, in a list in S3's order. */
export function placeOf(keys: readonly string[], key: string): number {
  return firstPlace(keys, (other) => compareKeys(other, key) >= 0);
}

/** The place of the first key that is after `key`. */
export function placeAfter(keys: readonly string[], key: string): number {
  return firstPlace(keys, (other) => compareKeys(other, key) > 0);
}

/** The place of the first key that is after all that begin with `prefix`. */
export function placeAfterPrefix(keys: readonly string[], prefix: string): number {
  return firstPlace(keys, (other) => !other.startsWith(prefix) && compareKeys(other, prefix) > 0);
}

/** `isBeyond` is false for all keys up to a place and true from there on. */
function firstPlace(keys: readonly string[], isBeyond: (key: string) => boolean): number {
  let low = 0;
  let high = keys.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBeyond(keys[middle] ?? '')) high = middle;
    else low = middle + 1;
  }
  return low;
}
