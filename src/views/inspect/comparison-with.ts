/** Where does the way from an answer to a comparison lead? */
import { wholeObject } from '../../object-head/versions/version-request.ts';
import { formatCompare } from '../../url-state/compare-link.ts';
import type { InspectLink } from '../../url-state/link-schema.ts';

/** The version that is shown, held against `other`: both asked for as a whole, whatever part of it is on the screen. */
export function comparisonWith(shown: InspectLink, other: InspectLink): string {
  return formatCompare({ columns: [other, { ...shown, request: wholeObject(shown.request) }] });
}
