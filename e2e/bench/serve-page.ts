/** Where does a page come from? A benchmark's own, or the app: built anew into a temporary folder, and served from there. */
import { existsSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build, type Connect, type InlineConfig, type Plugin, type PreviewServer, preview } from 'vite';
import { configFor, serveConfig } from '../serve/deployment.ts';

export interface Served {
  /** With a slash at its end. */
  readonly url: string;
  close(): Promise<void>;
}

/** Builds a page of a benchmark, without the app's settings, and serves it. `root` is the folder of its `index.html`. */
export async function servePage(root: URL, folder: string): Promise<Served> {
  const config: InlineConfig = {
    root: fileURLToPath(root),
    configFile: false,
    logLevel: 'warn',
    // Relative, and without preloading helpers, as the app is built.
    base: './',
    build: {
      target: 'es2023',
      outDir: folder,
      emptyOutDir: true,
      chunkSizeWarningLimit: 2000,
      modulePreload: { polyfill: false },
    },
    preview: { port: 0, host: 'localhost' },
    plugins: [compressed(folder)],
  };
  await build(config);
  return served(await preview(config));
}

export async function buildApp(folder: string): Promise<void> {
  await build({ logLevel: 'error', build: { outDir: folder, emptyOutDir: true } });
}

/** Serves the app that `buildApp` built, with the configuration of a sandbox. */
export async function serveApp(folder: string, sandboxOrigin: string): Promise<Served> {
  const server = await preview({
    build: { outDir: folder },
    preview: { port: 0, host: 'localhost' },
    plugins: [serveConfig(() => configFor(sandboxOrigin)), compressed(folder)],
    logLevel: 'warn',
  });
  return served(server);
}

const types: Readonly<Record<string, string>> = { '.js': 'text/javascript', '.css': 'text/css' };

/** As a static host sends scripts and styles; compressed once, so that no visit pays for it. */
function compressed(folder: string): Plugin {
  const bodies = new Map<string, Buffer>();
  const answer: Connect.NextHandleFunction = ({ url = '/' }, response, next) => {
    const { pathname } = new URL(url, 'http://localhost');
    const type = types[extname(pathname)];
    const file = join(folder, pathname);
    if (!type || !existsSync(file)) return next();
    const body = bodies.get(file) ?? gzipSync(readFileSync(file));
    bodies.set(file, body);
    response.setHeader('content-type', type).setHeader('content-encoding', 'gzip').end(body);
  };
  return { name: 'compressed', configurePreviewServer: ({ middlewares }) => void middlewares.use(answer) };
}

function served(server: PreviewServer): Served {
  const address = server.httpServer.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return { url: `http://localhost:${port}/`, close: () => server.close() };
}
