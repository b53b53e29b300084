import { objectUri } from '../../object-head/object-uri.ts';
import { cutText } from '../../ui/visible-text.ts';
import { parse } from '../../url-state/link.ts';
import type { KeptObject } from './kept-objects.ts';

/** What tells it from others of the same name: `version 3sL4kqtJ, connection prod`. */
export function besideName({ versionId, link }: KeptObject): string {
  const route = parse(link);
  const connection = route.view === 'inspect' ? route.link.connection : undefined;
  const version = versionId === undefined ? [] : [`version ${cutText(versionId, 200)}`];
  return [...version, ...(connection === undefined ? [] : [`connection ${connection}`])].join(', ');
}

/** `s3://reports/2026/q3.parquet version 3sL4kqtJ`, for one line of text. */
export function nameInALine(object: KeptObject): string {
  return `${objectUri(object)} ${besideName(object)}`.trimEnd();
}
