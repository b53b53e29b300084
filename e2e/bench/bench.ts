/**
 * `npm run bench`: what does a HEAD cost in a real browser, against the SDK as it comes and against bare `fetch`?
 * `npm run bench -- 1` takes one round instead of five. Ends with 1 where a goal is missed.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { findBrowser } from '../browser/find-browser.ts';
import { type Finding, findingsOf, goals, missedGoals } from './findings.ts';
import { measure } from './measure.ts';
import { servePage } from './page/serve-page.ts';
import { measuredKeys } from './targets.ts';

const rounds = Number(process.argv[2] ?? 5);
if (!Number.isInteger(rounds) || rounds < 1) throw new Error(`Expected a number of rounds, not ${process.argv[2]}`);
const plan = { latenciesMs: [0, 20, 80], rounds, atOnce: 6 };

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

const folder = mkdtempSync(join(tmpdir(), 'headlight-bench-'));
const page = await servePage(folder);
const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
const browser = await chromium.launch({ executablePath: findBrowser(), args: asRoot });
try {
  const measurements = await measure(browser, page.url, plan);
  const findings = findingsOf(measurements, measuredKeys.length);
  const missed = findings.flatMap(missedGoals);
  console.log(`${measuredKeys.length} HEADs, ${plan.atOnce} at a time, median of ${rounds}:`);
  console.table(findings.map(tableRow));
  console.log(missed.length === 0 ? 'All goals are met.' : `Missed:\n${missed.map((one) => `  ${one}`).join('\n')}`);
  const machine = { browser: browser.version(), cores: cpus().length, cpu: cpus()[0]?.model ?? '' };
  const results = join(tmpdir(), 'bench-results.json');
  writeFileSync(results, `${JSON.stringify({ plan, machine, goals, findings, missed, measurements }, null, 2)}\n`);
  console.log(`Written to ${results}`);
  if (missed.length > 0) process.exitCode = 1;
} finally {
  await browser.close();
  await page.close();
  rmSync(folder, { recursive: true, force: true });
}
