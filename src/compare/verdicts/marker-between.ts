/** Was the object deleted, and written again, between two of its versions? */
import { parseHttpDate } from '../../object-head/header-values/http-date.ts';
import { cellValue, fieldCell } from '../cell.ts';
import type { Column } from '../column.ts';
import { standingOf } from '../standing.ts';
import { isSameKey } from './pair.ts';
import type { Finding } from './verdict.ts';

/**
 * The delete marker among the compared columns that was put there between two versions of its key, by Last-Modified;
 * of several the last. Undefined where the order cannot be told, as within one second.
 *
 * @example markerBetween(newest, oldest, [newest, marker, oldest])?.id // 'delete-marker-between'
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/DeleteMarker.html
 */
export function markerBetween(reference: Column, other: Column, columns: readonly Column[]): Finding | undefined {
  const [one, two] = [modified(reference), modified(other)];
  if (one === undefined || two === undefined || !isSameKey(reference, other)) return undefined;
  const times = columns.flatMap((column) => {
    const standing = standingOf(column);
    const at = modified(column);
    const isMarker = standing.kind === 'no-object' && standing.marker && isSameKey(reference, column);
    return isMarker && at !== undefined && at > Math.min(one, two) && at < Math.max(one, two) ? [at] : [];
  });
  if (times.length === 0) return undefined;
  return {
    id: 'delete-marker-between',
    tone: 'fact',
    words: [
      'Between the two lies a delete marker: by Last-Modified the object was deleted ',
      { instant: Math.max(...times) },
      ' and written again.',
    ],
    evidence: ['x-amz-delete-marker', 'Last-Modified'],
  };
}

function modified(column: Column): number | undefined {
  return parseHttpDate(cellValue(fieldCell(column, 'LastModified')) ?? '');
}
