import { describe, expect, it } from 'vitest';
import type { Located } from './located.ts';
import { parsePresignedUrl } from './presigned-url.ts';

function read(text: string): Located {
  const result = parsePresignedUrl(text);
  if (result?.kind !== 'located') throw new Error(`not located: ${JSON.stringify(result)}`);
  return result.located;
}

const v4 = [
  'X-Amz-Algorithm=AWS4-HMAC-SHA256',
  'X-Amz-Content-Sha256=UNSIGNED-PAYLOAD',
  'X-Amz-Credential=AKIAEXAMPLE%2F20260101%2Feu-west-1%2Fs3%2Faws4_request',
  'X-Amz-Date=20260101T235959Z',
  'X-Amz-Expires=3600',
  'X-Amz-Security-Token=SECRETTOKEN',
  'X-Amz-Signature=0123abcd',
  'X-Amz-SignedHeaders=host',
  'x-amz-checksum-mode=ENABLED',
  'x-amz-request-payer=requester',
  'x-id=GetObject',
  'versionId=null',
].join('&');

describe('parsePresignedUrl', () => {
  it('keeps what a V4 URL names and takes the region out of the credential scope', () => {
    const { form, request, place } = read(`https://b-1.s3.amazonaws.com/a%20b?${v4}`);
    expect(form).toBe('presigned-url');
    expect(request).toEqual({
      bucket: 'b-1',
      key: 'a b',
      versionId: 'null',
      checksumMode: 'ENABLED',
      requestPayer: 'requester',
    });
    expect(place).toEqual({ region: 'eu-west-1' });
  });

  it('drops signature, credential and token, and says so', () => {
    const located = read(`https://b-1.s3.amazonaws.com/k?${v4}`);
    expect(located.notices.map(({ id }) => id)).toEqual([
      'signature-dropped',
      'session-token-dropped',
      'signature-expiry',
      'method-bound',
    ]);
    expect(JSON.stringify(located)).not.toMatch(/SECRETTOKEN|AKIAEXAMPLE|0123abcd/);
  });

  it('states the instant of expiry, across midnight', () => {
    const { notices } = read(`https://b-1.s3.amazonaws.com/k?${v4}`);
    expect(notices[2]?.text).toContain('2026-01-02T00:59:59Z');
  });

  it('reads V2', () => {
    const { request, place, notices } = read(
      'https://b-1.s3.amazonaws.com/k?AWSAccessKeyId=AKIAEXAMPLE&Expires=1767225600&Signature=a%2Bb%3D&response-content-type=text%2Fplain',
    );
    expect(request).toEqual({ bucket: 'b-1', key: 'k', responseContentType: 'text/plain' });
    expect(place).toEqual({});
    expect(notices.map(({ id }) => id)).toEqual(['signature-dropped', 'signature-expiry', 'method-bound']);
    expect(notices[1]?.text).toContain('2026-01-01T00:00:00Z');
  });

  it('keeps the endpoint of another store', () => {
    expect(read(`https://acct.r2.cloudflarestorage.com/b-1/k?${v4.replace('eu-west-1', 'auto')}`).place).toEqual({
      endpoint: 'https://acct.r2.cloudflarestorage.com',
      pathStyle: true,
      region: 'auto',
    });
  });

  it('takes no region from an asymmetric signature', () => {
    const url =
      'https://b-1.s3.us-west-2.amazonaws.com/k?X-Amz-Credential=AKIAEXAMPLE%2F20260101%2Fs3%2Faws4_request&X-Amz-Signature=0';
    expect(read(url).place).toEqual({ region: 'us-west-2' });
  });

  it.each(['X-Amz-Date=garbage&X-Amz-Expires=1', 'X-Amz-Date=20261399T000000Z&X-Amz-Expires=1', 'Expires=soon'])(
    'states no expiry for %s',
    (query) => {
      const { notices } = read(`https://b-1.s3.amazonaws.com/k?Signature=0&${query}`);
      expect(notices.map(({ id }) => id)).not.toContain('signature-expiry');
    },
  );

  it('leaves URLs without a signature to others', () => {
    expect(parsePresignedUrl('https://b-1.s3.amazonaws.com/k?versionId=1&Expires=1')).toBeUndefined();
  });
});
