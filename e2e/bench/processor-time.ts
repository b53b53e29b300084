/** How long did the page's main thread work? In processor time: what else the machine does meanwhile is not in it. */
import type { Page } from '@playwright/test';

/** The ms that the page works while something is done. */
export async function processorTime(page: Page, work: () => Promise<unknown>): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const seconds = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN;
  };
  const before = await seconds();
  await work();
  const after = await seconds();
  await session.detach();
  return (after - before) * 1000;
}
