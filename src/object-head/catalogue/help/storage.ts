/** Help about the storage group, whose fields are in `../storage.ts`. */
import type { FieldName } from '../field.ts';
import type { FieldHelp } from './field-help.ts';

/**
 * What is told of its fields, by the SDK's name.
 *
 * @example storage.StorageClass.names.boto3 // 'StorageClass'
 * @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_HeadObject.html
 */
export const storage = {
  StorageClass: {
    help: 'What the object is stored as: price, speed and redundancy follow from it. No header means STANDARD.',
    names: { boto3: 'StorageClass', dotnet: 'StorageClass', dart: 'storageClass' },
    see: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/storage-class-intro.html',
  },
  ArchiveStatus: {
    help: 'The Intelligent-Tiering archive tier that holds the object; it must be restored before it can be read.',
    names: { boto3: 'ArchiveStatus', dotnet: 'ArchiveStatus', dart: 'archiveStatus' },
    see: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/intelligent-tiering-overview.html',
  },
  Restore: {
    help: 'Whether an archived object is being restored, or until when its readable copy is kept.',
    names: { boto3: 'Restore', dotnet: 'RestoreInProgress, RestoreExpiration', dart: 'restore' },
    see: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/restoring-objects.html',
  },
  Expiration: {
    help: 'When a lifecycle rule expires the current version, and which rule does it.',
    names: { boto3: 'Expiration', dotnet: 'Expiration', dart: 'expiration' },
    see: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/how-to-set-lifecycle-configuration-intro.html',
  },
} as const satisfies Partial<Record<FieldName, FieldHelp>>;
