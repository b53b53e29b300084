/**
 * How a call beside HeadObject went, as far as S3 answered it: what it brought, or why S3 refused. No answer at all is
 * something else: `failure.ts`.
 */
import type { ErrorDocument } from './error-document.ts';
import type { HeaderList, SentRequest } from './observation.ts';

/** How one request travelled, and what came back before the body. */
export interface Exchange {
  /** HTTP status code, 200 to 599. */
  readonly status: number;
  /** Reason phrase as sent, `Not Found`; empty over HTTP/2. */
  readonly statusText: string;
  /** What the page could read. */
  readonly headers: HeaderList;
  /** What it cost: `attempts` requests, and one more for each where `preflightFor` is not empty. */
  readonly sent: SentRequest;
  /** When the last attempt left, ms since 1970 by this device's clock. */
  readonly sentAt: number;
  /** From the last attempt to its answer's headers, in ms; a preflight of the browser is in it. */
  readonly durationMs: number;
}

/** S3 refused, and said why. */
export interface Refused {
  readonly kind: 'refused';
  readonly status: number;
  readonly document: ErrorDocument;
}

/**
 * Something answered, but not in a form that the call has: an error without a document (a 304, any HEAD), an error page of a
 * proxy, a body that broke off. `status` may be 200.
 */
export interface Unexplained {
  readonly kind: 'unexplained';
  readonly status: number;
}

export type CallOutcome<T> = ({ readonly kind: 'answered'; readonly value: T } | Refused | Unexplained) & {
  readonly exchange: Exchange;
};
