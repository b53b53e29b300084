import { formatCompare } from '../src/url-state/compare-link.ts';
import {
  cell,
  columnOf,
  compare,
  head,
  heads,
  outcome,
  press,
  twoVersions,
  verdict,
  versionsOf,
} from './compare-page.ts';
import { expect, test } from './fixtures.ts';
import { headsAmong } from './inspect-page.ts';
import { locatorBox } from './locators.ts';

test.use({ viewport: { width: 1440, height: 900 } });

test('three columns: a reference to pin, to move, to step and to remove', async ({ page, deployment, requests }) => {
  const [first, marker, second] = versionsOf(deployment.sandbox, 'undeleted.txt');
  const of = (versionId: string | undefined) => ({
    bucket: 'versioned',
    key: 'undeleted.txt',
    versionId: versionId ?? '',
  });
  await compare(page, [of(second), of(marker), of(first)]);
  await expect(verdict(page, 'delete-marker-between')).toBeVisible();
  await expect(outcome(page, 1)).toContainText('405');

  await press(page, 'Make column 3 the reference');
  await expect(page).toHaveURL(/reference=3/);
  await expect(page.getByRole('heading', { name: 'Against column 3, the reference' })).toBeVisible();
  await press(page, 'Move column 3 left');
  await expect(page).toHaveURL(/reference=2/);
  await expect(head(page, 1)).toContainText(first ?? '');
  await expect(page.getByRole('button', { name: 'Move column 2 left' })).toBeFocused();
  expect(headsAmong(requests)).toHaveLength(3);

  await press(page, 'Remove column 3');
  await expect(heads(page)).toHaveCount(2);
  await expect(page.getByRole('button', { name: 'Remove column 2' })).toBeFocused();
  await press(page, 'Older version in column 1');
  await expect(head(page, 0)).toContainText(marker ?? '');
  await expect(page.getByRole('button', { name: 'Older version in column 1' })).toBeFocused();
  await press(page, 'Older version in column 1');
  await expect(head(page, 0)).toContainText(first ?? '');
  await press(page, 'Older version in column 1');
  const last = page.getByRole('button', { name: 'Older version in column 1: this is the oldest version' });
  await expect(last).toHaveAttribute('aria-disabled', 'true');
  await press(page, 'Newer version in column 1');
  await expect(head(page, 0)).toContainText(marker ?? '');
  // Each version was asked for once; what was there before is shown without another request.
  expect(headsAmong(requests)).toHaveLength(3);
});

test('a delete marker between two versions is told once they are listed, without its column', async ({
  page,
  deployment,
}) => {
  const [first, , second] = versionsOf(deployment.sandbox, 'undeleted.txt');
  const of = (versionId = '') => ({ bucket: 'versioned', key: 'undeleted.txt', versionId });
  await compare(page, [of(second), of(first)]);
  await expect(verdict(page, 'different-bytes')).toBeVisible();
  await expect(verdict(page, 'delete-marker-between')).toHaveCount(0);
  const list = page.getByRole('region', { name: 'Versions' });
  await list.getByText('Versions', { exact: true }).click();
  await expect(verdict(page, 'delete-marker-between')).toContainText('the object was deleted');
  await expect(verdict(page, 'delete-marker-between')).toContainText('Rests on ListObjectVersions');
});

test('where versions may not be listed, the step says so and stays where it is', async ({ page }) => {
  await compare(page, [
    { bucket: 'everything-exposed', key: 'hello.txt' },
    { bucket: 'private', key: 'salaries.csv' },
  ]);
  await press(page, 'Older version in column 2');
  const held = page.getByRole('button', { name: /^Older version in column 2: .*not permitted.*s3:ListBucketVersions/ });
  await expect(held).toHaveAttribute('aria-disabled', 'true');
  await expect(page.getByRole('button', { name: /^Newer version in column 2: / })).toBeVisible();
});

test('swapping turns the comparison round, and the link with it', async ({ page, deployment }) => {
  await compare(page, twoVersions(deployment.sandbox));
  await expect(verdict(page, 'metadata-removed')).toBeVisible();
  await press(page, /^Swap/);
  await expect(verdict(page, 'metadata-added')).toContainText('approved');
  await expect(cell(page, 'CacheControl', 1).locator('ins')).toHaveText('3600');
  await page.goBack();
  await expect(verdict(page, 'metadata-removed')).toBeVisible();
});

test('from nothing to a comparison: pasted names, recent objects, the previous version', async ({
  page,
  inspect,
  deployment,
}) => {
  await inspect({ bucket: 'versioned', key: 'config.json' });
  await expect(page.locator('[data-observation]')).toBeVisible();
  await page.goto('./#/compare');
  await expect(page.getByText('Add two objects or more to compare.')).toBeVisible();
  await press(page, /^s3:\/\/versioned\/config\.json/);
  await expect(page.getByText('Add a second object to compare.')).toBeVisible();
  await press(page, 'Add the previous version');
  await expect(page).toHaveTitle('config.json: 2 versions compared · Headlight');
  await expect(head(page, 1)).toContainText(versionsOf(deployment.sandbox, 'config.json')[0] ?? '');

  const box = page.getByRole('form', { name: 'Add an object' }).getByRole('textbox');
  await box.fill('nothing that names an object');
  await box.press('Enter');
  await expect(box).toHaveAccessibleDescription(/.+/);
  await box.fill('https://everything-exposed.s3.us-east-1.amazonaws.com/hello.txt?X-Amz-Signature=abc');
  await expect(page.getByText('The signature was dropped', { exact: false })).toBeVisible();
  await box.fill('s3://everything-exposed/hello.txt');
  await box.press('Enter');
  await expect(heads(page)).toHaveCount(3);
  await expect(box).toBeFocused();
  await expect(box).toHaveValue('');
  // What is there is not added twice.
  await box.fill('s3://everything-exposed/hello.txt');
  await box.press('Enter');
  await expect(heads(page)).toHaveCount(3);
});

test('a link to a comparison is pasted like any other: opened in Inspect’s box, added in the other', async ({
  page,
  deployment,
}) => {
  const link = formatCompare({ columns: twoVersions(deployment.sandbox).map((one) => columnOf(one)) });
  await page.goto('./');
  await locatorBox(page).fill(`https://headlight.example/${link}`);
  await expect(page.getByText('a comparison of 2 objects')).toBeVisible();
  await locatorBox(page).press('Enter');
  await expect(heads(page)).toHaveCount(2);
  await expect(page).toHaveURL((url) => url.hash === link);

  await compare(page, [
    { bucket: 'everything-exposed', key: 'hello.txt' },
    { bucket: 'everything-exposed', key: 'every-field' },
  ]);
  const box = page.getByRole('form', { name: 'Add an object' }).getByRole('textbox');
  await box.fill(link);
  await box.press('Enter');
  await expect(heads(page)).toHaveCount(4);
  await expect(head(page, 3)).toContainText(versionsOf(deployment.sandbox, 'config.json')[0] ?? '');
});

test('any row of the versions list joins the comparison', async ({ page, deployment }) => {
  const [first, marker] = versionsOf(deployment.sandbox, 'undeleted.txt');
  const current = { bucket: 'versioned', key: 'undeleted.txt' };
  await compare(page, [current, { ...current, versionId: first ?? '' }]);
  const list = page.getByRole('region', { name: 'Versions' });
  await list.getByText('Versions', { exact: true }).click();
  await list.locator('[data-delete-marker]').hover();
  await list
    .locator('[data-delete-marker]')
    .getByRole('button', { name: /^Compare version/ })
    .click();
  await expect(head(page, 2)).toContainText(marker ?? '');
  await expect(heads(page)).toHaveCount(3);
});

test('a customer key is typed in Inspect, and then counts here', async ({ page, requests }) => {
  await compare(page, [
    { bucket: 'encrypted', key: 'sse-s3.txt' },
    { bucket: 'encrypted', key: 'sse-c.txt', sseCustomerAlgorithm: 'AES256' },
  ]);
  await expect(outcome(page, 1)).toContainText('links never carry keys');
  await expect(outcome(page, 0)).toContainText('200');
  expect(headsAmong(requests)).toHaveLength(1);
  await outcome(page, 1).getByRole('link', { name: 'Type the key in Inspect' }).click();
  await page.getByRole('button', { name: 'Enter the key' }).click();
  await page.keyboard.type('MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=');
  await page.getByRole('button', { name: /^Send/ }).first().click();
  await expect(page.locator('[data-observation]')).toHaveAttribute('data-status', '200');
  await page.goBack();
  await expect(outcome(page, 1)).toContainText('200');
  expect(headsAmong(requests)).toHaveLength(2);
});

test('an address that nobody approved gets nothing until somebody approves it', async ({
  page,
  deployment,
  requests,
}) => {
  const endpoint = deployment.sandbox.origin.replace('localhost', '127.0.0.1');
  const hello = { bucket: 'everything-exposed', key: 'hello.txt' };
  const columns = [columnOf(hello), columnOf(hello, { place: { endpoint, pathStyle: true } })];
  await page.goto(`./${formatCompare({ columns })}`);
  await expect(page.getByRole('alert')).toContainText(`wants to send a request to ${endpoint}`);
  await expect(outcome(page, 0)).toContainText('200');
  expect(headsAmong(requests)).toHaveLength(1);
  await press(page, /^Send to/);
  await expect(outcome(page, 1)).toContainText('200');
  expect(headsAmong(requests)).toHaveLength(2);
});
