import type { Observation } from '../observation.ts';

/**
 * The answer as `curl -I` would print it, as far as this page could read it: status, then a header a line.
 *
 * @example rawHeaders(observation) // 'HTTP 200 OK\netag: "9b2c…"\n…'
 * @see https://www.rfc-editor.org/rfc/rfc9110#name-message-abstraction
 */
export function rawHeaders({ status, statusText, headers }: Observation): string {
  const first = `HTTP ${status} ${statusText}`.trimEnd();
  return `${[first, ...headers.map(([name, value]) => `${name}: ${value}`)].join('\n')}\n`;
}
