/** The deployment's configuration and the clock, as a query: loaded once, tried again on request. */
import { queryOptions } from '@tanstack/react-query';
import { loadSession } from '../connections/session.ts';

export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: loadSession,
  // One configuration for a visit: changing it under somebody's hands would change what a link means.
  staleTime: 24 * 3_600_000,
  gcTime: 24 * 3_600_000,
  retry: false,
});
