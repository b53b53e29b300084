/**
 * What every end-to-end test stands on: its worker's own sandbox and app server on free ports, and a page whose
 * unexpected console messages, uncaught errors and violations of a content security policy fail the test.
 */
import { test as base, type ConsoleMessage, expect, type Page } from '@playwright/test';
import { type PreviewServer, preview } from 'vite';
import type { OpenRequest, Place } from '../src/object-head/head-request.ts';
import { formatInspect } from '../src/url-state/link.ts';
import { type RequestRecord, type Sandbox, startSandbox } from './sandbox/sandbox.ts';
import { configFor, serveConfig } from './serve/deployment.ts';

interface Deployment {
  readonly sandbox: Sandbox;
  /** Origin of the app, `http://localhost:41873`. */
  readonly origin: string;
  /** The text of `config.json`; undefined as if there were no such file. The `config` fixture puts it back. */
  config: string | undefined;
}

interface Watch {
  /** Console errors that the test expects: the browser itself logs every failed request. */
  allow(pattern: RegExp): void;
}

type LinkInput = Partial<OpenRequest> & { readonly bucket: string; readonly key: string } & Place & {
    readonly connection?: string;
  };

interface Fixtures {
  readonly watch: Watch;
  /** Requests that reached the sandbox's S3 since the test began. */
  readonly requests: RequestRecord[];
  /** Opens an inspect link. */
  readonly inspect: (input: LinkInput) => Promise<void>;
  readonly config: (change: (config: TestConfig) => void) => void;
}

/** As much of `config.json` as tests change. */
export interface TestConfig {
  connections: Record<string, unknown>[];
  defaultConnection: string;
  trustedEndpoints: string[];
}

const failedAnswer = /^Failed to load resource: the server responded with a status of [345]\d\d/;

/**
 * Chromium logs every answer of 400 and above as a console error. From the sandbox that is an answer, not a mistake of
 * the page; from anywhere else, the app's own server first of all, a part of the page is missing.
 */
function isAnswerOfSandbox(message: ConsoleMessage, { port }: Sandbox): boolean {
  const { url } = message.location();
  if (!failedAnswer.test(message.text()) || !URL.canParse(url)) return false;
  const { hostname, port: from } = new URL(url);
  return from === String(port) && /^(?:(?:[\w.-]+\.)?localhost|127\.0\.0\.1|\[::1\])$/.test(hostname);
}

/** Says in the console what the page's policy forbade, so that the watch sees it, in frames too. */
function reportViolations(): void {
  document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
    console.error(`policy violation: ${violatedDirective} ${blockedURI}`),
  );
}

export function linkTo({ region, endpoint, pathStyle, connection, ...request }: LinkInput): string {
  const place = {
    ...(region ? { region } : {}),
    ...(endpoint ? { endpoint } : {}),
    ...(pathStyle === undefined ? {} : { pathStyle }),
  };
  return formatInspect({
    request: { checksumMode: 'ENABLED', ...request },
    place,
    ...(connection ? { connection } : {}),
  });
}

export const test = base.extend<Fixtures, { deployment: Deployment }>({
  deployment: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's dependencies off this pattern
    async ({}, use) => {
      const sandbox = await startSandbox({ port: 0 });
      const deployment: Deployment = { sandbox, origin: '', config: configFor(sandbox.origin) };
      const app: PreviewServer = await preview({
        preview: { port: 0, host: 'localhost' },
        plugins: [serveConfig(() => deployment.config)],
        logLevel: 'silent',
      });
      const address = app.httpServer.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      await use(Object.assign(deployment, { origin: `http://localhost:${port}` }));
      await app.close();
      await sandbox.close();
    },
    { scope: 'worker' },
  ],

  baseURL: async ({ deployment }, use) => use(`${deployment.origin}/`),

  watch: [
    async ({ page, deployment }, use) => {
      const seen: string[] = [];
      const allowed: RegExp[] = [];
      page.on('console', (message) => {
        if (message.type() !== 'error' && message.type() !== 'warning') return;
        if (isAnswerOfSandbox(message, deployment.sandbox)) return;
        const about = failedAnswer.test(message.text()) ? ` ${message.location().url}` : '';
        seen.push(message.text() + about);
      });
      page.on('pageerror', (error) => seen.push(`uncaught: ${error.message}`));
      await page.addInitScript(reportViolations);
      await use({ allow: (pattern) => void allowed.push(pattern) });
      expect(seen.filter((text) => !allowed.some((pattern) => pattern.test(text)))).toEqual([]);
    },
    { auto: true },
  ],

  requests: async ({ deployment }, use) => {
    const records: RequestRecord[] = [];
    const stop = deployment.sandbox.onRequest((record) => {
      if (!/^\/(?:cognito|_sandbox)/.test(record.path)) records.push(record);
    });
    await use(records);
    stop();
  },

  config: async ({ deployment }, use) => {
    const original = deployment.config;
    await use((change) => {
      const config = JSON.parse(deployment.config ?? '') as TestConfig;
      change(config);
      deployment.config = JSON.stringify(config);
    });
    deployment.config = original;
  },

  inspect: async ({ page }, use) => {
    await use(async (input) => void (await page.goto(`./${linkTo(input)}`)));
  },
});

export { expect, type Page };
