import { expect, it } from 'vitest';
import { type ReadingParts, readingOf } from '../../testing/reading.ts';
import { plainText } from '../words.ts';
import { contentTypeGeneric } from './content-type-generic.ts';

const explain = (key: string, contentType?: string, parts: ReadingParts = {}) =>
  contentTypeGeneric.explain(
    readingOf({
      ...parts,
      request: { key, ...parts.request },
      headers: contentType === undefined ? {} : { 'content-type': contentType },
    }),
  );

it.each(['a.html', 'a.css', 'a.js', 'a.json', 'a.png', 'a.woff2', 'a.PDF'])(
  'speaks of an octet-stream called %s',
  (key) => {
    expect(explain(key, 'binary/octet-stream')?.tone).toBe('caution');
    expect(explain(key, 'Application/Octet-Stream; a=b')?.tone).toBe('caution');
  },
);
it('names the type to store, and that S3 puts its own word where there was none', () => {
  const found = explain('index.html', 'binary/octet-stream');
  expect(found?.todo?.map(plainText)[0]).toBe('Store it with Content-Type: text/html.');
  expect(found?.says.map(plainText).join()).toContain('binary/octet-stream is what S3 puts');
  expect(explain('index.html', 'application/octet-stream')?.says).toHaveLength(1);
});
it('says what that does to a style sheet, and to what is only opened', () => {
  expect(explain('a.css', 'binary/octet-stream')?.says[0]).toBe('Browsers refuse it as a style sheet.');
  expect(explain('a.pdf', 'binary/octet-stream')?.says[0]).toMatch(/^A browser that opens it saves it/);
});
it('speaks of a type that is provably missing, as some stores leave it out', () => {
  const found = explain('a.css');
  expect(found && plainText(found.title)).toBe('The name promises text/css, but there is no Content-Type.');
});
it.each([
  ['a.bin', 'binary/octet-stream'],
  ['a', 'binary/octet-stream'],
  ['a.zip', 'application/octet-stream'],
  ['app.js.map', 'application/octet-stream'],
  ['a.html', 'text/html'],
  ['a.html', 'octet-stream'],
])('is silent for %s as %s', (key, type) => expect(explain(key, type)).toBeUndefined());
it('is silent where the request asked for the type', () =>
  expect(
    explain('a.html', 'binary/octet-stream', { request: { responseContentType: 'binary/octet-stream' } }),
  ).toBeUndefined());
