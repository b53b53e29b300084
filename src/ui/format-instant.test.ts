import { expect, it } from 'vitest';
import { formatLocal, formatRelative, formatUtc } from './format-instant.ts';

const instant = Date.UTC(2026, 10, 25, 9, 14, 3);

it('formatUtc writes the whole instant, milliseconds only where there are any', () => {
  expect(formatUtc(instant)).toBe('25 Nov 2026 09:14:03 UTC');
  expect(formatUtc(instant + 7)).toBe('25 Nov 2026 09:14:03.007 UTC');
});

it('formatLocal writes the same instant in a zone', () => {
  expect(formatLocal(instant, 'Asia/Tokyo')).toBe('25 Nov 2026 18:14:03 GMT+9');
});

it('formatRelative rounds towards now', () => {
  expect(formatRelative(instant, instant + 3 * 60_000 + 59_000)).toBe('3 minutes ago');
  expect(formatRelative(instant + 30 * 86_400_000, instant)).toBe('in 30 days');
  expect(formatRelative(instant - 86_400_000, instant)).toBe('1 day ago');
  expect(formatRelative(instant + 400, instant)).toBe('now');
});

it('says so when a number is no instant', () => {
  for (const bad of [Number.NaN, Number.POSITIVE_INFINITY, 9e15]) {
    expect([formatUtc(bad), formatLocal(bad), formatRelative(bad, 0)]).toEqual(Array(3).fill('unknown time'));
  }
});
