/** The calls beside HeadObject in a chunk of their own, which nobody waits for to see an answer. */
import { NoAnswer } from '../object-head/failure.ts';

type NeighbourCalls = typeof import('../aws/neighbour-calls.ts')['neighbourCalls'];

let chunk: Promise<NeighbourCalls> | undefined;

/** The chunk; a failed load is tried again the next time. Throws `NoAnswer`. */
export function neighbourCalls(): Promise<NeighbourCalls> {
  chunk ??= import('../aws/neighbour-calls.ts').then(
    (door) => door.neighbourCalls,
    () => {
      chunk = undefined;
      throw new NoAnswer({ kind: globalThis.navigator.onLine ? 'page-incomplete' : 'offline' });
    },
  );
  return chunk;
}
