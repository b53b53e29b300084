import { expect, it } from 'vitest';
import { readingOf } from '../../testing/reading.ts';
import { doubleCompression } from './double-compression.ts';

const explain = (type: string, encoding?: string, request = {}) =>
  doubleCompression.explain(
    readingOf({
      request,
      headers: { 'content-type': type, ...(encoding === undefined ? {} : { 'content-encoding': encoding }) },
    }),
  );

it.each([
  ['application/gzip', 'gzip'],
  ['application/x-gzip', 'x-gzip'],
  ['application/gzip', 'aws-chunked, gzip'],
  ['application/zstd', 'zstd'],
])('speaks of %s in %s', (type, encoding) =>
  expect(explain(type, encoding)).toMatchObject({
    tone: 'caution',
    evidence: ['Content-Type', 'Content-Encoding'],
  }),
);
it.each([
  ['application/gzip', undefined],
  ['application/gzip', 'br'],
  ['text/css', 'gzip'],
  ['application/zip', 'gzip'],
])('is silent for %s in %s', (type, encoding) => expect(explain(type, encoding)).toBeUndefined());
it('is silent where the request asked for one of the two', () =>
  expect(explain('application/gzip', 'gzip', { responseContentEncoding: 'gzip' })).toBeUndefined());
