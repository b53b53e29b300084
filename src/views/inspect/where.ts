/** The fields that say where the bucket lives, as text; `url-state/place-texts.ts` reads them. */
import type { InspectLink } from '../../url-state/link-schema.ts';

export interface Where {
  /** A connection's name. */
  readonly connection: string;
  readonly region: string;
  readonly endpoint: string;
  readonly pathStyle: '' | 'true' | 'false';
}

export function whereOf({ place }: InspectLink, connection: string): Where {
  const { region = '', endpoint = '', pathStyle } = place;
  return { connection, region, endpoint, pathStyle: pathStyle === undefined ? '' : pathStyle ? 'true' : 'false' };
}
