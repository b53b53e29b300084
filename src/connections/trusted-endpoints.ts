/**
 * Which origins may be sent something signed. A link can name any endpoint; only those that the deployment or the person
 * approved get a request. Approvals last for the visit.
 */
import type { Place } from '../object-head/head-request.ts';
import type { Config, Connection } from './config.ts';

/** Origins named by the configuration: each connection's endpoint and `trustedEndpoints`. */
export function configuredEndpoints(config: Config): ReadonlySet<string> {
  const own = config.connections.flatMap(({ endpoint }) => (endpoint === undefined ? [] : [endpoint]));
  return new Set([...own, ...config.trustedEndpoints]);
}

/**
 * The origin that needs the person's approval before anything is sent, `https://evil.example`; undefined where none does.
 * A place without an endpoint goes to the connection's own, or to AWS.
 */
export function endpointToApprove(config: Config, place: Place, approved: ReadonlySet<string>): string | undefined {
  const { endpoint } = place;
  if (endpoint === undefined || configuredEndpoints(config).has(endpoint) || approved.has(endpoint)) return undefined;
  return endpoint;
}

/** Where a request goes: the link's place where it says one, else the connection's. */
export function placeInForce(connection: Connection, place: Place): Required<Pick<Place, 'region'>> & Place {
  const endpoint = place.endpoint ?? connection.endpoint;
  const pathStyle = place.pathStyle ?? connection.pathStyle;
  return {
    region: place.region ?? connection.region,
    ...(endpoint === undefined ? {} : { endpoint }),
    ...(pathStyle === undefined ? {} : { pathStyle }),
  };
}
