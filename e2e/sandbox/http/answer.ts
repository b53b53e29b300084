/** An answer as data, and the one place that writes answers to the network. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';

export type Header = readonly [name: string, value: string];

export interface Answer {
  readonly status: number;
  readonly headers: readonly Header[];
  readonly body?: Uint8Array | Iterable<Uint8Array>;
  /** How it arrives, if not at once and whole. */
  readonly delivery?: { readonly kind: 'slow'; readonly milliseconds: number } | { readonly kind: 'hang' | 'reset' };
}

/** The phrases S3 sends where Node's differ. */
const reasonPhrases: { readonly [status: number]: string } = {
  416: 'Requested Range Not Satisfiable',
  503: 'Slow Down',
};

/** Sends it, without the body where the request was a HEAD. */
export function send(message: IncomingMessage, response: ServerResponse, answer: Answer): void {
  if (answer.delivery?.kind === 'hang') return;
  if (answer.delivery?.kind === 'reset') {
    message.socket.resetAndDestroy();
    return;
  }
  // S3 says nothing about the connection unless it closes it, and `Date` is the sandbox's own clock.
  response.removeHeader('connection');
  response.sendDate = false;
  const phrase = reasonPhrases[answer.status];
  const flat = answer.headers.flat();
  if (phrase) response.writeHead(answer.status, phrase, flat);
  else response.writeHead(answer.status, flat);
  // A body that nobody read would otherwise be taken for the next request on the connection.
  message.resume();
  const { body } = answer;
  if (message.method === 'HEAD' || body === undefined) response.end();
  else if (body instanceof Uint8Array) response.end(body);
  else Readable.from(body).pipe(response);
}
