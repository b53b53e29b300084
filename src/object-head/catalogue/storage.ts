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
    help: 'What the object is stored as: price, speed and redundancy follow from it. No header means STANDARD.',
    sent: 'for every class but STANDARD',
    needs: [],
    names: { boto3: 'StorageClass', dotnet: 'StorageClass', dart: 'storageClass' },
    see: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/storage-class-intro.html',
  },
  ArchiveStatus: {
    header: 'x-amz-archive-status',
    group: 'storage',
    kind: 'token',
    help: 'The Intelligent-Tiering archive tier that holds the object; it must be restored before it can be read.',
    sent: 'while an INTELLIGENT_TIERING object is in one of the two archive tiers',
    needs: [],
    generalPurposeOnly: true,
    names: { boto3: 'ArchiveStatus', dotnet: 'ArchiveStatus', dart: 'archiveStatus' },
    see: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/intelligent-tiering-overview.html',
  },
  Restore: {
    header: 'x-amz-restore',
    group: 'storage',
    kind: 'restore',
    help: 'Whether an archived object is being restored, or until when its readable copy is kept.',
    sent: 'from RestoreObject until the copy expires; never for objects that nobody restored',
    needs: [],
    generalPurposeOnly: true,
    names: { boto3: 'Restore', dotnet: 'RestoreInProgress, RestoreExpiration', dart: 'restore' },
    see: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/restoring-objects.html',
  },
  Expiration: {
    header: 'x-amz-expiration',
    group: 'storage',
    kind: 'expiration',
    help: 'When a lifecycle rule expires the current version, and which rule does it.',
    sent: 'if a lifecycle rule expires the current version and the request named no version',
    needs: [],
    generalPurposeOnly: true,
    names: { boto3: 'Expiration', dotnet: 'Expiration', dart: 'expiration' },
    see: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/how-to-set-lifecycle-configuration-intro.html',
  },
} as const satisfies Partial<Record<FieldName, FieldEntry>>;
