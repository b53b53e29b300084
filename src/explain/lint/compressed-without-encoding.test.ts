import { expect, it } from 'vitest';
import { type ReadingParts, readingOf } from '../../testing/reading.ts';
import { plainText } from '../words.ts';
import { compressedWithoutEncoding } from './compressed-without-encoding.ts';

const explain = (key: string, headers: Record<string, string>, parts: ReadingParts = {}) =>
  compressedWithoutEncoding.explain(readingOf({ ...parts, request: { key, ...parts.request }, headers }));
const css = { 'content-type': 'text/css' };

it.each([
  ['app.css.gz', 'gzip'],
  ['app.js.br', 'br'],
  ['data.json.zst', 'zstd'],
])('speaks of %s with the type of what is inside', (key, coding) => {
  const found = explain(key, css);
  expect(found?.todo?.map(plainText)[0]).toBe(`Store it with Content-Encoding: ${coding}.`);
});
it('is silent for a compressed file that is called what it is', () => {
  for (const type of ['application/gzip', 'binary/octet-stream', 'application/x-tar'])
    expect(explain('a.tar.gz', { 'content-type': type }), type).toBeUndefined();
});
it('is silent with the encoding, and where CORS may hide it', () => {
  expect(explain('app.css.gz', { ...css, 'content-encoding': 'gzip' })).toBeUndefined();
  expect(explain('app.css.gz', css, { knowledge: {} })).toBeUndefined();
});
it('is silent where the request asked for the type, and for other names', () => {
  expect(explain('app.css.gz', css, { request: { responseContentType: 'text/css' } })).toBeUndefined();
  expect(explain('app.css', css)).toBeUndefined();
});
