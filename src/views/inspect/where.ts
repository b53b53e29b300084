/** The fields that say where the bucket lives, as text; and what they read to. */
import type { Place } from '../../object-head/head-request.ts';
import { type InspectLink, linkParameters } from '../../url-state/link-schema.ts';

export interface Where {
  /** A connection's name. */
  readonly connection: string;
  readonly region: string;
  readonly endpoint: string;
  readonly pathStyle: '' | 'true' | 'false';
}

export interface WhereReading {
  readonly place: Place;
  readonly problems: { readonly region?: string; readonly endpoint?: string };
}

export function whereOf({ place }: InspectLink, connection: string): Where {
  const { region = '', endpoint = '', pathStyle } = place;
  return { connection, region, endpoint, pathStyle: pathStyle === undefined ? '' : pathStyle ? 'true' : 'false' };
}

/** Reads the fields by the link's own rules: what cannot be written into a link cannot be sent either. */
export function readWhere({ region, endpoint, pathStyle }: Where): WhereReading {
  const place: { region?: string; endpoint?: string; pathStyle?: boolean } = {};
  const problems: { region?: string; endpoint?: string } = {};
  for (const [name, text] of [
    ['region', region.trim()],
    ['endpoint', endpoint.trim()],
  ] as const) {
    if (text === '') continue;
    const reading = linkParameters[name].read(text);
    if ('problem' in reading) problems[name] = reading.problem;
    else place[name] = String(reading.value);
  }
  if (pathStyle !== '') place.pathStyle = pathStyle === 'true';
  return { place, problems };
}
