/** The identity group: which version, which content, since when. Says what the headers mean in general, nothing of one answer. */
import type { FieldEntry, FieldName } from './field.ts';

/**
 * The fields of the identity group in display order, by the SDK's name.
 *
 * @example identity.VersionId.header // 'x-amz-version-id'
 * @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_HeadObject.html
 */
export const identity = {
  VersionId: {
    header: 'x-amz-version-id',
    group: 'identity',
    kind: 'token',
    help: 'Which version of the key this answer describes; null is the version without an id, from before versioning was on or while it was suspended.',
    sent: 'if the bucket has ever had versioning on',
    needs: [],
    generalPurposeOnly: true,
    names: { boto3: 'VersionId', dotnet: 'VersionId', dart: 'versionId' },
    see: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/versioning-workflows.html',
  },
  ETag: {
    header: 'ETag',
    group: 'identity',
    kind: 'entity-tag',
    help: 'A tag that changes with the content. It is the MD5 of the bytes only for a single upload in plain text or with SSE-S3; with a part count, SSE-KMS or SSE-C it is not.',
    sent: 'always',
    needs: [],
    names: { boto3: 'ETag', dotnet: 'ETag', dart: 'eTag' },
    see: 'https://docs.aws.amazon.com/AmazonS3/latest/API/API_Object.html',
  },
  LastModified: {
    header: 'Last-Modified',
    group: 'identity',
    kind: 'http-date',
    help: 'When this version was created, in whole seconds; for a multipart upload, when the upload began.',
    sent: 'always',
    needs: [],
    names: { boto3: 'LastModified', dotnet: 'LastModified', dart: 'lastModified' },
    see: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/UsingMetadata.html',
  },
  DeleteMarker: {
    header: 'x-amz-delete-marker',
    group: 'identity',
    kind: 'flag',
    help: 'The version that was asked for is a delete marker: the object was deleted here without its data being removed.',
    sent: 'only with a 404 (the current version is a delete marker) or a 405 (the version that was named is one); its value is always true',
    needs: [],
    generalPurposeOnly: true,
    names: { boto3: 'DeleteMarker', dotnet: 'DeleteMarker', dart: 'deleteMarker' },
    see: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/DeleteMarker.html',
  },
} as const satisfies Partial<Record<FieldName, FieldEntry>>;
