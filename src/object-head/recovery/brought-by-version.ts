/** What a page of ListObjectVersions says about the version of a request, in the terms of HeadObject's headers. */
import type { OpenRequest } from '../head-request.ts';
import { formatHttpDate } from '../header-values/http-date.ts';
import type { StoreAnswers } from '../presence-store.ts';
import type { VersionEntry } from '../versions/version-entry.ts';
import { noOtherChecksums } from './checksum-fields.ts';
import type { Brought } from './recovery-result.ts';
import { sizeTexts } from './size-texts.ts';

/**
 * The values and proofs in the entry of the version that the request names, else in the current one's; undefined where the
 * page has no such entry.
 *
 * A listing writes the version id `null` also for a bucket that never had versioning, where S3 sends no `x-amz-version-id`: so
 * `null` is taken only where another entry has an id. Which checksums there are not is told of Amazon S3 alone, not of
 * another `store`.
 *
 * @example broughtByVersion(entries, { ...request, versionId: 'v1' })?.values.ETag // '"9b2c…"'
 * @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListObjectVersions.html
 */
export function broughtByVersion(
  entries: readonly VersionEntry[],
  request: OpenRequest,
  store?: StoreAnswers,
): Brought | undefined {
  const wanted = request.versionId;
  const entry = entries.find(({ versionId, isLatest }) => (wanted === undefined ? isLatest : versionId === wanted));
  if (!entry) return undefined;
  const { versionId, lastModified } = entry;
  const modified = lastModified === undefined ? undefined : formatHttpDate(lastModified);
  const everVersioned = entries.some((one) => one.versionId !== 'null');
  const identity = {
    ...(everVersioned && { VersionId: versionId }),
    ...(modified !== undefined && { LastModified: modified }),
  };
  if (entry.kind === 'delete-marker') return { values: { ...identity, DeleteMarker: 'true' }, none: {} };
  const { etag, storageClass, checksumType, checksumAlgorithms } = entry;
  const isWhole = request.range === undefined && request.partNumber === undefined;
  return {
    values: {
      ...identity,
      ...(etag !== undefined && { ETag: etag }),
      ...(storageClass !== undefined && { StorageClass: storageClass }),
      ...sizeTexts(entry.size, request),
      ...(isWhole && checksumType !== undefined && { ChecksumType: checksumType }),
    },
    none:
      isWhole && store === undefined
        ? noOtherChecksums(checksumAlgorithms.map((algorithm) => `Checksum${algorithm}`))
        : {},
  };
}
