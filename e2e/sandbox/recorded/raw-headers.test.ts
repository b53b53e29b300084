import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Sandbox, startSandbox } from '../sandbox.ts';
import { ask, type WireRequest } from '../testing/signed-client.ts';
import { headerDifferences, headersOfEveryAnswer } from './compare-headers.ts';
import recording from './raw-headers.json' with { type: 'json' };

const crc32 = { 'x-amz-checksum-crc32': 'zwK7XA==' };
const uploaded = {
  body: 'abc123',
  headers: {
    ...crc32,
    'cache-control': 'no-cache',
    'content-disposition': 'attachment; filename="foo.jpg"',
    'content-language': 'de',
  },
};

/** What to send for each recorded header set. */
const requests: { readonly [id: string]: WireRequest } = {
  'get_object_content_length_with_virtual_host[True]-get-obj-content-len-headers': {
    method: 'GET',
    bucket: 'plain',
    key: 'object',
  },
  'put_and_get_object_with_content_language_disposition-put-object-headers': {
    method: 'PUT',
    bucket: 'plain',
    key: 'uploaded',
    ...uploaded,
  },
  'put_and_get_object_with_content_language_disposition-get-object-headers': {
    method: 'GET',
    bucket: 'plain',
    key: 'uploaded-before',
    headers: { 'x-amz-checksum-mode': 'ENABLED' },
  },
  'create_bucket_head_bucket-head_bucket_filtered_header': { bucket: 'plain' },
  'create_bucket_head_bucket-head_bucket_2_filtered_header': { bucket: 'plain-elsewhere', region: 'eu-west-1' },
  'head-object-wrong-region-400': {
    bucket: 'plain-elsewhere',
    key: 'object',
    credentials: { accessKeyId: 'AKIAUNKNOWN', secretAccessKey: 'unknown' },
  },
};

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSandbox();
  sandbox.store.add({ name: 'plain', title: '', allow: {}, objects: [{ key: 'object', body: '123' }] });
  sandbox.store.add({ name: 'plain-elsewhere', title: '', region: 'eu-west-1', allow: {}, objects: [] });
  await ask(sandbox.port, { method: 'PUT', bucket: 'plain', key: 'uploaded-before', ...uploaded });
});
afterAll(() => sandbox.close());

describe('raw header sets as recorded on S3', () => {
  it.each(recording.cases)('$id', async ({ id, headers }) => {
    const request = requests[id];
    if (!request) throw new Error('There is no request for this case');
    const answer = await ask(sandbox.port, request);
    // The recordings mask these with words of their own, and leave some of them out for HeadBucket.
    expect(headerDifferences(answer.headers, { ...lowerCased(headers), ...headersOfEveryAnswer })).toEqual([]);
    expect(answer.status).toBe(id === 'head-object-wrong-region-400' ? 400 : 200);
  });

  it('leave none out', () => {
    expect(Object.keys(requests).toSorted()).toEqual(recording.cases.map(({ id }) => id).toSorted());
    console.log(`raw-headers.json: ${recording.cases.length} cases, ${Object.keys(requests).length} equal, 0 left out`);
  });
});

function lowerCased(headers: object): { [name: string]: string } {
  const masked = Object.entries(headers).map(([name, value]) => [
    name.toLowerCase(),
    value === 'last-modified' ? '<last-modified>' : String(value),
  ]);
  return Object.fromEntries(masked);
}
