/** How long does an interaction take until the next paint? By the browser's Event Timing, which counts in steps of 8 ms. */
import type { Page } from '@playwright/test';

/** The browser tells of no shorter ones. */
export const leastMs = 16;

declare global {
  /** Gives the longest event of an interaction since it was last called, in ms; undefined where none took `leastMs`. */
  var takeInteraction: () => number | undefined;
}

/** Call it before the page is opened. */
export async function recordInteractions(page: Page): Promise<void> {
  await page.addInitScript((durationThreshold) => {
    const seen: PerformanceEntry[] = [];
    const observer = new PerformanceObserver((list) => void seen.push(...list.getEntries()));
    const kind: PerformanceObserverInit & { durationThreshold: number } = { type: 'event', durationThreshold };
    observer.observe(kind);
    globalThis.takeInteraction = () => {
      // Without an id it is a movement of the pointer, or the like.
      const own = [...seen.splice(0), ...observer.takeRecords()].filter(
        (one) => 'interactionId' in one && one.interactionId,
      );
      return own.length > 0 ? Math.max(...own.map(({ duration }) => duration)) : undefined;
    };
  }, leastMs);
}

/** Does something; gives the time to the next paint after it, in ms, and `leastMs` where it was shorter. */
export async function timeToNextPaint(page: Page, act: () => Promise<void>): Promise<number> {
  const settle = () =>
    page.evaluate(async () => {
      for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame);
      await new Promise((resolve) => setTimeout(resolve, 50));
      return globalThis.takeInteraction();
    });
  await settle();
  await act();
  return (await settle()) ?? leastMs;
}
