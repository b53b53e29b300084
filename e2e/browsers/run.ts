/**
 * `npm run test:browsers`: sees to it that Firefox and WebKitGTK are there, then runs the specs `*.browsers.ts` in each of
 * them against `dist/` and a sandbox. Arguments name the browsers, where not all are wanted; `BROWSERS_REPORT=file.json` writes a report.
 */
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { startVitest } from 'vitest/node';
import { findBrowsers } from './find-browsers.ts';
import type { Given } from './fixtures.ts';
import { patience } from './visit.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const report = process.env.BROWSERS_REPORT;

/** The same specs in each browser, side by side. */
const projectFor = (browser: Given) => ({
  test: {
    name: browser.name,
    root,
    include: ['e2e/browsers/*.browsers.ts'],
    provide: { browser },
    expect: { poll: { timeout: patience } },
    testTimeout: 3 * patience,
    hookTimeout: 3 * patience,
  },
});

async function main(): Promise<void> {
  const programs = await findBrowsers();
  process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = 'true';
  // Always: a build that is older than the sources would be tested in their place.
  await build({ root, logLevel: 'warn' });
  const vitest = await startVitest('test', [], {
    config: false,
    root,
    watch: false,
    maxWorkers: 2,
    project: process.argv.slice(2),
    projects: [projectFor({ name: 'Firefox', programs }), projectFor({ name: 'WebKit', programs })],
    reporters: [
      process.env.CI ? 'dot' : 'tree',
      ...(report ? [['json', { outputFile: report }] satisfies [string, object]] : []),
    ],
  });
  await vitest.close();
}

try {
  await main();
} catch (error) {
  console.error(`No tests in other browsers: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
