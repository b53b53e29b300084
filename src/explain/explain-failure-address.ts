/** How near is an address: on this device, on the local network, or out on the internet? Judges the name alone, asks no DNS. */

export type AddressSpace = 'this device' | 'local network' | 'internet';

/**
 * Where the host of an origin is. A name counts as local where it can be nothing else: without a dot, or under `.local`,
 * `.internal`, `.home.arpa`. What cannot be read counts as `internet`.
 *
 * @example addressSpace('http://192.168.1.20:9000') // 'local network'
 * @see https://wicg.github.io/local-network-access/
 * @see https://www.rfc-editor.org/rfc/rfc1918#section-3
 */
export function addressSpace(origin: string): AddressSpace {
  if (!URL.canParse(origin)) return 'internet';
  const host = new URL(origin).hostname.toLowerCase().replace(/\.$/, '');
  if (host === 'localhost' || host.endsWith('.localhost') || host === '[::1]' || /^127(?:\.\d+){3}$/.test(host))
    return 'this device';
  const isLocal =
    /^10(?:\.\d+){3}$|^192\.168(?:\.\d+){2}$|^172\.(?:1[6-9]|2\d|3[01])(?:\.\d+){2}$|^169\.254(?:\.\d+){2}$/.test(
      host,
    ) ||
    /^\[f(?:[cd]|e[89ab])/.test(host) ||
    /^[^.[]+$|\.(?:local|internal|home\.arpa)$/.test(host);
  return isLocal ? 'local network' : 'internet';
}
