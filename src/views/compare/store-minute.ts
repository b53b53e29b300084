/** The minute that a lock is held against: by the store's clock, since this device's may be off. */

/**
 * Ms since 1970. A lock ends at a minute, as far as a verdict is concerned: every tick would compare all rows anew.
 * `clock.offsetMs` is the server's time minus this device's.
 */
export function storeMinute(now: number, clock: { readonly offsetMs: number } | undefined): number {
  return Math.floor((now + (clock?.offsetMs ?? 0)) / 60_000) * 60_000;
}
