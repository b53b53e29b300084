import fc from 'fast-check';
import { describe, it } from 'vitest';
import { locate } from './locate.ts';

/** Awkward characters and pieces, each of which some parser once lost. */
const piece = fc.constantFrom(
  ...[
    ' ',
    '%',
    '#',
    '?',
    '+',
    '&',
    '=',
    '//',
    '/',
    "'",
    '"',
    '`',
    '\\',
    '$',
    ';',
    '|',
    '*',
    '<',
    '>',
    '@',
    ':',
    '~',
    '!',
    '(',
    ')',
  ],
  ...[
    '%20',
    '%2F',
    '%zz',
    '..',
    '/../',
    './',
    '😀',
    'é',
    'e\u0301',
    '日本',
    '\u00a0',
    '\u200d',
    'versionId',
    'object/',
    'a',
    'B',
    '.txt',
  ],
);
const key = fc
  .array(piece, { minLength: 1, maxLength: 12 })
  .map((pieces) => pieces.join(''))
  // What the forms themselves give a meaning, with a notice: a version at the end of a URI, a policy's wildcard.
  .filter((text) => !text.includes('?versionId=') && !text.endsWith('*'));

const encodedPath = (text: string): string => text.split('/').map(encodeURIComponent).join('/');
const shellQuoted = (text: string): string => `'${text.replaceAll("'", String.raw`'\''`)}'`;
const doubleQuoted = (text: string): string => `"${text.replace(/["\\$`]/g, String.raw`\$&`)}"`;
const backslashed = (text: string): string => text.replace(/[^\w/]/gu, String.raw`\$&`);

const forms: readonly (readonly [name: string, write: (key: string) => string])[] = [
  ['a quoted S3 URI', (k) => `"s3://b-1/${k}"`],
  ['a quoted object ARN', (k) => `"arn:aws:s3:::b-1/${k}"`],
  ['an access point’s ARN', (k) => `"arn:aws:s3:eu-west-1:111122223333:accesspoint/my-ap/object/${k}"`],
  ['an S3 URI with an ARN', (k) => `"s3://arn:aws:s3:eu-west-1:111122223333:accesspoint/my-ap/${k}"`],
  ['quoted bucket and key', (k) => `"b-1/${k}"`],
  ['a virtual-hosted URL', (k) => `https://b-1.s3.eu-west-1.amazonaws.com/${encodedPath(k)}`],
  ['a path-style URL', (k) => `https://s3.eu-west-1.amazonaws.com/b-1/${encodedPath(k)}`],
  ['a URL with every / encoded', (k) => `http://localhost:9000/b-1/${encodeURIComponent(k)}`],
  ['a presigned URL', (k) => `https://b-1.s3.amazonaws.com/${encodedPath(k)}?X-Amz-Signature=0`],
  ['a website URL', (k) => `http://b-1.s3-website.eu-central-1.amazonaws.com/${encodedPath(k)}`],
  ['a console link', (k) => `https://console.aws.amazon.com/s3/object/b-1?${new URLSearchParams({ prefix: k })}`],
  [
    'an older console link',
    (k) => `https://s3.console.aws.amazon.com/s3/object/b-1/${encodedPath(k)}?region=eu-west-1`,
  ],
  ['s3api in single quotes', (k) => `aws s3api head-object --bucket b-1 --key ${shellQuoted(k)}`],
  ['s3api in double quotes', (k) => `aws s3api head-object --bucket b-1 --key=${doubleQuoted(k)}`],
  ['s3api with backslashes', (k) => `aws s3api head-object --key ${backslashed(k)} --bucket b-1`],
  ['s3 cp', (k) => `aws s3 cp ${shellQuoted(`s3://b-1/${k}`)} .`],
];

describe('an awkward key comes back unchanged', () => {
  it.each(forms)('from %s', (_, write) => {
    fc.assert(
      fc.property(key, (wanted) => {
        const result = locate(write(wanted));
        return result.kind === 'located' && result.located.request.key === wanted;
      }),
      { numRuns: 400 },
    );
  });
});
