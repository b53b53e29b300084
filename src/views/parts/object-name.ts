import { objectUri } from '../../object-head/object-uri.ts';
import { cutText } from '../../ui/visible-text.ts';
import { parse } from '../../url-state/link.ts';
import type { KeptObject } from './kept-objects.ts';

/** What tells it from others of the same name: `version 3sL4kqtJ, connection prod, at eu-west-1`. */
export function besideName({ versionId, link }: KeptObject): string {
  const route = parse(link);
  const { connection, place } = route.view === 'inspect' ? route.link : { place: {} };
  const facts = { version: versionId && cutText(versionId, 200), connection, at: place.endpoint ?? place.region };
  return Object.entries(facts)
    .flatMap(([what, value]) => (value === undefined ? [] : [`${what} ${value}`]))
    .join(', ');
}

/** `s3://reports/2026/q3.parquet version 3sL4kqtJ`, for one line of text. */
export function nameInALine(object: KeptObject): string {
  return `${objectUri(object)} ${besideName(object)}`.trimEnd();
}
