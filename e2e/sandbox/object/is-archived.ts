/** Whether an object's body is in an archive, restored or not. Its metadata can always be read. */
import type { StoredVersion } from '../store/stored-version.ts';

export function isArchived({ definition: { storageClass, archiveStatus } }: StoredVersion): boolean {
  return storageClass === 'GLACIER' || storageClass === 'DEEP_ARCHIVE' || archiveStatus !== undefined;
}
