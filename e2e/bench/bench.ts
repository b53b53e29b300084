/**
 * `npm run bench`: all benchmarks, each figure a ratio or a count within one run. `npm run bench -- versions cold` runs those
 * alone, `npm run bench -- heads 1` takes one round instead of five. Ends with 1 where a goal is missed.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { findBrowser } from '../browser/find-browser.ts';
import { benchCold } from './cold/bench-cold.ts';
import { benchHeads } from './heads/bench-heads.ts';
import { benchInteraction } from './interaction/bench-interaction.ts';
import { benchLighthouse } from './lighthouse/bench-lighthouse.ts';
import { benchPrograms } from './programs/bench-programs.ts';
import { buildApp } from './serve-page.ts';
import type { Bench, Report } from './tools.ts';
import { benchVersions } from './versions/bench-versions.ts';

const benches = new Map<string, Bench>([
  ['heads', benchHeads],
  ['versions', benchVersions],
  ['cold', benchCold],
  ['interaction', benchInteraction],
  ['programs', benchPrograms],
  ['lighthouse', benchLighthouse],
]);

const words = process.argv.slice(2);
const wanted = words.filter((word) => benches.has(word));
const rounds = Number(words.find((word) => !benches.has(word)) ?? 5);
if (!Number.isInteger(rounds) || rounds < 1 || words.length > wanted.length + 1) {
  throw new Error(`Expected a number of rounds, and of ${[...benches.keys()].join(', ')}; not ${words.join(' ')}`);
}

const folder = mkdtempSync(join(tmpdir(), 'headlight-bench-'));
const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
const browser = await chromium.launch({ executablePath: findBrowser(), args: asRoot });
const reports: Record<string, Report> = {};
try {
  await buildApp(join(folder, 'app'));
  for (const [name, bench] of benches) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    console.log(`\n${name}, ${rounds === 1 ? 'one round' : `medians of ${rounds} rounds`}`);
    reports[name] = await bench({ browser, rounds, folder });
    for (const [title, rows] of Object.entries(reports[name].tables)) {
      console.log(`\n${title}:`);
      console.table(rows);
    }
  }
  const missed = Object.entries(reports).flatMap(([name, report]) => report.missed.map((one) => `${name}: ${one}`));
  console.log(missed.length === 0 ? 'All goals are met.' : `Missed:\n${missed.map((one) => `  ${one}`).join('\n')}`);
  // The load tells whether the machine had other things to do, which times do not forgive.
  const machine = { browser: browser.version(), cores: cpus().length, cpu: cpus()[0]?.model ?? '', load: loadavg() };
  const results = join(tmpdir(), 'bench-results.json');
  writeFileSync(results, `${JSON.stringify({ rounds, machine, missed, reports }, null, 2)}\n`);
  console.log(`Written to ${results}`);
  if (missed.length > 0) process.exitCode = 1;
} finally {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
}
