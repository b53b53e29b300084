/** What does it cost to scroll the list? Long tasks, and how much of it is in the page at most. */
import type { Locator, Page } from '@playwright/test';
import { longTasksOf } from '../long-tasks.ts';
import { processorTime } from '../processor-time.ts';

export interface Scrolled {
  /** Their durations in ms. */
  readonly longTasks: readonly number[];
  /** Of the page's main thread, in ms a frame. */
  readonly processor: number;
  readonly mostRows: number;
  /** Of the whole page. */
  readonly mostElements: number;
}

const frames = 80;
const versionRows = '[data-version-id]';

/** Turns the wheel over the list, a notch at a time. */
export async function turnWheel(page: Page, viewport: Locator): Promise<Scrolled> {
  await viewport.hover();
  return whileCounting(page, async () => {
    for (let notch = 0; notch < frames; notch += 1) await page.mouse.wheel(0, 120);
  });
}

/** Drags the scroll bar up and down the whole list: in each frame all rows are others. */
export async function dragScrollBar(page: Page, viewport: Locator): Promise<Scrolled> {
  return whileCounting(page, () =>
    viewport.evaluate(async (element, frames) => {
      for (let frame = 1; frame <= frames; frame += 1) {
        element.scrollTop = ((frame * 0.37) % 1) * (element.scrollHeight - element.clientHeight);
        await new Promise(requestAnimationFrame);
      }
    }, frames),
  );
}

/** Counts rows and elements in each frame of what is done. */
async function whileCounting(page: Page, scroll: () => Promise<unknown>): Promise<Scrolled> {
  const counting = await page.evaluateHandle((versionRows) => {
    const most = { mostRows: 0, mostElements: 0, going: true };
    void (async () => {
      while (most.going) {
        most.mostRows = Math.max(most.mostRows, document.querySelectorAll(versionRows).length);
        most.mostElements = Math.max(most.mostElements, document.getElementsByTagName('*').length);
        await new Promise(requestAnimationFrame);
      }
    })();
    return most;
  }, versionRows);
  await longTasksOf(page);
  const processor = (await processorTime(page, scroll)) / frames;
  const longTasks = await longTasksOf(page);
  const { mostRows, mostElements } = await counting.evaluate((most) => {
    most.going = false;
    return most;
  });
  return { longTasks, processor, mostRows, mostElements };
}
