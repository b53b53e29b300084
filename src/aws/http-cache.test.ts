import { expect, test } from 'vitest';
import { cacheMode } from './http-cache.ts';

const inHeaders = { method: 'HEAD', headers: { Authorization: 'AWS4-HMAC-SHA256 …' } };
const inQuery = { method: 'HEAD', headers: { host: 's3.example' } };

test('a HEAD signed in headers keeps the preflight cache of Chromium', () => {
  expect(cacheMode(inHeaders, true)).toBe('default');
});

test('a GET signed in headers is never answered from the HTTP cache', () => {
  expect(cacheMode({ ...inHeaders, method: 'GET' }, true)).toBe('no-store');
});

test('every other request, and every other browser, goes past the HTTP cache', () => {
  expect(cacheMode(inQuery, true)).toBe('no-store');
  expect(cacheMode(inHeaders, false)).toBe('no-store');
  expect(cacheMode(inQuery, false)).toBe('no-store');
});
