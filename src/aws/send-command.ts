/**
 * One command of the SDK, on its way: sent with the target's client, taken off the wire, and given up in time. Whatever S3
 * answers is handed back; what keeps a request from being answered becomes a `NoAnswer`, here and nowhere else.
 */
import type { S3ClientResolvedConfig, ServiceInputTypes, ServiceOutputTypes } from '@aws-sdk/client-s3';
import type { Command, HttpRequest } from '@smithy/types';
import { clockChecked, measureClock } from '../connections/live-clock.ts';
import type { Exchange } from '../object-head/call-outcome.ts';
import { NoAnswer } from '../object-head/failure.ts';
import { credentialsOf } from './credentials/credentials.ts';
import { onlyTo } from './only-to.ts';
import { s3Client, type Target } from './s3-client.ts';
import { whyNotSendable } from './why-not-sendable.ts';
import { captureWire, headerList, originOf, sentRequest, type Wire } from './wire-capture.ts';

/** A request that S3 has not answered after this long is given up. */
const patienceMs = 60_000;

export type S3Command<I extends ServiceInputTypes, O extends ServiceOutputTypes> = Command<
  ServiceInputTypes,
  I,
  ServiceOutputTypes,
  O,
  S3ClientResolvedConfig
>;

/** An answer of S3, and what the SDK made of it: the output of the call, or what it threw. */
export type Sent<O> = { readonly exchange: Exchange } & (
  | { readonly output: O; readonly thrown?: never }
  | { readonly output?: never; readonly thrown: unknown }
);

/**
 * Sends a command. A body that is still on its way when the SDK is done is not fetched: the connection is closed.
 * @throws NoAnswer and nothing else, where there is no answer
 */
export async function sendCommand<I extends ServiceInputTypes, O extends ServiceOutputTypes>(
  target: Target,
  command: S3Command<I, O>,
  signal?: AbortSignal,
): Promise<Sent<O>> {
  const { Bucket = '', Key } = command.input as { readonly Bucket?: string; readonly Key?: string };
  const obstacle = whyNotSendable(Bucket, Key);
  if (obstacle) throw new NoAnswer(obstacle);
  const timeout = AbortSignal.timeout(patienceMs);
  const done = new AbortController();
  const abortSignal = AbortSignal.any([...(signal ? [signal] : []), timeout, done.signal]);
  const wire: Wire = { attempts: 0 };
  command.middlewareStack.add(
    captureWire(wire, (cause, sent) => (abortSignal.aborted ? cause : noAnswer(cause, sent))),
    { step: 'deserialize', priority: 'low', name: 'captureWire' },
  );
  command.middlewareStack.add(onlyTo(target, Bucket), { step: 'build', name: 'onlyTo' });
  const settled = await settle(async () => {
    await orAborted(abortSignal, clockChecked());
    await orAborted(abortSignal, credentialsOf(target.connection, target.clock).provider?.());
    return await s3Client(target).send(command, { abortSignal });
  });
  const { request: sent, response } = wire;
  const interrupted = abortSignal.aborted;
  done.abort();
  if (!sent || !response || ('thrown' in settled && interrupted))
    throw asNoAnswer(settled.thrown, { signal, timeout, sent: sent !== undefined });
  // An answer that the browser was told not to follow has neither status nor headers.
  if (response.statusCode === 0) throw new NoAnswer({ kind: 'redirected', url: originOf(sent) });
  // Signatures of another time are refused so, and a HEAD does not say why.
  if (response.statusCode === 403 && target.clock) void measureClock();
  return { exchange: exchangeOf(wire, sent, response), ...settled };
}

function exchangeOf(wire: Wire, sent: HttpRequest, response: NonNullable<Wire['response']>): Exchange {
  const { attempts, sentAt = 0, started = 0, answered = 0 } = wire;
  return {
    status: response.statusCode,
    statusText: response.reason ?? '',
    headers: headerList(response),
    sent: sentRequest(sent, attempts),
    sentAt,
    durationMs: Math.round(answered - started),
  };
}

/** Credentials are shared by all requests, so their fetching goes on; only this request stops waiting for it. */
async function orAborted(signal: AbortSignal, work: Promise<unknown> | undefined): Promise<void> {
  signal.throwIfAborted();
  let abort = () => {};
  const aborted = new Promise<never>((_, reject) => {
    abort = () => reject(signal.reason);
  });
  signal.addEventListener('abort', abort, { once: true });
  await Promise.race([work, aborted]).finally(() => signal.removeEventListener('abort', abort));
}

type Settled<T> =
  | { readonly output: T; readonly thrown?: never }
  | { readonly output?: never; readonly thrown: unknown };

async function settle<T>(action: () => Promise<T>): Promise<Settled<T>> {
  try {
    return { output: await action() };
  } catch (thrown) {
    return { thrown };
  }
}

function noAnswer(cause: unknown, sent: HttpRequest): unknown {
  if (!(cause instanceof TypeError)) return cause;
  if (!globalThis.navigator.onLine) return new NoAnswer({ kind: 'offline' });
  return new NoAnswer({ kind: 'cors-or-network', url: originOf(sent), reached: 'unknown' });
}

function asNoAnswer(
  thrown: unknown,
  { signal, timeout, sent }: { signal: AbortSignal | undefined; timeout: AbortSignal; sent: boolean },
): NoAnswer {
  if (thrown instanceof NoAnswer) return thrown;
  if (signal?.aborted) return new NoAnswer({ kind: 'aborted' });
  if (timeout.aborted) return new NoAnswer({ kind: 'timeout', afterMs: patienceMs, sent });
  return new NoAnswer({ kind: 'not-sendable', message: thrown instanceof Error ? thrown.message : String(thrown) });
}
