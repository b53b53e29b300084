import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fieldNames } from '../object-head/catalogue/catalogue.ts';
import { sameMeaning } from './same-meaning.ts';

describe('sameMeaning', () => {
  it.each([
    ['LastModified', 'Fri, 21 Dec 2012 00:00:00 GMT', 'Friday, 21-Dec-12 00:00:00 GMT'],
    ['ObjectLockRetainUntilDate', '2030-01-01T00:00:00Z', '2030-01-01T00:00:00.000+00:00'],
    ['ETag', '"098f6bcd4621d373cade4e832627b4f6"', '098f6bcd4621d373cade4e832627b4f6'],
    ['ContentLength', '16', '016'],
    ['BucketKeyEnabled', 'true', 'True'],
    ['ReplicationStatus', 'COMPLETE', 'COMPLETED'],
    [
      'Expiration',
      'expiry-date="Fri, 21 Dec 2012 00:00:00 GMT", rule-id="my%20rule"',
      'rule-id="my rule",expiry-date="Fri, 21 Dec 2012 00:00:00 GMT"',
    ],
  ] as const)('%s: %s says what %s says', (field, a, b) => {
    expect(sameMeaning(field, a, b)).toBe(true);
    expect(sameMeaning(field, b, a)).toBe(true);
  });

  it.each([
    ['LastModified', 'Fri, 21 Dec 2012 00:00:00 GMT', 'Fri, 21 Dec 2012 00:00:01 GMT'],
    ['LastModified', 'not a date', 'no date'],
    ['ObjectLockRetainUntilDate', '2030-01-01T00:00:00.0001Z', '2030-01-01T00:00:00.0002Z'],
    ['ETag', '"a"', 'W/"a"'],
    ['ReplicationStatus', 'COMPLETED', 'REPLICA'],
    ['ContentType', 'text/html', 'TEXT/HTML'],
    ['CacheControl', 'max-age=60, public', 'public, max-age=60'],
    ['Metadata', '=?UTF-8?B?YWJj?=', 'abc'],
    ['ContentLength', '9007199254740993', '9007199254740992'],
    ['Restore', 'ongoing-request="false"', 'ongoing-request="false", x'],
  ] as const)('%s: %s is not %s', (field, a, b) => expect(sameMeaning(field, a, b)).toBe(false));

  it('compares what is no field letter by letter', () => {
    expect(sameMeaning(undefined, 'a', 'a')).toBe(true);
    expect(sameMeaning(undefined, '1', '01')).toBe(false);
  });
  it('finds every text the same as itself and is symmetric', () =>
    fc.assert(
      fc.property(fc.constantFrom(...fieldNames), fc.string(), fc.string(), (field, a, b) => {
        expect(sameMeaning(field, a, a)).toBe(true);
        expect(sameMeaning(field, a, b)).toBe(sameMeaning(field, b, a));
      }),
    ));
});
