/** Whether anything answers at an origin, as a query. */
import { queryOptions } from '@tanstack/react-query';
import { askedOnce } from './asked-once.ts';
import { awsChunk } from './aws-chunk.ts';

/** Sent when the person asks for it, and forgotten with the failure that it is about. */
export function hostAnswersQuery(origin: string) {
  return queryOptions({
    ...askedOnce,
    gcTime: 0,
    queryKey: ['host-answers', origin],
    queryFn: async () => (await awsChunk()).hostAnswers(origin),
  });
}
