/** What an answer of ListObjectVersions, asked with the key as its prefix, says about that key alone; and where to go on. */
import type { ListObjectVersionsCommandOutput } from '@aws-sdk/client-s3';
import { decodeListedKey } from './decode-listed-key.ts';
import { inListedOrder, type Listed, listingOrder } from './listing-order.ts';
import type { VersionEntry, VersionMarker, VersionsPage } from './version-entry.ts';

/** What the page was asked for. */
export interface VersionsAsked {
  readonly key: string;
  /** Undefined for the first page. */
  readonly after: VersionMarker | undefined;
}

/**
 * The key's own entries, newest first. A prefix also brings `key2` and `key/…`; as keys are listed in order, the first other
 * key ends the list. `xml` is the answer's text, for the order that the SDK loses.
 *
 * Dates that cannot be read are undefined. An entry without a version id is left out: nothing could be asked about it.
 *
 * @example readVersionsPage(output, xml, { key: 'a.txt', after: undefined }).next?.versionIdMarker // '3sL4kqtJ…'
 * @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListObjectVersions.html
 */
export function readVersionsPage(
  output: Partial<ListObjectVersionsCommandOutput>,
  xml: string,
  { key, after }: VersionsAsked,
): VersionsPage {
  const { Versions = [], DeleteMarkers = [], EncodingType, IsTruncated = false } = output;
  const plain = (text: string | undefined) => (EncodingType === 'url' && text ? decodeListedKey(text) : text);
  const listed = inListedOrder(Versions, DeleteMarkers, listingOrder(xml));
  // Some stores say that keys are encoded, and leave a `+` as it is. It cannot be mistaken: another key, encoded, would not begin
  // with the prefix that was asked for.
  const isOwn = (text: string | undefined) => plain(text) === key || text === key;
  const own = listed.filter(({ listed: { Key } }) => isOwn(Key));
  const entries = own.flatMap(entryOf);
  if (!IsTruncated || own.length < listed.length) return { entries };
  const versionIdMarker = output.NextVersionIdMarker || entries.at(-1)?.versionId;
  // Whoever left the prefix behind has no more of this key.
  if (output.NextKeyMarker && !isOwn(output.NextKeyMarker)) return { entries };
  if (versionIdMarker === undefined || versionIdMarker === after?.versionIdMarker) return { entries: [], stuck: true };
  return { entries, next: { keyMarker: key, versionIdMarker } };
}

function entryOf({ kind, listed }: Listed): readonly VersionEntry[] {
  const { VersionId: versionId, IsLatest: isLatest = false, LastModified } = listed;
  if (versionId === undefined) return [];
  const time = LastModified?.getTime();
  const lastModified = time === undefined || Number.isNaN(time) ? undefined : time;
  if (kind === 'delete-marker') return [{ kind, versionId, isLatest, lastModified }];
  const { Size, StorageClass, ETag, ChecksumAlgorithm = [], ChecksumType } = listed;
  return [
    {
      kind,
      versionId,
      isLatest,
      lastModified,
      size: Size,
      storageClass: StorageClass,
      etag: ETag,
      checksumAlgorithms: ChecksumAlgorithm,
      checksumType: ChecksumType,
    },
  ];
}
