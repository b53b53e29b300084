import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Sandbox, startSandbox } from '../sandbox.ts';
import { ask, errorElement, type WireRequest } from '../testing/signed-client.ts';

let sandbox: Sandbox;
const bucket = 'reading';
const key = 'the-object';
const firstKey = '01234567890123456789012345678901';

beforeAll(async () => {
  sandbox = await startSandbox();
  sandbox.store.add({
    name: bucket,
    title: '',
    allow: {},
    objects: [
      { key, body: '0123456789', cacheControl: 'no-cache', expires: '0' },
      { key: 'empty' },
      { key: 'sse-c', body: 'test', encryption: { kind: 'SSE-C', key: firstKey } },
      { key: 'parts', body: { size: 5242912 }, parts: [{ size: 5242896 }, { size: 16 }] },
    ],
  });
  sandbox.store.add({
    name: 'keeping',
    title: '',
    versioning: 'enabled',
    allow: {},
    objects: [
      { key, body: 'old' },
      { key, body: 'new' },
    ],
  });
});
afterAll(() => sandbox.close());

async function head(wanted: Partial<WireRequest>) {
  return ask(sandbox.port, { bucket, key, ...wanted });
}

async function getCode(wanted: Partial<WireRequest>): Promise<string> {
  const answer = await ask(sandbox.port, { bucket, key, method: 'GET', ...wanted });
  return `${answer.status} ${errorElement(answer, 'Code') ?? 'ok'}`;
}

describe('a range of ten bytes', () => {
  it.each([
    ['bytes=0-8', 206, '0-8/10', '012345678'],
    ['bytes=1-1', 206, '1-1/10', '1'],
    ['bytes=1-', 206, '1-9/10', '123456789'],
    ['bytes=-2', 206, '8-9/10', '89'],
    ['bytes=-15', 206, '0-9/10', '0123456789'],
    ['bytes=0-100', 206, '0-9/10', '0123456789'],
    ['bytes=0-0', 206, '0-0/10', '0'],
    ['bytes=00-01', 206, '0-1/10', '01'],
    ['bytes=1-0', 200, undefined, '0123456789'],
    ['bytes=-1-', 200, undefined, '0123456789'],
    ['bytes=0--1', 200, undefined, '0123456789'],
    ['bytes=0-1,3-4,7-9', 200, undefined, '0123456789'],
    ['0-1', 200, undefined, '0123456789'],
    ['foo=0-1', 200, undefined, '0123456789'],
    ['bytes=abc', 200, undefined, '0123456789'],
    ['bytes=-', 200, undefined, '0123456789'],
  ])('%s gives %i %s', async (range, status, contentRange, content) => {
    const answer = await head({ method: 'GET', headers: { range } });
    expect(answer.status).toBe(status);
    expect(answer.headers['content-range']).toBe(contentRange && `bytes ${contentRange}`);
    expect(answer.headers['content-length']).toBe(String(content.length));
    expect(answer.body).toBe(content);
  });

  it.each(['bytes=-0', 'bytes=100-200', 'bytes=10-'])('%s cannot be satisfied', async (range) => {
    const answer = await head({ method: 'GET', headers: { range } });
    expect(`${answer.status} ${answer.reason}`).toBe('416 Requested Range Not Satisfiable');
    expect(errorElement(answer, 'RangeRequested')).toBe(range);
    expect(errorElement(answer, 'ActualObjectSize')).toBe('10');
  });

  it('of an empty object never can', async () => {
    expect(await getCode({ key: 'empty', headers: { range: 'bytes=-2' } })).toBe('416 InvalidRange');
    expect(await getCode({ key: 'empty', headers: { range: 'bytes=0-0' } })).toBe('416 InvalidRange');
  });
});

describe('a part', () => {
  it('has its own length and range, and tells how many there are', async () => {
    const answer = await head({ key: 'parts', query: { partNumber: '2' } });
    expect(answer.status).toBe(206);
    expect(answer.headers).toMatchObject({
      'content-length': '16',
      'content-range': 'bytes 5242896-5242911/5242912',
      'x-amz-mp-parts-count': '2',
    });
    expect(answer.headers.etag).toMatch(/^"[0-9a-f]{32}-2"$/);
  });

  it('beyond the last is a 416, with the true count', async () => {
    const answer = await head({ method: 'GET', key: 'parts', query: { partNumber: '10' } });
    expect(`${answer.status} ${errorElement(answer, 'Code')}`).toBe('416 InvalidPartNumber');
    expect(errorElement(answer, 'ActualPartCount')).toBe('2');
    expect(await getCode({ query: { partNumber: '2' } })).toBe('416 InvalidPartNumber');
  });

  it.each(['0', '-1', '10001', 'x', ''])('number "%s" is none', async (partNumber) => {
    expect(await getCode({ query: { partNumber } })).toBe('400 InvalidArgument');
  });

  it('cannot be asked for with a range', async () => {
    expect(await getCode({ query: { partNumber: '1' }, headers: { range: 'bytes=0-1' } })).toBe('400 InvalidRequest');
  });
});

describe('a version id', () => {
  it.each([
    [bucket, 'null', '200 ok'],
    [bucket, 'HPniJFCxqTsMuIH9KX8K8wEjNUgmABCD', '400 InvalidArgument'],
    [bucket, '', '400 InvalidArgument'],
    ['keeping', 'malformed', '400 InvalidArgument'],
    ['keeping', '', '400 InvalidArgument'],
    ['keeping', 'HPniJFCxqTsMuIH9KX8K8wEjNUgmABCD', '404 NoSuchVersion'],
    ['keeping', 'null', '404 NoSuchVersion'],
  ])('in bucket "%s": "%s" gives %s', async (name, versionId, code) => {
    expect(await getCode({ bucket: name, query: { versionId } })).toBe(code);
  });

  it('is never sent by a bucket without versioning', async () => {
    expect((await head({ query: { versionId: 'null' } })).headers).not.toHaveProperty('x-amz-version-id');
  });

  it('of an older version brings its content', async () => {
    const older = sandbox.store.bucket('keeping')?.versions(key)[0]?.versionId ?? '';
    const answer = await head({ bucket: 'keeping', method: 'GET', query: { versionId: older } });
    expect(answer.body).toBe('old');
    expect(answer.headers['x-amz-version-id']).toBe(older);
  });
});

describe('a customer key', () => {
  const right = keyHeaders(firstKey);
  const wrong = keyHeaders('x'.repeat(32));

  it.each([
    ['none', {}, '400 InvalidRequest', '200 ok'],
    ['the right one', right, '200 ok', '400 InvalidRequest'],
    ['a wrong one', wrong, '403 AccessDenied', '400 InvalidRequest'],
    ['no MD5', without(right, 'key-md5'), '403 AccessDenied', '400 InvalidRequest'],
    [
      'another algorithm',
      { ...right, [name('algorithm')]: 'KMS' },
      '400 InvalidEncryptionAlgorithmError',
      '400 InvalidEncryptionAlgorithmError',
    ],
    ['a short key', keyHeaders('short'), '400 InvalidArgument', '400 InvalidRequest'],
    [
      'an MD5 of another key',
      { ...right, [name('key-md5')]: wrong[name('key-md5')] ?? '' },
      '400 InvalidArgument',
      '400 InvalidRequest',
    ],
    ['no key', without(right, 'key'), '400 InvalidArgument', '400 InvalidRequest'],
  ])('%s', async (_, headers, forEncrypted, forPlain) => {
    expect(await getCode({ key: 'sse-c', headers })).toBe(forEncrypted);
    expect(await getCode({ headers })).toBe(forPlain);
    expect((await head({ key: 'sse-c', headers })).status).toBe(Number(forEncrypted.slice(0, 3)));
  });

  it('is echoed, and then no other encryption is named', async () => {
    const { headers } = await head({ key: 'sse-c', headers: right });
    expect(headers[name('algorithm')]).toBe('AES256');
    expect(headers[name('key-md5')]).toBe(right[name('key-md5')]);
    expect(headers).not.toHaveProperty('x-amz-server-side-encryption');
    expect(headers.etag).not.toBe('"098f6bcd4621d373cade4e832627b4f6"');
  });
});

function name(suffix: string): string {
  return `x-amz-server-side-encryption-customer-${suffix}`;
}

function keyHeaders(text: string): { [header: string]: string } {
  return {
    [name('algorithm')]: 'AES256',
    [name('key')]: Buffer.from(text).toString('base64'),
    [name('key-md5')]: createHash('md5').update(text).digest('base64'),
  };
}

function without(headers: { [header: string]: string }, suffix: string): { [header: string]: string } {
  return Object.fromEntries(Object.entries(headers).filter(([header]) => header !== name(suffix)));
}

describe('a 304', () => {
  it('carries what identifies and what caches need, and no length or type', async () => {
    const { status, headers } = await head({ headers: { 'if-none-match': '*' } });
    expect(status).toBe(304);
    expect(Object.keys(headers).toSorted()).toEqual([
      'cache-control',
      'date',
      'etag',
      'expires',
      'last-modified',
      'server',
      'x-amz-id-2',
      'x-amz-request-id',
    ]);
  });
});

describe('response overrides', () => {
  it('replace stored headers and add missing ones, on success only', async () => {
    const query = {
      'response-cache-control': 'no-store',
      'response-content-language': 'de-DE',
      'response-expires': 'Wed, 21 Oct 2015 07:28:00 GMT',
    };
    const { headers } = await head({ query });
    expect(headers).toMatchObject({
      'cache-control': 'no-store',
      'content-language': 'de-DE',
      expires: 'Wed, 21 Oct 2015 07:28:00 GMT',
    });
    const notModified = await head({ query, headers: { 'if-none-match': '*' } });
    expect(notModified.headers['cache-control']).toBe('no-cache');
  });

  it('must fit ISO 8859-1', async () => {
    expect(await getCode({ query: { 'response-cache-control': 'é' } })).toBe('200 ok');
    expect(await getCode({ query: { 'response-cache-control': '—' } })).toBe('400 InvalidArgument');
  });
});

describe('HEAD', () => {
  it.each([
    {},
    { headers: { range: 'bytes=1-3' } },
    { query: { partNumber: '1' } },
    { headers: { 'if-none-match': '*' } },
    { headers: { 'if-match': '"other"' } },
    { key: 'no-such-key' },
    { query: { versionId: 'malformed' } },
  ])('has the headers of GET and no body: %o', async (wanted) => {
    const withBody = await head({ ...wanted, method: 'GET' });
    const bare = await head(wanted);
    const stable = (headers: object) => ({ ...headers, date: '', 'x-amz-id-2': '', 'x-amz-request-id': '' });
    expect(bare.body).toBe('');
    expect(bare.status).toBe(withBody.status);
    expect(stable(bare.headers)).toEqual(stable(withBody.headers));
  });

  it('refuses x-amz-server-side-encryption, keys of 1,025 bytes and 8 KB of headers', async () => {
    expect(await getCode({ headers: { 'x-amz-server-side-encryption': 'AES256' } })).toBe('400 InvalidArgument');
    expect(await getCode({ key: 'ü'.repeat(513) })).toBe('400 KeyTooLongError');
    expect(await getCode({ headers: { 'x-amz-meta-long': 'x'.repeat(9000) } })).toBe(
      '400 RequestHeaderSectionTooLarge',
    );
  });
});
