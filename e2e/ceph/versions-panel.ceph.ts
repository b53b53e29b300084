/** The list of a key's versions, as the gateway has it. */
import { createHash } from 'node:crypto';
import { answerOf, operationsOf } from '../inspect-page.ts';
import { current, filterBox, focusedRow, goBox, grid, open, panel, rows } from '../versions-page.ts';
import { awkwardKeys, history, plain } from './contents.ts';
import { askedOf, expect, type Page, test } from './fixtures.ts';
import { expectStatus, expectValue } from './rows.ts';

const config = { bucket: 'versioned', key: 'config.json' };
const undeleted = { bucket: 'versioned', key: 'undeleted.txt' };
const marker = (page: Page) => grid(page).locator('[data-delete-marker]');

const md5 = (content: string) => createHash('md5').update(content).digest('hex');

test.beforeEach(async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
});

test('every version of this very key is listed, newest first, with one request', async ({
  page,
  inspect,
  requests,
  ceph,
}) => {
  await inspect(config);
  await expectStatus(page, 200);
  await open(page);
  await expect(panel(page)).toContainText('3 versions. That is all.');
  for (const [index, [id, content]] of (
    [
      [ceph.versions.current, '{"a":1}'],
      [ceph.versions.older, '{}'],
      ['null', 'null'],
    ] as const
  ).entries()) {
    const row = rows(page).nth(index);
    await expect(row).toHaveAttribute('data-version-id', id);
    for (const text of [`${content.length} bytes`, 'STANDARD', md5(content).slice(0, 8)])
      await expect(row).toContainText(text);
    // Ceph lists no checksums: the cell says what the list has, not what the object has.
    await expect(row).toContainText('none listed');
  }
  await expect(rows(page)).toHaveCount(3);
  await expect(current(page)).toHaveAttribute('data-latest');
  expect(operationsOf(askedOf(requests))).toEqual(['HEAD', 'GET versions']);
});

test('a version opens from the list, the null version too, and no list is asked for again', async ({
  page,
  inspect,
  requests,
  ceph,
}) => {
  await inspect(config);
  await open(page);
  for (const [index, id, size] of [
    [1, ceph.versions.older, '2'],
    [2, 'null', '4'],
  ] as const) {
    await rows(page).nth(index).getByRole('link').click();
    await expectValue(page, 'VersionId', id);
    await expectValue(page, 'ContentLength', size);
    await expect(current(page)).toHaveAttribute('data-version-id', id);
  }
  expect(operationsOf(askedOf(requests)).filter((operation) => operation === 'GET versions')).toHaveLength(1);
});

test('a delete marker is a row that says what it hid', async ({ page, inspect }) => {
  await inspect(undeleted);
  await open(page);
  await expect(panel(page)).toContainText('2 versions and 1 delete marker. That is all.');
  await expect(rows(page)).toHaveCount(3);
  await expect(rows(page).nth(0)).toHaveAttribute('data-latest');
  await expect(rows(page).nth(1)).toHaveAttribute('data-delete-marker');
  const hidden = (await rows(page).nth(2).getAttribute('data-version-id')) ?? '';
  await expect(marker(page)).toContainText(`delete markerhid ${hidden.slice(0, 8)}…${hidden.slice(-6)} (11 bytes)`);
});

test('the marker of a deleted object says what it hides since when; opened by its id it is a 404 here', async ({
  page,
  inspect,
  ceph,
}) => {
  await inspect({ bucket: 'versioned', key: 'deleted.txt' });
  await expectStatus(page, 404);
  await open(page);
  await expect(panel(page)).toContainText('1 version and 1 delete marker. That is all.');
  const hidden = ceph.versions.beforeDeletion;
  await expect(marker(page)).toHaveAttribute('data-latest');
  await expect(marker(page)).toContainText(`hides ${hidden.slice(0, 8)}`);
  await expect(marker(page)).toContainText(/ since .* UTC/);

  await marker(page).getByRole('link').click();
  await expect(page).toHaveURL(new RegExp(`versionId=${ceph.versions.deleteMarker}`));
  await expectStatus(page, 404);
  await expect(current(page)).toHaveAttribute('data-delete-marker');
  await rows(page).last().getByRole('link').click();
  await expectStatus(page, 200);
  await expectValue(page, 'VersionId', hidden);
});

test('while versioning is suspended, versions and delete markers have the id null', async ({ page, inspect }) => {
  await inspect({ bucket: 'suspended', key: 'rewritten.txt' });
  await open(page);
  await expect(panel(page)).toContainText('2 versions. That is all.');
  await expect(rows(page).first()).toHaveAttribute('data-version-id', 'null');
  await expect(rows(page).first()).toHaveAttribute('data-latest');
  await expect(rows(page).first()).toContainText(md5('hello again').slice(0, 8));

  await inspect({ bucket: 'suspended', key: 'deleted.txt' });
  await expect(panel(page)).toContainText('1 version and 1 delete marker. That is all.');
  const hidden = (await rows(page).last().getAttribute('data-version-id')) ?? '';
  expect(hidden).not.toBe('null');
  await expect(marker(page)).toHaveAttribute('data-version-id', 'null');
  await expect(marker(page)).toContainText(`hides ${hidden.slice(0, 8)}`);
});

test('without versioning there is one version, whatever the key', async ({ page, inspect }) => {
  await inspect(plain);
  await open(page);
  await expect(panel(page)).toContainText('One version, with the id null');
  for (const key of awkwardKeys) {
    await inspect({ bucket: 'awkward-keys', key });
    await expectStatus(page, 200);
    await expect(panel(page), key).toContainText('One version, with the id null');
    await expect(rows(page)).toHaveCount(1);
  }
});

test('a long history comes page by page, as long as the gateway makes them, and loses nothing', async ({
  page,
  inspect,
  requests,
  ceph,
}) => {
  const lists = () => operationsOf(askedOf(requests)).filter((operation) => operation === 'GET versions').length;
  await inspect(history);
  await open(page);
  await expect(rows(page).first()).toHaveAttribute('data-latest');
  await expect(panel(page)).toContainText('There are more.');
  expect(lists()).toBe(1);

  await goBox(page).fill(ceph.versions.oldest);
  await goBox(page).press('Enter');
  await expect(focusedRow(page)).toHaveAttribute('data-version-id', ceph.versions.oldest);
  await expect(focusedRow(page)).toHaveAttribute('aria-rowindex', String(history.versions + 1));
  await expect(panel(page)).toContainText(`${history.versions} versions. That is all.`);
  expect(lists()).toBeGreaterThan(1);
  await focusedRow(page).getByRole('link').click();
  await expectValue(page, 'ContentLength', '5');
});

test('the list is filtered by kind, id, ETag and class', async ({ page, inspect }) => {
  await inspect(undeleted);
  await open(page);
  await expect(rows(page)).toHaveCount(3);
  const oldest = (await rows(page).last().getAttribute('data-version-id')) ?? '';
  for (const [text, count] of [
    ['standard', 2],
    [`${oldest.slice(3, 15)} ${md5('hello world')}`, 1],
    ['delete marker', 1],
    ['crc64nvme', 0],
  ] as const) {
    await filterBox(page).fill(text);
    await expect(panel(page)).toContainText(`${count} of 3 match. That is all there are.`);
    await expect(rows(page)).toHaveCount(count);
  }
  await filterBox(page).fill('');
  await panel(page).getByText('delete markers', { exact: true }).click();
  await expect(rows(page)).toHaveCount(1);
  await expect(rows(page)).toHaveAttribute('data-delete-marker');
});

test('whoever may not list is told so, and opens versions by their ids', async ({ page, inspect, ceph }) => {
  await inspect(config, 'getOnly');
  await expectStatus(page, 200);
  await open(page);
  await expect(
    panel(page).getByRole('heading', { name: /may not list versions: S3 answered 403 AccessDenied/ }),
  ).toBeVisible();
  await expect(panel(page)).toContainText('s3:ListBucketVersions');
  // Ceph says no more than the code.
  await expect(panel(page)).not.toContainText('S3 says:');
  await expect(answerOf(page)).toHaveAttribute('data-status', '200');
  await inspect({ ...config, versionId: ceph.versions.older }, 'getOnly');
  await expectValue(page, 'VersionId', ceph.versions.older);
});
