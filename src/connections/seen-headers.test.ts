import { expect, it } from 'vitest';
import { observationOf } from '../testing/observation.ts';
import { headersSeen, noteHeaders } from './seen-headers.ts';

const first = observationOf({ headers: [['etag', '"a"']], request: { bucket: 'b', key: 'one' } });
const second = observationOf({ headers: [['x-amz-version-id', 'v']], request: { bucket: 'b', key: 'two' } });

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
