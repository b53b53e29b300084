/**
 * Which S3 object does a pasted text name? Tries the forms one after the other and, where none fits, says what was
 * wrong. Asks nobody: whether the object exists is another question. Links of this page are read by `url-state/pasted.ts`.
 */
import { bucketNameProblem } from '../bucket-kind.ts';
import { parseArn } from './arn.ts';
import { parseAwsCli } from './aws-cli.ts';
import { parseBucketAndKey } from './bucket-and-key.ts';
import { parseConsoleUrl } from './console-url.ts';
import { parseHttpsUrl } from './https-url.ts';
import { type LocateResult, type LocatorParser, quoted, unreadable } from './located.ts';
import { parseMinioConsoleUrl } from './minio-console.ts';
import { parsePresignedUrl } from './presigned-url.ts';
import { parseS3Uri } from './s3-uri.ts';
import { parseWebsiteUrl } from './website-url.ts';

/** A key has 1,024 bytes, 3,072 characters once encoded; the rest is room for options, tokens and signatures. */
const maxLength = 16_384;

const parsers: readonly LocatorParser[] = [
  parseConsoleUrl,
  parsePresignedUrl,
  parseWebsiteUrl,
  parseMinioConsoleUrl,
  parseHttpsUrl,
  parseS3Uri,
  parseArn,
  parseBucketAndKey,
];

const expectedAnything =
  'Expected an s3:// URI, an ARN, an object’s URL, a console link, an AWS CLI command, or bucket/key';

/**
 * Reads a text of any form. Whitespace around it, and the quotes or angle brackets that it was copied with, are taken
 * off; spaces inside quotes belong to the key. Never throws; a text over 16 KiB is refused unread.
 *
 * @example locate('"s3://my-bucket/a b.txt"') // { kind: 'located', located: { form: 's3-uri', … } }
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-bucket-intro.html
 */
export function locate(text: string): LocateResult {
  if (text.length > maxLength) {
    const length = text.length.toLocaleString('en-US');
    return unreadable(`This text has ${length} characters, more than any name of an object`, expectedAnything);
  }
  const name = unwrapped(text.trim());
  if (name.trim() === '') return { kind: 'empty' };
  // A command may have several lines, so it is tried before line breaks are refused.
  const command = parseAwsCli(name);
  if (command) return command;
  const control = /\p{Cc}/u.exec(name)?.[0];
  if (control !== undefined) return controlProblem(control);
  for (const parse of parsers) {
    const result = parse(name);
    if (result) return result;
  }
  return unreadable(problemOf(name), expectedAnything);
}

const wrappers: ReadonlyMap<string, string> = new Map([
  ['"', '"'],
  ["'", "'"],
  ['`', '`'],
  ['“', '”'],
  ['‘', '’'],
  ['<', '>'],
  ['(', ')'],
]);

/** Takes off what a text was copied with: `"…",` out of JSON, `<…>` out of mail. */
function unwrapped(text: string): string {
  const closing = wrappers.get(text.charAt(0));
  if (closing === undefined) return text;
  const inner = text.replace(/[,;]$/, '');
  return inner.length > 1 && inner.endsWith(closing) ? inner.slice(1, -1).trimStart() : text;
}

function controlProblem(control: string): LocateResult {
  if (/[\r\n]/.test(control))
    return unreadable('This text has several lines', 'Expected one object; several can be pasted into the sheet');
  const code = (control.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return unreadable(
    `This text holds the control character U+${code}`,
    'Expected visible characters; in a URL a control character is percent-encoded, such as %09',
  );
}

function problemOf(text: string): string {
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(text)?.[1]?.toLowerCase();
  if (scheme === 'http' || scheme === 'https') return `The host in ${quoted(text)} cannot be read`;
  if (scheme !== undefined) return `${quoted(`${scheme}:`)} does not begin the name of an S3 object`;
  if (/\s/.test(text)) return `${quoted(text)} names no S3 object`;
  const bucket = text.replace(/\/.*$/s, '');
  if (bucket === '') return `${quoted(text)} names no bucket before its slash`;
  return (
    bucketNameProblem(bucket) ??
    `${quoted(bucket)} is not the name of a bucket: those are lower case, digits, dots and hyphens`
  );
}
