/** Help about the content group, whose fields are in `../content.ts`. */
import type { FieldName } from '../field.ts';
import type { FieldHelp } from './field-help.ts';

/**
 * What is told of its fields, by the SDK's name.
 *
 * @example content.ContentLength.names.boto3 // 'ContentLength'
 * @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_HeadObject.html
 */
export const content = {
  ContentLength: {
    help: 'Size in bytes; with a range or a part number, the size of that slice alone.',
    names: { boto3: 'ContentLength', dotnet: 'ContentLength', dart: 'contentLength' },
    see: 'https://www.rfc-editor.org/rfc/rfc9110.html#field.content-length',
  },
  ContentType: {
    help: 'The media type stored with the object; binary/octet-stream where the uploader gave none.',
    names: { boto3: 'ContentType', dotnet: 'ContentType', dart: 'contentType' },
    see: 'https://www.rfc-editor.org/rfc/rfc9110.html#field.content-type',
  },
  ContentEncoding: {
    help: 'What must be undone before the bytes are of the content type, for example gzip. S3 stores the word and does not check it.',
    names: { boto3: 'ContentEncoding', dotnet: 'ContentEncoding', dart: 'contentEncoding' },
    see: 'https://www.rfc-editor.org/rfc/rfc9110.html#field.content-encoding',
  },
  ContentLanguage: {
    help: 'The language of the content, as the uploader named it.',
    names: { boto3: 'ContentLanguage', dotnet: 'ContentLanguage', dart: 'contentLanguage' },
    see: 'https://www.rfc-editor.org/rfc/rfc9110.html#field.content-language',
  },
  ContentDisposition: {
    help: 'Whether a browser shows the object or saves it, and under which file name.',
    names: { boto3: 'ContentDisposition', dotnet: 'ContentDisposition', dart: 'contentDisposition' },
    see: 'https://www.rfc-editor.org/rfc/rfc6266.html',
  },
  Metadata: {
    help: 'Names and values of the uploader’s own choosing, fixed when the object was written; S3 keeps the names in lower case.',
    names: { boto3: 'Metadata', dotnet: 'Metadata', dart: 'metadata' },
    see: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/UsingMetadata.html',
  },
  MissingMeta: {
    help: 'How many user metadata entries S3 holds but cannot write as HTTP headers.',
    names: { boto3: 'MissingMeta', dotnet: 'MissingMeta', dart: 'missingMeta' },
    see: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/UsingMetadata.html',
  },
  TagCount: {
    help: 'How many tags the object has; S3 leaves it out for none.',
    names: { boto3: 'TagCount', dotnet: 'TagsCount', dart: 'tagCount' },
    see: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-tagging.html',
  },
} as const satisfies Partial<Record<FieldName, FieldHelp>>;
