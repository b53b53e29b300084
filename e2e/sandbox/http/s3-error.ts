/** How S3 says no: a status, a code, a message and elements of its own, thrown from wherever the reason is found. */
import type { Answer, Header } from './answer.ts';
import type { RequestIds } from './request-ids.ts';
import { element } from './xml.ts';

export class S3Error extends Error {
  readonly status: number;
  readonly code: string;
  /** Further elements of the XML body, in order. */
  readonly details: { readonly [element: string]: string };
  readonly headers: readonly Header[];

  constructor(
    status: number,
    code: string,
    message: string,
    details: { readonly [element: string]: string } = {},
    headers: readonly Header[] = [],
  ) {
    super(message);
    this.status = status;
    this.code = code;
    this.details = details;
    this.headers = headers;
  }
}

export function accessDenied(message = 'Access Denied', details: { readonly [element: string]: string } = {}): S3Error {
  return new S3Error(403, 'AccessDenied', message, details);
}

export function invalidArgument(message: string, details: { readonly [element: string]: string } = {}): S3Error {
  return new S3Error(400, 'InvalidArgument', message, details);
}

export function invalidRequest(message: string): S3Error {
  return new S3Error(400, 'InvalidRequest', message);
}

/** The answer that carries an error: chunked XML, without a length. A HEAD gets the same headers and nothing after them. */
export function errorAnswer(error: S3Error, ids: RequestIds): Answer {
  const elements = { Code: error.code, Message: error.message, ...error.details, ...ids.elements };
  const xml = Object.entries(elements).map(([name, value]) => element(name, value));
  const body = Buffer.from(`<?xml version="1.0" encoding="UTF-8"?>\n<Error>${xml.join('')}</Error>`);
  const headers: Header[] = [...error.headers, ['Content-Type', 'application/xml'], ['Transfer-Encoding', 'chunked']];
  if (error.status === 400) headers.push(['Connection', 'close']);
  return { status: error.status, headers, body };
}
