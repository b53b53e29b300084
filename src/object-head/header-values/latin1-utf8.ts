/** Were UTF-8 bytes shown as Latin-1? Browsers read header bytes one by one, so `é` arrives as `Ã©`. */

/**
 * The text that the bytes meant, or undefined if the characters are not all Latin-1, are not UTF-8 when read as bytes, or
 * stay the same (plain ASCII).
 *
 * @example rereadAsUtf8('Ã©') // 'é'
 * @see https://fetch.spec.whatwg.org/#headers-class
 */
export function rereadAsUtf8(text: string): string | undefined {
  if (!/[\x80-\xff]/.test(text) || /[^\0-\xff]/.test(text)) return undefined;
  return decodeUtf8(Uint8Array.from(text, (char) => char.charCodeAt(0)));
}

/**
 * The text of UTF-8 bytes, a byte order mark kept; undefined if they are not UTF-8.
 *
 * @example decodeUtf8(new Uint8Array([0xc3, 0xa9])) // 'é'
 * @see https://encoding.spec.whatwg.org/#utf-8
 */
export function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
