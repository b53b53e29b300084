import { describe, expect, it } from 'vitest';
import type { OpenRequest } from '../object-head/head-request.ts';
import { headersAskedFor } from './explain-failure-preflight.ts';

const plain: OpenRequest = { bucket: 'b', key: 'k', checksumMode: 'off' };
const guest = { now: 0, credentials: 'cognito-guest' } as const;

describe('the headers that the browser asks for first', () => {
  it('are none where the signature is in the query', () => {
    expect(headersAskedFor(plain, guest)).toEqual([]);
    expect(headersAskedFor({ ...plain, range: 'bytes=0-9', requestPayer: 'requester' }, guest)).toEqual([]);
  });
  it('are those of the inputs, and of the signature with them', () =>
    expect(headersAskedFor({ ...plain, checksumMode: 'ENABLED' }, guest)).toEqual([
      'x-amz-checksum-mode',
      'Authorization',
      'x-amz-date',
      'x-amz-content-sha256',
      'x-amz-security-token',
    ]));
  it('are those of the inputs alone where nobody signs', () =>
    expect(headersAskedFor({ ...plain, ifMatch: '"a"' }, { now: 0, credentials: 'anonymous' })).toEqual(['If-Match']));
  it('are the key’s and its MD5’s as well for a customer key', () =>
    expect(headersAskedFor({ ...plain, sseCustomerAlgorithm: 'AES256' }, { now: 0, credentials: 'anonymous' })).toEqual(
      [
        'x-amz-server-side-encryption-customer-algorithm',
        'x-amz-server-side-encryption-customer-key',
        'x-amz-server-side-encryption-customer-key-MD5',
      ],
    ));
});
