/** The policy that the built page gives itself: word for word, and what the browser refuses because of it. */
import { expect, type Page } from './fixtures.ts';
import { test } from './stranger.ts';

const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self' https: http:; object-src 'none'; " +
  "base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types default";

interface Watched {
  ran?: boolean;
  violations: string[];
}

test.beforeEach(async ({ page, watch }) => {
  watch.allow(/Content Security Policy|policy violation|^This document requires/i);
  await page.addInitScript(() => {
    const watched = Object.assign(window as unknown as Watched, { violations: [] as string[] });
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) =>
      watched.violations.push(effectiveDirective),
    );
  });
});

const violations = (page: Page) => page.evaluate(() => (window as unknown as Watched).violations);
const ran = (page: Page) => page.evaluate(() => (window as unknown as Watched).ran ?? false);

test('the page says its policy before anything that it loads, and breaks none of it', async ({ page }) => {
  await page.goto('./');
  const metas = page.locator('meta[http-equiv="Content-Security-Policy"]');
  await expect(metas).toHaveCount(1);
  await expect(metas).toHaveAttribute('content', policy);
  expect(
    await page.locator('head').evaluate(({ firstElementChild }) => firstElementChild?.getAttribute('content')),
  ).toBe(policy);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  expect(await violations(page)).toEqual([]);
});

/** Markup that loads, runs or leads somewhere, and the directive that has to refuse it. */
const markup: readonly (readonly [what: string, html: (origin: string) => string, directive: string])[] = [
  ['an inline script', () => '<script>window.ran = true</script>', 'script-src-elem'],
  ['a handler', () => '<img src="data:," onerror="window.ran = true">', 'script-src-attr'],
  ['a foreign script', (origin) => `<script src="${origin}/x.js"></script>`, 'script-src-elem'],
  ['a foreign image', (origin) => `<img src="${origin}/x.png">`, 'img-src'],
  ['a foreign style sheet', (origin) => `<link rel="stylesheet" href="${origin}/x.css">`, 'style-src-elem'],
  ['an inline style', () => '<style>p { color: red }</style>', 'style-src-elem'],
  ['a frame', (origin) => `<iframe src="${origin}/"></iframe>`, 'frame-src'],
  ['an object', (origin) => `<object data="${origin}/x.pdf"></object>`, 'object-src'],
  ['another base', (origin) => `<base href="${origin}/">`, 'base-uri'],
];

for (const [what, html, directive] of markup)
  test(`${what} in markup is refused`, async ({ page, stranger }) => {
    await page.goto('./');
    // A document that the page made is under the page's policy, and its parser asks no Trusted Types.
    await page.evaluate(
      (text) => {
        location.href = URL.createObjectURL(new Blob([text], { type: 'text/html' }));
      },
      `<!doctype html><title>made</title>${html(stranger.origin)}`,
    );
    await expect(page).toHaveTitle('made');
    await expect.poll(() => violations(page)).toContain(directive);
    expect(await ran(page)).toBe(false);
    expect(await page.evaluate(() => document.baseURI === location.href)).toBe(true);
    expect(stranger.seen).toEqual([]);
  });

test('a form that leads away is not sent', async ({ page, stranger }) => {
  await page.goto('./');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.evaluate((action) => {
    const form = document.body.appendChild(Object.assign(document.createElement('form'), { action, method: 'post' }));
    form.submit();
  }, stranger.origin);
  await expect.poll(() => violations(page)).toEqual(['form-action']);
  expect(stranger.seen).toEqual([]);
});

/** Where a script could turn a text into markup, script or a script’s address. */
const sinks: Record<string, (text: string) => unknown> = {
  innerHTML: (text) => Object.assign(document.createElement('div'), { innerHTML: text }),
  outerHTML: (text) => Object.assign(document.body.appendChild(document.createElement('div')), { outerHTML: text }),
  insertAdjacentHTML: (text) => document.body.insertAdjacentHTML('beforeend', text),
  'document.write': (text) => document.write(text),
  createContextualFragment: (text) => document.createRange().createContextualFragment(text),
  srcdoc: (text) => Object.assign(document.createElement('iframe'), { srcdoc: text }),
  // biome-ignore lint/security/noGlobalEval: that it is refused is what is tested
  eval: (text) => window.eval(text),
  Function: (text) => new Function(text),
  'a script’s text': (text) => Object.assign(document.createElement('script'), { textContent: text }),
  'a script’s address': (text) => Object.assign(document.createElement('script'), { src: text }),
  'a handler': (text) => document.body.setAttribute('onclick', text),
  'a worker': (text) => new Worker(text),
};

for (const [sink, use] of Object.entries(sinks))
  test(`Trusted Types let no text into ${sink}`, async ({ page }) => {
    await page.goto('./');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    // In a task of its own: while the debugger evaluates, `eval` is allowed.
    const outcome = await page.evaluate(`new Promise((resolve) => setTimeout(() => {
      try { (${use})('window.ran = true'); resolve('done'); } catch ({ name }) { resolve(name); }
    }))`);
    expect(outcome).toMatch(/^(?:TypeError|EvalError)$/);
    expect(await violations(page)).toContain('require-trusted-types-for');
    expect(await ran(page)).toBe(false);
  });

test('Trusted Types let the parser read XML, and nobody make another policy', async ({ page }) => {
  await page.goto('./');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  const read = await page.evaluate(
    () =>
      new DOMParser().parseFromString('<Error><Code>NoSuchKey</Code></Error>', 'text/xml').documentElement.textContent,
  );
  expect(read).toBe('NoSuchKey');
  expect(await violations(page)).toEqual([]);
  for (const name of ['default', 'another'])
    expect(
      await page.evaluate((policyName) => {
        const { trustedTypes } = window as unknown as {
          trustedTypes: { createPolicy(name: string, rules: object): void };
        };
        try {
          trustedTypes.createPolicy(policyName, {});
          return 'made';
        } catch (error) {
          return (error as Error).name;
        }
      }, name),
    ).toBe('TypeError');
  expect(await violations(page)).toEqual(['trusted-types', 'trusted-types']);
});
