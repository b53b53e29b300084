import { expect, test } from 'vitest';
import { formatDuration } from './format-duration.ts';

test.each([
  [0, '0 s'],
  [999, '0 s'],
  [47_000, '47 s'],
  [119_000, '1 min 59 s'],
  [300_000, '5 min'],
  [3_480_000, '58 min'],
  [3_900_000, '1 h 5 min'],
  [7_200_000, '2 h'],
  [183_600_000, '2 d 3 h'],
])('%d ms is written %s', (ms, text) => {
  expect(formatDuration(ms)).toBe(text);
});
