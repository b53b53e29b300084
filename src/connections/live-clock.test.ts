import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { clockChecked, clockOffset, keepClock, measureClock } from './live-clock.ts';

const hour = 3_600_000;
const start = Date.parse('2026-11-21T09:00:00.500Z');
/** What the host's clock says: right, whatever this device's says. */
let asked: RequestInit[] = [];
const hostIs = (answer: () => Response | Promise<Response>) =>
  vi.stubGlobal('fetch', (_url: string, init: RequestInit) => {
    asked.push(init);
    return new Promise((resolve) => resolve(answer()));
  });
const dated = (instant: number) => new Response(null, { headers: { date: new Date(instant).toUTCString() } });

beforeEach(() => {
  asked = [];
  vi.useFakeTimers({ toFake: ['Date', 'performance'], now: start });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** Sets this device's time alone, as a person does. */
const setTime = (by: number) => vi.setSystemTime(Date.now() + by);

describe('before something is signed', () => {
  it('nothing is asked while time goes on as it should, a night included', async () => {
    hostIs(() => dated(start));
    keepClock({ offsetMs: 0 });
    vi.advanceTimersByTime(9 * hour);
    await clockChecked();
    expect(asked).toEqual([]);
  });

  it.each([2 * hour, -2 * hour])('a clock that was set by %d ms is measured anew, once', async (by) => {
    hostIs(() => dated(start));
    const clock = keepClock({ offsetMs: 0 });
    setTime(by);
    await Promise.all([clockChecked(), clockChecked()]);
    expect(asked).toMatchObject([{ method: 'HEAD', cache: 'no-store' }]);
    expect([clock?.offsetMs, clockOffset()]).toEqual([-by, -by]);
    await clockChecked();
    expect(asked).toHaveLength(1);
    setTime(-by);
    await clockChecked();
    expect(clock?.offsetMs).toBe(0);
  });

  it('a host that does not answer leaves all as it is, and is asked again', async () => {
    hostIs(() => Promise.reject(new TypeError('Failed to fetch')));
    const clock = keepClock({ offsetMs: 60_000 });
    setTime(hour);
    await clockChecked();
    expect(clock?.offsetMs).toBe(60_000);
    hostIs(() => dated(start));
    await clockChecked();
    expect(clock?.offsetMs).toBe(-hour);
  });

  it('a host that never told the time is not asked', async () => {
    hostIs(() => dated(start));
    expect(keepClock(undefined)).toBeUndefined();
    setTime(hour);
    await clockChecked();
    expect(asked).toEqual([]);
  });
});

it('a measurement that differs by less than can be measured changes nothing; one of a right clock does', async () => {
  const clock = keepClock({ offsetMs: hour });
  hostIs(() => dated(start + hour + 3_000));
  await measureClock();
  expect(clock?.offsetMs).toBe(hour);
  hostIs(() => dated(start));
  await measureClock();
  expect(clock?.offsetMs).toBe(0);
});
