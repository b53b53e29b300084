/** What does Lighthouse say of the first page and of a deep link, as on a phone of the middle class on a slow network? */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { findBrowser } from '../../browser/find-browser.ts';
import { startSandbox } from '../../sandbox/sandbox.ts';
import { median } from '../median.ts';
import { serveApp } from '../serve-page.ts';
import type { Bench } from '../tools.ts';

/** Not among the packages of this project: it would bring 200 others along. `npx` fetches it. */
const lighthouse = 'lighthouse@12.8.2';

/** Of 100. */
const goals = { performance: 98, accessibility: 100, 'best-practices': 100 } as const;
type Category = keyof typeof goals;
const categories = Object.keys(goals) as readonly Category[];

const pages = [
  { page: 'the open view', fragment: '#/' },
  { page: 'a deep link', fragment: '#/inspect?v=1&bucket=everything-exposed&key=every-field' },
] as const;

/** As much of a report as is read here. */
interface Found {
  readonly categories: Readonly<Record<Category, { readonly score: number }>>;
  readonly audits: Readonly<Record<string, { readonly numericValue?: number }>>;
}

export const benchLighthouse: Bench = async ({ rounds, folder }) => {
  const sandbox = await startSandbox();
  const app = await serveApp(`${folder}/app`, sandbox.origin);
  try {
    const rows = [];
    for (const { page, fragment } of pages) {
      const found: Found[] = [];
      for (let round = 0; round < rounds; round += 1)
        found.push(await reportOf(`${app.url}${fragment}`, `${folder}/lighthouse.json`));
      rows.push({ page, ...rowOf(found) });
    }
    return {
      tables: { 'Lighthouse, mobile': rows },
      missed: rows.flatMap((row) =>
        categories
          .filter((category) => row[category] < goals[category])
          .map((category) => `${row.page}: ${category} ${row[category]}, not at least ${goals[category]}`),
      ),
      figures: { goals, rows },
    };
  } finally {
    await Promise.all([app.close(), sandbox.close()]);
  }
};

async function reportOf(url: string, file: string): Promise<Found> {
  const asRoot = process.getuid?.() === 0 ? ' --no-sandbox' : '';
  const program = spawn(
    'npx',
    [
      '--yes',
      lighthouse,
      url,
      '--quiet',
      '--output=json',
      `--output-path=${file}`,
      `--only-categories=${categories.join(',')}`,
      `--chrome-flags=--headless=new${asRoot}`,
    ],
    { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, CHROME_PATH: findBrowser() } },
  );
  const [status] = await once(program, 'exit');
  if (status !== 0) throw new Error(`${lighthouse} ended with ${status}`);
  return JSON.parse(await readFile(file, 'utf8')) as Found;
}

function rowOf(found: readonly Found[]) {
  const ofAudit = (name: string) => median(found.map(({ audits }) => audits[name]?.numericValue ?? Number.NaN));
  const score = (category: Category) => Math.round(median(found.map((one) => one.categories[category].score)) * 100);
  return {
    performance: score('performance'),
    accessibility: score('accessibility'),
    'best-practices': score('best-practices'),
    'first paint, ms': Math.round(ofAudit('first-contentful-paint')),
    'largest paint, ms': Math.round(ofAudit('largest-contentful-paint')),
    'blocked, ms': Math.round(ofAudit('total-blocking-time')),
    'layout shift': ofAudit('cumulative-layout-shift').toFixed(3),
  };
}
