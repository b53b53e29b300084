/** One HeadObject: an answer of S3 of any status comes back as an `Observation`; only no answer at all is thrown. */
import { HeadObjectCommand, type HeadObjectCommandInput } from '@aws-sdk/client-s3';
import type { HttpRequest } from '@smithy/types';
import { placeInForce } from '../connections/trusted-endpoints.ts';
import { bucketKind } from '../object-head/bucket-kind.ts';
import { type Failure, NoAnswer } from '../object-head/failure.ts';
import { headInputs, inputNames } from '../object-head/head-inputs.ts';
import { type HeadRequest, withoutSecrets } from '../object-head/head-request.ts';
import { unfetchableSegment } from '../object-head/key-rules.ts';
import type { Observation } from '../object-head/observation.ts';
import { credentialsOf } from './credentials/credentials.ts';
import { s3Client, type Target } from './s3-client.ts';
import { captureWire, headerList, sentRequest, type Wire } from './wire-capture.ts';

/** A request that S3 has not answered after this long is given up. */
const patienceMs = 60_000;

/**
 * Sends a HeadObject and gives what S3 answered: 200, 304, 403, 412 and 503 alike.
 * @throws NoAnswer and nothing else, where there is no answer to show
 */
export async function headObject(target: Target, request: HeadRequest, signal?: AbortSignal): Promise<Observation> {
  const obstacle = whyNotSendable(request);
  if (obstacle) throw new NoAnswer(obstacle);
  const timeout = AbortSignal.timeout(patienceMs);
  const abortSignal = signal ? AbortSignal.any([signal, timeout]) : timeout;
  const wire: Wire = { attempts: 0 };
  const command = new HeadObjectCommand(commandInput(request));
  command.middlewareStack.add(
    captureWire(wire, (cause, sent) => (abortSignal.aborted ? cause : noAnswer(cause, sent))),
    { step: 'deserialize', priority: 'low', name: 'captureWire' },
  );
  // What the SDK makes of the answer does not matter: it throws for 304, and for a Last-Modified that it cannot read.
  const thrown = await settle(async () => {
    await orAborted(abortSignal, credentialsOf(target.connection, target.clock).provider?.());
    await s3Client(target).send(command, { abortSignal });
  });
  const { request: sent, response, sentAt = 0, started = 0, answered = 0 } = wire;
  if (!sent || !response) throw asNoAnswer(thrown, { signal, timeout, sent: sent !== undefined });
  // An answer that the browser was told not to follow has neither status nor headers.
  if (response.statusCode === 0) throw new NoAnswer({ kind: 'redirected', url: originOf(sent) });
  return {
    request: withoutSecrets(request),
    place: placeInForce(target.connection, target.place),
    status: response.statusCode,
    statusText: response.reason ?? '',
    headers: headerList(response),
    sent: sentRequest(sent, wire.attempts),
    sentAt,
    durationMs: Math.round(answered - started),
    origin: globalThis.location.origin,
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

async function settle(action: () => Promise<unknown>): Promise<unknown> {
  try {
    await action();
    return undefined;
  } catch (error) {
    return error;
  }
}

function whyNotSendable({ bucket, key }: HeadRequest): Failure | undefined {
  const segment = unfetchableSegment(key);
  if (segment) return { kind: 'unfetchable-key', segment };
  if (bucketKind(bucket).startsWith('directory')) {
    return {
      kind: 'not-sendable',
      message:
        'Directory buckets (S3 Express One Zone) have no CORS configuration, so no browser page on another origin can read them. Use the AWS CLI: aws s3api head-object.',
    };
  }
  return undefined;
}

/** The SDK's input: its own spelling, dates as `Date`, nothing where nothing is to be sent. */
function commandInput(request: HeadRequest): HeadObjectCommandInput {
  const entries = inputNames.flatMap((name) => {
    const value = request[name];
    if (value === undefined || value === 'off') return [];
    const { sdk, kind } = headInputs[name];
    return [[sdk, kind === 'date' ? new Date(value) : value] as const];
  });
  return { Bucket: request.bucket, Key: request.key, ...Object.fromEntries(entries) };
}

function noAnswer(cause: unknown, sent: HttpRequest): unknown {
  if (!(cause instanceof TypeError)) return cause;
  if (!globalThis.navigator.onLine) return new NoAnswer({ kind: 'offline' });
  return new NoAnswer({ kind: 'cors-or-network', url: originOf(sent), reached: 'unknown' });
}

function originOf({ protocol, hostname, port }: HttpRequest): string {
  return `${protocol}//${hostname}${port ? `:${port}` : ''}`;
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
