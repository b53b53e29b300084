/**
 * Links as text: `format` writes what is to be seen into a URL fragment, `parse` reads a fragment back.
 * `parse` never throws: what cannot be read comes back as a problem beside everything that could.
 */
import type { OpenRequest, Place } from '../object-head/head-request.ts';
import {
  type InspectLink,
  isLinkParameter,
  type LinkParameter,
  type LinkValues,
  linkParameterNames,
  linkParameters,
} from './link-schema.ts';
import { linkVersion, type RawParameters, upgrade } from './link-version.ts';

/** Something in a link that could not be used. `text` is what stood there, so that nothing typed is lost. */
export interface LinkProblem {
  /** The parameter it is about; `link` where it is about the whole. */
  readonly parameter: LinkParameter | 'link';
  readonly text: string;
  readonly problem: string;
}

export type Route =
  | {
      readonly view: 'open';
      readonly values: LinkValues;
      readonly problems: readonly LinkProblem[];
      readonly ignored: readonly string[];
    }
  | { readonly view: 'inspect'; readonly link: InspectLink; readonly ignored: readonly string[] };

/** Longer fragments are not read at all: no link that this page writes comes near (a key has at most 1,024 bytes). */
const longestFragment = 32_768;

const emptyOpen: Route = { view: 'open', values: {}, problems: [], ignored: [] };

/**
 * The fragment that shows this: `#/inspect?v=1&bucket=reports&key=2026%2Fq3.parquet`.
 * Parameters stand in the schema's order, defaults are left out, so equal questions have equal links.
 */
export function formatInspect({ connection, request, place }: InspectLink): string {
  const values: LinkValues = { ...request, ...place, ...(connection === undefined ? {} : { connection }) };
  return `#/inspect?${formatValues(values)}`;
}

/** The fragment of the Open view with its fields filled in; `#/` where there is nothing to fill in. */
export function formatOpen(values: LinkValues): string {
  const query = formatValues(values);
  return query === `v=${linkVersion}` ? '#/' : `#/?${query}`;
}

function formatValues(values: LinkValues): string {
  const pairs = linkParameterNames.flatMap((name) => {
    const written = linkParameters[name].write(values[name]);
    return written === undefined ? [] : [`${name}=${encode(written)}`];
  });
  return [`v=${linkVersion}`, ...pairs].join('&');
}

/** As `encodeURIComponent`, and for `'()*!` too: chat programs end links at them. Lone surrogates become U+FFFD. */
function encode(value: string): string {
  return encodeURIComponent(value.toWellFormed()).replace(
    /[!'()*]/g,
    (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`,
  );
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
  if (path !== '/inspect' && path !== '/')
    return unreadable(text, `There is no view “${path.slice(0, 80)}” in this version of Headlight.`);
  const raw = splitQuery(question < 0 ? '' : text.slice(question + 1));
  const upgraded = upgrade(raw);
  if (!upgraded.ok) {
    // Of another version, but most names will mean what they mean here.
    const { values } = readParameters(raw.filter(([name]) => name !== 'v'));
    return { ...unreadable(text, upgraded.problem), values };
  }
  const { values, problems, ignored } = readParameters(upgraded.parameters);
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

function splitQuery(query: string): RawParameters {
  return query
    .split('&')
    .filter((pair) => pair !== '')
    .map((pair) => {
      const equals = pair.indexOf('=');
      return equals < 0
        ? ([decode(pair), ''] as const)
        : ([decode(pair.slice(0, equals)), decode(pair.slice(equals + 1))] as const);
    });
}

/** Percent-decoding that keeps what is not valid instead of throwing. `+` stays a plus: keys have them. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text.replace(/(?:%[0-9a-f]{2})+/gi, (run) => {
      try {
        return decodeURIComponent(run);
      } catch {
        return run;
      }
    });
  }
}

function readParameters(parameters: RawParameters) {
  const values: Partial<Record<LinkParameter, unknown>> = {};
  const problems: LinkProblem[] = [];
  const ignored: string[] = [];
  for (const [name, text] of parameters) {
    if (!isLinkParameter(name) || name in values) ignored.push(name.slice(0, 80));
    else if (text !== '') {
      const reading = linkParameters[name].read(text);
      if ('value' in reading) values[name] = reading.value;
      else problems.push({ parameter: name, text, problem: reading.problem });
    }
  }
  return { values: values as LinkValues, problems, ignored };
}

function complete(values: LinkValues): InspectLink | undefined {
  const { connection, region, endpoint, pathStyle, bucket, key, ...inputs } = values;
  if (!bucket || !key) return undefined;
  const request: OpenRequest = { checksumMode: 'ENABLED', ...inputs, bucket, key };
  const place: Place = {
    ...(region === undefined ? {} : { region }),
    ...(endpoint === undefined ? {} : { endpoint }),
    ...(pathStyle === undefined ? {} : { pathStyle }),
  };
  return { ...(connection === undefined ? {} : { connection }), request, place };
}
