/** From what a pasted text named to a link: which connection it belongs to, and what of its place still needs saying. */
import type { OpenRequest } from '../object-head/head-request.ts';
import type { Located } from '../object-head/locator/located.ts';
import type { InspectLink } from '../url-state/link-schema.ts';
import type { Config } from './config.ts';

/**
 * The link for a located object, in the connection in force (`current`, a name) unless the text says otherwise.
 * An endpoint that is a connection's own becomes that connection. Undefined where the text names no key.
 */
export function linkFor(config: Config, located: Located, current: string | undefined): InspectLink | undefined {
  const { key } = located.request;
  if (key === undefined) return undefined;
  const request: OpenRequest = { checksumMode: 'ENABLED', ...located.request, key };
  const stated = located.connection ?? current;
  const { endpoint, pathStyle: _style, ...elsewhere } = located.place;
  if (endpoint === undefined) return { ...connectionPart(config, stated), request, place: located.place };
  const inForce = config.connections.find(({ name }) => name === (stated ?? config.defaultConnection));
  const owner =
    inForce?.endpoint === endpoint ? inForce : config.connections.find((candidate) => candidate.endpoint === endpoint);
  if (owner) return { ...connectionPart(config, owner.name), request, place: elsewhere };
  return { ...connectionPart(config, stated), request, place: located.place };
}

/** Links leave the default connection out. */
function connectionPart(config: Config, name: string | undefined): { connection?: string } {
  return name === undefined || name === config.defaultConnection ? {} : { connection: name };
}
