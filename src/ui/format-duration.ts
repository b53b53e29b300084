/** Spans of time in the two largest units, for a glance: `58 min`, `1 h 5 min`, `2 d 3 h`. */

const units = [
  ['d', 86_400_000],
  ['h', 3_600_000],
  ['min', 60_000],
  ['s', 1000],
] as const;

/** `ms` is not negative. Minutes and more are not followed by seconds beyond five minutes; less than a second is `0 s`. */
export function formatDuration(ms: number): string {
  const first = units.findIndex(([, size]) => ms >= size);
  if (first < 0) return '0 s';
  const parts: string[] = [];
  let rest = ms;
  for (const [unit, size] of units.slice(first, first + 2)) {
    if (unit === 's' && ms >= 300_000) break;
    const count = Math.floor(rest / size);
    rest -= count * size;
    if (count > 0) parts.push(`${count} ${unit}`);
  }
  return parts.join(' ');
}
