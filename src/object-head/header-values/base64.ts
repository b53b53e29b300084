/** Which bytes does a base64 text stand for? The strict reading that checksums need; knows no header. */

/**
 * The bytes, or undefined if a character is foreign, padding is missing or left-over bits are set.
 *
 * @example decodeBase64('cZWHwQ==') // Uint8Array [0x71, 0x95, 0x87, 0xc1]
 * @see https://www.rfc-editor.org/rfc/rfc4648#section-4
 */
export function decodeBase64(text: string): Uint8Array | undefined {
  if (text.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(text)) return undefined;
  const binary = atob(text);
  return btoa(binary) === text ? Uint8Array.from(binary, (char) => char.charCodeAt(0)) : undefined;
}

/**
 * The bytes in base64 with padding.
 *
 * @example encodeBase64(new Uint8Array([0x71, 0x95, 0x87, 0xc1])) // 'cZWHwQ=='
 * @see https://www.rfc-editor.org/rfc/rfc4648#section-4
 */
export function encodeBase64(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}

/**
 * The bytes as lower-case hex without separators.
 *
 * @example toHex(new Uint8Array([0x71, 0x95])) // '7195'
 */
export function toHex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
