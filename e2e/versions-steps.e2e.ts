import { parse } from '../src/url-state/link.ts';
import { outcome } from './compare-page.ts';
import { expect, type Page, test } from './fixtures.ts';
import { fieldOf, headsAmong, parameterOf } from './inspect-page.ts';
import { status } from './locators.ts';
import { open, putVersion, rows } from './versions-page.ts';

/** The objects that the comparison on the screen asks about, as its link has them. */
function compared(page: Page): object[] {
  const route = parse(new URL(page.url()).hash);
  if (route.view !== 'compare') throw new Error(`${page.url()} is no comparison`);
  return route.link.columns.map(({ request: { checksumMode: _asAlways, ...request } }) => request);
}

test('the key p compares with the version before the one on the screen, not before a newer one', async ({
  page,
  inspect,
  deployment: { sandbox },
}) => {
  const named = { bucket: 'versioned', key: 'stepped.txt' };
  const first = putVersion(sandbox, named.key, 'first');
  putVersion(sandbox, named.key, 'second');
  await inspect(named);
  await expect(status(page, 200)).toBeVisible();
  putVersion(sandbox, named.key, 'third');
  await expect(page.getByRole('button', { name: 'Compare with previous' })).toBeEnabled();
  await page.keyboard.press('p');
  await expect(page).toHaveURL(/#\/compare\?/);
  expect(compared(page)).toEqual([{ ...named, versionId: first }, named]);
  for (const column of [0, 1]) await expect(outcome(page, column)).toHaveAttribute('data-outcome', 'answer');
});

test('the button of a row compares whole versions, whatever part of one is on the screen', async ({
  page,
  inspect,
  deployment: { sandbox },
  requests,
}) => {
  const named = { bucket: 'versioned', key: 'in-parts.txt' };
  const first = putVersion(sandbox, named.key, 'first');
  putVersion(sandbox, named.key, 'second');
  await inspect({ ...named, range: 'bytes=0-1' });
  await expect(status(page, 206)).toBeVisible();
  await open(page);
  await rows(page).last().hover();
  await rows(page).last().getByRole('button', { name: 'Compare with the version shown' }).click();
  await expect(page).toHaveURL(/#\/compare\?/);
  expect(compared(page)).toEqual([{ ...named, versionId: first }, named]);
  for (const column of [0, 1]) await expect(outcome(page, column)).toHaveAttribute('data-outcome', 'answer');
  expect(headsAmong(requests).filter((head) => head.status === 206)).toHaveLength(1);
});

test('whoever leaves before a step is done hears of no failure', async ({
  page,
  inspect,
  requests,
  deployment: { sandbox },
}) => {
  const named = { bucket: 'versioned', key: 'left-behind.txt' };
  putVersion(sandbox, named.key, 'only', { kind: 'hang' });
  const sentences = () => page.evaluate(() => (window as unknown as { said: string[] }).said);
  await inspect(named);
  await expect(status(page, 200)).toBeVisible();
  await page.evaluate(() => {
    const said: string[] = [];
    Object.assign(window, { said });
    const note = () =>
      said.push(...[...document.querySelectorAll('body > [role="status"]')].map((one) => one.textContent));
    new MutationObserver(note).observe(document.body, { childList: true, subtree: true });
  });
  await expect(page.getByRole('button', { name: 'Compare with previous' })).toBeEnabled();
  await page.keyboard.press('p');
  await expect
    .poll(() => requests.some((request) => parameterOf(request, 'prefix') === named.key), { timeout: 15_000 })
    .toBe(true);
  await inspect({ bucket: 'versioned', key: 'config.json' });
  await expect(fieldOf(page, 'ETag')).toBeVisible();
  // What is said later comes later: once this is heard, a failure would have been.
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await fieldOf(page, 'ETag').hover();
  await fieldOf(page, 'ETag').getByRole('button', { name: /^Copy/ }).first().click();
  await expect.poll(async () => (await sentences()).some((sentence) => sentence.startsWith('Copied'))).toBe(true);
  expect((await sentences()).filter((sentence) => sentence.startsWith('No step'))).toEqual([]);
});
