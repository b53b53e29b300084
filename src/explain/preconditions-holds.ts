/** Does one condition of a request hold, as S3 compares it? What follows from that is in `preconditions.ts`. */
import { parseHttpDate } from '../object-head/header-values/http-date.ts';
import { parseIsoDate } from '../object-head/header-values/iso-date.ts';

/** `ignored`: S3 takes no notice of it. `unknown`: what it is compared with is not known here, or S3's way is not. */
export type Holds = true | false | 'unknown' | 'ignored';

/** What is known of the object: header values as S3 sends them. */
export interface KnownObject {
  /** `"9b2cf535f27731c974343645a3985328"` */
  readonly etag?: string | undefined;
  /** `Sun, 01 Feb 2026 00:00:00 GMT` */
  readonly lastModified?: string | undefined;
}

/** How far ahead of now a date may lie and still count, in ms. S3 obeys one minute and ignores one day; what lies between is not documented. */
export const futureToleranceMs = 15 * 60_000;

/**
 * Whether the ETag is among those of a condition: `true` for the same text with or without quotes, and for `*`.
 * `unknown` without an ETag, and where only a weak tag or one of a list is the same: whether S3 takes these is not documented.
 *
 * @example tagMatches('8d777f38…', { etag: '"8d777f38…"' }) // true
 * @see https://www.rfc-editor.org/rfc/rfc9110#section-8.8.3.2
 */
export function tagMatches(condition: string, { etag, lastModified }: KnownObject): true | false | 'unknown' {
  const wanted = condition.trim();
  if (wanted === '*') return etag === undefined && lastModified === undefined ? 'unknown' : true;
  if (etag === undefined) return 'unknown';
  if (bare(wanted) === bare(etag)) return true;
  const readOtherwise = wanted.split(',').map((tag) => bare(tag.trim().replace(/^W\//, '')));
  return readOtherwise.includes(bare(etag.trim().replace(/^W\//, ''))) ? 'unknown' : false;
}

/**
 * `If-Modified-Since`: true where Last-Modified is later than the date; false where both are the same second.
 * `ignored` for what is no date, and for a date more than 15 minutes after `now` (ms since 1970 UTC).
 *
 * @see https://www.rfc-editor.org/rfc/rfc9110#section-13.1.3
 */
export function isModifiedSince(date: string, { lastModified }: KnownObject, now: number): Holds {
  const since = instantOf(date);
  if (since === undefined || since > now + futureToleranceMs) return 'ignored';
  const modified = parseHttpDate(lastModified ?? '');
  return modified === undefined ? 'unknown' : modified > since;
}

/**
 * `If-Unmodified-Since`: true where Last-Modified is the date's second or earlier. `ignored` for what is no date.
 *
 * @see https://www.rfc-editor.org/rfc/rfc9110#section-13.1.4
 */
export function isUnmodifiedSince(date: string, { lastModified }: KnownObject): Holds {
  const since = instantOf(date);
  if (since === undefined) return 'ignored';
  const modified = parseHttpDate(lastModified ?? '');
  return modified === undefined ? 'unknown' : modified <= since;
}

/** A typed date in ms since 1970 UTC, in whole seconds as it goes out, `2026-11-21T09:14:03Z`; undefined for what is none. */
export function instantOf(date: string): number | undefined {
  const instant = parseIsoDate(date) ?? parseHttpDate(date);
  return instant === undefined ? undefined : Math.floor(instant / 1000) * 1000;
}

function bare(tag: string): string {
  return tag.trim().replace(/^"|"$/g, '');
}
