/** The identity pools that exist, as data. Any other id is unknown. */

export interface Pool {
  readonly id: string;
  /** What happens to a guest: gets credentials for so many seconds, or an error. */
  readonly guests: { readonly lifetimeSeconds: number } | 'disabled' | 'throttled' | 'misconfigured';
}

/** The pool of the default configuration. */
export const guestPoolId = 'us-east-1:5eed5eed-0000-4000-8000-000000000001';
export const guestsDisabledPoolId = 'us-east-1:5eed5eed-0000-4000-8000-000000000002';
export const throttledPoolId = 'us-east-1:5eed5eed-0000-4000-8000-000000000003';
export const shortLivedPoolId = 'us-east-1:5eed5eed-0000-4000-8000-000000000004';
export const misconfiguredPoolId = 'us-east-1:5eed5eed-0000-4000-8000-000000000005';

export const pools: readonly Pool[] = [
  { id: guestPoolId, guests: { lifetimeSeconds: 3600 } },
  { id: guestsDisabledPoolId, guests: 'disabled' },
  { id: throttledPoolId, guests: 'throttled' },
  { id: shortLivedPoolId, guests: { lifetimeSeconds: 90 } },
  { id: misconfiguredPoolId, guests: 'misconfigured' },
];
