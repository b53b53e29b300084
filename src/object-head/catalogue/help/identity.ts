/** Help about the identity group, whose fields are in `../identity.ts`. */
import type { FieldName } from '../field.ts';
import type { FieldHelp } from './field-help.ts';

/**
 * What is told of its fields, by the SDK's name.
 *
 * @example identity.VersionId.names.boto3 // 'VersionId'
 * @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_HeadObject.html
 */
export const identity = {
  VersionId: {
    help: 'Which version of the key this answer describes; null is the version without an id, from before versioning was on or while it was suspended.',
    names: { boto3: 'VersionId', dotnet: 'VersionId', dart: 'versionId' },
    see: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/versioning-workflows.html',
  },
  ETag: {
    help: 'A tag that changes with the content. It is the MD5 of the bytes only for a single upload in plain text or with SSE-S3; with a part count, SSE-KMS or SSE-C it is not.',
    names: { boto3: 'ETag', dotnet: 'ETag', dart: 'eTag' },
    see: 'https://docs.aws.amazon.com/AmazonS3/latest/API/API_Object.html',
  },
  LastModified: {
    help: 'When this version was created, in whole seconds; for a multipart upload, when the upload began.',
    names: { boto3: 'LastModified', dotnet: 'LastModified', dart: 'lastModified' },
    see: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/UsingMetadata.html',
  },
  DeleteMarker: {
    help: 'The version that was asked for is a delete marker: the object was deleted here without its data being removed.',
    names: { boto3: 'DeleteMarker', dotnet: 'DeleteMarker', dart: 'deleteMarker' },
    see: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/DeleteMarker.html',
  },
} as const satisfies Partial<Record<FieldName, FieldHelp>>;
