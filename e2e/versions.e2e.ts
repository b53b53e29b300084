import AxeBuilder from '@axe-core/playwright';
import { expect, test } from './fixtures.ts';
import { answerOf, headsAmong, parameterOf } from './inspect-page.ts';
import { notice, status } from './locators.ts';
import {
  current,
  focusedRow,
  grid,
  listsAmong,
  long,
  open,
  panel,
  rows,
  scrollToEnd,
  sendAndWait,
  undeleted,
} from './versions-page.ts';

test.beforeEach(async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
});

test('nothing is listed until somebody is about to look', async ({ page, inspect, requests }) => {
  await inspect(long);
  await expect(status(page, 200)).toBeVisible();
  await expect(panel(page)).toBeVisible();
  await sendAndWait(page, requests);
  expect(listsAmong(requests)).toHaveLength(0);

  await panel(page).getByText('Versions', { exact: true }).hover();
  await expect(panel(page)).toContainText('1,000+');
  await expect(grid(page)).toBeHidden();
  await open(page);
  await expect(rows(page).first()).toBeVisible();
  expect(listsAmong(requests)).toHaveLength(1);
});

test('a listing needs no preflight', async ({ page, inspect, requests }) => {
  await inspect(undeleted);
  await expect(status(page, 200)).toBeVisible();
  const before = requests.length;
  await open(page);
  await expect(rows(page)).toHaveCount(3);
  expect(requests.slice(before).map(({ method }) => method)).toEqual(['GET']);
});

test('delete markers are rows that say what they hide, and open like any version', async ({ page, inspect }) => {
  await inspect(undeleted);
  await open(page);
  await expect(rows(page)).toHaveCount(3);
  const marker = grid(page).locator('[data-delete-marker]');
  await expect(marker).toHaveCount(1);
  const hidden = await rows(page).last().getAttribute('data-version-id');
  await expect(marker).toContainText(`delete markerhid ${hidden?.slice(0, 8)}`);
  await expect(rows(page).first()).toHaveAttribute('data-latest');
  await expect(panel(page)).toContainText('2 versions and 1 delete marker. That is all.');

  await marker.getByRole('link').click();
  await expect(answerOf(page)).toHaveAttribute('data-status', '405');
  await expect(current(page)).toHaveAttribute('data-delete-marker');

  await inspect({ bucket: 'versioned', key: 'deleted.txt' });
  await expect(grid(page).locator('[data-delete-marker][data-latest]')).toContainText(
    /hides \w.* since 1 Mar 2026 10:00:00 UTC/,
  );
});

test('null versions are versions, and null delete markers too', async ({ page, inspect }) => {
  await inspect({ bucket: 'versioned', key: 'from-before-versioning.txt' });
  await open(page);
  await expect(rows(page)).toHaveCount(2);
  await grid(page).locator('[data-version-id="null"]').getByRole('link').click();
  await expect(page).toHaveURL(/versionId=null/);
  await expect(current(page)).toHaveAttribute('data-version-id', 'null');

  await inspect({ bucket: 'suspended', key: 'deleted.txt' });
  await expect(grid(page).locator('[data-version-id="null"][data-delete-marker]')).toContainText('no version is left');
});

for (const key of ['caf\u00e9-nfc.txt', 'line\nbreak.txt', 'a+b.txt', 'a%20b.txt']) {
  test(`of ${JSON.stringify(key)}, which was never versioned, there is one version, and what begins alike does not count`, async ({
    page,
    inspect,
    deployment,
    requests,
  }) => {
    const bucket = deployment.sandbox.store.bucket('awkward-keys');
    const alike = [`${key}.bak`, `${key}/inside`];
    for (const other of alike) bucket?.put({ key: other, body: 'another object' });
    await inspect({ bucket: 'awkward-keys', key });
    await open(page);
    await expect(panel(page)).toContainText('One version, with the id null');
    await expect(rows(page)).toHaveCount(1);
    expect(listsAmong(requests).map((list) => parameterOf(list, 'prefix'))).toEqual([key]);
    for (const other of alike) bucket?.remove(other, 'null');
  });
}

test('only this very key is listed', async ({ page, inspect, deployment, requests }) => {
  const bucket = deployment.sandbox.store.bucket('versioned');
  bucket?.put({ key: 'config.json.bak', body: 'another object' });
  bucket?.put({ key: 'config.json/inside', body: 'another object' });
  await inspect({ bucket: 'versioned', key: 'config.json' });
  await open(page);
  await expect(panel(page)).toContainText('2 versions. That is all.');
  await expect(rows(page)).toHaveCount(2);
  expect(listsAmong(requests)).toHaveLength(1);
});

test('opening a version keeps the rest of the question, and asks for no list again', async ({
  page,
  inspect,
  requests,
}) => {
  await inspect({
    ...long,
    range: 'bytes=0-4',
    expectedBucketOwner: '111122223333',
    responseContentType: 'text/plain',
  });
  await expect(status(page, 206)).toBeVisible();
  await open(page);
  const third = rows(page).nth(2);
  const id = (await third.getAttribute('data-version-id')) ?? '';
  await third.getByRole('link').hover();
  await expect.poll(() => headsAmong(requests).some((head) => parameterOf(head, 'versionId') === id)).toBe(true);
  await third.getByRole('link').click();
  await expect(status(page, 200)).toBeVisible();
  const link = new URLSearchParams(new URL(page.url()).hash.replace(/^.*\?/, ''));
  expect(Object.fromEntries(link)).toEqual({
    v: '1',
    ...long,
    versionId: id,
    expectedBucketOwner: '111122223333',
    responseContentType: 'text/plain',
  });
  await expect(current(page)).toHaveAttribute('data-version-id', id);
  expect(headsAmong(requests).filter((head) => parameterOf(head, 'versionId') === id)).toHaveLength(1);
  expect(listsAmong(requests)).toHaveLength(1);
  await page.goBack();
  await expect(status(page, 206)).toBeVisible();
  await expect(current(page)).toHaveAttribute('data-latest');
});

test('where listing is not permitted it says so, and everything else works', async ({ page, inspect, requests }) => {
  await inspect({ bucket: 'no-list', key: 'known.txt' });
  await expect(status(page, 200)).toBeVisible();
  await open(page);
  await expect(
    panel(page).getByRole('heading', { name: /may not list versions: S3 answered 403 AccessDenied/ }),
  ).toBeVisible();
  await expect(panel(page)).toContainText('s3:ListBucketVersions');
  await expect(panel(page)).toContainText('not permitted');
  expect(listsAmong(requests)).toHaveLength(1);
  await expect(status(page, 200)).toBeVisible();
  const id = (await page.locator('[data-field="VersionId"] [data-raw]').textContent()) ?? '';
  await inspect({ bucket: 'no-list', key: 'known.txt', versionId: id });
  await expect(status(page, 200)).toBeVisible();
});

test('the list goes without a mouse', async ({ page, inspect }) => {
  await inspect(long);
  await expect(status(page, 200)).toBeVisible();
  await panel(page).locator('summary').focus();
  await page.keyboard.press('Enter');
  await expect(rows(page).first()).toBeVisible();
  // Filter, choice, box, button, list: each one stop.
  for (let stop = 0; stop < 5; stop += 1) await page.keyboard.press('Tab');
  const focused = focusedRow(page);
  await expect(focused).toHaveAttribute('aria-rowindex', '2');
  for (const [key, row] of [
    ['ArrowDown', '3'],
    ['ArrowDown', '4'],
    ['ArrowUp', '3'],
    ['End', '1001'],
    ['Home', '2'],
  ] as const) {
    await page.keyboard.press(key);
    await expect(focused, key).toHaveAttribute('aria-rowindex', row);
    await expect(focused, key).toBeInViewport({ ratio: 0.9 });
  }
  await page.keyboard.press('PageDown');
  expect(Number(await focused.getAttribute('aria-rowindex'))).toBeGreaterThan(7);
  // The focus survives being scrolled out of sight.
  await scrollToEnd(page);
  await page.keyboard.press('ArrowDown');
  await expect(focused).toBeInViewport();
  const id = (await focused.getAttribute('data-version-id')) ?? '';
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`versionId=${id}`));
  await expect(status(page, 200)).toBeVisible();
  await expect(focused).toHaveAttribute('data-version-id', id);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Copy version id' }).and(page.locator(':focus'))).toBeVisible();
});

test('a directory bucket is asked for no list', async ({ page, inspect, requests }) => {
  await inspect({ bucket: 'logs--use1-az4--x-s3', key: 'a.txt' });
  await open(page);
  await expect(panel(page)).toContainText('Directory buckets (S3 Express One Zone) keep no versions');
  expect(requests).toEqual([]);
});

for (const width of [360, 1440]) {
  test(`the panel is accessible and fits into ${width} px`, async ({ page, inspect }) => {
    await page.setViewportSize({ width, height: 800 });
    await inspect(undeleted);
    await open(page);
    await expect(rows(page)).toHaveCount(3);
    const { violations } = await new AxeBuilder({ page }).include('section:has([role="grid"])').analyze();
    expect(violations).toEqual([]);
    const [content, room] = await page.evaluate(() => [
      document.documentElement.scrollWidth,
      document.documentElement.clientWidth,
    ]);
    expect(content).toBe(room);
    for (const box of await rows(page).locator('td:visible').all()) {
      const right = await box.evaluate((cell) => cell.getBoundingClientRect().right);
      expect(right).toBeLessThanOrEqual(width);
    }
  });
}

test('before somebody signs in, where the connection wants that, there is no panel and no list', async ({
  page,
  inspect,
  requests,
}) => {
  await inspect({ bucket: 'private', key: 'salaries.csv', connection: 'sandbox-signed-in' });
  await expect(notice(page, 'Sandbox with sign-in wants you to sign in.')).toBeVisible();
  await expect(panel(page)).toHaveCount(0);
  expect(requests).toEqual([]);
});
