/** One visit of somebody who was never there before: when is the answer painted, and what did it wait for? */
import type { Browser } from '@playwright/test';

export interface Network {
  readonly name: string;
  /** Of every request, in ms. */
  readonly latency: number;
  /** Bytes a second, -1 for as many as there are. */
  readonly throughput: number;
}

export interface Step {
  readonly what: string;
  /** In ms since the visit began. */
  readonly from: number;
  readonly to: number;
}

export interface Visit {
  /** In ms since the visit began. */
  readonly painted: number;
  readonly steps: readonly Step[];
}

interface Goal {
  readonly url: string;
  /** What is there once the answer is. */
  readonly answer: string;
}

declare global {
  /** When the frame that shows the answer was painted. */
  var painted: Promise<number>;
}

/** In a context of its own: no cache, no connection, no identity of an earlier visit. */
export async function visit(browser: Browser, network: Network, { url, answer }: Goal): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  try {
    const page = await context.newPage();
    await page.addInitScript((answer) => {
      globalThis.painted = new Promise((resolve) => {
        const observer = new MutationObserver(() => {
          if (!document.querySelector(answer)) return;
          observer.disconnect();
          // The frame that shows it is over when the task after it begins.
          requestAnimationFrame(() => setTimeout(() => resolve(performance.now())));
        });
        observer.observe(document, { childList: true, subtree: true });
      });
    }, answer);
    const { latency, throughput } = network;
    const session = await context.newCDPSession(page);
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', {
      offline: false,
      latency,
      downloadThroughput: throughput,
      uploadThroughput: throughput,
    });
    await page.goto(url);
    const painted = await page.evaluate(() => globalThis.painted);
    const entries = await page.evaluate(() =>
      performance
        .getEntries()
        .filter((entry) => entry instanceof PerformanceResourceTiming)
        .map(({ name, startTime, responseEnd }) => ({ name, startTime, responseEnd })),
    );
    const steps = entries
      .filter(({ startTime }) => startTime < painted)
      .map(({ name, startTime, responseEnd }) => ({ what: nameOf(name), from: startTime, to: responseEnd }));
    return { painted, steps };
  } finally {
    await context.close();
  }
}

/** `start.js` of `http://localhost:4173/assets/start-Bk1x.js`. */
function nameOf(address: string): string {
  const { pathname } = new URL(address);
  const file = pathname.split('/').at(-1) || pathname;
  return file.replace(/-[\w-]{8}(?=\.\w+$)/, '');
}
