import { expect, it } from 'vitest';
import { type ReadingParts, readingOf } from '../testing/reading.ts';
import { objectSize } from './object-size.ts';

const size = (parts: ReadingParts) => objectSize(readingOf(parts));
const slice = { 'content-length': '16', 'content-range': 'bytes 0-15/1048576' };

it('is Content-Length with a 200', () => expect(size({ headers: { 'content-length': '0' } })).toBe(0));
it('is the end of Content-Range with a 206, never the slice', () => {
  expect(size({ status: 206, headers: slice })).toBe(1_048_576);
  expect(size({ status: 206, headers: { ...slice, 'content-range': 'bytes 0-15/*' } })).toBeUndefined();
  expect(size({ status: 206, headers: { 'content-length': '16' }, knowledge: {} })).toBeUndefined();
});
it('is not that of an error document', () => expect(size({ status: 404, headers: slice })).toBeUndefined());
it('is nothing for a length that is no number', () =>
  expect(size({ headers: { 'content-length': '1e3' } })).toBeUndefined());
