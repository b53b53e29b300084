/** The AWS SDK in a chunk of its own: asked for as soon as somebody shows intent, loaded once. */
import { NoAnswer } from '../object-head/failure.ts';

type AwsChunk = typeof import('../aws/aws.ts');

let chunk: Promise<AwsChunk> | undefined;

/** The chunk; a failed load is tried again the next time. Throws `NoAnswer`. */
export function awsChunk(): Promise<AwsChunk> {
  chunk ??= import('../aws/aws.ts').catch(() => {
    chunk = undefined;
    throw new NoAnswer({ kind: globalThis.navigator.onLine ? 'page-incomplete' : 'offline' });
  });
  return chunk;
}
