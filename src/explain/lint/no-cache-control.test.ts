import { expect, it } from 'vitest';
import { readingOf } from '../../testing/reading.ts';
import { noCacheControl } from './no-cache-control.ts';

const explain = (key: string, headers: Record<string, string> = {}, request = {}) =>
  // Nothing is exposed: both headers are safelisted, so that their absence is proved all the same.
  noCacheControl.explain(readingOf({ request: { key, ...request }, headers, knowledge: {} }));

it.each(['a.css', 'a.js', 'a.svg', 'a.woff2', 'a.ico'])('speaks of %s without a word on caching', (key) =>
  expect(explain(key)?.tone).toBe('fact'),
);
it('goes by Content-Type where the name says nothing', () => {
  expect(explain('logo', { 'content-type': 'image/png' })).toBeDefined();
  expect(explain('logo', { 'content-type': 'image/png' }, { responseContentType: 'image/png' })).toBeUndefined();
});
it('is silent with either header, whatever it says', () => {
  expect(explain('a.css', { 'cache-control': 'no-store' })).toBeUndefined();
  expect(explain('a.css', { 'cache-control': '' })).toBeUndefined();
  expect(explain('a.css', { expires: '0' })).toBeUndefined();
});
it('is silent for what is no part of a page', () => {
  for (const key of ['a.html', 'a.json', 'a.pdf', 'a.csv', 'a']) expect(explain(key), key).toBeUndefined();
  expect(explain('a', { 'content-type': 'text/html' })).toBeUndefined();
});
