/** What does a HEAD cost in a real browser, against the SDK as it comes and against bare `fetch`? */
import { servePage } from '../serve-page.ts';
import type { Bench } from '../tools.ts';
import { type Finding, findingsOf, goals, missedGoals } from './findings.ts';
import { measure } from './measure.ts';
import { measuredKeys } from './targets.ts';

export const headsPage = new URL('./page/', import.meta.url);

export const benchHeads: Bench = async ({ browser, rounds, folder }) => {
  const plan = { latenciesMs: [0, 20, 80], rounds, atOnce: 6 };
  const page = await servePage(headsPage, `${folder}/heads`);
  const measurements = await measure(browser, page.url, plan).finally(() => page.close());
  const findings = findingsOf(measurements, measuredKeys.length);
  return {
    tables: { [`${measuredKeys.length} HEADs, ${plan.atOnce} at a time`]: findings.map(tableRow) },
    missed: findings.flatMap(missedGoals),
    figures: { plan, goals, findings, measurements },
  };
};

function tableRow({ latencyMs, milliseconds, requestsPerHead, toBare, toSdk }: Finding) {
  return {
    'latency, ms': latencyMs,
    'requests a HEAD': requestsPerHead.ours.toFixed(2),
    '(SDK)': requestsPerHead.sdk.toFixed(2),
    '(bare)': requestsPerHead.bare.toFixed(2),
    'ours, ms': Math.round(milliseconds.ours),
    'SDK, ms': Math.round(milliseconds.sdk),
    'bare, ms': Math.round(milliseconds.bare),
    'ours / bare': toBare.toFixed(2),
    'ours / SDK': toSdk.toFixed(2),
  };
}
