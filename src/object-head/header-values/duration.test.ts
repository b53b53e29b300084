import { describe, expect, it } from 'vitest';
import { formatSeconds } from './duration.ts';

describe('formatSeconds', () => {
  it.each([
    [0, '0 seconds'],
    [1, '1 second'],
    [59, '59 seconds'],
    [60, '1 minute'],
    [5400, '1 hour 30 minutes'],
    [90_061, '1 day 1 hour 1 minute 1 second'],
    [31_536_000, '365 days'],
    [315_360_000_000, '3,650,000 days'],
    [-1, '0 seconds'],
  ])('says %d in words', (seconds, words) => expect(formatSeconds(seconds)).toBe(words));
});
