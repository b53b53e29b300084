import { describe, expect, it } from 'vitest';
import { parseAwsCli } from './aws-cli.ts';
import type { Located } from './located.ts';

function read(text: string): Located {
  const result = parseAwsCli(text);
  if (result?.kind !== 'located') throw new Error(`not located: ${JSON.stringify(result)}`);
  return result.located;
}

describe('parseAwsCli', () => {
  it('takes over every input of s3api, in either way of writing options', () => {
    const { request, place, notices } = read(String.raw`$ aws --profile dev s3api get-object --bucket b-1 \
      --key='a b'\''s.txt' --version-id null --part-number 2 --range bytes=0-9 \
      --if-match '"9b2c"' --if-none-match "\"x\"" --if-modified-since 2026-01-01 --if-unmodified-since=1767225600 \
      --checksum-mode ENABLED --request-payer requester --expected-bucket-owner 111122223333 \
      --response-cache-control no-cache --response-content-type text/plain --response-expires 'Wed, 21 Oct 2015 07:28:00 GMT' \
      --sse-customer-algorithm AES256 --sse-customer-key c2VjcmV0 --region eu-west-1 --no-cli-pager out.txt`);
    expect(request).toEqual({
      bucket: 'b-1',
      key: "a b's.txt",
      versionId: 'null',
      partNumber: 2,
      range: 'bytes=0-9',
      ifMatch: '"9b2c"',
      ifNoneMatch: '"x"',
      ifModifiedSince: '2026-01-01T00:00:00Z',
      ifUnmodifiedSince: '2026-01-01T00:00:00Z',
      checksumMode: 'ENABLED',
      requestPayer: 'requester',
      expectedBucketOwner: '111122223333',
      responseCacheControl: 'no-cache',
      responseContentType: 'text/plain',
      responseExpires: '2015-10-21T07:28:00Z',
      sseCustomerAlgorithm: 'AES256',
    });
    expect(place).toEqual({ region: 'eu-west-1' });
    expect(notices.map(({ id }) => id)).toEqual(['sse-key-dropped']);
    expect(JSON.stringify(notices)).not.toContain('c2VjcmV0');
  });

  it.each([
    [
      'aws s3api get-object-attributes --key k --bucket b-1 --object-attributes ETag Checksum',
      { bucket: 'b-1', key: 'k' },
      undefined,
    ],
    ['aws s3api list-object-versions --bucket b-1 --prefix logs/', { bucket: 'b-1' }, 'logs/'],
    ['aws s3api head-object --key k --bucket arn:aws:s3:::b-1', { bucket: 'b-1', key: 'k' }, undefined],
    ['aws s3 cp s3://b-1/k .', { bucket: 'b-1', key: 'k' }, undefined],
    ["aws s3 cp --quiet 's3://b-1/a b?versionId=1' -", { bucket: 'b-1', key: 'a b?versionId=1' }, undefined],
    ['aws s3 cp ./dir/file.txt s3://b-1/up/', { bucket: 'b-1', key: 'up/file.txt' }, undefined],
    ['aws s3 mv file.txt s3://b-1', { bucket: 'b-1', key: 'file.txt' }, undefined],
    ['aws s3 cp file.txt s3://b-1/renamed', { bucket: 'b-1', key: 'renamed' }, undefined],
    ['aws s3 cp s3://b-1/logs/ . --recursive', { bucket: 'b-1' }, 'logs/'],
    ['aws s3 sync . s3://b-1/site', { bucket: 'b-1' }, 'site'],
    ['aws s3 ls s3://b-1/logs/', { bucket: 'b-1' }, 'logs/'],
    ['aws s3 ls b-1/logs/', { bucket: 'b-1' }, 'logs/'],
    ['aws s3 ls s3://b-1', { bucket: 'b-1' }, undefined],
    ['aws s3 rm s3://b-1/k', { bucket: 'b-1', key: 'k' }, undefined],
    ['aws s3 presign s3://b-1/k --expires-in 60', { bucket: 'b-1', key: 'k' }, undefined],
    ['aws s3 cp --request-payer s3://b-1/k .', { bucket: 'b-1', key: 'k', requestPayer: 'requester' }, undefined],
    ['me@host:~$ sudo /usr/local/bin/aws s3 cp s3://b-1/k .', { bucket: 'b-1', key: 'k' }, undefined],
    ['# the object\naws s3 cp s3://b-1/k . | cat', { bucket: 'b-1', key: 'k' }, undefined],
    [
      "aws s3api head-object --bucket b-1 --key k --profile $P --query 'Metadata.`a`'",
      { bucket: 'b-1', key: 'k' },
      undefined,
    ],
  ])('reads %s', (text, request, prefix) => {
    const located = read(text);
    expect(located.request).toEqual(request);
    expect(located.prefix).toBe(prefix);
    expect(located.notices).toEqual([]);
  });

  it.each([
    [
      'aws s3 ls s3://b-1 --endpoint-url http://localhost:9000/',
      { endpoint: 'http://localhost:9000', pathStyle: true },
    ],
    [
      'AWS_ENDPOINT_URL=http://localhost:9000 aws s3 ls s3://b-1',
      { endpoint: 'http://localhost:9000', pathStyle: true },
    ],
    ['aws s3 ls s3://b-1 --endpoint-url https://s3.us-west-2.amazonaws.com', { region: 'us-west-2' }],
    ['aws s3 ls s3://b-1 --endpoint-url javascript:alert(1)', {}],
    ['AWS_REGION=eu-west-1 aws s3 ls s3://b-1', { region: 'eu-west-1' }],
  ])('reads the place of %s', (text, place) => {
    expect(read(text).place).toEqual(place);
  });

  it.each([
    ['aws s3 cp s3://b-1/k s3://b-2/k', 'source-taken'],
    ['aws s3 ls s3://b-1\naws s3 ls s3://b-2', 'first-command'],
    ['AWS_SECRET_ACCESS_KEY=hush aws s3 ls s3://b-1', 'credentials-dropped'],
    ['aws s3 cp s3://b-1/k . --sse-c AES256 --sse-c-key hush', 'sse-key-dropped'],
  ])('tells about %s: %s', (text, id) => {
    const located = read(text);
    expect(located.notices.map((notice) => notice.id)).toEqual([id]);
    expect(located.request.bucket).toBe('b-1');
    expect(JSON.stringify(located)).not.toContain('hush');
  });

  it.each([
    ['aws s3api head-object --bucket "$B" --key k', '“$B” is filled in by a shell'],
    ['aws s3api head-object --bucket b-1 --key $(cat key)', '“$(cat key)” is filled in by a shell'],
    ['aws s3api head-object --bucket ab --key k', '“ab” has 2'],
    ['aws s3 cp a b', 'names no bucket'],
    ['aws', 'names no --bucket'],
  ])('says what is wrong with %s', (text, words) => {
    const result = parseAwsCli(text);
    expect(result?.kind === 'problem' && result.problem).toContain(words);
  });

  it.each(['s3://b-1/an aws file', 'b-1/aws', 'curl https://b-1.s3.amazonaws.com/k'])('leaves %s to others', (text) => {
    expect(parseAwsCli(text)).toBeUndefined();
  });
});
