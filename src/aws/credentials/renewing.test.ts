import { describe, expect, it } from 'vitest';
import { margins, renewing } from './renewing.ts';

const second = 1000;
const hour = 3600 * second;

/** A source of numbered credentials that live an hour, on a clock that the test moves. */
function given({ lifetime = hour }: { lifetime?: number } = {}) {
  const state = {
    now: 1_800_000_000_000,
    elapsed: 0,
    fetched: 0,
    fails: false,
    release: undefined as (() => void) | undefined,
  };
  let gate: Promise<void> = Promise.resolve();
  const hold = () => {
    gate = new Promise((resolve) => {
      state.release = resolve;
    });
  };
  const source = renewing(
    async () => {
      state.fetched += 1;
      const id = state.fetched;
      await gate;
      if (state.fails) throw new Error(`no. ${id}`);
      return { id, expiration: new Date(state.now + lifetime) };
    },
    () => state.now,
    () => state.elapsed,
  );
  return { state, source, hold };
}
const settled = () => new Promise((resolve) => setTimeout(resolve));

describe('credentials', () => {
  it('are fetched once for all who wait', async () => {
    const { source, state } = given();
    const all = await Promise.all([source.get(), source.get(), source.newest()]);
    expect(all.map(({ id }) => id)).toEqual([1, 1, 1]);
    expect(state.fetched).toBe(1);
  });

  it('are renewed 5 minutes before their end, while requests go on with the old ones', async () => {
    const { source, state, hold } = given();
    await source.get();
    state.now += hour - 300 * second - 1;
    expect((await source.get()).id).toBe(1);
    expect(state.fetched).toBe(1);
    state.now += 1;
    hold();
    expect((await Promise.all([source.get(), source.get()])).map(({ id }) => id)).toEqual([1, 1]);
    expect(state.fetched).toBe(2);
    state.release?.();
    await settled();
    expect((await source.get()).id).toBe(2);
    expect(state.fetched).toBe(2);
  });

  it('end after their lifetime, though the clock was set back meanwhile', async () => {
    const { source, state } = given();
    await source.get();
    state.now -= 2 * hour;
    state.elapsed += hour - 301 * second;
    expect((await source.get()).id).toBe(1);
    state.elapsed += 241 * second;
    expect((await source.get()).id).toBe(2);
  });

  it('are waited for once the old ones are about to end: nothing is signed in their last minute', async () => {
    const { source, state } = given();
    await source.get();
    state.now += hour - 60 * second;
    expect((await Promise.all([source.get(), source.get()])).map(({ id }) => id)).toEqual([2, 2]);
    expect(state.fetched).toBe(2);
  });

  it('that ended while the device slept are got anew at the first use, without a timer', async () => {
    const { source, state } = given();
    await source.get();
    state.now += 8 * hour;
    expect((await source.get()).id).toBe(2);
  });

  it('of 90 seconds are not got again for each request', async () => {
    const { source, state } = given({ lifetime: 90 * second });
    await source.get();
    state.now += 59 * second;
    await source.get();
    expect(state.fetched).toBe(1);
    state.now += second;
    await source.get();
    expect(state.fetched).toBe(2);
  });

  it('without an end are kept', async () => {
    let fetched = 0;
    let now = 0;
    const source = renewing(
      async () => {
        fetched += 1;
        return {};
      },
      () => now,
    );
    await source.get();
    now = 100 * hour;
    await source.get();
    expect(fetched).toBe(1);
  });
});

describe('a renewal that fails', () => {
  it('is no failure while the old ones hold, and is tried again after 5 seconds', async () => {
    const { source, state } = given();
    await source.get();
    state.now += hour - 200 * second;
    state.fails = true;
    expect((await source.get()).id).toBe(1);
    await settled();
    expect((await source.newest()).id).toBe(1);
    expect(state.fetched).toBe(2);
    state.now += 5 * second;
    state.fails = false;
    expect((await source.newest()).id).toBe(3);
  });

  it('is one once they are over, for all who wait, and the next request tries again at once', async () => {
    const { source, state } = given();
    await source.get();
    state.now += hour;
    state.fails = true;
    const tries = await Promise.allSettled([source.get(), source.get()]);
    expect(tries.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(state.fetched).toBe(2);
    state.fails = false;
    expect((await source.get()).id).toBe(3);
  });
});

it('the newest is worth waiting for, where a renewal is due', async () => {
  const { source, state } = given();
  await source.get();
  state.now += hour - 200 * second;
  expect((await source.newest()).id).toBe(2);
});

it('margins never take up a short life', () => {
  expect(margins(hour)).toEqual({ renew: 300 * second, stop: 60 * second });
  expect(margins(90 * second)).toEqual({ renew: 30 * second, stop: 10 * second });
  expect(margins(Number.POSITIVE_INFINITY)).toEqual({ renew: 300 * second, stop: 60 * second });
});
