/**
 * How S3 keeps a metadata value: encoded-words are decoded on upload, what is not ASCII is encoded again, and raw bytes
 * count as Latin-1.
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/UsingMetadata.html
 */

/** `=?UTF-8?B?YWJj?=` is kept as `abc`, the Latin-1 text `Äh` as `=?UTF-8?B?w4Ro?=`. */
export function storedMetadataValue(sent: string): string {
  const text = sent.replace(/=\?UTF-8\?([BQ])\?([^?]*)\?=/gi, (_word, form: string, content: string) =>
    form.toUpperCase() === 'B' ? decodeB(content) : decodeQ(content),
  );
  return /^[\t\x20-\x7e]*$/.test(text) ? text : encode(text);
}

/** Never fails: what is no base64 digit counts as the last one, and what is no UTF-8 becomes U+FFFD. */
function decodeB(content: string): string {
  const digits = content.replace(/=+$/, '').replace(/[^A-Za-z0-9+/]/g, '/');
  return Buffer.from(digits, 'base64').toString();
}

function decodeQ(content: string): string {
  const latin1 = content
    .replaceAll('_', ' ')
    .replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(latin1, 'latin1').toString();
}

/** Q form while most characters are printable ASCII, B form otherwise. */
function encode(text: string): string {
  const bytes = Buffer.from(text);
  const printable = text.replace(/[^\t\r\n\x20-\x7e]/g, '').length;
  if (printable * 2 <= text.length) return `=?UTF-8?B?${bytes.toString('base64')}?=`;
  const words = Array.from(bytes, (byte) => {
    if (byte === 0x20) return '_';
    const plain = byte > 0x20 && byte <= 0x7e && !'=?_'.includes(String.fromCharCode(byte));
    return plain ? String.fromCharCode(byte) : `=${byte.toString(16).toUpperCase().padStart(2, '0')}`;
  });
  return `=?UTF-8?Q?${words.join('')}?=`;
}
