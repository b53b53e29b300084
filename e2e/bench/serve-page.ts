/** Where does a page come from? A benchmark's own, or the app: built anew into a temporary folder, and served from there. */
import { fileURLToPath } from 'node:url';
import { build, type InlineConfig, type PreviewServer, preview } from 'vite';
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
    plugins: [serveConfig(() => configFor(sandboxOrigin))],
    logLevel: 'warn',
  });
  return served(server);
}

function served(server: PreviewServer): Served {
  const address = server.httpServer.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return { url: `http://localhost:${port}/`, close: () => server.close() };
}
