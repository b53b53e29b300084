/**
 * The checksum that S3 computes for an object uploaded without one. Neither Node nor Web Crypto has it.
 * @see https://reveng.sourceforge.io/crc-catalogue/all.htm#crc.cat.crc-64-nvme
 */

const reflectedPolynomial = 0x9a6c9329ac4bc9b5n;
const high = new Uint32Array(256);
const low = new Uint32Array(256);

for (let byte = 0; byte < 256; byte++) {
  let remainder = BigInt(byte);
  for (let bit = 0; bit < 8; bit++) {
    remainder = remainder & 1n ? (remainder >> 1n) ^ reflectedPolynomial : remainder >> 1n;
  }
  high[byte] = Number(remainder >> 32n);
  low[byte] = Number(remainder & 0xffffffffn);
}

/** Base64 of the eight checksum bytes, `rosUhgp5mIg=` for the text `123456789`. */
export function crc64Nvme(chunks: Iterable<Uint8Array>): string {
  // Two 32-bit halves: BigInt arithmetic for every byte is a hundred times slower.
  let upper = 0xffffffff;
  let lower = 0xffffffff;
  for (const chunk of chunks) {
    for (const byte of chunk) {
      const index = (lower ^ byte) & 0xff;
      lower = ((lower >>> 8) | (upper << 24)) ^ (low[index] ?? 0);
      upper = (upper >>> 8) ^ (high[index] ?? 0);
    }
  }
  const result = Buffer.alloc(8);
  result.writeUInt32BE(~upper >>> 0, 0);
  result.writeUInt32BE(~lower >>> 0, 4);
  return result.toString('base64');
}
