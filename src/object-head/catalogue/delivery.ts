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
    sent: 'if it was stored with the object, or asked for in the request',
    needs: [],
  },
  ExpiresString: {
    header: 'Expires',
    group: 'delivery',
    kind: 'http-date',
    sent: 'if it was stored with the object, or asked for in the request',
    needs: [],
  },
  Expires: {
    header: 'Expires',
    group: 'delivery',
    kind: 'http-date',
    sent: 'if it was stored with the object, or asked for in the request',
    needs: [],
  },
  AcceptRanges: {
    header: 'Accept-Ranges',
    group: 'delivery',
    kind: 'token',
    sent: 'always',
    needs: [],
  },
  ContentRange: {
    header: 'Content-Range',
    group: 'delivery',
    kind: 'content-range',
    sent: 'only with a 206, which a satisfiable range or a part number brings',
    needs: [],
  },
  WebsiteRedirectLocation: {
    header: 'x-amz-website-redirect-location',
    group: 'delivery',
    kind: 'text',
    sent: 'if it was stored with the object',
    needs: [],
    generalPurposeOnly: true,
  },
  RequestCharged: {
    header: 'x-amz-request-charged',
    group: 'delivery',
    kind: 'token',
    sent: 'if the caller was charged (Requester Pays)',
    needs: [],
    generalPurposeOnly: true,
  },
} as const satisfies Partial<Record<FieldName, FieldEntry>>;
