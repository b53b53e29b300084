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
    help: 'Size in bytes; with a range or a part number, the size of that slice alone.',
    sent: 'always',
    needs: [],
    names: { boto3: 'ContentLength', dotnet: 'ContentLength', dart: 'contentLength' },
    see: 'https://www.rfc-editor.org/rfc/rfc9110.html#field.content-length',
  },
  ContentType: {
    header: 'Content-Type',
    group: 'content',
    kind: 'content-type',
    help: 'The media type stored with the object; binary/octet-stream where the uploader gave none.',
    sent: 'always',
    needs: [],
    names: { boto3: 'ContentType', dotnet: 'ContentType', dart: 'contentType' },
    see: 'https://www.rfc-editor.org/rfc/rfc9110.html#field.content-type',
  },
  ContentEncoding: {
    header: 'Content-Encoding',
    group: 'content',
    kind: 'token',
    help: 'What must be undone before the bytes are of the content type, for example gzip. S3 stores the word and does not check it.',
    sent: 'if it was stored with the object, or asked for in the request',
    needs: [],
    names: { boto3: 'ContentEncoding', dotnet: 'ContentEncoding', dart: 'contentEncoding' },
    see: 'https://www.rfc-editor.org/rfc/rfc9110.html#field.content-encoding',
  },
  ContentLanguage: {
    header: 'Content-Language',
    group: 'content',
    kind: 'token',
    help: 'The language of the content, as the uploader named it.',
    sent: 'if it was stored with the object, or asked for in the request',
    needs: [],
    names: { boto3: 'ContentLanguage', dotnet: 'ContentLanguage', dart: 'contentLanguage' },
    see: 'https://www.rfc-editor.org/rfc/rfc9110.html#field.content-language',
  },
  ContentDisposition: {
    header: 'Content-Disposition',
    group: 'content',
    kind: 'content-disposition',
    help: 'Whether a browser shows the object or saves it, and under which file name.',
    sent: 'if it was stored with the object, or asked for in the request',
    needs: [],
    names: { boto3: 'ContentDisposition', dotnet: 'ContentDisposition', dart: 'contentDisposition' },
    see: 'https://www.rfc-editor.org/rfc/rfc6266.html',
  },
  Metadata: {
    header: 'x-amz-meta-',
    group: 'content',
    kind: 'metadata',
    help: 'Names and values of the uploader’s own choosing, fixed when the object was written; S3 keeps the names in lower case.',
    sent: 'once for each entry that was stored',
    needs: [],
    names: { boto3: 'Metadata', dotnet: 'Metadata', dart: 'metadata' },
    see: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/UsingMetadata.html',
  },
  MissingMeta: {
    header: 'x-amz-missing-meta',
    group: 'content',
    kind: 'count',
    help: 'How many user metadata entries S3 holds but cannot write as HTTP headers.',
    sent: 'if some entry cannot be written as a header',
    needs: [],
    generalPurposeOnly: true,
    names: { boto3: 'MissingMeta', dotnet: 'MissingMeta', dart: 'missingMeta' },
    see: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/UsingMetadata.html',
  },
  TagCount: {
    header: 'x-amz-tagging-count',
    group: 'content',
    kind: 'count',
    help: 'How many tags the object has; S3 leaves it out for none.',
    sent: 'if there is at least one tag and the caller may read tags',
    needs: [{ kind: 'permission', action: 's3:GetObjectTagging' }],
    generalPurposeOnly: true,
    names: { boto3: 'TagCount', dotnet: 'TagsCount', dart: 'tagCount' },
    see: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-tagging.html',
  },
} as const satisfies Partial<Record<FieldName, FieldEntry>>;
