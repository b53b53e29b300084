/**
 * May the browser follow a redirect of the store by itself? It drops `Authorization` on the way to another origin, but
 * passes every `x-amz-` header on.
 */
import type { HttpRequest } from '@smithy/types';

/**
 * Never with a customer key on board: where the redirect leads, nobody has approved. Otherwise as browsers do, because
 * `manual` would also hide a 301 and the region that it tells; what goes along then is a session token, which alone
 * opens nothing.
 * @see https://fetch.spec.whatwg.org/#concept-http-redirect-fetch
 */
export function redirectMode({ headers }: Pick<HttpRequest, 'headers'>): RequestRedirect {
  const carriesKey = Object.keys(headers).some(
    (name) => name.toLowerCase() === 'x-amz-server-side-encryption-customer-key',
  );
  return carriesKey ? 'manual' : 'follow';
}
