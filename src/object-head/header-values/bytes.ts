/** How large is so many bytes, exactly and at a glance? */

const units = ['KiB', 'MiB', 'GiB', 'TiB', 'PiB'];

/**
 * A size in bytes; undefined for anything but decimal digits, and beyond 2^53 - 1, where a number is no longer exact.
 *
 * @example parseBytes('1048576') // 1048576
 * @see https://www.rfc-editor.org/rfc/rfc9110.html#field.content-length
 */
export function parseBytes(text: string): number | undefined {
  const size = /^\s*\d+\s*$/.test(text) ? Number(text) : Number.NaN;
  return Number.isSafeInteger(size) ? size : undefined;
}

/**
 * The exact figure in groups of three, from 1 KiB on with binary units beside it; `about` marks what was rounded to two decimals.
 * Negative and fractional input gives an empty text.
 *
 * @example formatBytes(1048576) // '1,048,576 bytes (1 MiB)'
 * @see https://physics.nist.gov/cuu/Units/binary.html
 */
export function formatBytes(size: number): string {
  if (!Number.isSafeInteger(size) || size < 0) return '';
  const exact = `${size.toLocaleString('en-US')} ${size === 1 ? 'byte' : 'bytes'}`;
  if (size < 1024) return exact;
  let power = 0;
  let scaled = size / 1024;
  // Rounding first keeps 1,048,575 bytes from being called 1024 KiB.
  while (Math.round(scaled * 100) >= 102_400 && power < units.length - 1) {
    scaled /= 1024;
    power += 1;
  }
  const rounded = Math.round(scaled * 100) / 100;
  return `${exact} (${rounded === scaled ? '' : 'about '}${rounded.toLocaleString('en-US')} ${units[power]})`;
}
