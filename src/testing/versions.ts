/** Builds versions and delete markers for tests: plain ones, and whatever the test changes about them. */
import type { DeleteMarker, ObjectVersion } from '../object-head/versions/version-entry.ts';

export function versionOf(versionId: string, parts: Partial<ObjectVersion> = {}): ObjectVersion {
  return {
    kind: 'version',
    versionId,
    isLatest: false,
    lastModified: Date.UTC(2026, 10, 21, 9, 14, 3),
    size: 12,
    storageClass: 'STANDARD',
    etag: '"9b2cf535f27731c974343645a3985328"',
    checksumAlgorithms: ['CRC64NVME'],
    checksumType: 'FULL_OBJECT',
    ...parts,
  };
}

export function deleteMarkerOf(versionId: string, parts: Partial<DeleteMarker> = {}): DeleteMarker {
  return {
    kind: 'delete-marker',
    versionId,
    isLatest: false,
    lastModified: Date.UTC(2026, 10, 22, 10),
    ...parts,
  };
}
