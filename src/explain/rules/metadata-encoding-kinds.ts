/** In which encoding does a value of user metadata come? The kind alone; the decoded text is for its row. */
import { decodeMetadata } from '../../object-head/header-values/decode-metadata.ts';
import { rereadAsUtf8 } from '../../object-head/header-values/latin1-utf8.ts';
import { parseRfc2047 } from '../../object-head/header-values/rfc2047.ts';

export type MetadataEncoding =
  | 'encoded-word'
  /** UTF-8 that was taken for Latin-1, then written as encoded-words. */
  | 'twice'
  /** Encoded-words whose bytes are not in the charset that they name. */
  | 'wrong-charset'
  | 'raw-utf8'
  | 'json'
  | 'percent'
  | 'base64'
  | 'epoch';

/** What `decodeMetadata` calls its result, where only the label tells the encodings apart. */
const byLabel: Readonly<Record<string, MetadataEncoding>> = {
  JSON: 'json',
  'Percent-decoded': 'percent',
  'From base64': 'base64',
};

/**
 * The encoding; undefined for plain text, for a date, and for encodings that cannot be undone.
 *
 * @example metadataEncoding('=?UTF-8?Q?=C3=84rger?=') // 'encoded-word'
 * @see https://www.rfc-editor.org/rfc/rfc2047
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/UsingMetadata.html
 */
export function metadataEncoding(value: string): MetadataEncoding | undefined {
  const word = parseRfc2047(value);
  if (word) return word.wrongCharset ? 'wrong-charset' : word.repaired === undefined ? 'encoded-word' : 'twice';
  if (rereadAsUtf8(value) !== undefined) return 'raw-utf8';
  const decoded = decodeMetadata(value);
  const label = decoded?.detail?.[0]?.label;
  if (label !== undefined) return byLabel[label];
  // An instant that is written in digits alone is a guess at a count; one in a date's form speaks for itself.
  return decoded?.instant !== undefined && /^[\d.]+$/.test(value) ? 'epoch' : undefined;
}
