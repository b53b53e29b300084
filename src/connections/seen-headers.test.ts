import { expect, it } from 'vitest';
import { observationOf } from '../testing/observation.ts';
import { forgetHeadersSeen, headersSeen, noteHeaders } from './seen-headers.ts';

const first = observationOf({ headers: [['etag', '"a"']], request: { bucket: 'b', key: 'one' } });
const second = observationOf({
  headers: [
    ['etag', '"b"'],
    ['x-amz-version-id', 'v'],
  ],
  request: { bucket: 'b', key: 'two' },
});

it('knows nothing of a bucket that was not asked', () => expect([...headersSeen(first, 'lab')]).toEqual([]));

it('gathers what was readable from any object of the bucket', () => {
  noteHeaders(first, 'aws');
  noteHeaders(second, 'aws');
  expect([...headersSeen(first, 'aws')]).toEqual(['etag', 'x-amz-version-id']);
});

it('keeps buckets, connections and endpoints apart', () => {
  noteHeaders(first, 'aws');
  expect(headersSeen(observationOf({ request: { bucket: 'c' } }), 'aws').size).toBe(0);
  expect(headersSeen(first, 'other').size).toBe(0);
  expect(headersSeen({ ...first, place: { endpoint: 'https://s3.example' } }, 'aws').size).toBe(0);
});

const readable = (...names: readonly string[]) => names.map((name) => [name, 'x'] as const);
const answer = (status: number, ...names: readonly string[]) =>
  observationOf({ status, headers: readable(...names), request: { bucket: 'narrowed' } });
const namesAfter = (...answers: readonly Parameters<typeof noteHeaders>[0][]) => {
  forgetHeadersSeen(answer(200), 'aws');
  for (const one of answers) noteHeaders(one, 'aws');
  return [...headersSeen(answer(200), 'aws')];
};

it('forgets what was readable once a header is missing that is always sent: the rules are narrower now', () => {
  const before = answer(200, 'etag', 'x-amz-request-id', 'x-amz-version-id');
  expect(namesAfter(before, answer(200, 'etag'))).toEqual(['etag']);
  expect(namesAfter(before, answer(200, 'x-amz-request-id'))).toEqual(['x-amz-request-id']);
  expect(namesAfter(before, answer(404, 'content-type'))).toEqual(['content-type']);
  const withList = answer(200, 'etag', 'access-control-expose-headers');
  expect(namesAfter(withList, answer(200, 'etag'))).toEqual(['etag']);
});

it('keeps it where what is missing is not sent with every answer, or was never readable', () => {
  const before = answer(200, 'etag', 'x-amz-version-id');
  expect(namesAfter(before, answer(404, 'content-type'))).toEqual(['etag', 'x-amz-version-id', 'content-type']);
  expect(namesAfter(before, answer(200, 'etag'))).toEqual(['etag', 'x-amz-version-id']);
});

it('can be made to forget a bucket, whichever object of it is meant', () => {
  noteHeaders(first, 'aws');
  forgetHeadersSeen({ place: {}, request: { bucket: 'b' } }, 'other');
  expect(headersSeen(first, 'aws').size).toBeGreaterThan(0);
  forgetHeadersSeen({ place: {}, request: { bucket: 'b' } }, 'aws');
  expect(headersSeen(first, 'aws').size).toBe(0);
});
