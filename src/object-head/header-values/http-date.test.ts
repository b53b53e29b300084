import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatHttpDate, parseHttpDate } from './http-date.ts';

describe('parseHttpDate', () => {
  it('reads the fixed form', () => expect(parseHttpDate('Fri, 21 Dec 2012 00:00:00 GMT')).toBe(1356048000000));
  it('reads the two old forms', () => {
    expect(parseHttpDate('Sunday, 06-Nov-94 08:49:37 GMT')).toBe(784111777000);
    expect(parseHttpDate('Sun Nov  6 08:49:37 1994')).toBe(784111777000);
  });
  it('reads a day of one digit, which S3’s documentation shows', () =>
    expect(parseHttpDate('Sun, 1 Jan 2006 12:00:00 GMT')).toBe(Date.UTC(2006, 0, 1, 12)));
  it('does not mind a weekday that does not fit', () =>
    expect(parseHttpDate('Fri, 23 Dec 2012 00:00:00 GMT')).toBe(Date.UTC(2012, 11, 23)));
  it('takes two-digit years below 70 for the 21st century', () => {
    expect(parseHttpDate('Sunday, 06-Nov-69 00:00:00 GMT')).toBe(Date.UTC(2069, 10, 6));
    expect(parseHttpDate('Sunday, 06-Nov-70 00:00:00 GMT')).toBe(Date.UTC(1970, 10, 6));
  });
  it.each([
    '',
    '0',
    'never',
    '2012-12-21',
    'Fri, 21 Dec 2012',
    'Fri, 31 Feb 2012 00:00:00 GMT',
    'Fri, 21 Dec 2012 24:00:00 GMT',
    'Fri, 21 Dec 2012 00:00:00 CET',
  ])('is silent on %j', (text) => expect(parseHttpDate(text)).toBeUndefined());
});

describe('formatHttpDate', () => {
  it('gives back what it reads', () =>
    fc.assert(
      fc.property(fc.integer({ min: -62_167_219_200, max: 253_402_300_799 }), (seconds) => {
        expect(parseHttpDate(formatHttpDate(seconds * 1000) ?? '')).toBe(seconds * 1000);
      }),
    ));
  it('cuts a fraction', () => expect(formatHttpDate(1356048000999)).toBe('Fri, 21 Dec 2012 00:00:00 GMT'));
  it('is silent beyond the year 9999', () => {
    expect(formatHttpDate(253_402_300_800_000)).toBeUndefined();
    expect(formatHttpDate(Number.NaN)).toBeUndefined();
  });
});
