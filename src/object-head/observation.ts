/**
 * One answer of S3, whatever its status: what was asked, how it travelled, what came back.
 * A 304, a 404 and a 412 are answers as much as a 200. Only "no answer at all" is something else: `failure.ts`.
 */
import type { OpenRequest, Place } from './head-request.ts';

/** Header names in lower case, in the order in which the browser gave them. Repeated lines are joined with `, ` by the browser. */
export type HeaderList = readonly (readonly [name: string, value: string])[];

/** How the request left the page. Signatures, tokens and keys are replaced by `…` before they get here. */
export interface SentRequest {
  readonly method: 'HEAD' | 'GET';
  /** Path and query as on the wire, `http://localhost:9000/bucket/a%20b?versionId=null&X-Amz-Signature=…`. */
  readonly url: string;
  readonly headers: HeaderList;
  readonly signedIn: 'query' | 'headers' | 'nowhere';
  /** The names of the headers that made the browser ask first (OPTIONS); empty where it did not have to. */
  readonly preflightFor: readonly string[];
  /** HTTP attempts, without preflights: more than 1 where S3 answered 5xx and the request was repeated. */
  readonly attempts: number;
}

export interface Observation {
  readonly request: OpenRequest;
  /** Where it was asked, the connection's part included. */
  readonly place: Place;
  /** HTTP status code, 200 to 599. */
  readonly status: number;
  /** Reason phrase as sent, `Not Found`; empty over HTTP/2. */
  readonly statusText: string;
  /** What the page could read. A header that is not here was not sent, or was not exposed to this origin. */
  readonly headers: HeaderList;
  readonly sent: SentRequest;
  /** When the last attempt left, ms since 1970 by this device's clock. */
  readonly sentAt: number;
  /** From the last attempt to its answer's headers, in ms; a preflight of the browser is in it. */
  readonly durationMs: number;
  /** The page's origin, as S3's CORS rules see it, `https://headlight.example`. */
  readonly origin: string;
}

/** The readable value of a header, by any case of its name; undefined where there is none. */
export function headerValue(headers: HeaderList, name: string): string | undefined {
  const wanted = name.toLowerCase();
  return headers.find(([candidate]) => candidate === wanted)?.[1];
}

/**
 * True for 200 and 206: the answers that describe an object.
 *
 * @example isSuccess(304) // false
 * @see https://www.rfc-editor.org/rfc/rfc9110#name-successful-2xx
 */
export function isSuccess(status: number): boolean {
  return status >= 200 && status < 300;
}
