import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Sandbox, startSandbox } from '../sandbox.ts';
import { becomeGuest } from '../testing/guest.ts';
import { ask, type Credentials, sendRaw, type WireRequest } from '../testing/signed-client.ts';

let sandbox: Sandbox;
let guest: Credentials;
const origin = 'https://app.example';

beforeAll(async () => {
  sandbox = await startSandbox();
  guest = await becomeGuest(sandbox.port);
  sandbox.store.add({
    name: 'two-rules',
    title: '',
    allow: {},
    objects: [{ key: 'k', body: 'x' }],
    cors: [
      { allowedOrigins: ['https://*.example'], allowedMethods: ['GET'], exposeHeaders: ['ETag'] },
      { allowedOrigins: ['*'], allowedMethods: ['GET', 'HEAD'], exposeHeaders: ['Date'], maxAgeSeconds: 60 },
    ],
  });
});
afterAll(() => sandbox.close());

async function allowedOrigin(wanted: WireRequest) {
  const answer = await ask(sandbox.port, { credentials: guest, ...wanted, headers: { origin, ...wanted.headers } });
  return [answer.status, answer.headers['access-control-allow-origin']];
}

describe('CORS headers', () => {
  const hello = { bucket: 'everything-exposed', key: 'hello.txt' };

  it('are on every answer about a bucket that is known, errors included', async () => {
    expect(await allowedOrigin(hello)).toEqual([200, '*']);
    expect(await allowedOrigin({ ...hello, key: 'missing' })).toEqual([404, '*']);
    expect(await allowedOrigin({ ...hello, headers: { 'if-none-match': '*' } })).toEqual([304, '*']);
    expect(await allowedOrigin({ ...hello, headers: { 'if-match': '"other"' } })).toEqual([412, '*']);
    expect(await allowedOrigin({ ...hello, headers: { range: 'bytes=99-' } })).toEqual([416, '*']);
    expect(await allowedOrigin({ ...hello, query: { versionId: 'bad' } })).toEqual([400, '*']);
    expect(await allowedOrigin({ bucket: 'private', key: 'k' })).toEqual([403, '*']);
    expect(await allowedOrigin({ ...hello, signedAt: new Date(0) })).toEqual([403, '*']);
  });

  it('are missing where the bucket or its region is not known, or has no rules', async () => {
    expect(await allowedOrigin({ bucket: 'no-such-bucket', key: 'k' })).toEqual([404, undefined]);
    expect(await allowedOrigin({ bucket: 'far-away', key: 'report.txt' })).toEqual([400, undefined]);
    expect(await allowedOrigin({ bucket: 'far-away', key: 'report.txt', region: 'us-west-2' })).toEqual([
      301,
      undefined,
    ]);
    expect(await allowedOrigin({ bucket: 'no-cors', key: 'report.txt' })).toEqual([200, undefined]);
  });

  it('come from the first rule that fits, and only from that', async () => {
    const get = await ask(sandbox.port, { bucket: 'two-rules', key: 'k', method: 'GET', headers: { origin } });
    expect(get.headers).toMatchObject({
      'access-control-allow-origin': origin,
      'access-control-allow-credentials': 'true',
      'access-control-expose-headers': 'ETag',
    });
    expect(get.headers).not.toHaveProperty('access-control-max-age');
    const head = await ask(sandbox.port, { bucket: 'two-rules', key: 'k', headers: { origin } });
    expect(head.headers).toMatchObject({ 'access-control-allow-origin': '*', 'access-control-expose-headers': 'Date' });
    expect(head.headers).not.toHaveProperty('access-control-allow-credentials');
  });

  it('and Vary are only there for a request with an Origin', async () => {
    const { headers } = await ask(sandbox.port, { ...hello, credentials: guest });
    expect(headers).not.toHaveProperty('access-control-allow-origin');
    expect(headers).not.toHaveProperty('vary');
  });
});

describe('a preflight', () => {
  it('needs no signature, and allows the headers the SDK asks for', async () => {
    const { status, headers } = await sendRaw(sandbox.port, {
      method: 'OPTIONS',
      path: '/everything-exposed/no-such-key',
      headers: {
        origin,
        'access-control-request-method': 'HEAD',
        'access-control-request-headers': 'authorization,x-amz-content-sha256,x-amz-date',
      },
    });
    expect(status).toBe(200);
    expect(headers['access-control-allow-headers']).toBe('authorization, x-amz-content-sha256, x-amz-date');
    expect(headers['content-length']).toBe('0');
  });
});
