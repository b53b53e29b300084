import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { locate } from './locate.ts';
import type { Located } from './located.ts';

/** What was located, without the notices. */
function read(text: string): Omit<Located, 'notices'> {
  const result = locate(text);
  if (result.kind !== 'located') throw new Error(`not located: ${JSON.stringify(result)}`);
  const { notices: _, ...rest } = result.located;
  return rest;
}

describe('locate', () => {
  it.each([
    ['an S3 URI', 's3://my-bucket/a%20b+c', 's3-uri', 'a%20b+c'],
    ['an object ARN', 'arn:aws:s3:::my-bucket/a b', 'arn', 'a b'],
    ['a virtual-hosted URL', 'https://my-bucket.s3.eu-west-1.amazonaws.com/a%20b', 'https-url', 'a b'],
    ['a URL without its scheme', 'my-bucket.s3.amazonaws.com/k', 'https-url', 'k'],
    ['a website URL', 'http://my-bucket.s3-website-us-east-1.amazonaws.com/k', 'website-url', 'k'],
    ['a console link', 'https://eu-west-1.console.aws.amazon.com/s3/object/my-bucket?prefix=a+b', 'console-url', 'a b'],
    ['a presigned URL', 'https://my-bucket.s3.amazonaws.com/k?X-Amz-Signature=0', 'presigned-url', 'k'],
    ['a command', 'aws s3 cp s3://my-bucket/k .', 'aws-cli', 'k'],
    ['bucket and key', 'my-bucket/a b/c', 'bucket-and-key', 'a b/c'],
  ])('reads %s', (_, text, form, key) => {
    expect(read(text)).toMatchObject({ form, request: { bucket: 'my-bucket', key } });
  });

  it.each([
    ['whitespace', ' \n s3://b-1/k\r\n', 'k'],
    ['double quotes with spaces inside', '"s3://b-1/k "', 'k '],
    ['quotes of JSON', '"s3://b-1/k",', 'k'],
    ['typographic quotes', '“s3://b-1/k”', 'k'],
    ['backticks', '`s3://b-1/k`', 'k'],
    ['angle brackets', '<https://b-1.s3.amazonaws.com/k>', 'k'],
    ['no quotes, though the key ends with one', "s3://b-1/k'", "k'"],
    ['no quotes, though one opens', '"b-1', undefined],
  ])('takes off %s', (_, text, key) => {
    const result = locate(text);
    if (key === undefined) expect(result.kind).toBe('problem');
    else expect(read(text).request).toEqual({ bucket: 'b-1', key });
  });

  it.each(['', ' \n\t ', '""'])('says that %j is empty', (text) => {
    expect(locate(text)).toEqual({ kind: 'empty' });
  });

  it.each([
    ['arn:aws:sqs:us-east-1:123456789012:queue', 'This is an ARN of SQS, not of S3'],
    ['arn:aws:s3', 'not a whole ARN'],
    ['ab', 'A bucket name has 3 to 63 characters; “ab” has 2'],
    ['https://s3.amazonaws.com/', 'https://s3.amazonaws.com/ names no bucket'],
    ['https://sqs.us-east-1.amazonaws.com/123456789012/q', 'is a host of AWS, but none of S3’s'],
    ['https://d111111abcdef8.cloudfront.net/a', 'CloudFront'],
    ['https://console.aws.amazon.com/ec2/home', 'shows no bucket'],
    ['s3:///key', 'names no bucket'],
    ['s3://a b/key', 'has a space'],
    ['/etc/passwd', 'names no bucket before its slash'],
    ['My_Bucket', 'is not the name of a bucket'],
    ['What is this?', 'names no S3 object'],
    ['javascript:alert(1)', '“javascript:” does not begin'],
    ['data:text/html,<script>', '“data:” does not begin'],
    ['ftp://my-bucket/key', '“ftp:” does not begin'],
    ['<img src=x onerror=alert(1)>', 'names no S3 object'],
    ['s3://b-1/a\ns3://b-1/b', 'several lines'],
    ['s3://b-1/a\u0007', 'U+0007'],
    ['https://exämple.com/b-1/k', 'cannot be read'],
    ['https://b-1%2es3.amazonaws.com/k', 'cannot be read'],
    ['https://host:99999/b-1/k', 'cannot be read'],
    ['aws s3 cp "s3://b-1/k .', 'never closed'],
    ['aws s3 ls', 'names no bucket'],
    ['aws s3api head-object --key k', 'names no --bucket'],
    ['aws s3 ls s3://$BUCKET/k', '“$BUCKET” is filled in by a shell'],
    ['https://h.example/#/inspect?key=k', 'names no bucket'],
  ])('says what is wrong with %j', (text, words) => {
    const result = locate(text);
    expect(result.kind === 'problem' && result.problem).toContain(words);
    expect(result.kind === 'problem' && result.expected).toMatch(/^Expected /);
  });

  it('refuses a megabyte at once', () => {
    expect(locate(`s3://b-1/${'a'.repeat(1_000_000)}`)).toMatchObject({ kind: 'problem' });
  });

  it('never throws, and never gives an endpoint that is not a bare http(s) origin', () => {
    const piece = fc.constantFrom(
      ...[
        'https://',
        'http://',
        's3://',
        'arn:aws:s3:::',
        'javascript:',
        'data:',
        'constructor',
        '__proto__',
        '@',
        '#/inspect?',
      ],
      ...[
        'endpoint=',
        'bucket=',
        'b-1',
        '/',
        '\\',
        '..',
        '?',
        '&',
        '=',
        '%',
        '%2e',
        '%00',
        ':9000',
        'localhost',
        '<',
        '"',
        "'",
        ' ',
      ],
      ...[
        'aws s3 cp ',
        'aws s3api x --bucket ',
        ' --endpoint-url ',
        '.s3.amazonaws.com',
        'evil.example',
        '[::1]',
        '/browser/',
        '\n',
      ],
    );
    const text = fc.array(fc.oneof(piece, piece, fc.string({ unit: 'binary', maxLength: 8 })), { maxLength: 14 });
    fc.assert(
      fc.property(text, (pieces) => {
        const result = locate(pieces.join(''));
        const endpoint = result.kind === 'located' ? result.located.place.endpoint : undefined;
        if (endpoint !== undefined) expect(endpoint).toMatch(/^https?:\/\/[a-z0-9_.:[\]-]+$/);
      }),
      { numRuns: 1000 },
    );
  });

  it.each(['a', '?', '/', '%', '.', '-', "'", '\\', '$(', '`', '@', 'a=', '&a'])(
    'is quick about 16 KiB of %j',
    (unit) => {
      const heads = ['s3://b-1/', 'https://', 'https://localhost/', 'arn:aws:s3:::b-1/', 'aws s3 ls ', ''];
      const started = performance.now();
      for (const head of heads) locate((head + unit.repeat(16_384)).slice(0, 16_384));
      expect(performance.now() - started).toBeLessThan(1000);
    },
  );
});
