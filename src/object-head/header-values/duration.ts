/** How long are so many seconds, in words? For headers that carry a time span; no points in time. */

const units = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
  ['second', 1],
] as const;

/**
 * Whole seconds in at most four exact units, nothing rounded. Negative or fractional input is taken as 0 or cut.
 *
 * @example formatSeconds(5400) // '1 hour 30 minutes'
 */
export function formatSeconds(seconds: number): string {
  let rest = Math.max(0, Math.floor(seconds));
  const words: string[] = [];
  for (const [unit, size] of units) {
    const count = Math.floor(rest / size);
    rest -= count * size;
    if (count > 0) words.push(`${count.toLocaleString('en-US')} ${unit}${count === 1 ? '' : 's'}`);
  }
  return words.length > 0 ? words.join(' ') : '0 seconds';
}
