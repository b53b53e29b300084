import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Sandbox, startSandbox } from '../sandbox.ts';
import { becomeGuest } from '../testing/guest.ts';
import { ask, errorElement, sendRaw, signRequest, type WireRequest } from '../testing/signed-client.ts';

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSandbox();
  for (const versioning of ['never', 'enabled', 'suspended'] as const) {
    sandbox.store.add({ name: versioning, title: '', versioning, allow: {}, objects: [], objectLock: {} });
  }
});
afterAll(() => sandbox.close());

function send(method: string, bucket: string, key: string, more: Partial<WireRequest> = {}) {
  return ask(sandbox.port, { method, bucket, key, ...more });
}

describe('PutObject', () => {
  it('keeps what was sent, so that the next HEAD shows it', async () => {
    const headers = {
      'content-type': 'text/plain',
      'cache-control': 'max-age=60',
      'x-amz-meta-Color': 'blue',
      'x-amz-storage-class': 'STANDARD_IA',
      'x-amz-tagging': 'a=1&b=2',
      'x-amz-object-lock-legal-hold': 'ON',
    };
    const put = await send('PUT', 'never', 'kept', { headers, body: 'test' });
    expect(put.headers.etag).toBe('"098f6bcd4621d373cade4e832627b4f6"');
    const head = await send('HEAD', 'never', 'kept');
    expect(head.headers).toMatchObject({
      'content-length': '4',
      'content-type': 'text/plain',
      'cache-control': 'max-age=60',
      'x-amz-meta-color': 'blue',
      'x-amz-storage-class': 'STANDARD_IA',
      'x-amz-tagging-count': '2',
      'x-amz-object-lock-legal-hold': 'ON',
    });
  });

  it.each([
    ['=?UTF-8?B?YWJj?=', 'abc'],
    ['=?UTF-8?Q?actually-ascii?=', 'actually-ascii'],
    ['=?UTF-8?Q?=C3=84M=C3=84Z=C3=95=C3=91_S3?=', '=?UTF-8?Q?=C3=84M=C3=84Z=C3=95=C3=91_S3?='],
    ['=?UTF-8?B?AAECAw==?=', '=?UTF-8?B?AAECAw==?='],
  ])('reads the metadata value %s as S3 does', async (sent, kept) => {
    await send('PUT', 'never', 'metadata', { headers: { 'x-amz-meta-a': sent } });
    expect((await send('HEAD', 'never', 'metadata')).headers['x-amz-meta-a']).toBe(kept);
  });

  it('adds a version, replaces the null version, or replaces the object', async () => {
    for (const [bucket, count] of [
      ['enabled', 2],
      ['suspended', 1],
      ['never', 1],
    ] as const) {
      await send('PUT', bucket, 'k', { body: 'one' });
      await send('PUT', bucket, 'k', { body: 'two' });
      expect(sandbox.store.bucket(bucket)?.versions('k').length).toBe(count);
      expect((await send('GET', bucket, 'k')).body).toBe('two');
    }
  });

  it('can be made to create only, or to replace only what is known', async () => {
    await send('PUT', 'never', 'conditional', { body: 'test' });
    const status = async (headers: { [name: string]: string }) =>
      (await send('PUT', 'never', 'conditional', { headers, body: 'test' })).status;
    expect(await status({ 'if-none-match': '*' })).toBe(412);
    expect(await status({ 'if-match': '"other"' })).toBe(412);
    expect(await status({ 'if-match': '"098f6bcd4621d373cade4e832627b4f6"' })).toBe(200);
  });

  it('refuses a body other than the one that was signed', async () => {
    const credentials = await becomeGuest(sandbox.port);
    expect((await send('PUT', 'everything-exposed', 'k', { credentials, body: 'x' })).status).toBe(403);
    const signed = await signRequest(sandbox.port, { method: 'PUT', bucket: 'never', key: 'k', body: 'signed' });
    const answer = await sendRaw(sandbox.port, { ...signed, body: 'another' });
    expect(`${answer.status} ${errorElement(answer, 'Code')}`).toBe('400 XAmzContentSHA256Mismatch');
  });
});

describe('DeleteObject', () => {
  it('leaves a delete marker in a versioned bucket, which can be deleted in turn', async () => {
    await send('PUT', 'enabled', 'gone', { body: 'test' });
    const deleted = await send('DELETE', 'enabled', 'gone');
    expect(deleted.status).toBe(204);
    expect(deleted.headers['x-amz-delete-marker']).toBe('true');
    const versionId = String(deleted.headers['x-amz-version-id']);
    expect((await send('HEAD', 'enabled', 'gone')).status).toBe(404);
    expect((await send('HEAD', 'enabled', 'gone', { query: { versionId } })).status).toBe(405);
    expect((await send('DELETE', 'enabled', 'gone', { query: { versionId } })).headers['x-amz-delete-marker']).toBe(
      'true',
    );
    expect((await send('HEAD', 'enabled', 'gone')).status).toBe(200);
  });

  it('removes for good where there is no versioning', async () => {
    await send('PUT', 'never', 'gone', { body: 'test' });
    expect((await send('DELETE', 'never', 'gone')).status).toBe(204);
    expect((await send('HEAD', 'never', 'gone')).status).toBe(404);
  });

  it('does not touch what is locked', async () => {
    const versionId = sandbox.store.bucket('locked')?.current('governance-until-2030.pdf')?.versionId ?? '';
    const answer = await send('DELETE', 'locked', 'governance-until-2030.pdf', { query: { versionId } });
    expect(`${answer.status} ${errorElement(answer, 'Code')}`).toBe('403 AccessDenied');
  });
});
