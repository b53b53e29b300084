/** What tests of malicious links stand on: everything that left the page, texts that would do harm, and links made of them. */
import { expect, type Page } from './fixtures.ts';
import { test as base } from './stranger.ts';

export const test = base.extend<{ sent: readonly string[] }>({
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

/** The page has said what it makes of the link, in whichever view. */
export async function expectRead(page: Page): Promise<void> {
  await expect(
    page.getByRole('main').getByRole('heading', { level: 1 }).or(page.getByRole('alert')).first(),
  ).toBeVisible();
}

export { expectHarmless } from './harmless.ts';
export { expect };
