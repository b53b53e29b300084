/**
 * In which order did the listing have its entries? S3 mixes versions and delete markers, newest first; the SDK puts each
 * into a list of its own, and `LastModified` does not bring the order back: it has whole seconds, and a multipart upload is
 * dated by its beginning.
 */
import type { DeleteMarkerEntry, ObjectVersion } from '@aws-sdk/client-s3';
import type { VersionEntry } from './version-entry.ts';

type Kind = VersionEntry['kind'];

/**
 * The kinds of a listing's entries as its XML has them, first to last.
 *
 * @example listingOrder('<DeleteMarker><Key>a</Key></DeleteMarker><Version></Version>') // ['delete-marker', 'version']
 * @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListObjectVersions.html
 */
export function listingOrder(xml: string): readonly Kind[] {
  // Text cannot look like a tag: XML escapes `<`.
  return Array.from(xml.matchAll(/<(Version|DeleteMarker)[\s>]/g), ([, name]) =>
    name === 'Version' ? 'version' : 'delete-marker',
  );
}

export type Listed =
  | { readonly kind: 'version'; readonly listed: ObjectVersion }
  | { readonly kind: 'delete-marker'; readonly listed: DeleteMarkerEntry };

/**
 * Both lists as one, in the order that was listed. Where `order` is about other lists than these, by `IsLatest` and
 * `LastModified`, newest first, a deletion before what it may have deleted.
 *
 * @example inListedOrder([{ VersionId: 'a' }], [{ VersionId: 'b' }], ['delete-marker', 'version']) // b, then a
 */
export function inListedOrder(
  versions: readonly ObjectVersion[],
  markers: readonly DeleteMarkerEntry[],
  order: readonly Kind[],
): readonly Listed[] {
  const ofVersions = versions.map((listed) => ({ kind: 'version', listed }) as const);
  const ofMarkers = markers.map((listed) => ({ kind: 'delete-marker', listed }) as const);
  const deletions = order.filter((kind) => kind === 'delete-marker').length;
  if (deletions !== markers.length || order.length !== versions.length + markers.length) {
    return [...ofMarkers, ...ofVersions].sort((a, b) => newness(b.listed) - newness(a.listed));
  }
  const [nextVersion, nextMarker] = [ofVersions.values(), ofMarkers.values()];
  return order.flatMap((kind): readonly Listed[] => {
    const { value } = kind === 'version' ? nextVersion.next() : nextMarker.next();
    return value ? [value] : [];
  });
}

function newness({ IsLatest, LastModified }: ObjectVersion | DeleteMarkerEntry): number {
  return IsLatest ? Number.MAX_SAFE_INTEGER : (LastModified?.getTime() ?? 0);
}
