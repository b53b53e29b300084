/** `npm run pictures`: takes the README's pictures from the sandbox, so that they show what there is. Run after `npm run build`. */
import { chromium, type Page } from '@playwright/test';
import { preview } from 'vite';
import { formatCompare } from '../src/url-state/compare-link.ts';
import { findBrowser } from './browser/find-browser.ts';
import { columnOf, twoVersions } from './compare-page.ts';
import { startSandbox } from './sandbox/sandbox.ts';
import { configFor, serveConfig } from './serve/deployment.ts';

const folder = new URL('../.github/', import.meta.url);

const sandbox = await startSandbox({ port: 0 });
const app = await preview({
  preview: { port: 0, host: 'localhost' },
  plugins: [serveConfig(() => configFor(sandbox.origin))],
  logLevel: 'silent',
});
const address = app.httpServer.address();
const port = typeof address === 'object' && address ? address.port : 0;
const browser = await chromium.launch({
  executablePath: findBrowser(),
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});

interface Picture {
  readonly name: string;
  readonly fragment: string;
  /** Waits until everything is there that comes by itself. */
  readonly whole: (page: Page) => Promise<void>;
}

const pictures: readonly Picture[] = [
  {
    name: 'inspect',
    fragment: '#/inspect?v=1&bucket=everything-exposed&key=every-field',
    whole: async (page) => {
      await page.getByRole('group', { name: 'Copy the answer as' }).waitFor();
      await page.locator('button:enabled', { hasText: 'Compare with previous' }).waitFor();
    },
  },
  {
    name: 'compare',
    fragment: formatCompare({ columns: twoVersions(sandbox).map((one) => columnOf(one)), reference: 1 }),
    whole: async (page) => {
      await page.locator('[data-verdict-sentence]').first().waitFor();
      await page.getByRole('form', { name: 'Add an object' }).waitFor();
    },
  },
];

for (const colorScheme of ['light', 'dark'] as const) {
  for (const { name, fragment, whole } of pictures) {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, colorScheme, deviceScaleFactor: 1.5 });
    await page.goto(`http://localhost:${port}/${fragment}`);
    await whole(page);
    await page.screenshot({ path: new URL(`${name}-${colorScheme}.png`, folder).pathname });
    await page.close();
  }
}

await browser.close();
await app.close();
await sandbox.close();
