/** Reads a customer-provided encryption key (SSE-C) as people have it: 32 characters, base64, hex, or the bytes of a file. */

export type SseKey =
  | {
      readonly ok: true /** base64 of the 32 bytes, as S3 wants it */;
      readonly base64: string;
      readonly readAs: 'text' | 'base64' | 'hex' | 'file';
    }
  | { readonly ok: false; readonly problem: string };

const keyBytes = 32;

/**
 * Reads typed text. 64 hex digits, or 44 characters of base64, or any text of exactly 32 bytes in UTF-8.
 * Bad input gives a problem that says how long it was; the key itself is never repeated in it.
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/ServerSideEncryptionCustomerKeys.html
 */
export function parseSseKey(text: string): SseKey {
  const input = text.trim();
  if (/^[0-9a-f]{64}$/i.test(input)) {
    const bytes = Uint8Array.from(input.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
    return { ok: true, base64: toBase64(bytes), readAs: 'hex' };
  }
  if (/^[A-Za-z0-9+/]{43}=$/.test(input)) return { ok: true, base64: input, readAs: 'base64' };
  const bytes = new TextEncoder().encode(text);
  if (bytes.length === keyBytes) return { ok: true, base64: toBase64(bytes), readAs: 'text' };
  return {
    ok: false,
    problem: `An AES-256 key has 32 bytes: 32 characters of text, 64 hex digits, or 44 characters of base64. This has ${bytes.length} bytes.`,
  };
}

/** Reads a key file: 32 raw bytes, or the text forms of `parseSseKey` with a line end behind them. */
export function parseSseKeyFile(bytes: Uint8Array): SseKey {
  if (bytes.length === keyBytes) return { ok: true, base64: toBase64(bytes), readAs: 'file' };
  if (bytes.length > 100)
    return {
      ok: false,
      problem: `A key file holds 32 bytes, or the key as hex or base64. This one has ${bytes.length} bytes.`,
    };
  return parseSseKey(new TextDecoder().decode(bytes).replace(/\r?\n$/, ''));
}

function toBase64(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes));
}
