/**
 * Links as text: `format` writes what is to be seen into a URL fragment, `parse` reads a fragment back.
 * `parse` never throws: what cannot be read comes back as a problem beside everything that could.
 */
import { type CompareReading, readCompare } from './compare-link.ts';
import { complete, formatValues, type LinkProblem, readParameters, splitQuery, valuesOf } from './link-parameters.ts';
import type { InspectLink, LinkValues } from './link-schema.ts';
import { linkVersion, upgrade } from './link-version.ts';

export type Route =
  | {
      readonly view: 'open';
      readonly values: LinkValues;
      readonly problems: readonly LinkProblem[];
      readonly ignored: readonly string[];
    }
  | { readonly view: 'inspect'; readonly link: InspectLink; readonly ignored: readonly string[] }
  | ({ readonly view: 'compare' } & CompareReading)
  /** Where connections are switched and edited. A link leads there, and says nothing of what they are. */
  | { readonly view: 'connections'; readonly connection?: string; readonly ignored: readonly string[] };

/** Longer fragments are not read at all, nor made: fifty versions of the longest key fit, and twenty objects with such keys. */
export const longestFragment = 131_072;

const paths: readonly string[] = ['/', '/inspect', '/compare', '/connections'];

const emptyOpen: Route = { view: 'open', values: {}, problems: [], ignored: [] };

/**
 * The fragment that shows this: `#/inspect?v=1&bucket=reports&key=2026%2Fq3.parquet`.
 * Parameters stand in the schema's order, defaults are left out, so equal questions have equal links.
 */
export function formatInspect(link: InspectLink): string {
  return `#/inspect?v=${linkVersion}&${formatValues(valuesOf(link))}`;
}

/** The fragment of the Open view with its fields filled in; `#/` where there is nothing to fill in. */
export function formatOpen(values: LinkValues): string {
  const query = formatValues(values);
  return query === '' ? '#/' : `#/?v=${linkVersion}&${query}`;
}

/** The fragment of the Connections view, come to from a connection; the default one where left out. */
export function formatConnections(connection: string | undefined): string {
  return connection === undefined ? '#/connections' : `#/connections?v=${linkVersion}&${formatValues({ connection })}`;
}

/** What a fragment (with or without its `#`) asks to see. Anything unreadable leads to the Open view with the reason. */
export function parse(fragment: string): Route {
  const text = fragment.startsWith('#') ? fragment.slice(1) : fragment;
  if (text === '' || text === '/') return emptyOpen;
  if (text.length > longestFragment) {
    return unreadable(
      text,
      `This link has ${text.length.toLocaleString('en')} characters. No Headlight link has more than ${longestFragment.toLocaleString('en')}.`,
    );
  }
  const question = text.indexOf('?');
  const path = question < 0 ? text : text.slice(0, question);
  if (!paths.includes(path))
    return unreadable(text, `There is no view “${path.slice(0, 80)}” in this version of Headlight.`);
  const raw = splitQuery(question < 0 ? '' : text.slice(question + 1));
  const upgraded = upgrade(raw);
  if (!upgraded.ok) {
    // Of another version, but most names will mean what they mean here.
    const { values } = readParameters(raw.filter(([name]) => name !== 'v'));
    return { ...unreadable(text, upgraded.problem), values };
  }
  if (path === '/compare') return { view: 'compare', ...readCompare(upgraded.parameters) };
  const { values, problems, ignored } = readParameters(upgraded.parameters);
  if (path === '/connections') {
    const { connection } = values;
    return { view: 'connections', ...(connection === undefined ? {} : { connection }), ignored };
  }
  if (path === '/') return { view: 'open', values, problems, ignored };
  const link = complete(values);
  const missing = (['bucket', 'key'] as const).filter(
    (name) => !values[name] && !problems.some((p) => p.parameter === name),
  );
  const all = [
    ...problems,
    ...missing.map((name) => ({ parameter: name, text: '', problem: `The link names no ${name}.` })),
  ];
  if (!link || all.length > 0) return { view: 'open', values, problems: all, ignored };
  return { view: 'inspect', link, ignored };
}

function unreadable(text: string, problem: string): Extract<Route, { view: 'open' }> {
  return {
    view: 'open',
    values: {},
    problems: [{ parameter: 'link', text: text.slice(0, 200), problem }],
    ignored: [],
  };
}
