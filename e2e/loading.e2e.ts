/** What is loaded when: a link asks for its view's code at once, and for none of the others'. */
import { expect, type Page, test } from './fixtures.ts';
import { answerOf } from './inspect-page.ts';

const nameOf = (address: string) => /([^/]*?)(?:-[\w-]{8})?\.js$/.exec(address)?.[1];

/** Every script that was fetched, as often as it was: `aws` of `/assets/aws-Bk1xQ0aZ.js`. */
async function fetched(page: Page): Promise<readonly string[]> {
  const addresses = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
  return addresses.flatMap((address) => nameOf(address) ?? []);
}

/** What the page's head has the browser fetch, before and beside any script that would use it. */
const askedAhead = (page: Page) =>
  page
    .locator('link[rel="modulepreload"][data-view]')
    .evaluateAll((links) => links.map((link) => (link instanceof HTMLLinkElement ? link.href : '')))
    .then((addresses) => addresses.map(nameOf).sort());

test('a link to an object has the code of its view and the SDK asked for in the head, and once', async ({
  page,
  inspect,
}) => {
  await inspect({ bucket: 'everything-exposed', key: 'hello.txt' });
  await expect(answerOf(page)).toHaveAttribute('data-status', '200');
  expect(await askedAhead(page)).toEqual(['aws', 'inspect', 'open-aws']);
  // Once each: what was asked for ahead is what is then used.
  const names = await fetched(page);
  expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
});

test('the configuration is asked for once, whoever asks first', async ({ page, inspect }) => {
  await inspect({ bucket: 'everything-exposed', key: 'hello.txt' });
  await expect(answerOf(page)).toHaveAttribute('data-status', '200');
  const asked = () =>
    page.evaluate(() => performance.getEntriesByName(new URL('config.json', location.href).href).length);
  expect(await asked()).toBe(1);
});

test('the open view asks for nothing of the others', async ({ page }) => {
  await page.goto('./');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  expect(await askedAhead(page)).toEqual(['open', 'open-aws']);
});

for (const fragment of ['#/constructor', '#/__proto__?v=1', '#/inspection', '#inspect', '#/inspect%2F'])
  test(`${fragment} is no view whose code is asked for`, async ({ page }) => {
    await page.goto(`./${fragment}`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    expect(await askedAhead(page)).toEqual(['open', 'open-aws']);
  });
