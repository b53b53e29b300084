/** Help about the delivery group, whose fields are in `../delivery.ts`. */
import type { FieldName } from '../field.ts';
import type { FieldHelp } from './field-help.ts';

/**
 * What is told of its fields, by the SDK's name.
 *
 * @example delivery.CacheControl.names.boto3 // 'CacheControl'
 * @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_HeadObject.html
 */
export const delivery = {
  CacheControl: {
    help: 'How long browsers and proxies may keep the object without asking again.',
    names: { boto3: 'CacheControl', dotnet: 'CacheControl', dart: 'cacheControl' },
    see: 'https://www.rfc-editor.org/rfc/rfc9111.html#field.cache-control',
  },
  ExpiresString: {
    help: 'The date after which caches must ask again; S3 stores any text, and what is no date counts as already past. Cache-Control max-age wins over it.',
    names: { boto3: 'ExpiresString', dotnet: 'ExpiresString', dart: '' },
    see: 'https://www.rfc-editor.org/rfc/rfc9111.html#field.expires',
  },
  Expires: {
    help: 'The same header as a date, for clients that want one; clients now prefer ExpiresString.',
    names: { boto3: 'Expires', dotnet: 'Headers.Expires', dart: 'expires' },
    see: 'https://www.rfc-editor.org/rfc/rfc9111.html#field.expires',
  },
  AcceptRanges: {
    help: 'S3 can send slices of the object; bytes is the only unit.',
    names: { boto3: 'AcceptRanges', dotnet: 'AcceptRanges', dart: 'acceptRanges' },
    see: 'https://www.rfc-editor.org/rfc/rfc9110.html#field.accept-ranges',
  },
  ContentRange: {
    help: 'Which bytes of how many this answer is about.',
    names: { boto3: 'ContentRange', dotnet: 'ContentRange', dart: 'contentRange' },
    see: 'https://www.rfc-editor.org/rfc/rfc9110.html#field.content-range',
  },
  WebsiteRedirectLocation: {
    help: 'Where the bucket’s website endpoint sends visitors; the REST endpoint only reports it.',
    names: { boto3: 'WebsiteRedirectLocation', dotnet: 'WebsiteRedirectLocation', dart: 'websiteRedirectLocation' },
    see: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/how-to-page-redirect.html',
  },
  RequestCharged: {
    help: 'The caller, not the bucket’s owner, paid for this request.',
    names: { boto3: 'RequestCharged', dotnet: 'RequestCharged', dart: 'requestCharged' },
    see: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/RequesterPaysBuckets.html',
  },
} as const satisfies Partial<Record<FieldName, FieldHelp>>;
