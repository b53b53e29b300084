/** The delivery group: how caches, ranges, redirects and bills treat it. Says what the headers mean in general, nothing of one answer. */
import type { FieldEntry, FieldName } from './field.ts';

/**
 * The fields of the delivery group in display order, by the SDK's name.
 *
 * @example delivery.CacheControl.header // 'Cache-Control'
 * @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_HeadObject.html
 */
export const delivery = {
  CacheControl: {
    header: 'Cache-Control',
    group: 'delivery',
    kind: 'cache-control',
    help: 'How long browsers and proxies may keep the object without asking again.',
    sent: 'if it was stored with the object, or asked for in the request',
    needs: [],
    names: { boto3: 'CacheControl', dotnet: 'CacheControl', dart: 'cacheControl' },
    see: 'https://www.rfc-editor.org/rfc/rfc9111.html#field.cache-control',
  },
  ExpiresString: {
    header: 'Expires',
    group: 'delivery',
    kind: 'http-date',
    help: 'The date after which caches must ask again; S3 stores any text, and what is no date counts as already past. Cache-Control max-age wins over it.',
    sent: 'if it was stored with the object, or asked for in the request',
    needs: [],
    names: { boto3: 'ExpiresString', dotnet: 'ExpiresString', dart: '' },
    see: 'https://www.rfc-editor.org/rfc/rfc9111.html#field.expires',
  },
  Expires: {
    header: 'Expires',
    group: 'delivery',
    kind: 'http-date',
    help: 'The same header as a date, for clients that want one; clients now prefer ExpiresString.',
    sent: 'if it was stored with the object, or asked for in the request',
    needs: [],
    names: { boto3: 'Expires', dotnet: 'Headers.Expires', dart: 'expires' },
    see: 'https://www.rfc-editor.org/rfc/rfc9111.html#field.expires',
  },
  AcceptRanges: {
    header: 'Accept-Ranges',
    group: 'delivery',
    kind: 'token',
    help: 'S3 can send slices of the object; bytes is the only unit.',
    sent: 'always',
    needs: [],
    names: { boto3: 'AcceptRanges', dotnet: 'AcceptRanges', dart: 'acceptRanges' },
    see: 'https://www.rfc-editor.org/rfc/rfc9110.html#field.accept-ranges',
  },
  ContentRange: {
    header: 'Content-Range',
    group: 'delivery',
    kind: 'content-range',
    help: 'Which bytes of how many this answer is about.',
    sent: 'only with a 206, which a satisfiable range or a part number brings',
    needs: [],
    names: { boto3: 'ContentRange', dotnet: 'ContentRange', dart: 'contentRange' },
    see: 'https://www.rfc-editor.org/rfc/rfc9110.html#field.content-range',
  },
  WebsiteRedirectLocation: {
    header: 'x-amz-website-redirect-location',
    group: 'delivery',
    kind: 'text',
    help: 'Where the bucket’s website endpoint sends visitors; the REST endpoint only reports it.',
    sent: 'if it was stored with the object',
    needs: [],
    generalPurposeOnly: true,
    names: { boto3: 'WebsiteRedirectLocation', dotnet: 'WebsiteRedirectLocation', dart: 'websiteRedirectLocation' },
    see: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/how-to-page-redirect.html',
  },
  RequestCharged: {
    header: 'x-amz-request-charged',
    group: 'delivery',
    kind: 'token',
    help: 'The caller, not the bucket’s owner, paid for this request.',
    sent: 'if the caller was charged (Requester Pays)',
    needs: [],
    generalPurposeOnly: true,
    names: { boto3: 'RequestCharged', dotnet: 'RequestCharged', dart: 'requestCharged' },
    see: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/RequesterPaysBuckets.html',
  },
} as const satisfies Partial<Record<FieldName, FieldEntry>>;
