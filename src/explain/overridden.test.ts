import { expect, it } from 'vitest';
import { readingOf } from '../testing/reading.ts';
import { isOverridden } from './overridden.ts';

it('holds for the field that the request names, and for no other', () => {
  const reading = readingOf({ request: { responseContentType: 'text/html' } });
  expect(isOverridden(reading, 'ContentType')).toBe(true);
  expect(isOverridden(reading, 'ContentEncoding')).toBe(false);
});
it('holds for an empty value too, which S3 is asked for as well', () =>
  expect(isOverridden(readingOf({ request: { responseExpires: '' } }), 'ExpiresString')).toBe(true));
it('holds for nothing in a plain request', () => expect(isOverridden(readingOf(), 'CacheControl')).toBe(false));
