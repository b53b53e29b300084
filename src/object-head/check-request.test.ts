import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CheckContext, checkRequest } from './check-request.ts';
import type { HeadRequest, InputName } from './head-request.ts';

const now = Date.parse('2026-11-21T09:14:03Z');
const request: HeadRequest = { bucket: 'reports', key: 'a.txt', checksumMode: 'ENABLED' };
const notes = (change: Partial<HeadRequest>, signed = true, store?: CheckContext['store']) =>
  checkRequest({ ...request, ...change }, { now, signed, ...(store ? { store } : {}) }).map(
    ({ id, input, weight }) => `${weight} ${input} ${id}`,
  );
const inMinutes = (minutes: number) => `${new Date(now + minutes * 60_000).toISOString().slice(0, 19)}Z`;

it('says nothing about a plain question, signed or not', () => {
  expect(notes({})).toEqual([]);
  expect(notes({}, false)).toEqual([]);
});

describe('what cannot be sent', () => {
  it.each(['a/../b', '.', 'a/.'])('is the key %s', (key) =>
    expect(notes({ key })).toEqual(['cannot key unfetchable-key']),
  );
  it.each(['a..b', '...', 'a/%2e%2e/b'])('is not the key %s', (key) => expect(notes({ key })).toEqual([]));
  it('is anything in a directory bucket', () =>
    expect(notes({ bucket: 'logs--usw2-az1--x-s3' })).toEqual(['cannot bucket directory-bucket']));
});

describe('what S3 refuses', () => {
  it('is a range with a part number, but neither alone', () => {
    expect(notes({ range: 'bytes=0-1', partNumber: 1 })).toEqual(['refused partNumber range-and-part']);
    expect(notes({ range: 'bytes=0-1' })).toEqual([]);
    expect(notes({ partNumber: 1 })).toEqual([]);
  });
  it.each([0, 10_001])('is part %s', (partNumber) =>
    expect(notes({ partNumber })).toEqual(['refused partNumber part-number-bounds']),
  );
  it.each([1, 10_000])('is not part %s', (partNumber) => expect(notes({ partNumber })).toEqual([]));
  it('is an owner that has not 12 digits', () => {
    expect(notes({ expectedBucketOwner: '11112222333' })).toEqual(['refused expectedBucketOwner owner-digits']);
    expect(notes({ expectedBucketOwner: '111122223333' })).toEqual([]);
  });
  it('is another cipher than AES256, and a customer key without one', () => {
    expect(notes({ sseCustomerAlgorithm: 'aes256' })).toEqual(['refused sseCustomerAlgorithm sse-algorithm']);
    expect(notes({ sseCustomerKey: 'AAAA' })).toEqual(['ignored sseCustomerKey sse-key-alone']);
    expect(notes({ sseCustomerKey: 'AAAA', sseCustomerAlgorithm: 'AES256' })).toEqual([]);
  });
  it('is an override beyond Latin-1, told beside that override', () => {
    expect(notes({ responseContentLanguage: '日本' })).toEqual(['refused responseContentLanguage override-latin1']);
    expect(notes({ responseContentLanguage: 'é', responseContentType: 'text/plain' })).toEqual([]);
  });
  it('is an override in an unsigned request, told beside that override', () => {
    expect(notes({ responseCacheControl: 'no-cache' }, false)).toEqual([
      'refused responseCacheControl override-anonymous',
    ]);
    expect(notes({ responseCacheControl: 'no-cache' })).toEqual([]);
  });
});

describe('what S3 ignores', () => {
  it.each(['bytes=0-8', 'bytes=1-', 'bytes=-2', 'bytes=00-01', 'bytes=-0', 'bytes=100-200'])(
    'is not the range %s, which it obeys or answers 416',
    (range) => expect(notes({ range })).toEqual([]),
  );
  it.each(['bytes=1-0', 'bytes=-1-', 'bytes=0--1', '0-1', 'bytes=-', 'foo=0-1', 'bytes=abc', ' bytes=0-1'])(
    'is the range %s',
    (range) => expect(notes({ range })).toEqual(['ignored range range-form']),
  );
  it('is more than one range', () =>
    expect(notes({ range: 'bytes=0-1,3-4' })).toEqual(['ignored range several-ranges']));
  it('is an If-Modified-Since in the future, beyond what counts as a clock that is off', () => {
    expect(notes({ ifModifiedSince: inMinutes(15) })).toEqual([]);
    expect(notes({ ifModifiedSince: inMinutes(16) })).toEqual(['ignored ifModifiedSince future-if-modified-since']);
  });
  it('is not an If-Unmodified-Since in the future', () =>
    expect(notes({ ifUnmodifiedSince: inMinutes(1000) })).toEqual([]));
});

describe('what is worth knowing', () => {
  it('is which of two conditions decides', () => {
    const both = { ifModifiedSince: inMinutes(-1), ifUnmodifiedSince: inMinutes(-1) };
    expect(notes({ ...both, ifNoneMatch: '"a"' })).toEqual(['note ifModifiedSince if-none-match-first']);
    expect(notes({ ...both, ifMatch: '"a"' })).toEqual(['note ifUnmodifiedSince if-match-first']);
    expect(notes(both)).toEqual([]);
  });
  it('is a list of ETags, told beside the field that holds it', () => {
    expect(notes({ ifMatch: '"a", "b"' })).toEqual(['note ifMatch etag-list']);
    expect(notes({ ifNoneMatch: '"a", "b"' })).toEqual(['note ifNoneMatch etag-list']);
  });
  it('is not the ETag *, which S3 obeys', () => {
    expect(notes({ ifMatch: '*' })).toEqual([]);
    expect(notes({ ifNoneMatch: '*' })).toEqual([]);
  });
  it('is a slash or a space at the edge of a key', () => {
    expect(notes({ key: '/a' })).toEqual(['note key leading-slash']);
    expect(notes({ key: 'a ' })).toEqual(['note key edge-space']);
    expect(notes({ key: 'a b/' })).toEqual([]);
  });
});

describe('another store than Amazon S3', () => {
  const everyIssue: Partial<HeadRequest> = {
    bucket: 'b',
    key: '/a ',
    range: 'bytes=1-0',
    partNumber: 0,
    expectedBucketOwner: '1',
    sseCustomerAlgorithm: 'aes256',
    responseContentLanguage: '日本',
    ifMatch: '"a", "b"',
    ifNoneMatch: '*',
    ifModifiedSince: inMinutes(16),
    ifUnmodifiedSince: inMinutes(-1),
  };
  const unmeasured = { name: 'MinIO', ignores: new Set<InputName>() };

  it('is not said to do what is only documented of Amazon S3', () => {
    expect(notes(everyIssue, false).length).toBeGreaterThan(10);
    expect(notes(everyIssue, false, unmeasured)).toEqual(['note key edge-space']);
  });
  it('is told apart from the browser, which sends no such key to any store', () =>
    expect(notes({ key: 'a/..' }, true, unmeasured)).toEqual(['cannot key unfetchable-key']));
  it('has its own words where it was measured, and Amazon’s where it does the same', () => {
    const store: CheckContext['store'] = {
      ...unmeasured,
      remarks: { 'range-form': { weight: 'note', text: 'MinIO guesses.' }, 'leading-slash': 'as Amazon S3' },
    };
    const found = checkRequest({ ...request, ...everyIssue }, { now, signed: true, store });
    expect(found.map(({ id, text }) => [id, text])).toEqual([
      ['edge-space', 'The key begins or ends with a space, which belongs to it.'],
      ['range-form', 'MinIO guesses.'],
      ['leading-slash', 'The key begins with a slash. S3 tells /a and a apart.'],
    ]);
  });
  it('is silent on what it ignores, but for that', () => {
    const store = { ...unmeasured, ignores: new Set<InputName>(['range']) };
    expect(notes({ range: 'bytes=1-0' }, true, store)).toEqual(['ignored range ignored-by-store']);
  });
});

it('puts the weighty things first, and says each in a sentence', () => {
  const weights = ['cannot', 'refused', 'ignored', 'note'];
  const found = checkRequest(
    { bucket: 'b', key: '/..', checksumMode: 'ENABLED', range: 'x', partNumber: 0, ifMatch: '"a","b"' },
    { now, signed: false },
  );
  const order = found.map(({ weight }) => weights.indexOf(weight));
  expect(order).toEqual([...order].sort());
  expect(new Set(order).size).toBe(4);
  for (const { text } of found) expect(text).toMatch(/^[A-Z].*\.$/);
});

it('takes any text for a range without throwing', () => {
  fc.assert(fc.property(fc.string(), (text) => notes({ range: `bytes=${text}` }).length >= 0));
});
