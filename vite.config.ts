import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { askAhead } from './build/ask-ahead.ts';
import { chunksByMoment } from './build/chunks-by-moment.ts';
import { leaveOut } from './build/leave-out.ts';
import { leftOut } from './build/left-out.ts';
import { moments, neededByView } from './build/moments.ts';
import { strictPolicy } from './build/policy.ts';
import { classInFile, layersFirst } from './build/styles.ts';

const report = process.env.UNIT_REPORT;

export default defineConfig({
  plugins: [react(), layersFirst, strictPolicy, chunksByMoment(moments), leaveOut(leftOut), askAhead(neededByView)],
  // Relative, so that the build can be put into any folder of any static host.
  base: './',
  build: {
    target: 'es2023',
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    cssCodeSplit: false,
    // What is built in is under licences that want their text to travel with it; e2e/licences/ looks after them.
    license: { fileName: 'licences.txt' },
  },
  css: { modules: { generateScopedName: classInFile } },
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'e2e/**/*.test.ts', 'build/**/*.test.ts'],
    environment: 'node',
    // Property tests do a lot; a busy machine is no reason to fail.
    testTimeout: 30_000,
    reporters: report ? ['dot', ['json', { outputFile: report }]] : ['default'],
    env: { AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true' },
  },
});
