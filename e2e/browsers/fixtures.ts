/** What the specs stand on: the built page and a sandbox of each file's own, and a browser that visits them. */
import { mkdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { preview } from 'vite';
import { test as base, expect, inject } from 'vitest';
import { type RequestRecord, startSandbox } from '../sandbox/sandbox.ts';
import { configFor, serveConfig } from '../serve/deployment.ts';
import { complaintsIn, serveWithComplaints } from './complaints.ts';
import type { Browsers } from './find-browsers.ts';
import { startFirefox } from './firefox.ts';
import type { Visit } from './visit.ts';
import { startWebKit } from './webkit.ts';

/** Which browser the specs run in, and the programs that it takes; `run.ts` provides it. */
export interface Given {
  readonly name: 'Firefox' | 'WebKit';
  readonly programs: Browsers;
}

declare module 'vitest' {
  interface ProvidedContext {
    browser: Given;
  }
}

const root = fileURLToPath(new URL('../../', import.meta.url));
const pictures = `${root}test-results/browsers`;

async function serveApp(sandboxOrigin: string) {
  const server = await preview({
    root,
    preview: { port: 0, host: 'localhost' },
    plugins: [serveConfig(() => configFor(sandboxOrigin)), serveWithComplaints(`${root}dist`)],
    logLevel: 'silent',
  });
  const address = server.httpServer.address();
  return { url: `http://localhost:${typeof address === 'object' ? address?.port : 0}/`, close: () => server.close() };
}

export const test = base
  // biome-ignore lint/correctness/noEmptyPattern: Vitest reads a fixture's dependencies off this pattern
  .extend('sandbox', { scope: 'file' }, async ({}, { onCleanup }) => {
    const sandbox = await startSandbox();
    onCleanup(() => sandbox.close());
    return sandbox;
  })
  /** The app's address, with a slash at its end. */
  .extend('app', { scope: 'file' }, async ({ sandbox }, { onCleanup }) => {
    const { url, close } = await serveApp(sandbox.origin);
    onCleanup(close);
    return url;
  })
  // biome-ignore lint/correctness/noEmptyPattern: likewise
  .extend('browser', { scope: 'file' }, async ({}, { onCleanup }) => {
    const { name, programs } = inject('browser');
    // Whoever runs the specs is gone: what was started here ends with this process.
    process.once('disconnect', () => process.exit());
    const browser =
      name === 'Firefox'
        ? await startFirefox(programs.firefox)
        : await startWebKit(programs.webKitWebDriver, programs.xvfb);
    onCleanup(() => browser.close());
    return browser;
  })
  /** Requests that reached the sandbox's S3 since the test began, preflights too. */
  .extend('requests', async ({ sandbox }, { onCleanup }) => {
    const records: RequestRecord[] = [];
    onCleanup(
      sandbox.onRequest((record) => {
        if (!/^\/(?:cognito|_sandbox)/.test(record.path)) records.push(record);
      }),
    );
    return records;
  })
  /** A test in which the page complains of something fails; one that fails leaves a picture in `test-results/browsers/`. */
  .extend('visit', async ({ browser, task }, { onCleanup }) => {
    const visit = await browser.visit();
    onCleanup(async () => {
      try {
        if (task.result?.state === 'fail') await keepPicture(`${inject('browser').name}: ${task.name}`, visit);
        expect(await complaintsIn(visit)).toEqual([]);
      } finally {
        await visit.close();
      }
    });
    return visit;
  });

async function keepPicture(name: string, visit: Visit): Promise<void> {
  await mkdir(pictures, { recursive: true });
  await writeFile(`${pictures}/${name.replace(/[^\w-]+/g, '-')}.png`, await visit.picture());
}

export { expect };
