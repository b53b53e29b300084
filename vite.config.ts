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

/**
 * What the page may do at all. It says so itself, so that it holds on every static host. Requests may go anywhere: where
 * an approved store is, only the person knows; `connections/trusted-endpoints.ts` is what stands before them.
 * Two things need a real header, which the README tells of: `frame-ancestors`, and reports.
 */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self' https: http:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types default',
].join('; ');

/** Only in what is deployed: the development server puts scripts of its own into the page. */
const strictPolicy: Plugin = {
  name: 'content-security-policy',
  apply: 'build',
  transformIndexHtml: () => [
    {
      tag: 'meta',
      attrs: { 'http-equiv': 'Content-Security-Policy', content: contentSecurityPolicy },
      injectTo: 'head-prepend',
    },
  ],
};

export default defineConfig({
  plugins: [react(), layersFirst, strictPolicy],
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
