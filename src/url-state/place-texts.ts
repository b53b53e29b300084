/** Where a bucket lives, as typed: read by the link's own rules, since what cannot be linked cannot be sent either. */
import type { Place } from '../object-head/head-request.ts';
import { linkParameters } from './link-schema.ts';

export type PlaceTexts = Readonly<Partial<Record<keyof Place, string>>>;

const placeNames = ['region', 'endpoint', 'pathStyle'] as const satisfies readonly (keyof Place)[];

/**
 * The place that these texts say, and a problem for each that cannot be read. An empty text says nothing.
 *
 * @example readPlaceTexts({ region: 'eu-west-1', endpoint: '' }) // { place: { region: 'eu-west-1' }, problems: {} }
 */
export function readPlaceTexts(texts: PlaceTexts): { readonly place: Place; readonly problems: PlaceTexts } {
  const place: Partial<Record<keyof Place, unknown>> = {};
  const problems: Partial<Record<keyof Place, string>> = {};
  for (const name of placeNames) {
    const text = texts[name]?.trim() ?? '';
    if (text === '') continue;
    const reading = linkParameters[name].read(text);
    if ('problem' in reading) problems[name] = reading.problem;
    else place[name] = reading.value;
  }
  // Each value was read by the rule of its own parameter.
  return { place: place as Place, problems };
}
