/** `npm run e2e`: finds a browser, then runs the end-to-end tests in it against `dist/`. */
import { spawnSync } from 'node:child_process';
import { findBrowser } from './find-browser.ts';

const browser = findBrowser();
const { status } = spawnSync(
  'npx',
  ['playwright', 'test', '--config', 'e2e/playwright.config.ts', ...process.argv.slice(2)],
  { stdio: 'inherit', env: { ...process.env, CHROMIUM_PATH: browser } },
);
process.exit(status ?? 1);
