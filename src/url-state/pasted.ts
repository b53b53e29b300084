/** Reads what was pasted: a link of this page first, since only this folder knows links, else any other name of an object. */

import { locate } from '../object-head/locator/locate.ts';
import type { LocateResult, Notice } from '../object-head/locator/located.ts';
import type { CompareLink } from './compare-link.ts';
import { parse } from './link.ts';
import type { LinkProblem } from './link-parameters.ts';

/** Where in a text a fragment of this page begins: `https://host/path#/inspect?…`, or the fragment alone. */
const fragment = /^(?:https?:\/\/[^\s#]*)?(#\/(?:inspect|compare)?\?[^\n\r]*)$/i;

/** What a link is copied with out of prose or code. */
const wrapping = /^["'“”‘’`<]+|["'“”‘’`>]+$/g;

/** What a pasted text turned out to name: an object, or several of them beside each other. */
export type PastedReading =
  | LocateResult
  /** A link to a comparison. `problems` are those of its objects that could not be read. */
  | { readonly kind: 'comparison'; readonly link: CompareLink; readonly problems: readonly LinkProblem[] };

/**
 * What the text names. Never throws; `http://tools.example/#/inspect?bucket=b&key=k` is read as the link that it is,
 * whichever host it points to: only its parameters are used.
 */
export function readPasted(text: string): PastedReading {
  const match = fragment.exec(text.trim().replace(wrapping, ''));
  return match?.[1] === undefined ? locate(text) : readLink(match[1]);
}

function readLink(link: string): PastedReading {
  const route = parse(link);
  if (route.view === 'inspect') {
    const { request, place, connection } = route.link;
    const notices = ignoredNotice(route.ignored);
    return {
      kind: 'located',
      located: { form: 'headlight-link', request, place, notices, ...(connection === undefined ? {} : { connection }) },
    };
  }
  if (route.view === 'compare') {
    const [problem] = route.problems;
    if (route.link.columns.length > 0) return { kind: 'comparison', link: route.link, problems: route.problems };
    return {
      kind: 'problem',
      problem: problem ? said(problem) : 'This link is a comparison that names no object.',
      expected: problem ? '' : 'Expected an object in it.',
    };
  }
  if (route.view !== 'open')
    return { kind: 'problem', problem: 'This link names no object.', expected: 'Expected a bucket and a key in it.' };
  const [first] = route.problems;
  const { bucket, key, region, endpoint, pathStyle, connection, ...inputs } = route.values;
  if (first || !bucket || !key) {
    return {
      kind: 'problem',
      problem: first ? said(first) : 'This link names no object.',
      expected: first?.parameter === 'link' ? '' : 'Expected a bucket and a key in it.',
    };
  }
  const place = {
    ...(region ? { region } : {}),
    ...(endpoint ? { endpoint } : {}),
    ...(pathStyle === undefined ? {} : { pathStyle }),
  };
  return {
    kind: 'located',
    located: {
      form: 'headlight-link',
      request: { ...inputs, bucket, key },
      place,
      notices: ignoredNotice(route.ignored),
      ...(connection ? { connection } : {}),
    },
  };
}

function said({ parameter, problem }: LinkProblem): string {
  return parameter === 'link' ? problem : `${parameter}: ${problem}`;
}

function ignoredNotice(ignored: readonly string[]): readonly Notice[] {
  if (ignored.length === 0) return [];
  return [
    { id: 'parameters-ignored', text: `Not part of a Headlight link, left out: ${ignored.slice(0, 5).join(', ')}.` },
  ];
}
