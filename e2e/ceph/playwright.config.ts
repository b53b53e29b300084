import { defineConfig } from '@playwright/test';
import shared from '../playwright.config.ts';

const report = process.env.CEPH_REPORT;

export default defineConfig({
  ...shared,
  testMatch: '*.ceph.ts',
  outputDir: '../../test-results/ceph',
  // Tracing doubles the time of specs that are as short as these: ask for it with --trace on.
  use: { ...shared.use, trace: 'off' },
  reporter: [
    [process.env.CI ? 'dot' : 'list'],
    ...(report ? [['json', { outputFile: report }] as [string, object]] : []),
  ],
});
