import { describe, expect, it } from 'vitest';
import { agrees, extensionOf, fileTypeOf } from './file-types.ts';

describe('the extension', () => {
  it.each([
    ['a/Logo.PNG', 'png'],
    ['a.tar.gz', 'gz'],
    ['a.b/c', undefined],
    ['a/.htaccess', undefined],
    ['.htaccess', undefined],
    ['a.', undefined],
    ['a. b', undefined],
    ['a.html/', undefined],
    ['', undefined],
  ])('of %j is %j', (key, extension) => expect(extensionOf(key)).toBe(extension));
});

it('promises nothing for extensions that are not of the web, or are names of every object', () => {
  for (const key of ['a.parquet', 'a.constructor', 'a.__proto__', 'a']) expect(fileTypeOf(key), key).toBeUndefined();
});

describe('a media type', () => {
  const check = (key: string, mediaType: string) => {
    const file = fileTypeOf(key);
    return file && agrees(file, mediaType);
  };
  it.each([
    ['a.jpg', 'image/jpg'],
    ['a.js', 'application/javascript'],
    ['a.json', 'application/ld+json'],
    ['a.xml', 'application/rss+xml'],
    ['a.svg', 'image/svg+xml'],
    ['a.csv', 'text/plain'],
  ])('agrees: %s as %s', (key, mediaType) => expect(check(key, mediaType)).toBe(true));
  it.each([
    ['a.png', 'text/html'],
    ['a.css', 'text/plain'],
    ['a.html', 'application/json'],
    ['a.png', 'image/svg+xml'],
  ])('does not agree: %s as %s', (key, mediaType) => expect(check(key, mediaType)).toBe(false));
});
