import react from '@vitejs/plugin-react';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

const report = process.env.UNIT_REPORT;

/**
 * The bundler orders styles by chunk, not by import, so a component's layer can come before the reset's. The first
 * mention of a layer fixes its rank: this makes the statement at the head of `tokens.css` the first one again.
 */
const layersFirst: Plugin = {
  name: 'layers-first',
  enforce: 'post',
  generateBundle(_options, bundle) {
    for (const file of Object.values(bundle)) {
      if (file.type === 'asset' && file.fileName.endsWith('.css')) file.source = `@layer reset,base,ui;${file.source}`;
    }
  },
};

export default defineConfig({
  plugins: [react(), layersFirst],
  // Relative, so that the build can be put into any folder of any static host.
  base: './',
  build: { target: 'es2023', modulePreload: { polyfill: false }, reportCompressedSize: false, cssCodeSplit: false },
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'e2e/**/*.test.ts'],
    environment: 'node',
    // Property tests do a lot; a busy machine is no reason to fail.
    testTimeout: 30_000,
    reporters: report ? ['dot', ['json', { outputFile: report }]] : ['default'],
    env: { AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true' },
  },
});
