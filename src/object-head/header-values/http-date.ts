/** When does an HTTP date say it was? Reads the three forms of RFC 9110; relative times are for the view. */
import { utcInstant } from './calendar.ts';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

const weekday = '(?:mon|tue|wed|thu|fri|sat|sun)';
const longWeekday = '(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)';
const month = `(${months.join('|')})`;
const time = '(\\d\\d):(\\d\\d):(\\d\\d)';
const imf = new RegExp(`^${weekday}, (\\d{1,2}) ${month} (\\d{4}) ${time} (?:GMT|UTC)$`, 'i');
const rfc850 = new RegExp(`^${longWeekday}, (\\d{1,2})-${month}-(\\d\\d) ${time} GMT$`, 'i');
const asctime = new RegExp(`^${weekday} ${month} {1,2}(\\d{1,2}) ${time} (\\d{4})$`, 'i');

/**
 * Ms since 1970 UTC, or undefined if the text is none of the three forms or names a day that does not exist.
 * A one-digit day is taken, and a weekday that does not fit the date too: S3's own documentation has both.
 * Two-digit years (RFC 850) from 70 on are of the 20th century.
 *
 * @example parseHttpDate('Fri, 21 Dec 2012 00:00:00 GMT') // 1356048000000
 * @see https://www.rfc-editor.org/rfc/rfc9110.html#section-5.6.7
 */
export function parseHttpDate(text: string): number | undefined {
  const input = text.trim();
  const fixed = imf.exec(input);
  if (fixed) return instant(fixed[3], fixed[2], fixed[1], fixed.slice(4));
  const old = rfc850.exec(input);
  if (old) return instant(`${Number(old[3]) < 70 ? '20' : '19'}${old[3]}`, old[2], old[1], old.slice(4));
  const c = asctime.exec(input);
  return c ? instant(c[6], c[1], c[2], c.slice(3, 6)) : undefined;
}

/**
 * The date as HTTP writes it, in GMT and whole seconds (a fraction is cut). Undefined outside the years 0 to 9999.
 *
 * @example formatHttpDate(1356048000000) // 'Fri, 21 Dec 2012 00:00:00 GMT'
 * @see https://www.rfc-editor.org/rfc/rfc9110.html#section-5.6.7
 */
export function formatHttpDate(at: number): string | undefined {
  const date = new Date(at);
  const year = date.getUTCFullYear();
  return year >= 0 && year <= 9999 ? date.toUTCString() : undefined;
}

function instant(year: string | undefined, name: string | undefined, day: string | undefined, clock: string[]) {
  const [hour, minute, second] = clock.map(Number);
  const at = months.indexOf(name?.toLowerCase() ?? '') + 1;
  return utcInstant(Number(year), at, Number(day), hour ?? 0, minute ?? 0, second ?? 0);
}
