/** Which headers must a bucket's CORS rules allow, before the browser sends this request at all? */
import type { OpenRequest } from '../object-head/head-request.ts';
import { preflightHeaders } from '../object-head/transport.ts';
import type { StatusFacts } from './statuses/facts.ts';

const customerKey = ['x-amz-server-side-encryption-customer-key', 'x-amz-server-side-encryption-customer-key-MD5'];

/**
 * The headers that the browser asks for in its preflight (OPTIONS): those of the inputs and, because the signature is then a
 * header as well, those of the signature. Empty where the browser does not ask.
 *
 * @example headersAskedFor({ …, ifNoneMatch: '"a"' }, facts) // ['If-None-Match', 'Authorization', 'x-amz-date', …]
 * @see https://fetch.spec.whatwg.org/#cors-preflight-fetch
 */
export function headersAskedFor(request: OpenRequest, { credentials }: StatusFacts): readonly string[] {
  const signed = credentials !== 'anonymous';
  const inputs = preflightHeaders(request, { signed });
  if (inputs.length === 0) return [];
  // An open request holds no key; where it names the algorithm, the key and its MD5 went along.
  const withKey = request.sseCustomerAlgorithm === undefined ? inputs : [...inputs, ...customerKey];
  if (!signed) return withKey;
  const token = credentials === 'typed-in' ? [] : ['x-amz-security-token'];
  return [...withKey, 'Authorization', 'x-amz-date', 'x-amz-content-sha256', ...token];
}
