/** How far apart are two points in time, in words? */
import { formatSeconds } from '../../object-head/header-values/duration.ts';

/**
 * The distance from the first to the second (both ms since 1970 UTC), exact to the second.
 * `at the same time` for none, `less than a second later` for a fraction.
 *
 * @example distance(0, 259_200_000) // '3 days later'
 */
export function distance(from: number, to: number): string {
  if (from === to) return 'at the same time';
  const seconds = Math.floor(Math.abs(to - from) / 1000);
  return `${seconds === 0 ? 'less than a second' : formatSeconds(seconds)} ${to > from ? 'later' : 'earlier'}`;
}
