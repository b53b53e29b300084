import { describe, expect, it } from 'vitest';
import type { OpenRequest } from '../head-request.ts';
import { sizeTexts } from './size-texts.ts';

const request: OpenRequest = { bucket: 'b', key: 'k', checksumMode: 'ENABLED' };
const of = (size: number | undefined, range: string) => sizeTexts(size, { ...request, range });

it('is the length of the whole object', () => {
  expect(sizeTexts(12, request)).toEqual({ ContentLength: '12' });
  expect(sizeTexts(0, request)).toEqual({ ContentLength: '0' });
});

it('is nothing for a part, or where it is not known', () => {
  expect(sizeTexts(12, { ...request, partNumber: 1 })).toEqual({});
  expect(sizeTexts(undefined, request)).toEqual({});
  expect(of(undefined, 'bytes=0-0')).toEqual({});
});

describe('of a range stands behind the slash', () => {
  it.each([
    ['bytes=0-8', 'bytes 0-8/10'],
    ['bytes=1-1', 'bytes 1-1/10'],
    ['bytes=1-', 'bytes 1-9/10'],
    ['bytes=-2', 'bytes 8-9/10'],
    ['bytes=-15', 'bytes 0-9/10'],
    ['bytes=0-100', 'bytes 0-9/10'],
    ['bytes=00-01', 'bytes 0-1/10'],
  ])('%s', (range, expected) => expect(of(10, range)).toEqual({ ContentRange: expected }));

  it.each(['bytes=1-0', 'bytes=-', 'bytes=-1-', 'bytes=0-1,3-4', 'foo=0-1', 'bytes=abc', 'bytes=-0', 'bytes=10-20'])(
    'but not of one that S3 ignores or refuses: %s',
    (range) => expect(of(10, range)).toEqual({}),
  );
  it('nor of any in an empty object', () => expect(of(0, 'bytes=0-0')).toEqual({}));
});
