/** Does a list of 100,000 versions open, read and scroll as one of 1,000 does? */
import type { Browser } from '@playwright/test';
import { startSandbox } from '../../sandbox/sandbox.ts';
import { median } from '../median.ts';
import { type Served, serveApp, servePage } from '../serve-page.ts';
import type { Bench } from '../tools.ts';
import { addHistories, type Length, presignedPage } from './histories.ts';
import { oneRound, type Round } from './one-round.ts';
import type { ReadingCost } from './page/reading-page.ts';
import type { Scrolled } from './scroll.ts';

export const benchVersions: Bench = async ({ browser, rounds: count, folder }) => {
  const sandbox = await startSandbox();
  addHistories(sandbox);
  const app = await serveApp(`${folder}/app`, sandbox.origin);
  const page = await servePage(new URL('./page/', import.meta.url), `${folder}/versions`);
  try {
    const bareUrl = await presignedPage(sandbox, 'long');
    const reading = await readingCost(browser, page, bareUrl);
    const rounds: Round[] = [];
    for (let round = 1; round <= count; round += 1) {
      rounds.push(await oneRound(browser, { url: app.url, bareUrl }));
      console.log(`round ${round}: all read in ${Math.round(rounds.at(-1)?.readAll ?? 0)} ms`);
    }
    const lists = (['wheel', 'drag'] as const).map((by) => scrollRow(rounds, by));
    return {
      tables: {
        'The panel of a key with 100,000 versions': [openRow(rounds)],
        'Reading a page of 1,000 once it is there, ms': [readingRow(reading)],
        'Scrolling all 100,000, in 80 steps; in brackets a list of 1,000': lists,
      },
      missed: lists
        .filter((row) => row['long tasks'] > 0)
        .map(
          (row) => `${row['long tasks']} long tasks, by ${row.by}, not none (${row['(1,000)']} with 1,000 versions)`,
        ),
      figures: { rounds, reading },
    };
  } finally {
    await Promise.all([app.close(), page.close(), sandbox.close()]);
  }
};

async function readingCost(browser: Browser, { url }: Served, listing: string): Promise<readonly ReadingCost[]> {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    await page.goto(url);
    await page.waitForFunction(() => typeof globalThis.readPage === 'function');
    // The first ones are for the compiler.
    return (await page.evaluate((listing) => globalThis.readPage(listing, 40), listing)).slice(10);
  } finally {
    await context.close();
  }
}

function openRow(rounds: readonly Round[]) {
  const of = (value: (round: Round) => number) => median(rounds.map(value));
  const longest = (round: Round) => Math.max(0, ...round.readingTasks);
  return {
    'first row, ms': Math.round(of(({ firstRow }) => firstRow)),
    'bare page, ms': Math.round(of(({ barePage }) => barePage)),
    ratio: of(({ firstRow, barePage }) => firstRow / barePage).toFixed(2),
    'all read, ms': Math.round(of(({ readAll }) => readAll)),
    'all / 100 bare pages': of(({ readAll, barePage }) => readAll / barePage / 100).toFixed(2),
    'processor, ms a page': Math.round(of(({ processor }) => processor)),
    'long tasks': of(({ readingTasks }) => readingTasks.length),
    'median of them, ms': Math.round(of(({ readingTasks }) => median(readingTasks))),
    'longest, ms': Math.round(of(longest)),
    'heap, bytes a version': Math.round(of(({ bytesPerVersion }) => bytesPerVersion)),
  };
}

function readingRow(costs: readonly ReadingCost[]) {
  const [xml, sdk, ours] = (['xml', 'sdk', 'ours'] as const).map((part) => median(costs.map((cost) => cost[part])));
  const share = median(costs.map((cost) => cost.ours / (cost.sdk + cost.ours)));
  return {
    'the browser’s XML parser': xml?.toFixed(1),
    'the SDK, that included': sdk?.toFixed(1),
    ours: ours?.toFixed(1),
    'our share': `${(100 * share).toFixed(1)} %`,
  };
}

function scrollRow(rounds: readonly Round[], by: 'wheel' | 'drag') {
  const of = (list: Length, value: (scrolled: Scrolled) => number) =>
    rounds.map(({ scrolled }) => value(scrolled[list][by]));
  const longTasks = (list: Length) => median(of(list, ({ longTasks }) => longTasks.length));
  const processor = (list: Length) => of(list, (scrolled) => scrolled.processor);
  return {
    by,
    'long tasks': longTasks('long'),
    '(1,000)': longTasks('short'),
    'processor, ms a frame': median(processor('long')).toFixed(1),
    'by that of 1,000': median(
      processor('long').map((time, round) => time / (processor('short')[round] ?? Number.NaN)),
    ).toFixed(2),
    'rows at most': Math.max(...of('long', ({ mostRows }) => mostRows)),
    'elements at most': Math.max(...of('long', ({ mostElements }) => mostElements)),
    '(1,000 versions)': Math.max(...of('short', ({ mostElements }) => mostElements)),
  };
}
