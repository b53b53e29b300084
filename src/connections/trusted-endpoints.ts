/**
 * Which origins may be sent something of a connection's? A link can name any endpoint, and by the bucket's name a host beside
 * it; only those that the deployment gave this connection, or all, or that the person approved for it, get a request.
 */
import { bucketOrigin } from '../object-head/bucket-origin.ts';
import type { Place } from '../object-head/head-request.ts';
import { isApproved } from './approvals.ts';
import type { Config, Connection } from './config.ts';

/** A bucket, and where a link says that it lives. */
export interface AskedPlace {
  readonly place: Place;
  readonly request: { readonly bucket: string };
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

/** The origin that gets the request, `https://reports.s3.example`; undefined where AWS does, at an address of the SDK's choice. */
export function originInForce(connection: Connection, { place, request }: AskedPlace): string | undefined {
  const { endpoint, pathStyle = false } = placeInForce(connection, place);
  return endpoint === undefined ? undefined : bucketOrigin(endpoint, request.bucket, pathStyle);
}

/**
 * The origin that needs the person's approval before anything is sent, `https://evil.example`; undefined where none does.
 * A connection's own are its endpoint, and the host that its own style makes of it for the bucket.
 */
export function originToApprove(config: Config, connection: Connection, asked: AskedPlace): string | undefined {
  const origin = originInForce(connection, asked);
  if (origin === undefined || origin === connection.endpoint) return undefined;
  const own = originInForce(connection, { ...asked, place: {} });
  return origin === own || config.trustedEndpoints.includes(origin) || isApproved(connection, origin)
    ? undefined
    : origin;
}
