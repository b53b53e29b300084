/** When does an ISO 8601 timestamp say it was? For Object Lock's retain-until date, which S3 writes in UTC. */
import { utcInstant } from './calendar.ts';

const form = /^(\d{4})-(\d\d)-(\d\d)[Tt](\d\d):(\d\d):(\d\d)(?:\.(\d{1,9}))?(?:([Zz])|([+-])(\d\d):(\d\d))$/;

/**
 * Ms since 1970 UTC, or undefined if the text has no zone, another shape, or names a day that does not exist.
 * Up to nine digits of a second are taken; what is finer than a millisecond is cut.
 *
 * @example parseIsoDate('2030-01-02T03:04:05.000000000Z') // 1893553445000
 * @see https://www.rfc-editor.org/rfc/rfc3339#section-5.6
 */
export function parseIsoDate(text: string): number | undefined {
  const match = form.exec(text.trim());
  if (!match) return undefined;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match.slice(1, 7).map(Number);
  const local = utcInstant(year, month, day, hour, minute, second);
  const offset = Number(match[10] ?? 0) * 60 + Number(match[11] ?? 0);
  if (local === undefined || Number(match[10] ?? 0) > 23 || Number(match[11] ?? 0) > 59) return undefined;
  const ms = Number((match[7] ?? '').padEnd(3, '0').slice(0, 3));
  return local + ms - (match[9] === '-' ? -offset : offset) * 60_000;
}
