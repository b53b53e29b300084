/**
 * What really went over the wire, taken inside the SDK's middleware before the SDK reads it: status, reason and every
 * header, known to the SDK or not, of answers that the SDK would turn into exceptions.
 */
import { escapeUri } from '@smithy/core/protocols';
import type { DeserializeHandler, DeserializeMiddleware, HttpRequest } from '@smithy/types';
import type { HeaderList, SentRequest } from '../object-head/observation.ts';
import { causesPreflight } from '../object-head/transport.ts';

interface WireResponse {
  readonly statusCode: number;
  readonly reason?: string;
  readonly headers: Readonly<Record<string, string>>;
}

export interface Wire {
  request?: HttpRequest;
  response?: WireResponse;
  attempts: number;
  /** When the last attempt left: ms since 1970, and ms of the page's own monotonic clock. */
  sentAt?: number;
  started?: number;
  /** When its status and headers were there. */
  answered?: number;
}

/** Fills `wire` with the last attempt. Network errors are handed to `onNoAnswer`, whose result is thrown: the SDK's retry does not know it. */
export function captureWire<I extends object, O extends object>(
  wire: Wire,
  onNoAnswer: (cause: unknown, request: HttpRequest) => unknown,
): DeserializeMiddleware<I, O> {
  return (next: DeserializeHandler<I, O>) => async (args) => {
    const request = args.request as HttpRequest;
    wire.request = request;
    delete wire.response;
    wire.attempts += 1;
    wire.sentAt = Date.now();
    wire.started = performance.now();
    try {
      const result = await next(args);
      wire.answered = performance.now();
      const { statusCode, reason, headers } = result.response as WireResponse;
      // Copied, because the SDK goes on to change the headers: it deletes an Expires that is no date.
      wire.response = { statusCode, headers: { ...headers }, ...(reason === undefined ? {} : { reason }) };
      return result;
    } catch (cause) {
      throw onNoAnswer(cause, request);
    }
  };
}

const concealedHeaders = new Set([
  'x-amz-security-token',
  'x-amz-server-side-encryption-customer-key',
  'x-amz-server-side-encryption-customer-key-md5',
]);

function concealHeader(name: string, value: string): string {
  if (concealedHeaders.has(name.toLowerCase())) return '…';
  if (name.toLowerCase() !== 'authorization') return value;
  return value.replace(/Credential=[^/]*/, 'Credential=…').replace(/Signature=.*/, 'Signature=…');
}

/** Takes the value as it is written in the address: in a credential, `%2F` ends the key id. */
function concealParameter(name: string, value: string): string {
  if (/^x-amz-(?:signature|security-token)$/i.test(name)) return '…';
  return /^x-amz-credential$/i.test(name) ? value.replace(/^.*?(?=%2F|$)/i, '…') : value;
}

/** Where a request goes, `https://reports.s3.example`. */
export function originOf({ protocol, hostname, port }: HttpRequest): string {
  return `${protocol}//${hostname}${port ? `:${port}` : ''}`;
}

function urlOf(request: HttpRequest): string {
  // Sorted and escaped as the SDK's handlers do when they send it.
  const parameters = Object.entries(request.query ?? {}).sort(([a], [b]) => (a < b ? -1 : 1));
  const query = parameters.flatMap(([name, value]) =>
    [value]
      .flat()
      .map((one) => (one === null ? escapeUri(name) : `${escapeUri(name)}=${concealParameter(name, escapeUri(one))}`)),
  );
  return `${originOf(request)}${request.path}${query.length > 0 ? `?${query.join('&')}` : ''}`;
}

/** The request as the person may see and copy it: signature, token, key id and customer key are replaced by `…`. */
export function sentRequest(request: HttpRequest, attempts: number): SentRequest {
  const headers = Object.entries(request.headers).filter(([name]) => name.toLowerCase() !== 'host');
  const inQuery = Object.keys(request.query ?? {}).some((name) => name.toLowerCase() === 'x-amz-signature');
  const inHeaders = headers.some(([name]) => name.toLowerCase() === 'authorization');
  return {
    method: request.method === 'GET' ? 'GET' : 'HEAD',
    url: urlOf(request),
    headers: headers.map(([name, value]) => [name, concealHeader(name, value)] as const),
    signedIn: inQuery ? 'query' : inHeaders ? 'headers' : 'nowhere',
    preflightFor: headers.filter(([name, value]) => causesPreflight(name, value)).map(([name]) => name),
    attempts,
  };
}

/** Header names in lower case. The SDK adds a pseudo header for its own use, which S3 never sent. */
export function headerList(response: WireResponse): HeaderList {
  return Object.entries(response.headers)
    .map(([name, value]) => [name.toLowerCase(), value] as const)
    .filter(([name]) => name !== 'expiresstring');
}
