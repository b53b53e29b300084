import { escapeUri } from '@smithy/core/protocols';
import type { HttpRequest } from '@smithy/types';
import { describe, expect, it } from 'vitest';
import { captureWire, headerList, sentRequest, type Wire } from './wire-capture.ts';

const request = (change: Partial<HttpRequest> = {}): HttpRequest => ({
  method: 'HEAD',
  protocol: 'https:',
  hostname: 'reports.s3.eu-west-1.amazonaws.com',
  path: '/a%20b.txt',
  headers: { host: 'reports.s3.eu-west-1.amazonaws.com' },
  query: {},
  ...change,
});
const answer = { statusCode: 403, reason: 'Forbidden', headers: {} };

describe('the address as sent', () => {
  it('has the path as it is, and no question mark without a query', () =>
    expect(sentRequest(request(), 1).url).toBe('https://reports.s3.eu-west-1.amazonaws.com/a%20b.txt'));
  it('has the port, where there is one', () =>
    expect(sentRequest(request({ protocol: 'http:', hostname: 'localhost', port: 9000 }), 1).url).toBe(
      'http://localhost:9000/a%20b.txt',
    ));
  it('has the query escaped and sorted as the SDK sends it', () => {
    const value = `attachment; filename="it's (1)*!…"`;
    const { url } = sentRequest(request({ query: { versionId: 'v+1/=', 'response-content-disposition': value } }), 1);
    expect(url.split('?')[1]).toBe(`response-content-disposition=${escapeUri(value)}&versionId=v%2B1%2F%3D`);
  });
  it('has a parameter without a value, and one with several', () =>
    expect(sentRequest(request({ query: { b: ['1', '2'], a: null } }), 1).url).toMatch(/\?a&b=1&b=2$/));
  it('conceals signature, token and key id in any case of their names, and no more', () => {
    const query = {
      'X-Amz-Credential': 'AKIAEXAMPLE/20261121/eu-west-1/s3/aws4_request',
      'x-amz-security-token': 'secret',
      'X-AMZ-SIGNATURE': 'secret',
      'X-Amz-Date': '20261121T091403Z',
    };
    const { url, signedIn } = sentRequest(request({ query }), 1);
    expect(signedIn).toBe('query');
    expect(new URL(url).searchParams).toEqual(
      new URLSearchParams([
        ['X-AMZ-SIGNATURE', '…'],
        ['X-Amz-Credential', '…/20261121/eu-west-1/s3/aws4_request'],
        ['X-Amz-Date', '20261121T091403Z'],
        ['x-amz-security-token', '…'],
      ]),
    );
  });
  it('conceals a credential that has no slash as a whole', () =>
    expect(sentRequest(request({ query: { 'X-Amz-Credential': 'AKIAEXAMPLE' } }), 1).url).toMatch(/Credential=…$/));
});

describe('the headers as sent', () => {
  const authorization =
    'AWS4-HMAC-SHA256 Credential=AKIAEXAMPLE/20261121/eu-west-1/s3/aws4_request, SignedHeaders=host;if-match, Signature=0a1b';
  const sent = sentRequest(
    request({ headers: { host: 'h', Authorization: authorization, 'If-Match': '*', Range: 'bytes=0-1' } }),
    2,
  );
  it('leave out Host, which is in the address', () =>
    expect(sent.headers.map(([name]) => name)).toEqual(['Authorization', 'If-Match', 'Range']));
  it('show how it was signed, but neither key id nor signature', () => {
    expect(sent.headers[0]?.[1]).toBe(
      'AWS4-HMAC-SHA256 Credential=…/20261121/eu-west-1/s3/aws4_request, SignedHeaders=host;if-match, Signature=…',
    );
    expect(sent.signedIn).toBe('headers');
  });
  it('name those that made the browser ask first', () =>
    expect(sent.preflightFor).toEqual(['Authorization', 'If-Match']));
  it('come with the number of attempts', () => expect(sent.attempts).toBe(2));
  it('conceal token, customer key and its MD5', () => {
    const names = [
      'X-Amz-Security-Token',
      'x-amz-server-side-encryption-customer-key',
      'x-amz-server-side-encryption-customer-key-MD5',
    ];
    const headers = Object.fromEntries(names.map((name) => [name, 'secret']));
    expect(sentRequest(request({ headers }), 1).headers).toEqual(names.map((name) => [name, '…']));
  });
});

describe('the headers of the answer', () => {
  it('have names in lower case, and the SDK’s own pseudo header left out', () =>
    expect(
      headerList({ statusCode: 200, headers: { ETag: '"a"', 'X-New-Thing': '', expiresstring: '0', Expires: '0' } }),
    ).toEqual([
      ['etag', '"a"'],
      ['x-new-thing', ''],
      ['expires', '0'],
    ]));
});

describe('the capture', () => {
  const attempt = (wire: Wire, next: () => Promise<{ response: unknown; output: object }>) =>
    captureWire<object, object>(wire, (cause) => new Error('no answer', { cause }))(next as never, {})({
      request: request(),
      input: {},
    });

  it('keeps what was sent and answered, and counts', async () => {
    const wire: Wire = { attempts: 0 };
    await attempt(wire, async () => ({ response: answer, output: {} }));
    expect(wire).toMatchObject({ request: request(), response: answer, attempts: 1 });
    expect(wire.answered).toBeGreaterThanOrEqual(wire.started ?? Number.POSITIVE_INFINITY);
  });

  it('forgets the answer before, where the next attempt has none', async () => {
    const wire: Wire = { attempts: 0 };
    await attempt(wire, async () => ({ response: answer, output: {} }));
    const cause = new TypeError('Failed to fetch');
    await expect(attempt(wire, () => Promise.reject(cause))).rejects.toMatchObject({ message: 'no answer', cause });
    expect(wire).toMatchObject({ request: request(), attempts: 2 });
    expect(wire).not.toHaveProperty('response');
  });
});
