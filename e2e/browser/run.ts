/**
 * `npm run e2e`: finds a browser, then runs the end-to-end tests in it against `dist/`, which is built where it is
 * missing. Arguments go to Playwright.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { findBrowser } from './find-browser.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

const browser = findBrowser();
if (!existsSync(`${root}dist/index.html`)) {
  console.log('There is no dist/ yet; building it. Later runs test what is there: npm run build renews it.');
  await build({ root, logLevel: 'warn' });
}
const { status, signal, error } = spawnSync(
  'npx',
  ['playwright', 'test', '--config', 'e2e/playwright.config.ts', ...process.argv.slice(2)],
  { cwd: root, stdio: 'inherit', env: { ...process.env, CHROMIUM_PATH: browser } },
);
if (error) console.error(`Playwright could not be started: ${error.message}`);
else if (signal) console.error(`Playwright was ended by ${signal}.`);
process.exitCode = status ?? 1;
