/**
 * The only list of a link's parameters: their order, and how each is written and read.
 * Secrets cannot be written here: the type of a request that links hold (`OpenRequest`) has no place for them.
 *
 * A codec is lossless and total: `read(write(value))` is the value, and `read` answers bad input with a problem, never
 * by throwing.
 */

import type { OpenRequest, Place } from '../object-head/head-request.ts';
import { isHeaderText, notHeaderText } from '../object-head/header-text.ts';

/** What an inspect link names: an object, the question about it, and where it lives. */
export interface InspectLink {
  /** A connection of the deployment's configuration; its default where left out. */
  readonly connection?: string;
  readonly request: OpenRequest;
  readonly place: Place;
}

/** An inspect link as flat, optional values: what a parameter list is read into before it is known to be complete. */
export type LinkValues = Partial<OpenRequest> & Partial<Place> & { readonly connection?: string };

export type LinkParameter = keyof OpenRequest | keyof Place | 'connection';

type Reading = { readonly value: unknown } | { readonly problem: string };

interface Codec {
  /** The parameter's text; undefined where the value is the default and is left out. */
  write(value: unknown): string | undefined;
  read(text: string): Reading;
}

const text: Codec = {
  write: (value) => (typeof value === 'string' && value !== '' ? value : undefined),
  read: (value) => ({ value }),
};

/** The text of an input that travels as a header. */
const headerText: Codec = {
  write: text.write,
  read: (value) => (isHeaderText(value) ? { value } : { problem: notHeaderText }),
};

const integer: Codec = {
  write: (value) => (typeof value === 'number' ? String(value) : undefined),
  read: (value) =>
    /^\d{1,9}$/.test(value)
      ? { value: Number(value) }
      : { problem: `“${clip(value)}” is not a whole number. Expected 1 to 10000.` },
};

const isoSeconds: Codec = {
  write: text.write,
  read: (value) =>
    /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(value) && isMoment(value)
      ? { value }
      : { problem: `“${clip(value)}” is not a UTC time. Expected the form 2026-11-21T09:14:03Z.` },
};

/** Whether there is such a time: `Date.parse` takes 31 February for 3 March, which would ask about another time than is written. */
function isMoment(iso: string): boolean {
  const instant = Date.parse(iso);
  return !Number.isNaN(instant) && new Date(instant).toISOString().slice(0, 19) === iso.slice(0, 19);
}

/** A parameter with a closed set of words; `leftOut` is the default, which is never written. */
function word(words: readonly string[], leftOut?: string): Codec {
  return {
    write: (value) => (typeof value === 'string' && value !== leftOut ? value : undefined),
    read: (value) =>
      words.includes(value)
        ? { value }
        : { problem: `“${clip(value)}” is not known here. Expected ${words.join(' or ')}.` },
  };
}

const regionCode: Codec = {
  write: text.write,
  read: (value) =>
    /^[a-z]{2,}(?:-[a-z0-9]+){0,5}$/.test(value)
      ? { value }
      : { problem: `“${clip(value)}” is not a region. Expected a code such as eu-central-1.` },
};

const yesNo: Codec = {
  write: (value) => (typeof value === 'boolean' ? String(value) : undefined),
  read: (value) =>
    value === 'true' || value === 'false'
      ? { value: value === 'true' }
      : { problem: `“${clip(value)}” is neither true nor false.` },
};

const httpOrigin: Codec = {
  write: text.write,
  read: (value) => {
    const origin = /^https?:\/\/[^/?#@\s\\]+\/?$/i.test(value) ? originOf(value) : undefined;
    return origin
      ? { value: origin }
      : { problem: `“${clip(value)}” is not an endpoint. Expected http(s)://host[:port], without a path.` };
  },
};

function originOf(value: string): string | undefined {
  try {
    return new URL(value).origin;
  } catch {
    return undefined;
  }
}

function clip(value: string): string {
  return value.length > 80 ? `${value.slice(0, 80)}…` : value;
}

/** Every parameter but `v`, in the order in which links are written. */
export const linkParameters = {
  connection: text,
  bucket: text,
  key: text,
  versionId: text,
  partNumber: integer,
  range: headerText,
  ifMatch: headerText,
  ifNoneMatch: headerText,
  ifModifiedSince: isoSeconds,
  ifUnmodifiedSince: isoSeconds,
  checksumMode: word(['off', 'ENABLED'], 'ENABLED'),
  requestPayer: word(['requester']),
  expectedBucketOwner: headerText,
  responseCacheControl: text,
  responseContentDisposition: text,
  responseContentEncoding: text,
  responseContentLanguage: text,
  responseContentType: text,
  responseExpires: isoSeconds,
  sseCustomerAlgorithm: headerText,
  region: regionCode,
  endpoint: httpOrigin,
  pathStyle: yesNo,
} as const satisfies Record<LinkParameter, Codec>;

export const linkParameterNames = Object.keys(linkParameters) as readonly LinkParameter[];

/** Whether a parameter of a link is one that this version of the format knows. */
export function isLinkParameter(name: string): name is LinkParameter {
  return Object.hasOwn(linkParameters, name);
}
