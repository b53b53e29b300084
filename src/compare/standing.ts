/** Does a column describe an object at all: its object, none by proof, or nothing that can be told? Looks at no value of a field. */
import { isSuccess } from '../object-head/observation.ts';
import type { Answer, Column } from './column.ts';

export type Standing =
  /** A 200 or 206: the answer describes the object, or a slice of it. */
  | { readonly kind: 'object' }
  /** S3 says that there is nothing under this name, or only a delete marker. */
  | { readonly kind: 'no-object'; readonly marker: boolean; readonly because: string }
  /** The object may be there: S3 refused, a condition did not hold, or there is no answer. */
  | { readonly kind: 'not-said'; readonly because: string }
  | { readonly kind: 'waiting'; readonly because: string };

/**
 * What a column's outcome says of the object's being there. A 404 proves that there is none under that name; a 403 does not.
 *
 * @example standingOf(columnWithStatus(404)).kind // 'no-object'
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/DeleteMarker.html
 */
export function standingOf({ outcome }: Column): Standing {
  if (outcome.kind === 'waiting') return { kind: 'waiting', because: 'The answer is not there yet.' };
  if (outcome.kind === 'no-answer') return { kind: 'not-said', because: 'There is no answer to read it from.' };
  const { status } = outcome.observation;
  if (isSuccess(status)) return { kind: 'object' };
  if (isDeleteMarker(outcome))
    return { kind: 'no-object', marker: true, because: 'This is a delete marker: it has no content and no metadata.' };
  if (status === 404)
    return { kind: 'no-object', marker: false, because: 'S3 answered 404: there is no such object here.' };
  return { kind: 'not-said', because: `S3 answered ${status}, which says nothing of this.` };
}

/** S3 answers 405 to a HEAD of a marker's own version, and 404 where the marker is the current one. */
function isDeleteMarker({ observation, fields }: Answer): boolean {
  const { status, request } = observation;
  const presence = fields.get('DeleteMarker');
  const flag = (presence?.raw ?? presence?.recovered?.raw)?.trim().toLowerCase() === 'true';
  if (status === 404) return flag;
  return status === 405 && (flag || request.versionId !== undefined);
}
