/** A HeadObject request as headers and query, the way a client sends it. For tests only. */
import type { OpenRequest } from '../../../src/object-head/head-request.ts';
import { httpDate } from '../http/dates.ts';
import type { WireRequest } from './signed-client.ts';

const headerOf = {
  range: 'range',
  ifMatch: 'if-match',
  ifNoneMatch: 'if-none-match',
  requestPayer: 'x-amz-request-payer',
  expectedBucketOwner: 'x-amz-expected-bucket-owner',
  sseCustomerAlgorithm: 'x-amz-server-side-encryption-customer-algorithm',
} as const;

const dateHeaderOf = { ifModifiedSince: 'if-modified-since', ifUnmodifiedSince: 'if-unmodified-since' } as const;

const parameterOf = {
  versionId: 'versionId',
  partNumber: 'partNumber',
  responseCacheControl: 'response-cache-control',
  responseContentDisposition: 'response-content-disposition',
  responseContentEncoding: 'response-content-encoding',
  responseContentLanguage: 'response-content-language',
  responseContentType: 'response-content-type',
} as const;

export function toWire(request: OpenRequest): WireRequest {
  const headers: Record<string, string> = {};
  const query: Record<string, string> = {};
  for (const [name, value] of Object.entries(request)) {
    if (name in headerOf) headers[headerOf[name as keyof typeof headerOf]] = String(value);
    if (name in dateHeaderOf)
      headers[dateHeaderOf[name as keyof typeof dateHeaderOf]] = httpDate(Date.parse(String(value)));
    if (name === 'responseExpires') query['response-expires'] = httpDate(Date.parse(String(value)));
    if (name in parameterOf) query[parameterOf[name as keyof typeof parameterOf]] = String(value);
  }
  if (request.checksumMode === 'ENABLED') headers['x-amz-checksum-mode'] = 'ENABLED';
  return { bucket: request.bucket, key: request.key, headers, query };
}
