/** Is there an object in both columns at all? Speaks where there is not, or where nobody can tell. */
import { parseHttpDate } from '../../object-head/header-values/http-date.ts';
import { cellValue, fieldCell } from '../cell.ts';
import type { Column } from '../column.ts';
import { type Standing, standingOf } from '../standing.ts';
import type { Finding } from './verdict.ts';

/**
 * What to say of two columns of which one describes no object; undefined where both do, or an answer is not there yet.
 *
 * @example standingVerdict(current, deleteMarker)?.id // 'deleted'
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/DeleteMarker.html
 */
export function standingVerdict(reference: Column, other: Column): Finding | undefined {
  const [before, after] = [standingOf(reference), standingOf(other)];
  if (before.kind === 'waiting' || after.kind === 'waiting') return undefined;
  if (after.kind === 'not-said') return notReadable(other);
  if (before.kind === 'not-said') return referenceNotReadable(reference);
  if (before.kind === 'no-object' && after.kind === 'no-object')
    return {
      id: 'no-object',
      tone: 'fact',
      words: 'There is no object here, and none in the reference.',
      evidence: [...new Set([...evidenceFor(reference, before), ...evidenceFor(other, after)])],
    };
  if (after.kind === 'no-object') return gone(other, after);
  return before.kind === 'no-object' ? there(reference, before) : undefined;
}

function gone(column: Column, standing: Standing & { kind: 'no-object' }): Finding {
  const evidence = evidenceFor(column, standing);
  if (!standing.marker)
    return { id: 'missing', tone: 'caution', words: 'There is no such object here: S3 answered 404.', evidence };
  const when = parseHttpDate(cellValue(fieldCell(column, 'LastModified')) ?? '');
  const words =
    when === undefined
      ? 'Deleted: here is a delete marker in the object’s place.'
      : ['Deleted: here is a delete marker in the object’s place, put there ', { instant: when }, '.'];
  return { id: 'deleted', tone: 'caution', words, evidence };
}

function there(reference: Column, standing: Standing & { kind: 'no-object' }): Finding {
  const evidence = evidenceFor(reference, standing);
  return standing.marker
    ? { id: 'restored', tone: 'fact', words: 'The reference is a delete marker; here is an object.', evidence }
    : { id: 'only-here', tone: 'fact', words: 'The reference does not exist (404); here is an object.', evidence };
}

function notReadable(column: Column): Finding {
  const status = statusOf(column);
  const evidence = evidenceOfStatus(status);
  if (status === 304) return { id: 'not-readable', tone: 'fact', words: unmodified('here'), evidence };
  const what = status === undefined ? 'There is no answer of S3' : `S3 answered ${status}`;
  const words = `${what}, so nothing can be said of the object here.`;
  return { id: 'not-readable', tone: 'caution', words, evidence };
}

function referenceNotReadable(reference: Column): Finding {
  const status = statusOf(reference);
  const evidence = evidenceOfStatus(status);
  if (status === 304)
    return { id: 'reference-not-readable', tone: 'fact', words: unmodified('for the reference'), evidence };
  const what = status === undefined ? 'There is no answer of S3' : `S3 answered ${status}`;
  const words = `${what} for the reference, so nothing can be held against it.`;
  return { id: 'reference-not-readable', tone: 'caution', words, evidence };
}

/** It tells of the object, though it does not show it: its ETag is in the rows. */
function unmodified(where: string): string {
  return `S3 answered 304 (not modified) ${where}, so only the headers that a 304 carries can be compared.`;
}

function statusOf({ outcome }: Column): number | undefined {
  return outcome.kind === 'answer' ? outcome.observation.status : undefined;
}

function evidenceOfStatus(status: number | undefined): readonly string[] {
  return status === undefined ? [] : [`status ${status}`];
}

function evidenceFor(column: Column, { marker }: Standing & { kind: 'no-object' }): readonly string[] {
  const flag = marker && cellValue(fieldCell(column, 'DeleteMarker')) !== undefined ? ['x-amz-delete-marker'] : [];
  return [...evidenceOfStatus(statusOf(column)), ...flag];
}
