/** The content group: what the bytes are and what was written beside them. Says what the headers mean in general, nothing of one answer. */
import type { FieldEntry, FieldName } from './field.ts';

/**
 * The fields of the content group in display order, by the SDK's name.
 *
 * @example content.ContentLength.header // 'Content-Length'
 * @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_HeadObject.html
 */
export const content = {
  ContentLength: {
    header: 'Content-Length',
    group: 'content',
    kind: 'bytes',
    sent: 'always',
    needs: [],
  },
  ContentType: {
    header: 'Content-Type',
    group: 'content',
    kind: 'content-type',
    sent: 'always',
    needs: [],
  },
  ContentEncoding: {
    header: 'Content-Encoding',
    group: 'content',
    kind: 'token',
    sent: 'if it was stored with the object, or asked for in the request',
    needs: [],
  },
  ContentLanguage: {
    header: 'Content-Language',
    group: 'content',
    kind: 'token',
    sent: 'if it was stored with the object, or asked for in the request',
    needs: [],
  },
  ContentDisposition: {
    header: 'Content-Disposition',
    group: 'content',
    kind: 'content-disposition',
    sent: 'if it was stored with the object, or asked for in the request',
    needs: [],
  },
  Metadata: {
    header: 'x-amz-meta-',
    group: 'content',
    kind: 'metadata',
    sent: 'once for each entry that was stored',
    needs: [],
  },
  MissingMeta: {
    header: 'x-amz-missing-meta',
    group: 'content',
    kind: 'count',
    sent: 'if some entry cannot be written as a header',
    needs: [],
    generalPurposeOnly: true,
  },
  TagCount: {
    header: 'x-amz-tagging-count',
    group: 'content',
    kind: 'count',
    sent: 'if there is at least one tag and the caller may read tags',
    needs: [{ kind: 'permission', action: 's3:GetObjectTagging' }],
    generalPurposeOnly: true,
  },
} as const satisfies Partial<Record<FieldName, FieldEntry>>;
