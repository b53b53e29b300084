/** What a listing tells about one version of a key: an object's, or a delete marker's. Says nothing of the object's headers. */

export interface ObjectVersion {
  readonly kind: 'version';
  /** Opaque, or the literal `null`: written while versioning was off or suspended. */
  readonly versionId: string;
  /** Whether it was the current one when the list was read. */
  readonly isLatest: boolean;
  /** Ms since 1970 UTC; of a multipart upload, the time at which it was begun. Undefined where the listing had none. */
  readonly lastModified: number | undefined;
  /** In bytes. */
  readonly size: number | undefined;
  /** Named for every version, `STANDARD` too, unlike in a HEAD. */
  readonly storageClass: string | undefined;
  /** With its quotes, `"9b2c…-6"`. */
  readonly etag: string | undefined;
  /** `['CRC64NVME']`; none where the object has no checksum, or the store does not list them. */
  readonly checksumAlgorithms: readonly string[];
  /** `FULL_OBJECT` or `COMPOSITE`. */
  readonly checksumType: string | undefined;
}

/** A deletion without a version id, kept as an entry of its own. It has no size, no ETag and no class. */
export interface DeleteMarker {
  readonly kind: 'delete-marker';
  readonly versionId: string;
  readonly isLatest: boolean;
  /** When the object was deleted, in ms since 1970 UTC. */
  readonly lastModified: number | undefined;
}

export type VersionEntry = ObjectVersion | DeleteMarker;

/** Where the next page begins: after this very entry. */
export interface VersionMarker {
  readonly keyMarker: string;
  readonly versionIdMarker: string;
}

/** One answer of ListObjectVersions, as far as it is about one key. */
export interface VersionsPage {
  /** In S3's order, newest first. */
  readonly entries: readonly VersionEntry[];
  /** Undefined where the key's oldest version has been listed. */
  readonly next?: VersionMarker;
  /** The store says that there is more, but not where: it names the page that it has just sent, or nothing. The rest cannot be had. */
  readonly stuck?: true;
}
