/** Opens, reads and scrolls both lists once, in the real page. */
import type { Browser, Page } from '@playwright/test';
import { grid, panel, viewport } from '../../versions-page.ts';
import { longTasksOf, recordLongTasks } from '../long-tasks.ts';
import { processorTime } from '../processor-time.ts';
import { type Length, lengths, linkTo } from './histories.ts';
import { dragScrollBar, type Scrolled, turnWheel } from './scroll.ts';

export interface Round {
  /** From the opening of the panel to the frame with the first row, in ms. */
  readonly firstRow: number;
  /** `fetch` of the same page of the list and nothing else, until its text is there. */
  readonly barePage: number;
  /** Of all 100 pages, to the last row. */
  readonly readAll: number;
  /** Of the page's main thread, in ms for each page that was read. */
  readonly processor: number;
  /** While they were read, in ms. */
  readonly readingTasks: readonly number[];
  /** What the page's memory grew by for each version, garbage apart. */
  readonly bytesPerVersion: number;
  readonly scrolled: Readonly<Record<Length, { readonly wheel: Scrolled; readonly drag: Scrolled }>>;
}

interface Where {
  /** Of the app. */
  readonly url: string;
  /** Presigned, of the long list's first page. */
  readonly bareUrl: string;
}

export async function oneRound(browser: Browser, { url, bareUrl }: Where): Promise<Round> {
  const short = await inPage(browser, url + linkTo('short'), async (page) => {
    await openPanel(page);
    await page.getByText(/That is all/).waitFor();
    return scrollBoth(page);
  });
  return inPage(browser, url + linkTo('long'), async (page) => {
    const barePage = await fetchText(page, bareUrl);
    const firstRow = await openPanel(page);
    const before = await usedBytes(page);
    await longTasksOf(page);
    const start = performance.now();
    const processor = await processorTime(page, async () => {
      await panel(page).getByRole('button', { name: 'Read all' }).click();
      await page.getByText(/That is all/).waitFor({ timeout: 600_000 });
    });
    const readAll = performance.now() - start;
    const readingTasks = await longTasksOf(page);
    const count = Number(await grid(page).getAttribute('aria-rowcount')) - 1;
    if (count !== lengths.long) throw new Error(`${count} rows, not ${lengths.long}`);
    const bytesPerVersion = ((await usedBytes(page)) - before) / (lengths.long - 1000);
    return {
      firstRow,
      barePage,
      readAll,
      processor: processor / 99,
      readingTasks,
      bytesPerVersion,
      scrolled: { short, long: await scrollBoth(page) },
    };
  });
}

async function inPage<T>(browser: Browser, link: string, work: (page: Page) => Promise<T>): Promise<T> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  try {
    const page = await context.newPage();
    await recordLongTasks(page);
    await page.goto(link);
    await page.getByRole('main').getByRole('status').filter({ hasText: '200' }).waitFor();
    // What comes after an answer is not what is measured.
    await page.waitForLoadState('networkidle');
    return await work(page);
  } finally {
    await context.close();
  }
}

/** The time until the frame with the first row is over, in ms. */
function openPanel(page: Page): Promise<number> {
  return panel(page)
    .getByText('Versions', { exact: true })
    .evaluate(async (summary: HTMLElement) => {
      const start = performance.now();
      summary.click();
      while (!document.querySelector('[data-version-id]')) await new Promise(requestAnimationFrame);
      // That a row is there is seen before the frame is painted; the next task comes after it.
      await new Promise((resolve) => setTimeout(resolve));
      return performance.now() - start;
    });
}

function fetchText(page: Page, url: string): Promise<number> {
  return page.evaluate(async (url) => {
    const start = performance.now();
    await (await fetch(url, { cache: 'no-store' })).text();
    return performance.now() - start;
  }, url);
}

async function scrollBoth(page: Page) {
  const list = viewport(page);
  return { wheel: await turnWheel(page, list), drag: await dragScrollBar(page, list) };
}

async function usedBytes(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usedSize;
}
