/** How queries behave here: what the person asked for is not asked again by itself, nor behind their back. */

/** Kept for five minutes; a failed request is sent again by the person, not by the next component that looks at it. */
export const neverByItself = {
  staleTime: 5 * 60_000,
  retry: false,
  retryOnMount: false,
  refetchOnMount: false,
  refetchOnWindowFocus: false,
  refetchOnReconnect: false,
} as const;

/** For what is not even asked the first time by itself: sent by `refetch` or `fetchQuery`. */
export const askedOnce = { ...neverByItself, enabled: false } as const;
