/**
 * `npm run test:browsers`: sees to it that Firefox and WebKitGTK are there, then runs the specs `*.browsers.ts` in each of
 * them against `dist/` and a sandbox. Arguments name the browsers, where not all are wanted; `BROWSERS_REPORT=file.json` writes a report.
 */
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { runSpecs } from '../run-specs.ts';
import { findBrowsers } from './find-browsers.ts';
import type { Given } from './fixtures.ts';
import { patience } from './visit.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

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

await runSpecs({
  what: 'in other browsers',
  report: process.env.BROWSERS_REPORT,
  prepare: async () => {
    const programs = await findBrowsers();
    // Always: a build that is older than the sources would be tested in their place.
    await build({ root, logLevel: 'warn' });
    return {
      maxWorkers: 2,
      project: process.argv.slice(2),
      projects: [projectFor({ name: 'Firefox', programs }), projectFor({ name: 'WebKit', programs })],
    };
  },
});
