/** Does the page answer at once to what somebody does, on a device that is four times slower? */
import type { Browser } from '@playwright/test';
import { startSandbox } from '../../sandbox/sandbox.ts';
import { appAnswer } from '../cold/bench-cold.ts';
import { median } from '../median.ts';
import { serveApp } from '../serve-page.ts';
import type { Bench } from '../tools.ts';
import { actions } from './actions.ts';
import { recordInteractions, timeToNextPaint } from './next-paint.ts';

const goalMs = 50;
const slowdown = 4;
const times = 10;

export const benchInteraction: Bench = async ({ browser, rounds, folder }) => {
  const sandbox = await startSandbox();
  const app = await serveApp(`${folder}/app`, sandbox.origin);
  const all = new Map<string, number[]>(actions.map(({ name }) => [name, []]));
  try {
    for (let round = 0; round < rounds; round += 1) {
      for (const [name, durations] of await oneRound(browser, app.url)) all.get(name)?.push(...durations);
    }
  } finally {
    await Promise.all([app.close(), sandbox.close()]);
  }
  const rows = [...all].map(([interaction, durations]) => ({
    interaction,
    'median, ms': median(durations),
    'nine of ten within, ms': durations.toSorted((a, b) => a - b)[Math.floor(durations.length * 0.9)],
    'longest, ms': Math.max(...durations),
  }));
  return {
    tables: { [`Interaction to next paint, processor ${slowdown} times slower`]: rows },
    missed: rows
      .filter((row) => row['median, ms'] > goalMs)
      .map((row) => `${row.interaction}: ${row['median, ms']} ms, not at most ${goalMs}`),
    figures: { goalMs, slowdown, durations: Object.fromEntries(all) },
  };
};

/** Every action ten times, in one visit. */
async function oneRound(browser: Browser, url: string): Promise<ReadonlyMap<string, readonly number[]>> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  try {
    const page = await context.newPage();
    await recordInteractions(page);
    await page.goto(`${url}#/inspect?v=1&bucket=everything-exposed&key=every-field`);
    await page.locator(appAnswer).waitFor();
    await page.waitForLoadState('networkidle');
    const session = await context.newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
    const durations = new Map<string, number[]>();
    for (const { name, prepare, act } of actions) {
      await prepare(page);
      const taken: number[] = [];
      for (let time = 0; time < times; time += 1) taken.push(await timeToNextPaint(page, () => act(page, time)));
      durations.set(name, taken);
    }
    return durations;
  } finally {
    await context.close();
  }
}
