import { defineConfig } from '@playwright/test';

/** Debian's Chromium will not start its sandbox as root; nothing but pages of this repository is opened. */
const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];

export default defineConfig({
  testDir: '.',
  testMatch: '*.e2e.ts',
  outputDir: '../test-results',
  snapshotPathTemplate: '{testDir}/snapshots/{arg}{ext}',
  // A picture that is missing is a failure, not a reason to take one: --update-snapshots does that.
  updateSnapshots: 'none',
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  retries: 0,
  workers: 2,
  timeout: 60_000,
  // What counts is that it comes, not how fast: two browsers on two busy cores may take their time.
  expect: { timeout: 15_000 },
  reporter: [
    [process.env.CI ? 'dot' : 'list'],
    ...(process.env.E2E_REPORT ? [['json', { outputFile: process.env.E2E_REPORT }] as [string, object]] : []),
  ],
  use: {
    browserName: 'chromium',
    // Recording every test for the few that fail doubles the time: `npm run e2e -- --trace on` where one is wanted.
    trace: 'off',
    viewport: { width: 1280, height: 900 },
    launchOptions: {
      ...(process.env.CHROMIUM_PATH ? { executablePath: process.env.CHROMIUM_PATH } : {}),
      args: [...asRoot, '--disable-background-networking', '--disable-component-update', '--no-first-run'],
    },
  },
});
