import type { Plugin } from 'vite';

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
export const strictPolicy: Plugin = {
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
