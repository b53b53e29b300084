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
    sent: 'if the bucket has ever had versioning on',
    needs: [],
    generalPurposeOnly: true,
  },
  ETag: {
    header: 'ETag',
    group: 'identity',
    kind: 'entity-tag',
    sent: 'always',
    needs: [],
  },
  LastModified: {
    header: 'Last-Modified',
    group: 'identity',
    kind: 'http-date',
    sent: 'always',
    needs: [],
  },
  DeleteMarker: {
    header: 'x-amz-delete-marker',
    group: 'identity',
    kind: 'flag',
    sent: 'only with a 404 (the current version is a delete marker) or a 405 (the version that was named is one); its value is always true',
    needs: [],
    generalPurposeOnly: true,
  },
} as const satisfies Partial<Record<FieldName, FieldEntry>>;
