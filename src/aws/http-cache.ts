/**
 * How a request stands to the browser's HTTP cache. An answer must come from S3, but the preflight cache must keep
 * working, and one setting of fetch rules both.
 */
import type { HttpRequest } from '@smithy/types';

/**
 * Measured: Chromium asks first each time for a fetch with `no-store`, as if its preflight cache were part of it. It
 * never answers a HEAD from an earlier HEAD, and from an earlier GET only of the same URL, which `signing.ts` sees to.
 * So it needs no telling. Firefox does answer one, even without
 * `Cache-Control`, so there, and wherever nobody measured, `no-store` it is.
 *
 * A GET has more to fear of the cache than a preflight to save: any answer to one with a `Last-Modified` may be given
 * again, by any browser. A request with its signature in the query has no preflight to save.
 * @see https://fetch.spec.whatwg.org/#concept-request-cache-mode
 */
export function cacheMode(
  { headers, method }: Pick<HttpRequest, 'headers' | 'method'>,
  isChromium = runsInChromium(),
): RequestCache {
  const signedInHeaders = Object.keys(headers).some((name) => name.toLowerCase() === 'authorization');
  return isChromium && signedInHeaders && method === 'HEAD' ? 'default' : 'no-store';
}

/** Browsers other than Chromium's have no `userAgentData`. */
function runsInChromium(): boolean {
  const { userAgentData } = globalThis.navigator as { userAgentData?: { brands: readonly { brand: string }[] } };
  return userAgentData?.brands.some(({ brand }) => brand === 'Chromium') ?? false;
}
