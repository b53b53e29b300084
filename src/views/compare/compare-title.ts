/** What is a comparison called, in the heading and in the window's title? */
import type { Words } from '../../explain/words.ts';
import type { InspectLink } from '../../url-state/link-schema.ts';

/**
 * Names the objects: `config.json: 3 versions compared`, `a.txt and b.txt compared`, `a.txt and 4 more compared`.
 * Of equal keys in several buckets, it names the buckets.
 */
export function compareTitle(columns: readonly InspectLink[]): Words {
  const [first, second] = columns.map(({ request }) => request);
  if (!first) return 'Compare objects';
  if (!second) return ['Compare ', { value: first.key }];
  const hasOneKey = columns.every(({ request }) => request.key === first.key);
  if (hasOneKey && isOneObject(columns)) {
    const ids = new Set(columns.map(({ request }) => request.versionId ?? ''));
    return [
      { value: first.key },
      `: ${columns.length} ${ids.size === columns.length ? 'versions' : 'answers'} compared`,
    ];
  }
  if (columns.length > 2) return [{ value: first.key }, ` and ${columns.length - 1} more compared`];
  if (hasOneKey && first.bucket !== second.bucket)
    return [{ value: first.key }, ' in ', { value: first.bucket }, ' and ', { value: second.bucket }, ' compared'];
  return hasOneKey
    ? [{ value: first.key }, ' in two places compared']
    : [{ value: first.key }, ' and ', { value: second.key }, ' compared'];
}

/** Whether all columns ask for one key of one bucket over one connection, in whichever versions. */
export function isOneObject(columns: readonly InspectLink[]): boolean {
  return new Set(columns.map(objectName)).size === 1;
}

/** The same text for all versions of an object, and another for any other object. */
export function objectName({ connection, place, request: { bucket, key } }: InspectLink): string {
  return JSON.stringify([connection ?? null, place.endpoint ?? null, bucket, key]);
}

/** What sets a column apart from the others: its version where all are of one object, else its key, and its bucket where keys are equal. */
export function columnWords({ request }: InspectLink, columns: readonly InspectLink[]): Words {
  const { bucket, key, versionId } = request;
  if (isOneObject(columns)) return versionId === undefined ? 'the current version' : ['version ', { value: versionId }];
  const isSharedKey = columns.every((column) => column.request.key === key);
  return isSharedKey ? [{ value: key }, ' in ', { value: bucket }] : [{ value: key }];
}
