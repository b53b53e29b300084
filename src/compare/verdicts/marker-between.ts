/** Was the object deleted, and written again, between two of its versions? */
import { parseEntityTag } from '../../object-head/header-values/entity-tag.ts';
import { parseHttpDate } from '../../object-head/header-values/http-date.ts';
import type { VersionEntry } from '../../object-head/versions/version-entry.ts';
import { cellValue, fieldCell } from '../cell.ts';
import type { Column } from '../column.ts';
import { standingOf } from '../standing.ts';
import { isSameKey } from './pair.ts';
import type { Finding } from './verdict.ts';

/**
 * The last delete marker between two versions of one key: by the order of a listing that has both, else by
 * Last-Modified among the compared columns. Undefined where the order cannot be told, as within one second.
 *
 * @example markerBetween(newest, oldest, [newest, marker, oldest])?.id // 'delete-marker-between'
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/DeleteMarker.html
 */
export function markerBetween(reference: Column, other: Column, columns: readonly Column[]): Finding | undefined {
  if (!isSameKey(reference, other)) return undefined;
  const listed = listedBetween(reference, other);
  return listed ? byListing(listed) : byDates(reference, other, columns);
}

/** What was listed between the two; undefined where the list does not have both. */
function listedBetween(one: Column, two: Column): readonly VersionEntry[] | undefined {
  const entries = one.listed ?? two.listed ?? [];
  const [first = -1, second = -1] = [one, two]
    .map((column) => entries.findIndex(({ versionId }) => versionId === versionOf(column)))
    .sort((a, b) => a - b);
  return first < 0 ? undefined : entries.slice(first + 1, second);
}

function versionOf(column: Column): string | undefined {
  return cellValue(fieldCell(column, 'VersionId')) ?? column.request.versionId;
}

function byListing(between: readonly VersionEntry[]): Finding | undefined {
  const marker = between.find(({ kind }) => kind === 'delete-marker');
  if (!marker) return undefined;
  const { lastModified } = marker;
  return {
    id: 'delete-marker-between',
    tone: 'fact',
    words: [
      'Between the two lies a delete marker: the object was deleted ',
      ...(lastModified === undefined ? [] : [{ instant: lastModified }, ' ']),
      'and written again.',
    ],
    evidence: ['ListObjectVersions'],
  };
}

function byDates(reference: Column, other: Column, columns: readonly Column[]): Finding | undefined {
  const [one, two] = [written(reference), written(other)];
  if (one === undefined || two === undefined) return undefined;
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

/** A multipart upload is dated by its beginning, which says nothing of when it became a version; its ETag has a part count. */
function written(column: Column): number | undefined {
  const tag = parseEntityTag(cellValue(fieldCell(column, 'ETag')) ?? '');
  return tag && !/-\d+$/.test(tag.value) ? modified(column) : undefined;
}

function modified(column: Column): number | undefined {
  return parseHttpDate(cellValue(fieldCell(column, 'LastModified')) ?? '');
}
