/** What do HEADs cost, each way? Requests counted at the server, time taken in the page. */
import type { Browser } from '@playwright/test';
import { guestPoolId } from '../../sandbox/cognito/pools.ts';
import { type Sandbox, startSandbox } from '../../sandbox/sandbox.ts';
import { type Job, type Way, ways } from './page/job.ts';
import { addBucket, bucket, measuredKeys, presign, warmUpKeys } from './targets.ts';

export interface Measurement {
  readonly latencyMs: number;
  /** Which of the rounds of this latency; figures of one round may be compared. */
  readonly round: number;
  readonly way: Way;
  readonly milliseconds: number;
  readonly heads: number;
  readonly preflights: number;
}

export interface Plan {
  readonly latenciesMs: readonly number[];
  readonly rounds: number;
  readonly atOnce: number;
}

/** Measures every way once a round, each round beginning with another, so that no way always comes first. */
export async function measure(browser: Browser, url: string, plan: Plan): Promise<readonly Measurement[]> {
  const all: Measurement[] = [];
  for (const latencyMs of plan.latenciesMs) {
    const sandbox = await startSandbox({ latencyMs });
    addBucket(sandbox);
    for (let round = 0; round < plan.rounds; round++) {
      for (const [at] of ways.entries()) {
        const way = ways[(round + at) % ways.length] ?? 'ours';
        const cost = await measureOnce(browser, url, { sandbox, way, atOnce: plan.atOnce });
        all.push({ latencyMs, round, way, ...cost });
        console.log(`${latencyMs} ms, round ${round + 1}, ${way}: ${Math.round(cost.milliseconds)} ms`);
      }
    }
    await sandbox.close();
  }
  return all;
}

type Cost = Pick<Measurement, 'milliseconds' | 'heads' | 'preflights'>;

interface Once {
  readonly sandbox: Sandbox;
  readonly way: Way;
  readonly atOnce: number;
  readonly keys?: readonly string[];
}

/** In a context of its own, so that no preflight, connection or credential is left from before. */
export async function measureOnce(browser: Browser, url: string, once: Once): Promise<Cost> {
  const { sandbox, way, atOnce, keys = measuredKeys } = once;
  const job: Job = {
    way,
    endpoint: sandbox.origin,
    identityPoolId: guestPoolId,
    bucket,
    warmUp: await presign(sandbox, warmUpKeys),
    measured: await presign(sandbox, keys),
    atOnce,
  };
  const count = { heads: 0, preflights: 0 };
  const stop = sandbox.onRequest(({ method, path }) => {
    if (!path.startsWith(`/${bucket}/measured/`)) return;
    if (method === 'OPTIONS') count.preflights += 1;
    else count.heads += 1;
  });
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    await page.goto(url);
    await page.waitForFunction(() => typeof globalThis.runJob === 'function');
    const milliseconds = await page.evaluate((job) => globalThis.runJob(job), job);
    if (count.heads < keys.length) throw new Error(`${way}: only ${count.heads} HEADs reached the server`);
    return { milliseconds, ...count };
  } finally {
    stop();
    await context.close();
  }
}
