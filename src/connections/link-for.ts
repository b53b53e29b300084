/** From what a pasted text named to a link: which connection it belongs to, and what of its place still needs saying. */
import type { OpenRequest, Place } from '../object-head/head-request.ts';
import type { Located } from '../object-head/locator/located.ts';
import type { InspectLink } from '../url-state/link-schema.ts';
import type { Config } from './config.ts';

/** What is being looked at already: where a text that names no place is asked. */
export interface Here {
  /** A connection's name; the default where undefined. */
  readonly connection: string | undefined;
  readonly place: Place;
}

/** True for a text that is an address of Amazon S3 itself, `https://b.s3.eu-west-1.amazonaws.com/k`, and no bare name. */
export function namesAmazonS3({ form, place }: Located): boolean {
  return place.endpoint === undefined && /^(?:https|website|console|presigned)-url$/.test(form);
}

/**
 * The link for a located object, in the connection in force unless the text says otherwise. An endpoint that is a
 * connection's own becomes that connection, an address of Amazon S3 one that goes there. Undefined where the text names
 * no key.
 */
export function linkFor(config: Config, located: Located, here: Here): InspectLink | undefined {
  const { key } = located.request;
  if (key === undefined) return undefined;
  const request: OpenRequest = { checksumMode: 'ENABLED', ...located.request, key };
  const stated = located.connection ?? here.connection;
  const inForce = config.connections.find(({ name }) => name === (stated ?? config.defaultConnection));
  const { endpoint, pathStyle: _style, ...elsewhere } = located.place;
  if (namesAmazonS3(located)) {
    const toAmazon = [inForce, ...config.connections].find(
      (one) => one?.endpoint === undefined && one?.store === 'aws',
    );
    return { ...connectionPart(config, toAmazon?.name ?? stated), request, place: located.place };
  }
  if (endpoint === undefined) {
    const saysNothing = located.connection === undefined && Object.keys(located.place).length === 0;
    return { ...connectionPart(config, stated), request, place: saysNothing ? here.place : located.place };
  }
  const owner =
    inForce?.endpoint === endpoint ? inForce : config.connections.find((candidate) => candidate.endpoint === endpoint);
  if (owner) return { ...connectionPart(config, owner.name), request, place: elsewhere };
  return { ...connectionPart(config, stated), request, place: located.place };
}

/** Links leave the default connection out. */
function connectionPart(config: Config, name: string | undefined): { connection?: string } {
  return name === undefined || name === config.defaultConnection ? {} : { connection: name };
}
