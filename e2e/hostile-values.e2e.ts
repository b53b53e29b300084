/** Values that somebody made to mislead or to run: text wherever they are repeated, in cards, causes, calls and advice. */
import { expect, type Page, test } from './fixtures.ts';
import { expectHarmless } from './harmless.ts';
import { answerOf, causesOf, explanationOf } from './inspect-page.ts';
import { openEverything } from './locators.ts';
import { readEverything } from './sandbox/auth/grants.ts';
import { exposeEverything } from './sandbox/cors/full-exposure.ts';
import type { ObjectDefinition } from './sandbox/store/definitions.ts';

const markup = '<img src=x onerror=alert(1)><script>alert(2)</script>';
const override = '\u202e';
const long = 'x'.repeat(2048);

/** In headers: no control characters, which HTTP itself forbids. In the key: those, too. */
const key = `${markup}${override}fdp\u0007\t.exe`;

const object: ObjectDefinition = {
  key,
  body: 'hostile',
  contentType: `text/html; charset=${markup}`,
  cacheControl: `max-age=60, ${markup}`,
  contentDisposition: `attachment; filename="${markup}.exe"`,
  // Chromium gives up on an encoding that has a space in it, whatever the method.
  contentEncoding: '<script>alert(3)</script>',
  contentLanguage: markup,
  expires: markup,
  websiteRedirectLocation: `https://example.com/${markup}${long}`,
  storageClass: markup,
  replicationStatus: markup,
  metadata: {
    markup,
    override: '=?UTF-8?Q?invoice=E2=80=AEfdp.exe?=',
    controls: '=?UTF-8?Q?bell=07_escape=1B[31m_null=00?=',
    long,
  },
  encryption: { kind: 'aws:kms', keyArn: markup },
};

test.beforeEach(async ({ page, deployment }) => {
  page.on('dialog', (dialog) => dialog.dismiss().then(() => Promise.reject(new Error(`ran: ${dialog.message()}`))));
  deployment.sandbox.store.add({
    name: 'hostile',
    title: '',
    versioning: 'enabled',
    allow: { guest: readEverything },
    lifecycle: [{ id: markup, expiresAfterDays: 365 }],
    cors: [
      { allowedOrigins: [`https://${markup}`], allowedMethods: ['PUT'], exposeHeaders: [`x-amz-meta-${long}`] },
      exposeEverything([object]),
    ],
    objects: [
      object,
      { key: 'why', fault: { kind: 'error', status: 403, code: markup, message: `${markup}${override}${long}` } },
    ],
  });
});

test('what the headers hold is text in every card and row, inside its own bounds, and fits 360 px', async ({
  page,
  inspect,
}) => {
  await inspect({ bucket: 'hostile', key });
  await expect(answerOf(page)).toHaveAttribute('data-status', '200');
  for (const id of ['replication', 'website-redirect', 'lifecycle', 'encryption', 'caching', 'metadata-encoding'])
    await expect(explanationOf(page, id), id).toBeVisible();
  for (const id of ['replication', 'website-redirect', 'lifecycle'])
    await expect(explanationOf(page, id)).toContainText('<img src=x onerror=alert(1)>');
  await expect(explanationOf(page, 'cors-hidden')).toBeAttached();
  await openEverything(page);
  await page.getByRole('button', { name: 'Read the bucket’s CORS rules' }).click();
  await expect(explanationOf(page, 'cors-hidden')).toContainText('Rule 2 of 2 fits this page and HEAD.');
  await expectText(page);
});

test('what a request and an error hold is text in every cause, and fits 360 px', async ({ page, inspect }) => {
  await inspect({ bucket: 'hostile', key: 'why' });
  await page.getByRole('button', { name: 'Ask S3 why', exact: true }).click();
  await expect(explanationOf(page, 'status')).toContainText(`Asked the same as a GET, S3 answered 403 ${markup}`);
  await openEverything(page);
  await expectText(page);

  await inspect({
    bucket: 'hostile',
    key: `${key}-missing`,
    ifMatch: markup,
    versionId: 'HPniJFCxqTsMuIH9KX8K8wEjNUgmABCD',
  });
  await expect(answerOf(page)).toHaveAttribute('data-status', '404');
  expect((await causesOf(page))[0]).toBe('likely no-such-version');
  await expect(explanationOf(page, 'status')).toContainText(markup);
  await openEverything(page);
  await expectText(page);
});

/** It is text, cannot turn the text around it, and is no wider than a small screen. */
async function expectText(page: Page): Promise<void> {
  await expectHarmless(page);
  await page.setViewportSize({ width: 360, height: 740 });
  const found = await page.evaluate((override) => {
    const main = document.querySelector('main');
    const walker = document.createTreeWalker(main ?? document.body, NodeFilter.SHOW_TEXT);
    const unbound: string[] = [];
    while (walker.nextNode()) {
      const { textContent, parentElement } = walker.currentNode;
      if (textContent?.includes(override) && !parentElement?.closest('bdi, h1, input'))
        unbound.push(parentElement?.outerHTML.slice(0, 200) ?? '');
    }
    return {
      unbound,
      wider: document.documentElement.scrollWidth - document.documentElement.clientWidth,
    };
  }, override);
  expect(found).toEqual({ unbound: [], wider: 0 });
}
