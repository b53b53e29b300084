/** The HEAD of one object as a query. */
import { queryOptions } from '@tanstack/react-query';
import type { Target } from '../aws/s3-client.ts';
import { type CustomerKey, withCustomerKey } from '../connections/customer-keys.ts';
import { noteHeaders } from '../connections/seen-headers.ts';
import type { NoAnswer } from '../object-head/failure.ts';
import type { OpenRequest } from '../object-head/head-request.ts';
import type { Observation } from '../object-head/observation.ts';
import { awsChunk } from './aws-chunk.ts';

export interface HeadQuestion {
  readonly target: Target;
  readonly request: OpenRequest;
  /** The SSE-C key of this visit, where there is one. Only its id goes into the query's key. */
  readonly customerKey: CustomerKey | undefined;
}

/**
 * What S3 says about an object. An answer is kept for five minutes, so that back and forward are instant, and never
 * asked again behind the person's back: what is on the screen is what S3 said at the time that stands beside it.
 */
export function headQuery({ target, request, customerKey }: HeadQuestion) {
  return queryOptions<Observation, NoAnswer>({
    queryKey: ['head', target.connection.name, target.place, request, customerKey?.id ?? null],
    queryFn: async ({ signal }) => {
      const { headObject } = await awsChunk();
      const observation = await headObject(target, withCustomerKey(request, customerKey), signal);
      noteHeaders(observation, target.connection.name);
      return observation;
    },
    staleTime: 5 * 60_000,
    retry: false,
    // A failed request is sent again by the person, not by the next component that looks at it.
    retryOnMount: false,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
}
