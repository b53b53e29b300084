import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { HeadRequest } from './head-request.ts';
import { causesPreflight, isHoistable, isSimpleRange, preflightHeaders } from './transport.ts';

describe('a simple range', () => {
  it.each(['bytes=0-0', 'bytes=5-', 'bytes=0-18446744073709551616', 'bytes=007-7'])('is %s', (value) =>
    expect(isSimpleRange(value)).toBe(true),
  );
  it.each([
    'bytes=-5',
    'bytes=-',
    'bytes=5-4',
    'bytes=0-0,2-3',
    'Bytes=0-0',
    'bytes= 0-0',
    'bytes=0-0 ',
    'items=0-0',
    '',
  ])('is not %j', (value) => expect(isSimpleRange(value)).toBe(false));
  it('compares numbers that a double cannot tell apart', () => {
    expect(isSimpleRange('bytes=9007199254740993-9007199254740992')).toBe(false);
    expect(isSimpleRange('bytes=9007199254740992-9007199254740993')).toBe(true);
  });
  it('has at most 128 characters, the limit of the safelist', () => {
    expect(isSimpleRange(`bytes=${'1'.repeat(121)}-`)).toBe(true);
    expect(isSimpleRange(`bytes=${'1'.repeat(122)}-`)).toBe(false);
  });
});

describe('a preflight', () => {
  it('comes from any header beyond the safelist, in any case', () => {
    expect(causesPreflight('Authorization', 'x')).toBe(true);
    expect(causesPreflight('x-amz-checksum-mode', 'ENABLED')).toBe(true);
    expect(causesPreflight('IF-MATCH', '*')).toBe(true);
  });
  it('does not come from Host, which the browser sets itself', () => expect(causesPreflight('Host', 'x')).toBe(false));
  it('comes from a range only if it is not simple', () => {
    expect(causesPreflight('Range', 'bytes=0-9')).toBe(false);
    expect(causesPreflight('range', 'bytes=-9')).toBe(true);
  });
  it('can be spared by moving request-payer into the query, but not checksum mode', () => {
    expect(isHoistable('X-Amz-Request-Payer')).toBe(true);
    expect(isHoistable('x-amz-checksum-mode')).toBe(false);
  });
});

describe('the headers that force a preflight', () => {
  const plain: HeadRequest = { bucket: 'b', key: 'k', checksumMode: 'off' };
  const named = (change: Partial<HeadRequest>, signed = true) => preflightHeaders({ ...plain, ...change }, { signed });

  it('are none for a request without checksum mode', () => expect(named({})).toEqual([]));
  it('are none for what travels in the query', () =>
    expect(named({ versionId: 'null', partNumber: 3, responseExpires: '2027-01-01T00:00:00Z' })).toEqual([]));
  it('are none for a simple range, and Range for a suffix', () => {
    expect(named({ range: 'bytes=0-1' })).toEqual([]);
    expect(named({ range: 'bytes=-1' })).toEqual(['Range']);
  });
  it('spare request-payer in a signed request alone', () => {
    expect(named({ requestPayer: 'requester' })).toEqual([]);
    expect(named({ requestPayer: 'requester' }, false)).toEqual(['x-amz-request-payer']);
  });
  it('stand in the order of the form', () =>
    expect(named({ expectedBucketOwner: '111122223333', checksumMode: 'ENABLED', ifMatch: '*' })).toEqual([
      'If-Match',
      'x-amz-checksum-mode',
      'x-amz-expected-bucket-owner',
    ]));
});

it('takes any text for a range without throwing', () => {
  fc.assert(fc.property(fc.string(), (text) => typeof isSimpleRange(`bytes=${text}`) === 'boolean'));
});
