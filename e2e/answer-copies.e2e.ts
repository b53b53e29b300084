import { readFile } from 'node:fs/promises';
import { copied } from './compare-page.ts';
import { expect, type Page, test } from './fixtures.ts';
import { status } from './locators.ts';

const every = { bucket: 'everything-exposed', key: 'every-field' };
const copyAs = (page: Page, what: string) =>
  page.getByRole('group', { name: 'Copy the answer as' }).getByRole('button', { name: what }).click();

test.beforeEach(async ({ context }) => context.grantPermissions(['clipboard-read', 'clipboard-write']));

test('an answer is copied as JSON with every field, and saved as the same', async ({ page, inspect }) => {
  await inspect(every);
  await expect(status(page, 200)).toBeVisible();
  await copyAs(page, 'JSON');
  await expect.poll(() => copied(page)).toContain('"headlight-answer"');
  const text = await copied(page);
  const answer = JSON.parse(text);
  expect(answer).toMatchObject({ ...every, status: 200, link: page.url() });
  expect(Object.keys(answer.fields)).toHaveLength(47);
  expect(answer.fields.ETag).toMatchObject({ state: 'present', value: expect.stringMatching(/-3"$/) });

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('every-field.head.json');
  expect(await readFile(await download.path(), 'utf8')).toBe(text);
});

test('an answer is copied as the headers that S3 sent, and as Markdown', async ({ page, inspect }) => {
  await inspect(every);
  await expect(status(page, 200)).toBeVisible();
  await copyAs(page, 'headers');
  await expect.poll(() => copied(page)).toMatch(/^HTTP 200 OK\n/);
  expect(await copied(page)).toMatch(/\nx-amz-replication-status: \w+\n/);
  await copyAs(page, 'Markdown');
  await expect.poll(() => copied(page)).toMatch(/^`s3:\/\/everything-exposed\/every-field`: 200, /);
  expect(await copied(page)).toContain('| ETag | `ETag` | `"');
});

test('what CORS hides stays hidden in what is copied', async ({ page, inspect }) => {
  await inspect({ bucket: 'sample-cors', key: 'photos/cat.jpg' });
  await expect(status(page, 200)).toBeVisible();
  await copyAs(page, 'Markdown');
  await expect.poll(() => copied(page)).toContain('hidden by CORS, or may be');
  await copyAs(page, 'JSON');
  await expect.poll(() => copied(page)).toContain('"hidden"');
});

test('the link and the answer are copied by key and by command', async ({ page, inspect }) => {
  await inspect(every);
  await expect(page.getByRole('group', { name: 'Copy the answer as' })).toBeVisible();
  await page.keyboard.press('l');
  await expect.poll(() => copied(page)).toBe(page.url());
  await page.keyboard.press('u');
  await expect.poll(() => copied(page)).toBe('s3://everything-exposed/every-field');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('answer raw headers');
  await page.keyboard.press('Enter');
  await expect.poll(() => copied(page)).toMatch(/^HTTP 200 OK\n/);
});
