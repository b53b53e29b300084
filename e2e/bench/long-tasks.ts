/** What held the page up for more than 50 ms? Recorded by the page itself, taken from it by the benchmark. */
import type { Page } from '@playwright/test';

declare global {
  /** Gives the durations of the long tasks since it was last called, in ms. */
  var takeLongTasks: () => number[];
}

/** Call it before the page is opened. */
export async function recordLongTasks(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const seen: PerformanceEntry[] = [];
    const observer = new PerformanceObserver((list) => void seen.push(...list.getEntries()));
    observer.observe({ type: 'longtask' });
    globalThis.takeLongTasks = () => [...seen.splice(0), ...observer.takeRecords()].map(({ duration }) => duration);
  });
}

/** The long tasks since it was last called; waits until the browser has told of the last one. */
export async function longTasksOf(page: Page): Promise<readonly number[]> {
  return page.evaluate(async () => {
    for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame);
    return globalThis.takeLongTasks();
  });
}
