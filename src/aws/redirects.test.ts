import { expect, test } from 'vitest';
import { redirectMode } from './redirects.ts';

test('a customer key is never carried to where a redirect leads', () => {
  expect(redirectMode({ headers: { 'x-amz-server-side-encryption-customer-key': 'k' } }, 'aws')).toBe('manual');
  expect(redirectMode({ headers: { 'X-Amz-Server-Side-Encryption-Customer-Key': 'k' } }, 'aws')).toBe('manual');
});

test('a redirect without a key on board is followed, so that a 301 can be read', () => {
  expect(redirectMode({ headers: { authorization: 'AWS4-HMAC-SHA256 …' } }, 'other')).toBe('follow');
});

test('a session token is carried on by Amazon S3 alone: its 301 tells the region', () => {
  const headers = { authorization: 'AWS4-HMAC-SHA256 …', 'X-Amz-Security-Token': 't' };
  expect(redirectMode({ headers }, 'aws')).toBe('follow');
  expect(redirectMode({ headers }, 'other')).toBe('manual');
  expect(redirectMode({ headers }, 'ceph')).toBe('manual');
});
