/**
 * What does user metadata say that S3 wrote as encoded-words? S3 does so for every value that is not ASCII, and clients do not undo it.
 */
import { decodeBase64 } from './base64.ts';
import { decodeUtf8, rereadAsUtf8 } from './latin1-utf8.ts';

export interface EncodedText {
  readonly text: string;
  /** What was meant, if the text is UTF-8 that was taken for Latin-1 before S3 encoded it. */
  readonly repaired?: string;
  /** The bytes were not in the charset they claim; they were read as Latin-1. */
  readonly wrongCharset?: true;
}

const word = /=\?([^?\s*]+)(?:\*[^?\s]*)?\?([bq])\?([^?\s]*)\?=/gi;

/**
 * The decoded text; whitespace between two encoded-words is dropped, all other text stays.
 * Undefined if there is no encoded-word, or one of them cannot be read (bad base64, unknown charset).
 *
 * @example parseRfc2047('=?UTF-8?Q?=C3=84M=C3=84Z=C3=95=C3=91_S3?=')?.text // 'ÄMÄZÕÑ S3'
 * @see https://www.rfc-editor.org/rfc/rfc2047
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/UsingMetadata.html
 */
export function parseRfc2047(value: string): EncodedText | undefined {
  const pieces = split(value)?.map((piece) =>
    piece.charset === undefined ? { text: piece.text, wrong: false } : decodeCharset(piece.charset, piece.bytes),
  );
  if (!pieces) return undefined;
  let text = '';
  let wrong = false;
  for (const piece of pieces) {
    if (!piece) return undefined;
    text += piece.text;
    wrong ||= piece.wrong;
  }
  if (wrong) return { text, wrongCharset: true };
  const repaired = rereadAsUtf8(text);
  return repaired === undefined ? { text } : { text, repaired };
}

type Piece =
  | { readonly charset?: undefined; readonly text: string }
  /** Neighbouring words of one charset in one piece, because writers do cut characters in two. */
  | { readonly charset: string; readonly bytes: Uint8Array };

/** The value in pieces; undefined if there is no encoded-word or one holds no bytes. */
function split(value: string): readonly Piece[] | undefined {
  const pieces: Piece[] = [];
  let end = 0;
  for (const found of value.matchAll(word)) {
    const [whole, charset = '', encoding = '', body = ''] = found;
    const bytes = encoding.toUpperCase() === 'B' ? fromB(body) : fromQ(body);
    if (!bytes) return undefined;
    const between = value.slice(end, found.index);
    const before = pieces.at(-1);
    if (before === undefined || !/^\s*$/.test(between)) pieces.push({ text: between });
    const last = pieces.at(-1);
    if (last?.charset === charset.toLowerCase())
      pieces[pieces.length - 1] = { charset: last.charset, bytes: Uint8Array.from([...last.bytes, ...bytes]) };
    else pieces.push({ charset: charset.toLowerCase(), bytes });
    end = found.index + whole.length;
  }
  return pieces.length === 0 ? undefined : [...pieces, { text: value.slice(end) }];
}

function fromB(body: string): Uint8Array | undefined {
  return decodeBase64(body.length % 4 === 0 ? body : body.padEnd(Math.ceil(body.length / 4) * 4, '='));
}

function fromQ(body: string): Uint8Array | undefined {
  const bytes: number[] = [];
  for (const [part, hex] of body.matchAll(/=([0-9a-f]{2})|[\s\S]/gi)) {
    const code = hex === undefined ? part.charCodeAt(0) : Number.parseInt(hex, 16);
    if (code > 0xff) return undefined;
    bytes.push(part === '_' ? 0x20 : code);
  }
  return Uint8Array.from(bytes);
}

function decodeCharset(charset: string, bytes: Uint8Array): { text: string; wrong: boolean } | undefined {
  const latin1 = (): string => Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  // The platform takes iso-8859-1 for windows-1252, which would change 0x80 to 0x9f.
  if (charset === 'iso-8859-1' || charset === 'latin1') return { text: latin1(), wrong: false };
  if (charset === 'utf-8' || charset === 'utf8' || charset === 'us-ascii') {
    const text = decodeUtf8(bytes);
    return text === undefined ? { text: latin1(), wrong: true } : { text, wrong: false };
  }
  try {
    return { text: new TextDecoder(charset, { fatal: true, ignoreBOM: true }).decode(bytes), wrong: false };
  } catch {
    return undefined;
  }
}
