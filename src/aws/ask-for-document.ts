/** A call beside HeadObject, whose answer counts only if it is the document that the call is documented to bring. */
import type { ServiceInputTypes, ServiceOutputTypes } from '@aws-sdk/client-s3';
import type { DeserializeMiddleware } from '@smithy/types';
import type { CallOutcome } from '../object-head/call-outcome.ts';
import { askS3 } from './ask-s3.ts';
import type { Target } from './s3-client.ts';
import type { S3Command } from './send-command.ts';

/** What the SDK made of a document, and the document itself. */
export interface ReadDocument<O> {
  readonly output: O;
  readonly text: string;
}

/**
 * Sends a command whose document has one of these root elements, `['Tagging']`. The SDK looks at no root: it would make an
 * empty document out of an error page, of another listing, or of the object that a store sends because it overlooks a
 * sub-resource. Such an answer is `unexplained`.
 * @throws NoAnswer and nothing else, where there is no answer
 */
export async function askForDocument<I extends ServiceInputTypes, O extends ServiceOutputTypes>(
  target: Target,
  command: S3Command<I, O>,
  roots: readonly string[],
  signal?: AbortSignal,
): Promise<CallOutcome<ReadDocument<O>>> {
  const body = { text: '' };
  command.middlewareStack.add(keepText(body), { step: 'deserialize', priority: 'low', name: 'keepText' });
  const outcome = await askS3(target, command, signal);
  if (outcome.kind !== 'answered') return outcome;
  const { exchange, value } = outcome;
  return roots.includes(rootOf(body.text) ?? '')
    ? { kind: 'answered', value: { output: value, text: body.text }, exchange }
    : { kind: 'unexplained', status: exchange.status, exchange };
}

/** Keeps the document beside what the SDK makes of it. */
function keepText<I extends object, O extends object>(body: { text: string }): DeserializeMiddleware<I, O> {
  return (next) => async (args) => {
    const result = await next(args);
    const response = result.response as { body?: BodyInit | null };
    const bytes = new Uint8Array(await new Response(response.body ?? null).arrayBuffer());
    body.text = new TextDecoder().decode(bytes);
    response.body = bytes;
    return result;
  };
}

/** The name of the first element; what may stand before it is a declaration and comments. */
function rootOf(xml: string): string | undefined {
  return /^\s*(?:<\?[^>]*>\s*|<!--[\s\S]*?-->\s*)*<([A-Za-z][\w.-]*)[\s/>]/.exec(xml)?.[1];
}
