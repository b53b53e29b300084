import { describe, expect, it } from 'vitest';
import { formatInstant, utcInstant } from './calendar.ts';

describe('utcInstant', () => {
  it('counts from 1970 in UTC', () => expect(utcInstant(2012, 12, 21, 0, 0, 0)).toBe(1356048000000));
  it('knows the leap years', () => {
    expect(utcInstant(2024, 2, 29, 0, 0, 0)).toBe(Date.UTC(2024, 1, 29));
    expect(utcInstant(2023, 2, 29, 0, 0, 0)).toBeUndefined();
  });
  it('refuses months, days and hours that do not exist', () => {
    expect(utcInstant(2024, 13, 1, 0, 0, 0)).toBeUndefined();
    expect(utcInstant(2024, 4, 31, 0, 0, 0)).toBeUndefined();
    expect(utcInstant(2024, 4, 0, 0, 0, 0)).toBeUndefined();
    expect(utcInstant(2024, 4, 1, 24, 0, 0)).toBeUndefined();
  });
  it('takes a leap second for the next minute', () =>
    expect(utcInstant(2016, 12, 31, 23, 59, 60)).toBe(Date.UTC(2017, 0, 1)));
  it('keeps years of two digits', () => expect(new Date(utcInstant(50, 1, 1, 0, 0, 0) ?? 0).getUTCFullYear()).toBe(50));
});

describe('formatInstant', () => {
  it('leaves out a fraction of zero', () => expect(formatInstant(1356048000000)).toBe('2012-12-21 00:00:00 UTC'));
  it('keeps another fraction', () => expect(formatInstant(1356048000250)).toBe('2012-12-21 00:00:00.250 UTC'));
  it('is silent beyond what a date holds', () => {
    expect(formatInstant(8.65e15)).toBeUndefined();
    expect(formatInstant(Number.NaN)).toBeUndefined();
  });
});
