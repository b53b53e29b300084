/** A link's parameters as text and back: `a=1&b=2`, each value by its codec of `link-schema.ts`. */
import type { OpenRequest, Place } from '../object-head/head-request.ts';
import {
  type InspectLink,
  isLinkParameter,
  type LinkParameter,
  type LinkValues,
  linkParameterNames,
  linkParameters,
} from './link-schema.ts';
import type { RawParameters } from './link-version.ts';

/** Something in a link that could not be used. `text` is what stood there, so that nothing typed is lost. */
export interface LinkProblem {
  /** The parameter it is about; `link` where it is about the whole. */
  readonly parameter: LinkParameter | 'link';
  readonly text: string;
  readonly problem: string;
}

/** `bucket=b&key=a%20b`: the parameters in the schema's order, without defaults; empty where there is nothing to say. */
export function formatValues(values: LinkValues): string {
  return linkParameterNames
    .flatMap((name) => {
      const written = linkParameters[name].write(values[name]);
      return written === undefined ? [] : [`${name}=${encode(written)}`];
    })
    .join('&');
}

/** An inspect link as flat values. */
export function valuesOf({ connection, request, place }: InspectLink): LinkValues {
  return { ...request, ...place, ...(connection === undefined ? {} : { connection }) };
}

/** As `encodeURIComponent`, and for `'()*!` too: chat programs end links at them. Lone surrogates become U+FFFD. */
export function encode(value: string): string {
  return encodeURIComponent(value.toWellFormed()).replace(
    /[!'()*]/g,
    (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

/** `a=1&b` as pairs, decoded, in their order. */
export function splitQuery(query: string): RawParameters {
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

/** What a list of parameters says, what of it could not be used, and what is no parameter at all. */
export function readParameters(parameters: RawParameters) {
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

/** The link that the values name; undefined without a bucket or a key. */
export function complete(values: LinkValues): InspectLink | undefined {
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
