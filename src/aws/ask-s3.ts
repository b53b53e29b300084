/** A call beside HeadObject whose answer is a document: what S3 answered, refusals included, as a `CallOutcome`. */
import type { ServiceInputTypes, ServiceOutputTypes } from '@aws-sdk/client-s3';
import type { DeserializeMiddleware } from '@smithy/types';
import type { CallOutcome } from '../object-head/call-outcome.ts';
import { errorDocumentOf } from '../object-head/error-document.ts';
import type { Target } from './s3-client.ts';
import { type S3Command, type Sent, sendCommand } from './send-command.ts';

/** No document of S3 comes near it: a page of a listing has 1,000 entries of at most a few KB. */
const longestDocument = 16_000_000;

/**
 * Sends a command whose answer is a document.
 * @throws NoAnswer and nothing else, where there is no answer
 */
export async function askS3<I extends ServiceInputTypes, O extends ServiceOutputTypes>(
  target: Target,
  command: S3Command<I, O>,
  signal?: AbortSignal,
): Promise<CallOutcome<O>> {
  command.middlewareStack.add(refuseObjects(), { step: 'deserialize', priority: 'low', name: 'refuseObjects' });
  return outcomeOf(await sendCommand(target, command, signal));
}

/** What an answer amounts to, by its document; `thrown` is read, never trusted to be the SDK's own. */
export function outcomeOf<O>({ exchange, output, thrown }: Sent<O>): CallOutcome<O> {
  const { status } = exchange;
  if (output !== undefined) return { kind: 'answered', value: output, exchange };
  const document = errorDocumentOf(thrown);
  return document ? { kind: 'refused', status, document, exchange } : { kind: 'unexplained', status, exchange };
}

/**
 * A store that does not know a sub-resource answers with the object itself (measured: Ceph to `?attributes`). That may be
 * terabytes, so what says beforehand that it is too long is not read.
 */
function refuseObjects<I extends object, O extends object>(): DeserializeMiddleware<I, O> {
  return (next) => async (args) => {
    const result = await next(args);
    const { headers } = result.response as { readonly headers: Readonly<Record<string, string>> };
    if (Number(headers['content-length']) > longestDocument)
      throw new Error('This answer is longer than any document.');
    return result;
  };
}
