import { expect, it } from 'vitest';
import { readingOf } from '../../testing/reading.ts';
import { plainText } from '../words.ts';
import { contentTypeMismatch } from './content-type-mismatch.ts';

const explain = (key: string, contentType: string, more = {}) =>
  contentTypeMismatch.explain(readingOf({ request: { key, ...more }, headers: { 'content-type': contentType } }));

it('speaks where name and type are of different kinds, and shows the type as a value', () => {
  const found = explain('logo.png', 'text/html; charset=utf-8');
  expect(found && plainText(found.title)).toBe('The name promises image/png, but Content-Type is text/html.');
  expect(found?.title).toContainEqual({ value: 'text/html' });
});
it('knows where a type of forms comes from', () =>
  expect(explain('a.json', 'application/x-www-form-urlencoded')?.says).toHaveLength(2));
it.each([
  ['logo.png', 'image/png'],
  ['photo.jpg', 'image/jpg'],
  ['a.json', 'text/plain'],
  ['a.js', 'text/javascript; charset=utf-8'],
  ['a.html', 'binary/octet-stream'],
  ['a.parquet', 'text/html'],
  ['logo.png', 'nonsense'],
])('is silent for %s as %s', (key, type) => expect(explain(key, type)).toBeUndefined());
it('is silent where the request asked for the type', () =>
  expect(explain('logo.png', 'text/html', { responseContentType: 'text/html' })).toBeUndefined());
