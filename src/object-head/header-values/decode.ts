/**
 * What does a field's raw value mean, in plain words? One value at a time and without a clock: what several headers say
 * together is for `explain/`, "in 3 days" is for the view.
 */
import type { FieldName } from '../catalogue/field.ts';
import { formatBytes, parseBytes } from './bytes.ts';
import { parseCacheControl } from './cache-control.ts';
import { formatInstant } from './calendar.ts';
import { type ChecksumAlgorithm, checksumBytes, parseChecksum } from './checksum.ts';
import { parseContentDisposition } from './content-disposition.ts';
import { parseContentRange } from './content-range.ts';
import { parseContentType } from './content-type.ts';
import { decodeMetadata } from './decode-metadata.ts';
import { fixedWords } from './decode-words.ts';
import type { Decoded } from './decoded.ts';
import { parseEntityTag } from './entity-tag.ts';
import { parseExpiration } from './expiration.ts';
import { parseHttpDate } from './http-date.ts';
import { parseIsoDate } from './iso-date.ts';
import { parseKmsKey } from './kms-key.ts';
import { rereadAsUtf8 } from './latin1-utf8.ts';
import { parseRestore } from './restore.ts';
import { parseStorageClass } from './storage-class.ts';

type Decode = (raw: string) => Decoded | undefined;

const decoders: Partial<Record<FieldName, Decode>> = {
  ETag: entityTag,
  LastModified: (raw) => moment(parseHttpDate(raw)) ?? unreadable('an HTTP date'),
  ContentLength: (raw) => size(parseBytes(raw)) ?? unreadable('a size in bytes'),
  ContentType: contentType,
  ContentLanguage: language,
  ContentDisposition: disposition,
  Metadata: decodeMetadata,
  MissingMeta: counted(
    (count) => `${plural(count, 'entry', 'entries')} not shown: no HTTP header can hold ${count === 1 ? 'it' : 'them'}`,
  ),
  TagCount: counted((count) => `${plural(count, 'tag')}; GetObjectTagging reads them`),
  PartsCount: counted((count) => `uploaded in ${plural(count, 'part')}`),
  StorageClass: storageClass,
  Restore: restore,
  Expiration: expiration,
  ObjectLockRetainUntilDate: (raw) => moment(parseIsoDate(raw)) ?? unreadable('an ISO 8601 date'),
  ObjectLockEventHoldDurationDays: counted((count) => `${plural(count, 'day')} from the release of the hold`),
  ObjectLockEventHoldDurationYears: counted((count) => `${plural(count, 'year')} from the release of the hold`),
  SSEKMSKeyId: kmsKey,
  CacheControl: cacheControl,
  ExpiresString: expires,
  Expires: expires,
  ContentRange: contentRange,
  WebsiteRedirectLocation: redirect,
  ...Object.fromEntries(
    (Object.keys(checksumBytes) as ChecksumAlgorithm[]).map((algorithm) => [
      `Checksum${algorithm}`,
      (raw: string) => checksum(algorithm, raw),
    ]),
  ),
};

/** Headers whose text S3 hands back byte by byte as it was uploaded, so that UTF-8 shows up as Latin-1. */
const verbatim: ReadonlySet<FieldName> = new Set<FieldName>([
  'CacheControl',
  'ContentDisposition',
  'ContentEncoding',
  'ContentLanguage',
  'ContentType',
  'WebsiteRedirectLocation',
]);

/**
 * The meaning of a value as it came over the wire; undefined where the raw text says it all.
 * A value that is not what the header should hold gives a `warning`, never an exception. An `instant` is ms since 1970 UTC.
 *
 * @example decode('ETag', '"4d45984fc3feb2ac9b22683c49674b56-3"')?.text // 'multipart, 3 parts · not an MD5 of the content'
 * @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_HeadObject.html
 */
export function decode(field: FieldName, raw: string): Decoded | undefined {
  const utf8 = verbatim.has(field) ? rereadAsUtf8(raw) : undefined;
  const words = fixedWords[field];
  const value = (utf8 ?? raw).trim();
  const decoded =
    words && Object.hasOwn(words, value) ? { text: words[value] ?? value } : decoders[field]?.(utf8 ?? raw);
  if (utf8 === undefined) return decoded;
  const detail = [{ label: 'Read as UTF-8', value: utf8 }, ...(decoded?.detail ?? [])];
  return { text: `in UTF-8: ${utf8}`, ...decoded, detail };
}

function entityTag(raw: string): Decoded {
  const tag = parseEntityTag(raw);
  if (!tag) return unreadable('an entity tag');
  const weak = tag.weak ? { warning: 'A weak tag: S3 sends strong ones, so something on the way changed it.' } : {};
  if (tag.parts !== undefined)
    return { text: `multipart, ${plural(tag.parts, 'part')} · not an MD5 of the content`, ...weak };
  if (tag.looksLikeMd5)
    return {
      text: '32 hex digits, no part count: the MD5 of the content, unless SSE-KMS, DSSE-KMS or SSE-C encrypts it',
      ...weak,
    };
  return { text: 'opaque · not an MD5 of the content', ...weak };
}

function contentType(raw: string): Decoded | undefined {
  const type = parseContentType(raw);
  if (!type) return unreadable('a media type');
  if (type.mediaType === 'binary/octet-stream') return { text: 'what S3 puts where the uploader gave no type' };
  return type.charset === undefined
    ? undefined
    : { text: `${type.mediaType}, characters in ${type.charset.toUpperCase()}` };
}

function language(raw: string): Decoded | undefined {
  try {
    const names = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });
    const found = raw.split(',').map((tag) => names.of(tag.trim()));
    return found.includes(undefined) ? undefined : { text: found.join(', ') };
  } catch {
    return unreadable('a language tag');
  }
}

function disposition(raw: string): Decoded | undefined {
  const parsed = parseContentDisposition(raw);
  if (!parsed) return unreadable('a content disposition');
  const { type, filename } = parsed;
  const detail = filename === undefined ? {} : { detail: [{ label: 'File name', value: filename }] };
  const named = filename === undefined ? '' : ` as “${filename}”`;
  if (type === undefined)
    return {
      text: `shown in the browser, saved${named}`,
      ...detail,
      warning: 'The type (inline or attachment) is missing in front of the file name.',
    };
  if (type === 'inline')
    return { text: `shown in the browser${filename === undefined ? '' : `, saved${named}`}`, ...detail };
  return { text: `saved${filename === undefined ? ' as a file' : named}`, ...detail };
}

function checksum(algorithm: ChecksumAlgorithm, raw: string): Decoded {
  const sum = parseChecksum(algorithm, raw);
  if (!sum) return unreadable(`base64 of ${checksumBytes[algorithm]} bytes`);
  const detail = [{ label: 'Hex', value: sum.hex }];
  const parts = sum.parts === undefined ? '' : `composite of ${plural(sum.parts, 'part')}, not of the content · `;
  return { text: `${parts}hex ${sum.hex}`, detail };
}

function storageClass(raw: string): Decoded | undefined {
  const found = parseStorageClass(raw);
  return found && { text: `${found.name}: ${found.words}` };
}

function restore(raw: string): Decoded {
  const state = parseRestore(raw);
  if (!state) return unreadable('a restore status');
  if (state.ongoing) return { text: 'being restored: it cannot be read yet' };
  const until = state.expiry === undefined ? undefined : formatInstant(state.expiry);
  if (state.expiry === undefined || until === undefined) return { text: 'restored: it can be read' };
  return { text: `restored: it can be read until ${until}`, instant: state.expiry };
}

function expiration(raw: string): Decoded {
  const found = parseExpiration(raw);
  if (!found) return unreadable('an expiry date with a rule');
  if (found.kind === 'not-implemented') return { text: 'directory buckets do not say when an object expires' };
  const rule = found.ruleId === '' ? '' : ` by rule “${found.ruleId}”`;
  return {
    text: `expires ${formatInstant(found.expiry)}${rule}`,
    ...(found.ruleId === '' ? {} : { detail: [{ label: 'Rule', value: found.ruleId }] }),
    instant: found.expiry,
  };
}

function kmsKey(raw: string): Decoded | undefined {
  const key = parseKmsKey(raw);
  if (!key) return unreadable('a KMS key');
  if (key.kind !== 'arn') return undefined;
  const kind = `${key.multiRegion ? 'multi-Region key' : key.alias ? 'alias' : 'key'}`;
  return {
    text: `${kind} ${key.id} in ${key.region}, account ${key.account}`,
    detail: [
      { label: key.alias ? 'Alias' : 'Key id', value: key.id },
      { label: 'Region', value: key.region },
      { label: 'Account', value: key.account },
    ],
  };
}

function cacheControl(raw: string): Decoded | undefined {
  const directives = parseCacheControl(raw);
  if (!directives) return unreadable('a list of cache directives');
  const known = directives.flatMap(({ means }) => (means === undefined ? [] : [means]));
  const unknown = directives.filter(({ means }) => means === undefined).map(({ name }) => name);
  if (known.length === 0) return { text: 'nothing that caches know' };
  return {
    text: known.join(' · '),
    ...(unknown.length === 0 ? {} : { warning: `Caches ignore what they do not know: ${unknown.join(', ')}.` }),
  };
}

function expires(raw: string): Decoded {
  return (
    moment(parseHttpDate(raw)) ?? {
      text: 'not a date, so caches treat the object as already stale',
      ...(raw.trim() === '0' || raw.trim() === '-1' ? {} : { warning: 'Expires should hold an HTTP date.' }),
    }
  );
}

function contentRange(raw: string): Decoded {
  const range = parseContentRange(raw);
  if (!range) return unreadable('a range of bytes');
  if (range.first === undefined || range.last === undefined) return { text: `of ${formatBytes(range.size ?? 0)}` };
  const length = range.last - range.first + 1;
  if (length === range.size) return { text: `the whole object, ${formatBytes(length)}` };
  return { text: `${formatBytes(length)}${range.size === undefined ? '' : ` of ${formatBytes(range.size)}`}` };
}

function redirect(raw: string): Decoded | undefined {
  if (raw.startsWith('/')) return { text: 'to another object of this bucket' };
  return /^https?:\/\//i.test(raw) ? { text: 'to another address' } : undefined;
}

function moment(instant: number | undefined): Decoded | undefined {
  const text = instant === undefined ? undefined : formatInstant(instant);
  return instant === undefined || text === undefined ? undefined : { text, instant };
}

function size(bytes: number | undefined): Decoded | undefined {
  return bytes === undefined ? undefined : { text: formatBytes(bytes) };
}

function counted(words: (count: number) => string): Decode {
  return (raw) => {
    const count = parseBytes(raw);
    return count === undefined ? unreadable('a number') : { text: words(count) };
  };
}

function plural(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en-US')} ${count === 1 ? one : many}`;
}

function unreadable(expected: string): Decoded {
  return { text: 'cannot be read', warning: `This is not ${expected}.` };
}
