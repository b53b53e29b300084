/** What tests of malicious links stand on: somebody else's server, everything that left the page, and what must not have run. */
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { test as base, expect, type Page } from './fixtures.ts';

interface Stranger {
  readonly origin: string;
  /** `127.0.0.1:41873` */
  readonly host: string;
  readonly seen: readonly Pick<IncomingMessage, 'method' | 'url' | 'headers'>[];
}

export const test = base.extend<{ stranger: Stranger; sent: readonly string[] }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's dependencies off this pattern
  stranger: async ({}, use) => {
    const seen: Pick<IncomingMessage, 'method' | 'url' | 'headers'>[] = [];
    const server = createServer(({ method, url, headers }, response) => {
      seen.push({ method, url, headers });
      response.setHeader('access-control-allow-origin', '*').setHeader('access-control-allow-headers', '*').end();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
    await use({ origin: `http://${host}`, host, seen });
    await new Promise((resolve) => {
      server.close(resolve);
      server.closeAllConnections();
    });
  },
  /** The addresses of all requests that the page made, but for its own files. */
  sent: async ({ page, deployment }, use) => {
    const urls: string[] = [];
    page.on('request', (request) => {
      if (!request.url().startsWith(`${deployment.origin}/`)) urls.push(request.url());
    });
    await use(urls);
  },
  // No name leads out of this machine: where a request would have gone is seen by its address.
  launchOptions: [
    async ({ launchOptions }, use) => {
      const nowhere =
        '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE localhost , EXCLUDE *.localhost , EXCLUDE 127.0.0.1';
      await use({ ...launchOptions, args: [...(launchOptions.args ?? []), nowhere] });
    },
    { scope: 'worker' },
  ],
});

export const markup = '<img src=x onerror="window.pwned=1"><script>window.pwned=1</script>';
/** Texts that do something where they become an address, or part of a page. */
export const running = [markup, 'javascript:window.pwned=1', 'data:text/html,<script>window.pwned=1</script>'];

/** A link of any view with these parameters as they are, whether such a link can be written or not. */
export function linkWith(view: '/' | '/inspect' | '/compare', parameters: readonly (readonly [string, string])[]) {
  return `./#${view}?v=1&${encodePairs(parameters)}`;
}

export function encodePairs(parameters: readonly (readonly [string, string])[]): string {
  return parameters.map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('&');
}

/** Nothing of what came from outside became an element that loads, runs or leads somewhere. */
export async function expectHarmless(page: Page): Promise<void> {
  const found = await page.evaluate(() => ({
    ran: 'pwned' in window,
    elements: [...document.querySelectorAll('main :is(script, img, iframe, object, embed, base, form[action])')].map(
      (e) => e.outerHTML,
    ),
    links: [...document.querySelectorAll('a')].map((a) => a.href).filter((href) => !/^https?:/.test(href)),
    handlers: [...document.querySelectorAll('*')].filter((e) => e.getAttributeNames().some((n) => n.startsWith('on')))
      .length,
  }));
  expect(found).toEqual({ ran: false, elements: [], links: [], handlers: 0 });
}

/** The page has said what it makes of the link, in whichever view. */
export async function expectRead(page: Page): Promise<void> {
  await expect(
    page.getByRole('main').getByRole('heading', { level: 1 }).or(page.getByRole('alert')).first(),
  ).toBeVisible();
}

export { expect, type Page };
