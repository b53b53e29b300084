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
  open,
  panel,
  rows,
  scrollToEnd,
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
  await page.waitForTimeout(500);
  const asked = listsAmong(requests).length;
  await page.waitForTimeout(500);
  expect(listsAmong(requests)).toHaveLength(asked);
});

test('a filter narrows down what was read, and reads no more by itself', async ({ page, inspect, requests }) => {
  await inspect(veryLong);
  await open(page);
  await panel(page).getByText('delete markers', { exact: true }).click();
  await expect(rows(page)).toHaveCount(1);
  await expect(panel(page)).toContainText('1 of 1,000 match. There are more to read.');
  await page.waitForTimeout(300);
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

test('a page that does not come leaves the others, and is asked for again', async ({ page, inspect, watch }) => {
  watch.allow(/net::ERR_FAILED/);
  await inspect(long);
  await open(page);
  await expect(rows(page).first()).toBeVisible();
  await page.route(/version-id-marker/, (route) => route.abort());
  await scrollToEnd(page);
  await expect(panel(page).getByRole('heading', { name: /No readable answer/ })).toBeVisible();
  await expect(panel(page)).toContainText('1,000 versions read');
  await expect(rows(page).first()).toBeVisible();
  await page.unroute(/version-id-marker/);
  await panel(page).getByRole('button', { name: 'Try again' }).click();
  await expect(panel(page)).toContainText('2,000 versions read');
  await expect(panel(page).getByRole('heading', { name: /No readable answer/ })).toBeHidden();
});

/**
 * Scrolls by so many pixels in each of 80 frames, from the top again after the end. Tells how long each took in ms, fastest
 * first, and how many rows there were at most.
 */
function sweep(page: Page, pixels: number) {
  return viewport(page).evaluate(async (element, step) => {
    const durations: number[] = [];
    let [mostRows, last] = [0, performance.now()];
    for (let frame = 1; frame <= 80; frame += 1) {
      element.scrollTop = (frame * step) % (element.scrollHeight - element.clientHeight);
      await new Promise(requestAnimationFrame);
      durations.push(performance.now() - last);
      last = performance.now();
      mostRows = Math.max(mostRows, element.querySelectorAll('[data-version-id]').length);
    }
    return { mostRows, frames: durations.sort((a, b) => a - b) };
  }, pixels);
}

test('100,000 versions scroll as smoothly as 1,000, with a page that stays small', async ({ page, inspect }) => {
  test.setTimeout(300_000);
  await inspect(veryLong);
  await open(page);
  await expect(rows(page).first()).toBeVisible();
  // As one turns a wheel, and as one drags the scroll bar: then all rows are others in each frame.
  const ways = [
    { pixels: 300, short: await sweep(page, 300) },
    { pixels: 40_700, short: await sweep(page, 7_000) },
  ];
  await panel(page).getByRole('button', { name: 'Read all' }).click();
  await expect(panel(page)).toContainText('99,900 versions and 100 delete markers. That is all.', { timeout: 240_000 });
  await expect(grid(page)).toHaveAttribute('aria-rowcount', '100001');

  for (const { pixels, short } of ways) {
    const { mostRows, frames } = await sweep(page, pixels);
    expect(mostRows).toBeGreaterThan(9);
    expect(mostRows).toBeLessThan(40);
    // Each frame is the same work. Whatever else the machine does makes some of them slow, but none of them fast; and
    // where all are slow, 1,000 rows are, too.
    expect(frames[4], `by ${pixels} px`).toBeLessThan(Math.max(50, 3 * (short.frames[4] ?? 0)));
  }

  await filterBox(page).fill('delete');
  await expect(panel(page)).toContainText('100 of 100,000 match. That is all there are.');
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
