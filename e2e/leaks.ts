/** Everything that a tour through the page leaves where others could read it, and everything secret that it has met. */
import type { BrowserContext, Request, Response } from '@playwright/test';
import { expect, type Page } from './fixtures.ts';
import { openEverything } from './locators.ts';
import type { RequestRecord, Sandbox } from './sandbox/sandbox.ts';

/** What the page is made to keep of a sign-in, and where: the only place for the two tokens. */
const ofTheSignIn = /^headlight\.signed-in:/;
/** What the browser itself writes about a request that it blocked names the address; no page can keep it from that. */
const ofTheBrowser = /^Access to fetch at '|^Failed to load resource/;

export class Tour {
  /** Never to be found anywhere. What Cognito and the provider give is added as it comes. */
  readonly secrets = new Set<string>();
  /** By what was looked at: texts, one for each time. */
  readonly #left = new Map<string, string[]>();
  readonly #records: RequestRecord[] = [];
  readonly #answers: Promise<void>[] = [];
  readonly #page: Page;
  readonly #context: BrowserContext;
  readonly #stop: () => void;

  constructor(page: Page, context: BrowserContext, sandbox: Sandbox) {
    this.#page = page;
    this.#context = context;
    page.on('console', (message) => {
      if (!ofTheBrowser.test(message.text())) this.#leave('console', message.text());
    });
    page.on('pageerror', (error) => this.#leave('console', String(error.stack)));
    page.on('download', (download) => this.#leave('downloads', download.url()));
    page.on('request', (request) => this.#asked(request));
    page.on('response', (response) => void this.#answers.push(this.#answered(response)));
    this.#stop = sandbox.onRequest((record) => this.#records.push(record));
  }

  /** Unfolds, reads and copies everything that there is now. */
  async look(): Promise<void> {
    await openEverything(this.#page);
    for (const text of await copyEverything(this.#page)) this.#leave('copied texts', text);
    this.#leave('page', await textOf(this.#page));
    this.#leave('storage', await storedBy(this.#page));
    this.#leave('cookies', JSON.stringify(await this.#context.cookies(new URL(this.#page.url()).origin)));
    for (const address of await historyOf(this.#page, this.#context)) this.#leave('history', address);
  }

  /** What was left there, for a test to see that it was looked at. */
  left(place: string): string {
    return (this.#left.get(place) ?? []).join('\n');
  }

  /** What reached the sandbox, but for the pages of its provider. */
  get requests(): readonly RequestRecord[] {
    return this.#records.filter(({ headers }) => !/\/_sandbox\/oidc/.test(headers.referer ?? ''));
  }

  /** Ends the tour. `elsewhere` must not be outside the page either: what it may show, but nobody may keep. */
  async expectNoLeak(elsewhere: readonly string[] = []): Promise<void> {
    await Promise.all(this.#answers);
    this.#stop();
    for (const { path, headers } of this.#records)
      for (const part of [path, headers.authorization ?? '']) {
        const signature = /Signature=([0-9a-f]{64})/.exec(part)?.[1];
        if (signature) this.secrets.add(signature);
      }
    for (const place of ['page', 'history', 'storage', 'cookies', 'copied texts'])
      expect(this.left(place), `that the tour looked at ${place}`).not.toBe('');
    for (const place of this.#left.keys()) expectNone(place, this.left(place), this.secrets);
    for (const place of ['history', 'storage', 'cookies', 'console']) expectNone(place, this.left(place), elsewhere);
    expect(this.left('downloads')).toBe('');
    this.#expectFrugalRequests(elsewhere);
  }

  /** Tokens and signatures go to S3 and nowhere else; secrets that S3 does not need in an address are in none. */
  #expectFrugalRequests(elsewhere: readonly string[]): void {
    for (const { path, headers } of this.requests) {
      expect(headers.referer, path).toBeUndefined();
      if (!/^\/(?:cognito|_sandbox)/.test(path)) continue;
      expectNone(path, `${path}\n${JSON.stringify(headers)}`, this.secrets);
    }
    const signed = /^X-Amz-(?:Signature|Security-Token)=/;
    for (const { path } of this.requests) {
      const unsigned = path.split(/[?&]/).filter((part) => !signed.test(part));
      expectNone('the address of a request', unsigned.join('&'), [...this.secrets, ...elsewhere]);
    }
  }

  #leave(place: string, text: string): void {
    this.#left.set(place, [...(this.#left.get(place) ?? []), text]);
  }

  /** What is sent to the page's own host, and what a sign-in is finished with. */
  #asked(request: Request): void {
    const form = new URLSearchParams(request.postData() ?? '');
    if (request.url().endsWith('/token'))
      for (const name of ['code', 'code_verifier', 'refresh_token']) {
        const value = form.get(name);
        if (value) this.secrets.add(value);
      }
    if (request.isNavigationRequest() || request.resourceType() === 'fetch') return;
    this.#leave('files that were loaded', request.url());
  }

  async #answered(response: Response): Promise<void> {
    const isCognito = response.request().headers()['x-amz-target']?.endsWith('.GetCredentialsForIdentity');
    const isToken = response.url().endsWith('/token') && response.request().method() === 'POST';
    if (!response.ok() || !(isCognito || isToken)) return;
    const answer = (await response.json()) as Record<string, string> & { Credentials?: Record<string, string> };
    const { SecretKey, SessionToken } = answer.Credentials ?? {};
    for (const secret of [SecretKey, SessionToken, answer.id_token, answer.refresh_token, answer.access_token])
      if (secret) this.secrets.add(secret);
  }
}

/** What each copy button puts on the clipboard. */
async function copyEverything(page: Page): Promise<string[]> {
  const texts: string[] = [];
  for (const button of await copyButtons(page).all()) {
    await page.evaluate(() => navigator.clipboard.writeText('nothing yet'));
    await button.dispatchEvent('click');
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).not.toBe('nothing yet');
    texts.push(await page.evaluate(() => navigator.clipboard.readText()));
  }
  return texts;
}

/** All text and all attributes; of the boxes whose text is drawn as dots everything but that. */
function textOf(page: Page): Promise<string> {
  return page.evaluate(() => {
    const copy = document.documentElement.cloneNode(true) as HTMLElement;
    const copies = copy.querySelectorAll('input, textarea, select');
    const typed = [...document.querySelectorAll('input, textarea, select')].flatMap((field, index) => {
      if (getComputedStyle(field).getPropertyValue('-webkit-text-security') === 'none')
        return [(field as HTMLInputElement).value];
      copies[index]?.removeAttribute('value');
      return [];
    });
    return [copy.outerHTML, document.title, ...typed].join('\n');
  });
}

/** Everything that the page keeps outside its memory, but for the two tokens of a sign-in in their own place. */
function storedBy(page: Page): Promise<string> {
  return page.evaluate(async (allowed) => {
    const session = Object.entries(sessionStorage).map(([name, value]) => {
      if (!new RegExp(allowed).test(name)) return [name, value];
      const { idToken: _id, refreshToken: _refresh, ...others } = JSON.parse(value) as Record<string, unknown>;
      return [name, others];
    });
    const kept: unknown[] = [{ ...localStorage }, session, history.state, window.name, document.cookie];
    for (const { name = '', version } of await indexedDB.databases()) {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open(name, version);
        opening.onsuccess = () => resolve(opening.result);
        opening.onerror = () => reject(opening.error);
      });
      for (const store of database.objectStoreNames) {
        const all = database.transaction(store).objectStore(store).getAll();
        await new Promise((resolve) => all.addEventListener('success', resolve));
        kept.push(name, store, all.result);
      }
    }
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const { url } of await cache.keys()) kept.push(name, url, await (await cache.match(url))?.text());
    }
    return JSON.stringify(kept);
  }, ofTheSignIn.source);
}

/** Every address that the back button could lead to, this one included, with what is kept beside it. */
async function historyOf(page: Page, context: BrowserContext): Promise<readonly string[]> {
  const session = await context.newCDPSession(page);
  const { entries } = await session.send('Page.getNavigationHistory');
  await session.detach();
  return [page.url(), ...entries.flatMap(({ url, userTypedURL, title }) => [url, userTypedURL, title])];
}

function expectNone(place: string, text: string, secrets: Iterable<string>): void {
  for (const secret of secrets)
    for (const form of new Set([secret, encodeURIComponent(secret), JSON.stringify(secret).slice(1, -1)]))
      expect(text.includes(form), `${place} holds ${secret}`).toBe(false);
}

/** Each button that copies something, the ones that say what as a group among them. */
function copyButtons(page: Page) {
  const grouped = page.getByRole('group', { name: /^Copy/ }).getByRole('button');
  return page.getByRole('button', { name: /^Copy/ }).or(grouped);
}
