/**
 * How far this device's clock is off, measured from the `Date` header of answers that the page may read anyway.
 * S3 refuses signatures that are more than 15 minutes off; knowing the offset beforehand keeps that from happening.
 */

import { parseHttpDate } from '../object-head/header-values/http-date.ts';

/** An HTTP `Date` has whole seconds, and the answer took some time on its way: less than this is no finding. */
export const noiseMs = 5_000;

export interface ClockReading {
  /** Server time minus this device's time, in ms; 0 where it is within what can be measured. */
  readonly offsetMs: number;
}

/**
 * The offset that a `Date` header (and `Age`, where a cache gave the answer) shows.
 * `Date` names the start of its second, so half a second is added; the device's time is taken half-way between asking and answering.
 * Undefined where the header is missing or is no date.
 * @see https://www.rfc-editor.org/rfc/rfc9110#section-6.6.1
 */
export function readClock(headers: Headers, askedAt: number, answeredAt: number): ClockReading | undefined {
  const stated = parseHttpDate(headers.get('date') ?? '');
  if (stated === undefined) return undefined;
  const age = /^\s*(\d{1,9})\s*$/.exec(headers.get('age') ?? '')?.[1] ?? '0';
  const serverNow = stated + 500 + Number(age) * 1000;
  const offset = serverNow - (askedAt + answeredAt) / 2;
  return { offsetMs: Math.abs(offset) < noiseMs ? 0 : Math.round(offset) };
}
