/**
 * May the browser follow a redirect of the store by itself? It drops `Authorization` on the way to another origin, but
 * passes every `x-amz-` header on.
 */
import type { HttpRequest } from '@smithy/types';
import type { Connection } from '../connections/config.ts';

/**
 * Never with a customer key on board: where the redirect leads, nobody has approved. With a session token only for Amazon S3,
 * where `manual` would also hide a 301 and the region that it tells. Other stores are not known to send anybody elsewhere.
 * @see https://fetch.spec.whatwg.org/#concept-http-redirect-fetch
 */
export function redirectMode({ headers }: Pick<HttpRequest, 'headers'>, store: Connection['store']): RequestRedirect {
  const names = new Set(Object.keys(headers).map((name) => name.toLowerCase()));
  if (names.has('x-amz-server-side-encryption-customer-key')) return 'manual';
  return names.has('x-amz-security-token') && store !== 'aws' ? 'manual' : 'follow';
}
