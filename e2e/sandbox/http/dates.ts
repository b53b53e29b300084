/** The ways in which S3 writes a point in time. */

/** An HTTP date, `Sun, 09 Sep 2001 01:46:40 GMT`. */
export function httpDate(milliseconds: number): string {
  return new Date(milliseconds).toUTCString();
}

/** ISO 8601 in whole seconds, `2001-09-09T01:46:40Z`. */
export function isoSeconds(milliseconds: number): string {
  return `${new Date(milliseconds).toISOString().slice(0, 19)}Z`;
}

/** ISO 8601 as listings write it, `2001-09-09T01:46:40.000Z`. */
export function isoMilliseconds(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}
