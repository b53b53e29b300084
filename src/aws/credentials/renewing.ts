/**
 * When are credentials got again? Before they end, once for all who wait, and judged by the clocks at each use: a timer
 * does not run while a device sleeps. Nor does the time since the page began, in some browsers; but nobody can set it back,
 * as they can the time of day. Whichever of the two says first that credentials end is believed.
 */

interface Ending {
  /** Missing where there is no end. */
  readonly expiration?: Date;
}

export interface Renewing<T> {
  /** What to sign with. Waits only where nothing usable is there; a failed renewal is no failure while the old ones hold. */
  get(): Promise<T>;
  /** The newest there is: also waits for a renewal that is due. */
  newest(): Promise<T>;
}

const minute = 60_000;
/** A renewal that failed is not tried again at each request. */
const patienceMs = 5_000;

/**
 * How long before their end credentials are renewed (`renew`), and from when on they sign nothing more (`stop`), so that a
 * request which is on its way arrives with them. Both in ms, for a lifetime in ms: an hour gives 5 minutes and 1 minute.
 */
export function margins(lifetime: number): { readonly renew: number; readonly stop: number } {
  return { renew: Math.min(5 * minute, lifetime / 3), stop: Math.min(minute, lifetime / 9) };
}

/** Keeps what `fetch` gave, and calls it again in time. `now` in ms since 1970, by the clock that they end by, `elapsed` in ms since anything. */
export function renewing<T extends Ending>(
  fetch: () => Promise<T>,
  now: () => number = Date.now,
  elapsed: () => number = () => performance.now(),
): Renewing<T> {
  let held: { readonly value: T; readonly lifetime: number; readonly since: number } | undefined;
  let pending: Promise<T> | undefined;
  let failedAt = Number.NEGATIVE_INFINITY;

  const renew = () => {
    pending ??= fetch()
      .then((value) => {
        held = { value, lifetime: left(value, now()), since: elapsed() };
        return value;
      })
      .catch((error: unknown) => {
        failedAt = now();
        throw error;
      })
      .finally(() => {
        pending = undefined;
      });
    return pending;
  };
  // A clock that was set back must not keep the next try away.
  const mayTry = () => Math.abs(now() - failedAt) >= patienceMs;
  const usable = (): { readonly value: T; readonly due: boolean } | undefined => {
    if (!held) return undefined;
    const rest = Math.min(left(held.value, now()), held.lifetime - (elapsed() - held.since));
    const { renew: early, stop } = margins(held.lifetime);
    return rest <= stop ? undefined : { value: held.value, due: rest <= early };
  };
  return {
    async get() {
      const current = usable();
      if (!current) return renew();
      if (current.due && mayTry()) renew().catch(() => undefined);
      return current.value;
    },
    async newest() {
      const current = usable();
      if (!current) return renew();
      return current.due && (pending || mayTry()) ? renew().catch(() => current.value) : current.value;
    },
  };
}

function left({ expiration }: Ending, now: number): number {
  return expiration ? expiration.getTime() - now : Number.POSITIVE_INFINITY;
}
