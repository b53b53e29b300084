/** Does this day exist, and when was it? The calendar arithmetic behind `http-date.ts` and `iso-date.ts`; reads no text. */

/**
 * Ms since 1970 of a UTC date and time, or undefined where there is no such moment.
 * `month` counts from 1. A leap second (`second` 60) gives the first moment of the next minute.
 *
 * @example utcInstant(2012, 12, 21, 0, 0, 0) // 1356048000000
 * @example utcInstant(2023, 2, 29, 0, 0, 0) // undefined
 * @see https://www.rfc-editor.org/rfc/rfc3339#section-5.7
 */
export function utcInstant(
  year: number,
  month: number,
  day: number,
  hour: number,
  minute: number,
  second: number,
): number | undefined {
  if (hour > 23 || minute > 59 || second > 60) return undefined;
  const date = new Date(0);
  // Date.UTC would read the years 0 to 99 as 1900 to 1999.
  date.setUTCFullYear(year, month - 1, day);
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined;
  return date.setUTCHours(hour, minute, second);
}

/**
 * A moment in words that sort and that nobody reads in two ways; the fraction is left out where it is zero.
 * Undefined for what a date cannot hold.
 *
 * @example formatInstant(1356048000000) // '2012-12-21 00:00:00 UTC'
 */
export function formatInstant(instant: number): string | undefined {
  if (!Number.isFinite(instant) || Math.abs(instant) > 8.64e15) return undefined;
  return `${new Date(instant)
    .toISOString()
    .replace('T', ' ')
    .replace(/\.000Z$|Z$/, '')} UTC`;
}
