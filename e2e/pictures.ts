/** `npm run pictures`: takes the README's picture from the sandbox, so that it shows what there is. Run after `npm run build`. */
import { chromium } from '@playwright/test';
import { preview } from 'vite';
import { findBrowser } from './browser/find-browser.ts';
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

const page = await browser.newPage({
  viewport: { width: 1280, height: 800 },
  colorScheme: 'light',
  deviceScaleFactor: 1.5,
});
await page.goto(`http://localhost:${port}/#/inspect?v=1&bucket=everything-exposed&key=every-field`);
await page.locator('[data-observation][data-status="200"]').waitFor();
await page.screenshot({ path: new URL('headlight.png', folder).pathname });

await browser.close();
await app.close();
await sandbox.close();
