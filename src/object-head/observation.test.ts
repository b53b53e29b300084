import { expect, it } from 'vitest';
import { type HeaderList, headerValue, isSuccess } from './observation.ts';

const headers: HeaderList = [
  ['etag', '"a"'],
  ['cache-control', ''],
  ['x-twice', 'first'],
  ['x-twice', 'second'],
];

it('finds a header by any case of its name', () => expect(headerValue(headers, 'ETag')).toBe('"a"'));
it('tells an empty header from none', () => {
  expect(headerValue(headers, 'Cache-Control')).toBe('');
  expect(headerValue(headers, 'Expires')).toBeUndefined();
});
it('gives the first of two lines with one name', () => expect(headerValue(headers, 'x-twice')).toBe('first'));
it('does not take the beginning of a name for the name', () => expect(headerValue(headers, 'x-twic')).toBeUndefined());

it.each([200, 206, 299])('takes %i for an answer that describes an object', (status) =>
  expect(isSuccess(status)).toBe(true),
);
it.each([199, 300, 304, 404])('does not take %i for one', (status) => expect(isSuccess(status)).toBe(false));
