import { expect, linkTo, type Page, test } from './fixtures.ts';
import { status } from './locators.ts';
import {
  current,
  filterBox,
  focusedRow,
  goBox,
  grid,
  listsAmong,
  long,
  longer,
  open,
  panel,
  rows,
  scrollToEnd,
  sendAndWait,
  veryLong,
  viewport,
} from './versions-page.ts';

test.beforeEach(async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
});

test('of 5,000 versions the first come with one request, the last by scrolling', async ({
  page,
  inspect,
  requests,
}) => {
  await inspect(long);
  await expect(status(page, 200)).toBeVisible();
  await open(page);
  await expect(rows(page).first()).toBeVisible();
  await expect(grid(page)).toHaveAttribute('aria-rowcount', '-1');
  expect(listsAmong(requests)).toHaveLength(1);

  for (const count of ['2,000+', '3,000+', '4,000+', '5,000']) {
    await scrollToEnd(page);
    await expect(panel(page).getByText(count, { exact: true })).toBeVisible();
  }
  await scrollToEnd(page);
  await expect(rows(page).last()).toHaveAttribute('aria-rowindex', '5001');
  await expect(grid(page)).toHaveAttribute('aria-rowcount', '5001');
  await expect(panel(page)).toContainText('5,000 versions. That is all.');
  expect(await rows(page).count()).toBeLessThan(60);
  expect(listsAmong(requests)).toHaveLength(5);
});

test('a date or an id leads to its version, wherever in the history it is', async ({
  page,
  inspect,
  deployment,
  requests,
}) => {
  const history = deployment.sandbox.store.bucket('versioned')?.history(long.key);
  const oldest = history?.at(0);
  const middle = history?.at(2500);
  if (!oldest || !middle) throw new Error('the history is not as long as it was');
  await inspect(long);
  await open(page);
  await goBox(page).fill(oldest.versionId);
  await goBox(page).press('Enter');
  const focused = focusedRow(page);
  await expect(focused).toHaveAttribute('data-version-id', oldest.versionId);
  await expect(focused).toBeInViewport();
  expect(listsAmong(requests)).toHaveLength(5);

  await goBox(page).fill(new Date(middle.lastModified).toISOString());
  await panel(page).getByRole('button', { name: 'Go', exact: true }).click();
  await expect(focused).toHaveAttribute('data-version-id', middle.versionId);

  await goBox(page).fill('no-such-version');
  await goBox(page).press('Enter');
  await expect(panel(page)).toContainText('None of all 5,000 has the id no-such-version.');
  await goBox(page).fill('2001-01-01');
  await goBox(page).press('Enter');
  await expect(panel(page)).toContainText('None of all 5,000 is as old as 1 Jan 2001');
  await goBox(page).fill('2026-02-31');
  await goBox(page).press('Enter');
  await expect(panel(page)).toContainText('There is no such time');
});

test('a long search counts, and can be stopped', async ({ page, inspect, requests }) => {
  await inspect(veryLong);
  await open(page);
  await goBox(page).fill('2001-01-01');
  await goBox(page).press('Enter');
  await expect(panel(page)).toContainText(/[2-9],000 read so far, back to/);
  await panel(page).getByRole('button', { name: 'Stop' }).click();
  await expect(panel(page).getByRole('button', { name: 'Read all' })).toBeVisible();
  // The page that was on its way comes yet. After it, other answers come and no further page.
  await expect(panel(page)).toContainText(/[\d,]+ versions.* read, newest first\. There are more\./);
  await sendAndWait(page, requests);
  const asked = listsAmong(requests).length;
  for (let time = 0; time < 3; time += 1) await sendAndWait(page, requests);
  expect(listsAmong(requests)).toHaveLength(asked);
});

test('a filter narrows down what was read, and reads no more by itself', async ({ page, inspect, requests }) => {
  await inspect(veryLong);
  await open(page);
  await panel(page).getByText('delete markers', { exact: true }).click();
  await expect(rows(page)).toHaveCount(1);
  await expect(panel(page)).toContainText('1 of 1,000 match. There are more to read.');
  await sendAndWait(page, requests);
  expect(listsAmong(requests)).toHaveLength(1);
  await expect(rows(page)).toContainText('hid ');
  await panel(page).getByText('all', { exact: true }).click();
  const id = (await rows(page).nth(3).getAttribute('data-version-id')) ?? '';
  await filterBox(page).fill(`${id.slice(4, 20)} standard`);
  await expect(rows(page)).toHaveCount(1);
  await expect(rows(page)).toHaveAttribute('data-version-id', id);
  await filterBox(page).fill('no such thing');
  await expect(rows(page)).toHaveCount(0);
  await expect(panel(page)).toContainText('0 of 1,000 match.');
});

/** Goes to places all over the list, a frame each; tells the fewest and the most rows that there were. */
function visitAllOf(page: Page) {
  return viewport(page).evaluate(async (element) => {
    const counts: number[] = [];
    for (let place = 0; place <= 40; place += 1) {
      element.scrollTop = (place / 40) * (element.scrollHeight - element.clientHeight);
      // The rows come with the frame after the one that scrolled.
      for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
      counts.push(element.querySelectorAll('[data-version-id]').length);
    }
    return { fewest: Math.min(...counts), most: Math.max(...counts) };
  });
}

test('20,000 versions, all of them read, are no more rows in the page than 1,000', async ({ page, inspect }) => {
  test.setTimeout(120_000);
  await inspect(longer);
  await open(page);
  await expect(rows(page).first()).toBeVisible();
  await panel(page).getByRole('button', { name: 'Read all' }).click();
  await expect(panel(page)).toContainText('19,980 versions and 20 delete markers. That is all.', { timeout: 90_000 });
  await expect(grid(page)).toHaveAttribute('aria-rowcount', '20001');

  const { fewest, most } = await visitAllOf(page);
  expect(fewest).toBeGreaterThan(9);
  expect(most).toBeLessThan(40);
  await expect(rows(page).last()).toHaveAttribute('aria-rowindex', '20001');

  await filterBox(page).fill('delete');
  await expect(panel(page)).toContainText('20 of 20,000 match. That is all there are.');
});

test('a link to an old version opens with that version in its list, once it is read', async ({
  page,
  deployment,
  inspect,
}) => {
  const version = deployment.sandbox.store.bucket('versioned')?.history(long.key)?.at(4900);
  await page.goto(`./${linkTo(long)}`);
  await open(page);
  await expect(rows(page).first()).toBeVisible();
  await inspect({ ...long, versionId: version?.versionId ?? '' });
  await expect(current(page)).toHaveCount(1);
  await expect(current(page)).toHaveAttribute('data-version-id', version?.versionId ?? '');
});
