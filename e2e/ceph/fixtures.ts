/**
 * What the specs stand on: the app served with a `config.json` whose connection is the gateway, keys typed as a person
 * types them, and every request that leaves the page for the gateway, watched but never touched.
 */
import { test as base, expect, type Locator, type Page, type Request } from '@playwright/test';
import { type PreviewServer, preview } from 'vite';
import type { OpenRequest } from '../../src/object-head/head-request.ts';
import { formatInspect } from '../../src/url-state/link.ts';
import { serveConfig } from '../serve/deployment.ts';
import { type Deployment, fromEnvironment, type Keys, type Roles } from './deployment.ts';

export type Asked = Partial<OpenRequest> & { readonly bucket: string; readonly key: string };

interface Watch {
  /** Console errors that the test expects: the browser itself logs every failed request. */
  allow(pattern: RegExp): void;
}

interface Fixtures {
  readonly watch: Watch;
  /** Requests that this page sent to the gateway. */
  readonly requests: Request[];
  /** Opens a link; what it asks for need not be sent. */
  readonly openLink: (asked: Asked) => Promise<void>;
  /** Opens a link with these keys, by default those of the full role, and waits until its request has left. */
  readonly inspect: (asked: Asked, role?: keyof Roles) => Promise<void>;
}

interface WorkerFixtures {
  readonly ceph: Deployment;
  /** Origin of the app, `http://localhost:41873`. */
  readonly app: string;
}

/** Chromium logs every answer of 400 and above as a console error; those are answers here, not mistakes of the page. */
const answersOfS3 = /^Failed to load resource: the server responded with a status of [345]\d\d/;
/** What Chromium logs where an answer carries no CORS headers. */
export const corsNoise = /blocked by CORS policy|net::ERR_FAILED/;

/** The second connection: the same gateway at another address, with keys of its own. */
export const byName = 'ceph-by-name';

/** By the first connection, unless another is named. */
export function linkTo(asked: Asked, connection?: string): string {
  const by = connection === undefined ? {} : { connection };
  return formatInspect({ ...by, request: { checksumMode: 'ENABLED', ...asked }, place: {} });
}

/** What the page asked of the gateway, in the form in which the sandbox has it; a browser keeps preflights to itself. */
export function askedOf(requests: readonly Request[]): readonly { readonly method: string; readonly path: string }[] {
  return requests.map((request) => {
    const { pathname, search } = new URL(request.url());
    return { method: request.method(), path: `${pathname}${search}` };
  });
}

export function keysForm(page: Page): Locator {
  return page.getByRole('form', { name: 'Access keys' });
}

export async function typeKeys(page: Page, { accessKeyId, secretAccessKey, sessionToken = '' }: Keys): Promise<void> {
  const form = keysForm(page);
  await form.getByLabel('AccessKeyId', { exact: true }).fill(accessKeyId);
  await form.getByLabel('SecretAccessKey', { exact: true }).fill(secretAccessKey);
  await form.getByLabel('SessionToken, of temporary keys', { exact: true }).fill(sessionToken);
  await form.getByRole('button', { name: 'Use these keys' }).click();
}

export const test = base.extend<Fixtures, WorkerFixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's dependencies off this pattern
  ceph: [async ({}, use) => use(fromEnvironment()), { scope: 'worker' }],

  app: [
    async ({ ceph }, use) => {
      const ofCeph = { region: 'us-east-1', pathStyle: true, store: 'ceph', credentials: { kind: 'typed-in' } };
      const connections = [
        { ...ofCeph, name: 'ceph', label: 'Ceph', endpoint: ceph.endpoint },
        {
          ...ofCeph,
          name: byName,
          label: 'Ceph by its name',
          endpoint: ceph.endpoint.replace('127.0.0.1', 'localhost'),
        },
      ];
      const app: PreviewServer = await preview({
        preview: { port: 0, host: 'localhost' },
        plugins: [serveConfig(() => JSON.stringify({ connections }))],
        logLevel: 'silent',
      });
      const address = app.httpServer.address();
      await use(`http://localhost:${typeof address === 'object' && address ? address.port : 0}`);
      await app.close();
    },
    { scope: 'worker' },
  ],

  baseURL: async ({ app }, use) => use(`${app}/`),

  watch: [
    async ({ page }, use) => {
      const seen: string[] = [];
      const allowed = [answersOfS3];
      page.on('console', (message) => {
        if (message.type() === 'error' || message.type() === 'warning') seen.push(message.text());
      });
      page.on('pageerror', (error) => seen.push(`uncaught: ${error.message}`));
      await use({ allow: (pattern) => void allowed.push(pattern) });
      expect(seen.filter((text) => !allowed.some((pattern) => pattern.test(text)))).toEqual([]);
    },
    { auto: true },
  ],

  requests: async ({ page, ceph }, use) => {
    const requests: Request[] = [];
    page.on('request', (request) => {
      if (request.url().startsWith(ceph.endpoint)) requests.push(request);
    });
    await use(requests);
  },

  openLink: async ({ page }, use) => {
    await use(async (asked) => void (await page.goto(`./${linkTo(asked)}`)));
  },

  inspect: async ({ page, openLink, ceph }, use) => {
    let typed: keyof Roles | undefined;
    await use(async (asked, role = 'full') => {
      const sent = page.waitForRequest((request) => request.method() === 'HEAD');
      // Only a page that begins anew has forgotten the keys that were typed before.
      if (typed !== undefined && typed !== role) await page.goto('about:blank');
      await openLink(asked);
      if (typed !== role) await typeKeys(page, ceph.roles[role]);
      typed = role;
      await sent;
    });
  },
});

export { expect, type Page };
