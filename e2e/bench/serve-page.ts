/** Where does the benchmark's page come from? Built anew as the app is, into a folder of its own, and served from there. */
import { fileURLToPath } from 'node:url';
import { build, type InlineConfig, preview } from 'vite';

/** Gives the page's address, and what ends the server. */
export async function servePage(folder: string): Promise<{ url: string; close: () => Promise<void> }> {
  const config: InlineConfig = {
    root: fileURLToPath(new URL('.', import.meta.url)),
    configFile: false,
    logLevel: 'warn',
    build: { target: 'es2023', outDir: folder, emptyOutDir: true, chunkSizeWarningLimit: 2000 },
    preview: { port: 0, host: 'localhost' },
  };
  await build(config);
  const server = await preview(config);
  const address = server.httpServer.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return { url: `http://localhost:${port}/`, close: () => server.close() };
}
