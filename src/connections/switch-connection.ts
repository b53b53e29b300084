/** The same view in another connection, as a link. */
import { formatCompare } from '../url-state/compare-link.ts';
import { formatConnections, formatInspect, formatOpen, type Route } from '../url-state/link.ts';
import type { InspectLink } from '../url-state/link-schema.ts';
import type { Config, Connection } from './config.ts';

/** What the address shows now, asked of another connection; of a comparison, the columns that are in the one it leaves. */
export function switchedTo(to: Connection, from: Connection, route: Route, config: Config): string {
  const switched = (link: InspectLink): InspectLink => {
    const { connection: _former, ...rest } = link;
    return { ...rest, ...named(to, config), place: placeIn(to, from, link) };
  };
  switch (route.view) {
    case 'inspect':
      return formatInspect(switched(route.link));
    case 'compare': {
      const columns = route.link.columns.map((link) =>
        (link.connection ?? config.defaultConnection) === from.name ? switched(link) : link,
      );
      return formatCompare({ ...route.link, columns });
    }
    case 'connections':
      return formatConnections(named(to, config).connection);
    case 'open': {
      const { connection: _former, region: _region, endpoint: _endpoint, pathStyle: _style, ...values } = route.values;
      return formatOpen({ ...values, ...named(to, config) });
    }
  }
}

/**
 * Where a link says that the bucket lives, it says so for the connection that it was made in: another one has its own endpoint
 * and style, and must not be led to the former's store. A region is kept between two that both mean Amazon S3, where a bucket
 * has the same region whoever asks.
 */
function placeIn(to: Connection, from: Connection, { place }: InspectLink): InspectLink['place'] {
  const isAmazon = [to.endpoint, from.endpoint, place.endpoint].every((endpoint) => endpoint === undefined);
  return isAmazon && place.region !== undefined ? { region: place.region } : {};
}

/** Links leave the default connection out. */
function named({ name }: Connection, { defaultConnection }: Config): { readonly connection?: string } {
  return name === defaultConnection ? {} : { connection: name };
}
