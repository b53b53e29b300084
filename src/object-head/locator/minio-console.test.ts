import { describe, expect, it } from 'vitest';
import { parseMinioConsoleUrl } from './minio-console.ts';

const api = { endpoint: 'http://localhost:9000', pathStyle: true };

describe('parseMinioConsoleUrl', () => {
  it.each([
    [
      'an encoded path',
      'http://localhost:9001/browser/b-1/dir%2Fa%20b.txt',
      { request: { bucket: 'b-1', key: 'dir/a b.txt' }, place: api },
    ],
    [
      'a plain path',
      'http://localhost:9001/browser/b-1/dir/a.txt',
      { request: { bucket: 'b-1', key: 'dir/a.txt' }, place: api },
    ],
    [
      'a base64 path',
      'http://localhost:9001/browser/b-1/572R55CD54+tLmpwZw==',
      { request: { bucket: 'b-1', key: '网球班.jpg' }, place: api },
    ],
    [
      'an encoded base64 path',
      'http://localhost:9001/browser/b-1/bG9ncy8%3D',
      { request: { bucket: 'b-1' }, prefix: 'logs/', place: api },
    ],
    [
      'what only looks like base64',
      'http://localhost:9001/browser/b-1/data',
      { request: { bucket: 'b-1', key: 'data' }, place: api },
    ],
    ['a folder', 'http://localhost:9001/browser/b-1/dir/', { request: { bucket: 'b-1' }, prefix: 'dir/', place: api }],
    ['a bucket', 'http://localhost:9001/browser/b-1/', { request: { bucket: 'b-1' }, place: api }],
    [
      'the first console',
      'http://localhost:9001/buckets/b-1/browse/bG9ncy8=',
      { request: { bucket: 'b-1' }, prefix: 'logs/', place: api },
    ],
    [
      'the browser before it',
      'http://localhost:9000/minio/b-1/dir/',
      { request: { bucket: 'b-1' }, prefix: 'dir/', place: api },
    ],
    [
      'a console behind a proxy',
      'https://console.example.com/browser/b-1/k',
      { request: { bucket: 'b-1', key: 'k' }, place: {} },
    ],
  ])('reads %s', (_, url, located) => {
    expect(parseMinioConsoleUrl(url)).toMatchObject({ kind: 'located', located: { form: 'console-url', ...located } });
  });

  it('tells where the endpoint comes from', () => {
    expect(parseMinioConsoleUrl('http://localhost:9001/browser/b-1/k')).toMatchObject({
      located: { notices: [{ id: 'console-endpoint', text: expect.stringContaining('http://localhost:9000') }] },
    });
  });

  it.each([
    'http://localhost:9000/browser/b-1/k',
    'https://b-1.s3.amazonaws.com/browser/b-1/k',
    'http://localhost:9001/browser/No_Bucket/k',
    'http://localhost:9001/login',
  ])('leaves %s to others', (url) => {
    expect(parseMinioConsoleUrl(url)).toBeUndefined();
  });
});
