/** How a query behaves that is made because the person asked for it: not by itself, not again, not behind their back. */

/** Kept for five minutes, as an answer to a HEAD is. A query that is not enabled is sent by `refetch` or `fetchQuery`. */
export const askedOnce = {
  enabled: false,
  staleTime: 5 * 60_000,
  retry: false,
  retryOnMount: false,
  refetchOnMount: false,
  refetchOnWindowFocus: false,
  refetchOnReconnect: false,
} as const;
