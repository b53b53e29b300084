import { expect, test } from 'vitest';
import { redirectMode } from './redirects.ts';

test('a customer key is never carried to where a redirect leads', () => {
  expect(redirectMode({ headers: { 'x-amz-server-side-encryption-customer-key': 'k' } })).toBe('manual');
  expect(redirectMode({ headers: { 'X-Amz-Server-Side-Encryption-Customer-Key': 'k' } })).toBe('manual');
});

test('a redirect without a key on board is followed, so that a 301 can be read', () => {
  expect(redirectMode({ headers: { authorization: 'AWS4-HMAC-SHA256 …' } })).toBe('follow');
});
