import { expect, it } from 'vitest';
import { readingOf } from '../../testing/reading.ts';
import { plainText } from '../words.ts';
import { awsChunked } from './aws-chunked.ts';

const explain = (encoding: string, request = {}) =>
  awsChunked.explain(readingOf({ request, headers: { 'content-encoding': encoding } }));

it('speaks of aws-chunked alone, and would have it gone', () =>
  expect(explain('AWS-Chunked')?.todo?.[0]).toBe('Store it without Content-Encoding.'));
it('keeps what stands beside it, as a value', () => {
  const todo = explain('aws-chunked,gzip')?.todo?.[0];
  expect(todo && plainText(todo)).toBe('Store it with gzip as its Content-Encoding.');
  expect(todo).toContainEqual({ value: 'gzip' });
});
it('is silent for other encodings, and for names that only look alike', () => {
  for (const encoding of ['gzip', 'aws-chunked2', '']) expect(explain(encoding), encoding).toBeUndefined();
  expect(awsChunked.explain(readingOf())).toBeUndefined();
});
it('is silent where the request asked for it', () =>
  expect(explain('aws-chunked', { responseContentEncoding: 'aws-chunked' })).toBeUndefined());
