/**
 * Points in time as people type them: ISO 8601, HTTP dates, or relative to now. Gives UTC with whole seconds, because
 * HTTP dates carry no more. Shows nothing: views format with `Intl`.
 */
import { parseHttpDate } from './header-values/http-date.ts';

export type When =
  | {
      readonly ok: true /** `2026-11-21T09:14:03Z` */;
      readonly iso: string /** ms since 1970 */;
      readonly instant: number;
    }
  | { readonly ok: false; readonly problem: string };

const unitMs: Readonly<Record<string, number>> = { s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000, w: 604_800_000 };

const expected =
  'Use a UTC time such as 2026-11-21T09:14:03Z, an HTTP date, now, or a distance such as -1d, -90m, +2h.';

/**
 * ISO 8601 in UTC with whole seconds, `2026-11-21T09:14:03Z`; the fraction is cut, as HTTP dates have none.
 * For the years 0 to 9999 only.
 */
export function toIsoSeconds(instant: number): string {
  return `${new Date(Math.floor(instant / 1000) * 1000).toISOString().slice(0, 19)}Z`;
}

/**
 * Reads a typed point in time. `now` in ms is what relative input (`now`, `-1d`) is counted from.
 * Takes `2026-11-21`, `2026-11-21T09:14Z`, offsets (`+02:00`), HTTP dates. A time without a zone is read as UTC.
 * @see https://www.rfc-editor.org/rfc/rfc3339
 */
export function parseWhen(text: string, now: number): When {
  const input = text.trim();
  if (input.toLowerCase() === 'now') return at(now);
  const relative = /^([+-])\s*(\d{1,9})\s*([smhdw])$/i.exec(input);
  if (relative) {
    const distance = Number(relative[2]) * (unitMs[(relative[3] ?? '').toLowerCase()] ?? 0);
    return at(relative[1] === '-' ? now - distance : now + distance);
  }
  const iso = /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:\.\d{1,9})?)?\s*(Z|[+-]\d\d:?\d\d)?)?$/i.exec(
    input,
  );
  if (iso) return fromIso(iso);
  const http = parseHttpDate(input);
  if (http !== undefined) return at(http);
  return { ok: false, problem: `“${input.slice(0, 60)}” is not a point in time. ${expected}` };
}

function fromIso(match: RegExpExecArray): When {
  const [, year, month, day, hour = '00', minute = '00', second = '00', zone = 'Z'] = match;
  const offset = zone.toUpperCase() === 'Z' ? 'Z' : `${zone.slice(0, 3)}:${zone.slice(-2)}`;
  const local = `${year}-${month}-${day}T${hour}:${minute}:${second}`;
  const instant = Date.parse(`${local}${offset}`);
  // Date.parse rolls 31 February over instead of refusing it.
  const rolled = Number.isNaN(instant) || new Date(Date.parse(`${local}Z`)).getUTCDate() !== Number(day);
  return rolled ? { ok: false, problem: `There is no such time as ${local}${offset}. ${expected}` } : at(instant);
}

function at(instant: number): When {
  if (!Number.isFinite(instant) || Math.abs(instant) > 8.64e15)
    return { ok: false, problem: `That lies outside what a date can hold. ${expected}` };
  const year = new Date(instant).getUTCFullYear();
  if (year < 0 || year > 9999) return { ok: false, problem: `HTTP dates have years of four digits. ${expected}` };
  const iso = toIsoSeconds(instant);
  return { ok: true, iso, instant: Date.parse(iso) };
}
