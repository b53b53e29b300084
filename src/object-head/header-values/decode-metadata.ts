/**
 * What does a value of user metadata say once its encoding is undone? Claims only what the text proves by its shape;
 * what a name such as `mtime` promises is not looked at.
 */
import { decodeBase64 } from './base64.ts';
import { formatInstant } from './calendar.ts';
import type { Decoded } from './decoded.ts';
import { parseHttpDate } from './http-date.ts';
import { parseIsoDate } from './iso-date.ts';
import { decodeUtf8, rereadAsUtf8 } from './latin1-utf8.ts';
import { parseRfc2047 } from './rfc2047.ts';

const decoders: readonly ((value: string) => Decoded | undefined)[] = [
  encodedWords,
  rawUtf8,
  json,
  date,
  epoch,
  percent,
  base64Text,
];

/**
 * The meaning of a value as it came over the wire (without the name); undefined where it says all itself.
 * An `instant` is ms since 1970 UTC. Bad encodings give undefined.
 *
 * @example decodeMetadata('=?UTF-8?Q?=C3=84rger?=')?.text // 'Ärger'
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/UsingMetadata.html
 */
export function decodeMetadata(value: string): Decoded | undefined {
  for (const decoder of decoders) {
    const decoded = decoder(value);
    if (decoded) return decoded;
  }
  return undefined;
}

function encodedWords(value: string): Decoded | undefined {
  const word = parseRfc2047(value);
  if (!word) return undefined;
  if (word.repaired !== undefined)
    return {
      text: word.repaired,
      detail: [
        { label: 'Text', value: word.repaired },
        { label: 'As stored', value: word.text },
      ],
      warning: 'It was encoded twice: the upload sent UTF-8 bytes, which S3 took for Latin-1.',
    };
  const detail = [{ label: 'Text', value: word.text }];
  if (!word.wrongCharset) return { text: word.text, detail };
  return { text: word.text, detail, warning: 'The bytes are not the UTF-8 that they claim to be; read as Latin-1.' };
}

function rawUtf8(value: string): Decoded | undefined {
  const text = rereadAsUtf8(value);
  return text === undefined ? undefined : { text, detail: [{ label: 'Read as UTF-8', value: text }] };
}

function json(value: string): Decoded | undefined {
  if (!/^\s*[{[]/.test(value)) return undefined;
  try {
    const parsed: unknown = JSON.parse(value);
    if (typeof parsed !== 'object' || parsed === null) return undefined;
    const count = Array.isArray(parsed) ? parsed.length : Object.keys(parsed).length;
    const kind = Array.isArray(parsed) ? ['list', 'item'] : ['object', 'member'];
    return {
      text: `JSON ${kind[0]} with ${count} ${kind[1]}${count === 1 ? '' : 's'}`,
      detail: [{ label: 'JSON', value: JSON.stringify(parsed, null, 2) }],
    };
  } catch {
    return undefined;
  }
}

function date(value: string): Decoded | undefined {
  const instant = parseIsoDate(value) ?? parseHttpDate(value);
  const text = instant === undefined ? undefined : formatInstant(instant);
  return instant === undefined || text === undefined ? undefined : { text, instant };
}

/** 2001 to 2100: the years in which seconds have ten digits and milliseconds thirteen, and in which S3 can have stored them. */
function epoch(value: string): Decoded | undefined {
  const match = /^(\d{10})(?:(\d{3})|\.\d{1,9})?$/.exec(value);
  const seconds = Number(match?.[1]);
  if (!match || seconds < 1_000_000_000 || seconds >= 4_102_444_800) return undefined;
  const instant = match[2] === undefined ? Math.floor(Number(value) * 1000) : Number(value);
  const unit = match[2] === undefined ? 'seconds' : 'milliseconds';
  return { text: `if ${unit} since 1970: ${formatInstant(instant)}`, instant };
}

function percent(value: string): Decoded | undefined {
  // Every character must be one that percent-encoding leaves alone: "100 %25 wool" is prose.
  if (!/%[0-9a-f]{2}/i.test(value) || !/^(?:%[0-9a-f]{2}|[\w.~!*'()+,;:@&=$/?#-])*$/i.test(value)) return undefined;
  try {
    const text = decodeURIComponent(value);
    return isPrintable(text) ? { text, detail: [{ label: 'Percent-decoded', value: text }] } : undefined;
  } catch {
    return undefined;
  }
}

function base64Text(value: string): Decoded | undefined {
  // Words, hex digits and numbers are base64 by accident; text of any length brings both cases and a digit or padding.
  const mixed = /[a-z]/.test(value) && /[A-Z]/.test(value) && /[0-9=]/.test(value);
  const bytes = value.length >= 12 && mixed ? decodeBase64(value) : undefined;
  const text = bytes && decodeUtf8(bytes);
  if (text === undefined || !isPrintable(text)) return undefined;
  return { text: `base64 of “${text}”`, detail: [{ label: 'From base64', value: text }] };
}

function isPrintable(text: string): boolean {
  return !/[^\P{C}\t\n\r]/u.test(text);
}
