import { groups, headerLabel } from '../catalogue/catalogue.ts';
import { markdownValue, markdownWords } from '../markdown-text.ts';
import { objectUri } from '../object-uri.ts';
import type { Observation } from '../observation.ts';
import { otherInputs } from '../other-inputs.ts';
import type { Presence, PresenceState } from '../presence.ts';
import { toIsoSeconds } from '../when.ts';
import type { Fields } from './answer-json.ts';

const stateWords: Readonly<Record<PresenceState, string>> = {
  present: 'present',
  absent: 'not sent',
  hidden: 'hidden by CORS, or may be',
  withheld: 'withheld',
  unsupported: 'not in this store',
};

/**
 * The answer as Markdown (GFM): what was asked, a table a group of the fields that have a value or hide one, the link. Ends
 * with a line break. Values stand in it as code, so that nothing in them is markup.
 *
 * @example answerMarkdown(observation, fields, link) // '`s3://reports/a.txt`: 200, 2026-11-21T12:00:00Z\n\n### Identity\n…'
 * @see https://github.github.com/gfm/
 */
export function answerMarkdown(observation: Observation, fields: Fields, link: string): string {
  const { request, status, sentAt } = observation;
  const version = request.versionId === undefined ? '' : `, version ${markdownValue(request.versionId)}`;
  const inputs = Object.entries(otherInputs(request)).map(([name, value]) => `, ${name} ${markdownValue(`${value}`)}`);
  const head = `${markdownValue(objectUri(request))}${version}${inputs.join('')}: ${status}, ${toIsoSeconds(sentAt)}`;
  const tables = groups.flatMap(({ title, fields: names }) => {
    const lines = names.flatMap((name) => {
      const presence = fields.get(name);
      return presence && presence.state !== 'absent' && presence.state !== 'unsupported' ? linesOf(presence) : [];
    });
    if (lines.length === 0) return [];
    return [`### ${title}`, ['| Field | Header | Value |', '| --- | --- | --- |', ...lines].join('\n')];
  });
  return `${[head, ...tables, `<${link}>`].join('\n\n')}\n`;
}

function linesOf({ field, state, raw, entries = [], recovered }: Presence): readonly string[] {
  const header = headerLabel(field);
  if (entries.length > 0)
    return entries.map(([name, value]) => line([field, `x-amz-meta-${name}`, markdownValue(value)]));
  const value = raw ?? recovered?.raw;
  const source = raw === undefined && recovered ? ` (by ${recovered.call})` : '';
  return [line([field, header, value === undefined ? stateWords[state] : `${markdownValue(value)}${source}`])];
}

function line([field, header, value]: readonly [field: string, header: string, value: string]): string {
  return `| ${markdownWords(field)} | ${markdownValue(header)} | ${value} |`;
}
