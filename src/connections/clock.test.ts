import { describe, expect, it } from 'vitest';
import { readClock } from './clock.ts';

const stated = 'Sat, 21 Nov 2026 09:14:03 GMT';
/** The middle of the second that the header names. */
const middle = Date.parse(stated) + 500;
const offset = (headers: Record<string, string>, askedAt: number, answeredAt = askedAt) =>
  readClock(new Headers(headers), askedAt, answeredAt)?.offsetMs;

describe('a clock', () => {
  it('that agrees is not off', () => expect(offset({ date: stated }, middle)).toBe(0));
  it('within 5 seconds is noise, either way, and exactly 5 seconds are not', () => {
    expect(offset({ date: stated }, middle - 4999)).toBe(0);
    expect(offset({ date: stated }, middle + 4999)).toBe(0);
    expect(offset({ date: stated }, middle - 5000)).toBe(5000);
    expect(offset({ date: stated }, middle + 5000)).toBe(-5000);
  });
  it('that is late gives a positive offset, one that is early a negative one', () => {
    expect(offset({ date: stated }, middle - 3_600_000)).toBe(3_600_000);
    expect(offset({ date: stated }, middle + 3_600_000)).toBe(-3_600_000);
  });
  it('is compared half-way between asking and answering', () =>
    expect(offset({ date: stated }, middle - 61_000, middle - 59_000)).toBe(60_000));
  it('is compared with what an answer from a cache has aged to', () => {
    expect(offset({ date: stated, age: '3600' }, middle + 3_600_000)).toBe(0);
    expect(offset({ date: stated, age: '60' }, middle)).toBe(60_000);
  });
  it.each(['', '-60', 'old', '1e3', '60.5'])('takes no age from %j', (age) =>
    expect(offset({ date: stated, age }, middle)).toBe(0),
  );
});

describe('nothing is known', () => {
  it('without a Date', () => expect(readClock(new Headers(), middle, middle)).toBeUndefined());
  it.each(['soon', '0', '2026', 'Sat, 21 Nov 2026 09:14:03', 'Sat, 31 Feb 2026 09:14:03 GMT'])(
    'from %j, which is no HTTP date',
    (date) => expect(readClock(new Headers({ date }), middle, middle)).toBeUndefined(),
  );
});
