/** The storage group: where it is kept, whether it can be read now, when it expires. Says what the headers mean in general, nothing of one answer. */
import type { FieldEntry, FieldName } from './field.ts';

/**
 * The fields of the storage group in display order, by the SDK's name.
 *
 * @example storage.StorageClass.header // 'x-amz-storage-class'
 * @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_HeadObject.html
 */
export const storage = {
  StorageClass: {
    header: 'x-amz-storage-class',
    group: 'storage',
    kind: 'storage-class',
    sent: 'for every class but STANDARD',
    needs: [],
  },
  ArchiveStatus: {
    header: 'x-amz-archive-status',
    group: 'storage',
    kind: 'token',
    sent: 'while an INTELLIGENT_TIERING object is in one of the two archive tiers',
    needs: [],
    generalPurposeOnly: true,
  },
  Restore: {
    header: 'x-amz-restore',
    group: 'storage',
    kind: 'restore',
    sent: 'from RestoreObject until the copy expires; never for objects that nobody restored',
    needs: [],
    generalPurposeOnly: true,
  },
  Expiration: {
    header: 'x-amz-expiration',
    group: 'storage',
    kind: 'expiration',
    sent: 'if a lifecycle rule expires the current version and the request named no version',
    needs: [],
    generalPurposeOnly: true,
  },
} as const satisfies Partial<Record<FieldName, FieldEntry>>;
