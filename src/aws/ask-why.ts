/** "Ask S3 why": the same request as a GET, whose refusal has a body that says what a HEAD cannot. */
import { HeadObjectCommand } from '@aws-sdk/client-s3';
import type { BuildMiddleware, DeserializeMiddleware, HttpRequest } from '@smithy/types';
import type { Learned } from '../explain/statuses/facts.ts';
import { type ErrorDocument, errorDocumentOf } from '../object-head/error-document.ts';
import type { HeadRequest } from '../object-head/head-request.ts';
import { outcomeOf } from './ask-s3.ts';
import { commandInput } from './command-input.ts';
import type { Target } from './s3-client.ts';
import { sendCommand } from './send-command.ts';

/** The least that a GET can ask for. */
const firstByte = 'bytes=0-0';

/**
 * Sends the request as a GET of its first byte, or of what it asks for itself, and reads no content. A reason that is only one
 * for refusing a GET, or this range, is none for the HEAD.
 * @throws NoAnswer and nothing else, where there is no answer
 */
export async function askWhy(target: Target, request: HeadRequest, signal?: AbortSignal): Promise<Learned> {
  const isNarrow = request.range !== undefined || request.partNumber !== undefined;
  // The HEAD itself with its method changed: nothing else can differ. The SDK's GetObject would also bring 3 KB of code that
  // checks content which nobody reads.
  const command = new HeadObjectCommand(commandInput(isNarrow ? request : { ...request, range: firstByte }));
  const refusals: Refusal[] = [];
  command.middlewareStack.add(asGet(), { step: 'build', name: 'asGet' });
  command.middlewareStack.add(withoutContent(), { step: 'deserialize', priority: 'low', name: 'withoutContent' });
  command.middlewareStack.add(noteRefusals(refusals), { step: 'deserialize', priority: 'high', name: 'noteRefusals' });
  const outcome = outcomeOf(await sendCommand(target, command, signal));
  const { status } = outcome.exchange;
  // The SDK sends a request again after some refusals, a clock that is off among them, which it then corrects.
  const reason = outcome.kind === 'answered' ? refusals.at(-1) : outcome.kind === 'refused' ? outcome : undefined;
  if (!reason || isOfTheProbe(reason.document, isNarrow)) return { kind: 'no-reason', status };
  return { kind: 'reason', status: reason.status, document: reason.document };
}

function asGet<I extends object, O extends object>(): BuildMiddleware<I, O> {
  return (next) => async (args) => {
    const request = args.request as HttpRequest;
    request.method = 'GET';
    request.query = { ...request.query, 'x-id': 'GetObject' };
    return next(args);
  };
}

/** Leaves the content of an answer that is no refusal where it is, for the connection to be closed on it. */
function withoutContent<I extends object, O extends object>(): DeserializeMiddleware<I, O> {
  return (next) => async (args) => {
    const result = await next(args);
    const response = result.response as { readonly statusCode: number; body?: unknown };
    if (response.statusCode < 300) response.body = new Uint8Array();
    return result;
  };
}

interface Refusal {
  readonly status: number;
  readonly document: ErrorDocument;
}

/** Keeps what each attempt was refused with, outside of what reads the answer and inside of what repeats the request. */
function noteRefusals<I extends object, O extends object>(refusals: Refusal[]): DeserializeMiddleware<I, O> {
  return (next) => async (args) => {
    try {
      return await next(args);
    } catch (thrown) {
      const document = errorDocumentOf(thrown);
      const status = (thrown as { readonly $metadata?: { readonly httpStatusCode?: number } }).$metadata
        ?.httpStatusCode;
      if (document && status !== undefined) refusals.push({ status, document });
      throw thrown;
    }
  };
}

/** An empty object has no first byte, and an archived one no bytes to give: neither keeps S3 from answering a HEAD. */
function isOfTheProbe({ code }: ErrorDocument, isNarrow: boolean): boolean {
  return code === 'InvalidObjectState' || (code === 'InvalidRange' && !isNarrow);
}
