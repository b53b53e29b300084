/**
 * Which origins may be sent something of a connection's? A link can name any endpoint, by the bucket's name a host beside it,
 * and by the region another partition of AWS; only those that the deployment gave this connection, or all, or that the person
 * approved for it, get a request.
 */
import { bucketOrigin } from '../object-head/bucket-origin.ts';
import type { Place } from '../object-head/head-request.ts';
import { dnsSuffixOf } from '../object-head/locator/aws-hosts.ts';
import { isApproved, type Wanted } from './approvals.ts';
import type { Config, Connection } from './config.ts';

/** A bucket, and where a link says that it lives. */
export interface AskedPlace {
  readonly place: Place;
  readonly request: { readonly bucket: string; readonly sseCustomerAlgorithm?: string };
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

/** Where a request goes, in a word: the origin, or the domain of AWS's partition, `amazonaws.com`. */
export function addressInForce(connection: Connection, asked: AskedPlace): string {
  return originInForce(connection, asked) ?? dnsSuffixOf(placeInForce(connection, asked.place).region);
}

/**
 * The origin that needs the person's approval before anything is sent, `https://evil.example`, and whether for a customer
 * key as well; undefined where none does.
 * A connection's own are its endpoint, and the host that its own style makes of it for the bucket; without an endpoint, the
 * domain of its own region's partition.
 */
export function originToApprove(config: Config, connection: Connection, asked: AskedPlace): Wanted | undefined {
  if (addressInForce(connection, asked) === addressInForce(connection, { ...asked, place: {} })) return undefined;
  const origin = originInForce(connection, asked) ?? regionOrigin(placeInForce(connection, asked.place).region);
  if (origin === connection.endpoint || config.trustedEndpoints.includes(origin)) return undefined;
  const wanted = { origin, customerKey: asked.request.sseCustomerAlgorithm !== undefined };
  return isApproved(connection, wanted) ? undefined : wanted;
}

/** What stands for all hosts of a region, `https://s3.cn-north-1.amazonaws.com.cn`: which of them is asked is the SDK's choice. */
function regionOrigin(region: string): string {
  return `https://s3.${region}.${dnsSuffixOf(region)}`;
}
