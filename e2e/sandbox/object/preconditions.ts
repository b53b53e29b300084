/**
 * Do the request's conditions hold? In the order of RFC 9110, with S3's reading of tags and dates.
 * @see https://www.rfc-editor.org/rfc/rfc9110#section-13.2.2
 */
import type { Call } from '../http/call.ts';
import { S3Error } from '../http/s3-error.ts';
import { header } from '../http/s3-request.ts';
import type { StoredVersion } from '../store/stored-version.ts';

/** A date further ahead than this counts as absent. S3's own limit is unknown: one minute is not ignored, one day is. */
const futureTolerance = 15 * 60_000;

/** Throws the 412; answers whether the object counts as not modified (304). */
export function isNotModified({ request, now }: Call, version: StoredVersion): boolean {
  const ifMatch = header(request, 'if-match');
  const ifUnmodifiedSince = parseHttpDate(header(request, 'if-unmodified-since'));
  if (ifMatch !== undefined) {
    if (!matches(ifMatch, version.etag)) throw failed('If-Match');
  } else if (ifUnmodifiedSince !== undefined && version.lastModified > ifUnmodifiedSince) {
    throw failed('If-Unmodified-Since');
  }
  const ifNoneMatch = header(request, 'if-none-match');
  if (ifNoneMatch !== undefined) return matches(ifNoneMatch, version.etag);
  const ifModifiedSince = parseHttpDate(header(request, 'if-modified-since'));
  if (ifModifiedSince === undefined || ifModifiedSince > now + futureTolerance) return false;
  return version.lastModified <= ifModifiedSince;
}

/** S3 compares tags as text, quotes being optional; weak tags and lists are never equal. */
function matches(condition: string, etag: string): boolean {
  return condition === '*' || condition.replace(/^"|"$/g, '') === etag.replaceAll('"', '');
}

const httpDateShape = /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*, .+ GMT$/;

/** Undefined for what is no HTTP date: such a condition is ignored. */
function parseHttpDate(text: string | undefined): number | undefined {
  if (text === undefined || !httpDateShape.test(text)) return undefined;
  const milliseconds = Date.parse(text);
  return Number.isNaN(milliseconds) ? undefined : milliseconds;
}

function failed(Condition: string): S3Error {
  return new S3Error(412, 'PreconditionFailed', 'At least one of the pre-conditions you specified did not hold', {
    Condition,
  });
}
