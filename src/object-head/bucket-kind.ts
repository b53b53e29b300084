/**
 * What kind of thing is named where S3 takes a bucket, and can the name be one at all? Judges the text alone: it does
 * not know whether the bucket exists.
 */

export type BucketKind =
  | 'general-purpose'
  | 'directory'
  | 'directory-access-point'
  | 'access-point-arn'
  | 'access-point-alias'
  | 'object-lambda-arn'
  | 'object-lambda-alias'
  | 'mrap-arn'
  | 'outposts-arn'
  | 'outposts-alias';

const account = String.raw`\d{12}`;
const region = '[a-z0-9-]+';
const name = '[a-z0-9-]{3,50}';

const patterns: readonly (readonly [BucketKind, RegExp])[] = [
  ['mrap-arn', new RegExp(String.raw`^arn:aws[a-z-]*:s3::${account}:accesspoint[:/][a-z0-9]+\.mrap$`)],
  ['access-point-arn', new RegExp(`^arn:aws[a-z-]*:s3:${region}:${account}:accesspoint[:/]${name}$`)],
  ['object-lambda-arn', new RegExp(`^arn:aws[a-z-]*:s3-object-lambda:${region}:${account}:accesspoint[:/]${name}$`)],
  [
    'outposts-arn',
    new RegExp(`^arn:aws[a-z-]*:s3-outposts:${region}:${account}:outpost[:/]op-[a-z0-9]+[:/]accesspoint[:/]${name}$`),
  ],
  ['directory', /--x-s3$/],
  ['directory-access-point', /--xa-s3$/],
  ['access-point-alias', /-s3alias$/],
  ['object-lambda-alias', /--ol-s3$/],
  ['outposts-alias', /--op-s3$/],
];

/**
 * The kind of a Bucket value; whatever is nothing special is `general-purpose`, also a text that cannot be a name.
 *
 * @example bucketKind('logs--usw2-az1--x-s3') // 'directory'
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-points-naming.html
 */
export function bucketKind(bucket: string): BucketKind {
  return patterns.find(([, pattern]) => pattern.test(bucket))?.[0] ?? 'general-purpose';
}

/**
 * Why this cannot be a Bucket value, in words; undefined where it can. Lenient where S3 once was: buckets made in
 * us-east-1 before March 2018 may have up to 255 characters, upper case, `_`, `..` and loose punctuation.
 *
 * @example bucketNameProblem('ab') // 'A bucket name has 3 to 63 characters; “ab” has 2'
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html
 */
export function bucketNameProblem(bucket: string): string | undefined {
  if (bucket === '') return 'The bucket is empty';
  if (bucket.startsWith('arn:')) return arnProblem(bucket);
  const shown = `“${bucket.length > 60 ? `${bucket.slice(0, 60)}…` : bucket}”`;
  const foreign = /[^A-Za-z0-9._-]/u.exec(bucket)?.[0];
  if (foreign !== undefined) {
    return `A bucket name has letters, digits, dots and hyphens; ${printable(shown)} has ${spelled(foreign)}`;
  }
  if (bucket.length < 3 || bucket.length > 255) {
    return `A bucket name has 3 to 63 characters; ${shown} has ${bucket.length}`;
  }
  if (/^\d{1,3}(?:\.\d{1,3}){3}$/.test(bucket)) return `A bucket name cannot look like an IP address; ${shown} does`;
  return undefined;
}

/** True for names that S3 would let somebody choose today, `my-bucket`; suffixes of aliases included, ARNs not. */
export function isModernBucketName(bucket: string): boolean {
  return (
    /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/.test(bucket) &&
    !bucket.includes('..') &&
    bucketNameProblem(bucket) === undefined
  );
}

function arnProblem(arn: string): string | undefined {
  if (bucketKind(arn).endsWith('-arn')) return undefined;
  const plain = /^arn:aws[a-z-]*:s3:::([^/]+)/.exec(arn)?.[1];
  if (plain !== undefined) return `S3 takes a bucket by its name, not its ARN: write ${plain.slice(0, 255)}`;
  return 'This ARN is neither one of an access point, an Object Lambda access point nor one on Outposts';
}

function spelled(char: string): string {
  if (char === ' ') return 'a space';
  if (/[\p{C}\p{Z}]/u.test(char))
    return `the character U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
  return `“${char}”`;
}

function printable(text: string): string {
  return text.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, '�');
}
