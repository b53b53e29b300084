/** Which entries of the user metadata are encoded, how, and why? What each of them says decoded is in its row. */
import { parseBytes } from '../../object-head/header-values/bytes.ts';
import { evidenceOf, known, metadataOf, type Rule } from '../rule.ts';
import type { Segment, Words } from '../words.ts';
import { metadataEncoding as encodingOf, type MetadataEncoding } from './metadata-encoding-kinds.ts';

/** How many names a sentence lists; there may be hundreds. */
const most = 5;

const kinds: readonly MetadataEncoding[] = [
  'twice',
  'wrong-charset',
  'encoded-word',
  'raw-utf8',
  'percent',
  'base64',
  'json',
  'epoch',
];

const words: Readonly<Record<MetadataEncoding, readonly [before: string, after: string]>> = {
  twice: [
    'Encoded twice, as it seems: ',
    '. The bytes of UTF-8 were taken for Latin-1 characters, and those were encoded. Read back as bytes they are valid UTF-8.',
  ],
  'wrong-charset': ['In encoded-words whose bytes are not in the charset that they name: ', '.'],
  'encoded-word': ['In encoded-words (RFC 2047): ', '.'],
  'raw-utf8': ['UTF-8 bytes in the header itself, which a browser shows as Latin-1: ', '.'],
  percent: ['Percent-encoded by whoever stored it: ', '.'],
  base64: ['Text in base64, by whoever stored it: ', '.'],
  json: ['JSON: ', '.'],
  epoch: ['Perhaps a time, counted from 1970: ', '.'],
};

/** Why it is so; documented, and seen, of Amazon S3 alone. */
const reasons: Partial<Record<MetadataEncoding, string>> = {
  twice: ' That happens to uploads that send UTF-8 as it is: S3 takes each byte for a character.',
  'encoded-word': ' So S3 writes what is not plain ASCII. The AWS SDKs hand such values over undecoded.',
  percent: ' S3 leaves percent signs as they are.',
};

/**
 * Speaks where an entry is encoded, or where S3 holds entries that no header can carry (x-amz-missing-meta: 2). Names of
 * entries are the uploader's, so they stand as values. Plain text and dates need no words.
 *
 * @example metadataEncoding.explain(reading)?.title // '2 of 3 user metadata entries are encoded.'
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/UsingMetadata.html
 */
export const metadataEncoding: Rule = {
  id: 'metadata-encoding',
  question: 'Which user metadata is encoded, and how?',
  reads: ['Metadata', 'MissingMeta'],
  explain: (reading) => {
    const entries = metadataOf(reading);
    const found = entries.flatMap(([name, value]) => {
      const kind = encodingOf(value);
      return kind ? [{ name, kind }] : [];
    });
    const ofS3 = reading.store === undefined;
    const missing = parseBytes(known(reading, 'MissingMeta') ?? '') ?? 0;
    if (found.length === 0 && missing === 0) return undefined;
    const broken = found.filter(({ kind }) => kind === 'twice' || kind === 'wrong-charset').length;
    const says = kinds.flatMap((kind): readonly Words[] => {
      const names = found.filter((entry) => entry.kind === kind).map(({ name }) => name);
      const [before, after] = words[kind];
      return names.length === 0 ? [] : [[before, ...listed(names), after + ((ofS3 && reasons[kind]) || '')]];
    });
    const encoded = `${found.length} of ${entries.length} user metadata ${entries.length === 1 ? 'entry' : 'entries'} ${found.length === 1 ? 'is' : 'are'} encoded.`;
    return {
      id: 'metadata-encoding',
      tone: missing > 0 || broken > 0 ? 'caution' : 'fact',
      title: missing > 0 ? missingTitle(missing) : encoded,
      says: [...(missing > 0 && ofS3 ? [whyMissing] : []), ...says],
      ...(broken > 0 ? { todo: [ofS3 ? encodedWords : 'When you store it again, keep to ASCII.'] } : {}),
      evidence: [...evidenceOf(reading, 'MissingMeta'), ...(found.length > 0 ? ['x-amz-meta-*'] : [])],
    };
  },
};

function missingTitle(count: number): string {
  return `${count} user metadata ${count === 1 ? 'entry is' : 'entries are'} not shown: no HTTP header can carry ${count === 1 ? 'it' : 'them'}.`;
}

const whyMissing: Words = [
  'S3 only counts them, in ',
  { code: 'x-amz-missing-meta' },
  '. They hold characters that cannot be printed, or were written through the SOAP API.',
];

const encodedWords: Words =
  'When you store it again, write such values as encoded-words in UTF-8: S3 decodes those. Or keep to ASCII.';

function listed(names: readonly string[]): readonly Segment[] {
  const shown = names
    .slice(0, most)
    .flatMap((name, index): readonly Segment[] => [...(index === 0 ? [] : [', ']), { value: name }]);
  return names.length > most ? [...shown, ` and ${names.length - most} more`] : shown;
}
