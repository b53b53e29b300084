import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseIsoDate } from './iso-date.ts';

describe('parseIsoDate', () => {
  it('reads what S3 sends', () => expect(parseIsoDate('2030-01-01T00:00:00Z')).toBe(Date.UTC(2030, 0, 1)));
  it('takes nine digits of a second and cuts them to ms', () => {
    expect(parseIsoDate('2030-01-02T03:04:05.000000000Z')).toBe(1893553445000);
    expect(parseIsoDate('2030-01-02T03:04:05.123999999Z')).toBe(1893553445123);
    expect(parseIsoDate('2030-01-02T03:04:05.1Z')).toBe(1893553445100);
  });
  it('takes offsets', () => {
    expect(parseIsoDate('2030-01-01T00:00:00+00:00')).toBe(Date.UTC(2030, 0, 1));
    expect(parseIsoDate('2030-01-01T02:30:00+02:30')).toBe(Date.UTC(2030, 0, 1));
    expect(parseIsoDate('2029-12-31T19:00:00-05:00')).toBe(Date.UTC(2030, 0, 1));
  });
  it.each([
    '',
    '2030-01-01',
    '2030-01-01T00:00:00',
    '2030-02-30T00:00:00Z',
    '2030-01-01T00:00:00.0000000000Z',
    '2030-01-01T00:00:00+24:00',
  ])('is silent on %j', (text) => expect(parseIsoDate(text)).toBeUndefined());
  it('agrees with what the platform writes', () =>
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 253_402_300_799_999 }), (instant) => {
        expect(parseIsoDate(new Date(instant).toISOString())).toBe(instant);
      }),
    ));
});
