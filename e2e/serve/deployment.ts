/** A deployment's `config.json` for a sandbox that may listen elsewhere than the one in `public/` says. */
import { readFileSync } from 'node:fs';
import type { Connect, Plugin } from 'vite';

const written = 'http://localhost:9000';

/** `public/config.json` as text, with the sandbox's origin put in. */
export function configFor(sandboxOrigin: string): string {
  const text = readFileSync(new URL('../../public/config.json', import.meta.url), 'utf8');
  return text.replaceAll(written, sandboxOrigin);
}

/**
 * A Vite plugin that serves this text as `config.json`, in front of the file. `config` is asked at each request;
 * undefined is answered with 404.
 */
export function serveConfig(config: () => string | undefined): Plugin {
  const answer: Connect.NextHandleFunction = (request, response, next) => {
    if (request.url?.split('?')[0] !== '/config.json') return next();
    const text = config();
    response.statusCode = text === undefined ? 404 : 200;
    response.setHeader('content-type', 'application/json').setHeader('cache-control', 'no-cache').end(text);
  };
  return {
    name: 'serve-config',
    configureServer: (server) => void server.middlewares.use(answer),
    configurePreviewServer: (server) => void server.middlewares.use(answer),
  };
}
