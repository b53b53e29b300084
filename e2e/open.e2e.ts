import { expect, type Page, test } from './fixtures.ts';
import { inputOf } from './inspect-page.ts';
import { fieldsForm, locatorBox, locatorForm, status } from './locators.ts';
import { sampleCors } from './sandbox/buckets/sample-cors.ts';

const hello = { bucket: 'everything-exposed', key: 'hello.txt' };

const presigned =
  'https://everything-exposed.s3.us-east-1.amazonaws.com/hello.txt?X-Amz-Algorithm=AWS4-HMAC-SHA256' +
  '&X-Amz-Credential=AKIAIOSFODNN7EXAMPLE%2F20260101%2Fus-east-1%2Fs3%2Faws4_request&X-Amz-Date=20260101T000000Z' +
  '&X-Amz-Expires=900&X-Amz-SignedHeaders=host&X-Amz-Signature=fe5f80f77d5fa3beca038a248ff027d0445342fe2855ddc963176630326f1024';

interface Origins {
  readonly app: string;
  readonly sandbox: string;
}

/** What may be pasted, and what the page says that it read it as. */
const forms: readonly { name: string; text: (origins: Origins) => string; says: readonly string[] }[] = [
  { name: 'an S3 URI', text: () => 's3://everything-exposed/hello.txt', says: ['Read as S3 URI'] },
  { name: 'an ARN', text: () => 'arn:aws:s3:::everything-exposed/hello.txt', says: ['Read as ARN'] },
  {
    name: 'a path-style URL of the sandbox',
    text: ({ sandbox }) => `${sandbox}/everything-exposed/hello.txt`,
    says: ['Read as S3 URL', 'connection Sandbox'],
  },
  {
    name: 'a presigned URL',
    text: () => presigned,
    says: ['Read as presigned URL', 'The signature was dropped', 'good until 2026-01-01T00:15:00Z'],
  },
  {
    name: 'a console link',
    text: () =>
      'https://us-east-1.console.aws.amazon.com/s3/object/everything-exposed?region=us-east-1&bucketType=general&prefix=hello.txt',
    says: ['Read as AWS console link'],
  },
  {
    name: 'an AWS CLI command',
    text: () => 'aws s3api head-object --bucket everything-exposed --key hello.txt --if-none-match \'"other"\'',
    says: ['Read as AWS CLI command', 'IfNoneMatch', '"other"'],
  },
  {
    name: 'a Headlight link',
    text: ({ app }) => `${app}/#/inspect?v=1&bucket=everything-exposed&key=hello.txt&range=bytes%3D0-`,
    says: ['Read as Headlight link', 'Range', 'bytes=0-'],
  },
];

/** Texts that name no object, what is wrong with each, and what would be right. */
const unreadable = [
  ['arn:aws:iam::123456789012:user/x', 'This is an ARN of IAM, not of S3.', 'Expected an ARN such as arn:aws:s3:::'],
  ['https://example.com/', 'https://example.com/ names no bucket.', 'Expected an object’s URL'],
  ['s3://Bad_Bucket!/x', '“Bad_Bucket!” has “!”.', 'Expected s3://bucket/key.'],
  ['ftp://host/file', '“ftp:” does not begin the name of an S3 object.', 'Expected an s3:// URI'],
  ['aws s3api list-buckets', 'names no --bucket.', 'Expected a command such as aws s3api head-object'],
  ['#/inspect?v=9&bucket=b&key=k', 'This link is of format 9', 'Reload the page'],
] as const;

test.beforeEach(async ({ page }) => {
  await page.goto('./');
});

test('a first visit shows the catalogue, and an example shows its metadata', async ({ page, requests }) => {
  await expect(page).toHaveTitle('Headlight');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('See everything S3 says about an object');
  await expect(locatorBox(page)).toBeFocused();
  await expect(page.getByRole('heading', { name: 'Recent' })).toBeHidden();
  expect(requests).toEqual([]);

  await page.getByRole('link', { name: /^A plain text file/ }).click();
  await expect(status(page, 200)).toHaveText('200 OK');
  await expect(page).toHaveTitle('hello.txt · everything-exposed · Headlight');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('hello.txt');
  await expect(page.getByRole('main')).toContainText('"746308829575e17c3331bbcb00c0898b"');
  await expect(page).toHaveURL(/#\/inspect\?v=1&bucket=everything-exposed&key=hello\.txt$/);
});

test('the locator box reads every form before it goes there', async ({ page, deployment, requests }) => {
  test.slow();
  for (const { name, text, says } of forms) {
    await test.step(name, async () => {
      // Another visit: an answer that is there already is not asked for again.
      await page.goto('about:blank');
      await page.goto('./');
      requests.length = 0;
      await locatorBox(page).fill(text({ app: deployment.origin, sandbox: deployment.sandbox.origin }));
      for (const part of ['everything-exposed', 'hello.txt', ...says])
        await expect(locatorForm(page)).toContainText(part);
      expect(requests).toEqual([]);
      expect(page.url()).not.toContain('inspect');

      await locatorBox(page).press('Enter');
      await expect(
        page
          .getByRole('main')
          .getByRole('status')
          .filter({ hasText: /^20[06]/ }),
      ).toBeVisible();
      expect(requests.at(-1)?.path).toMatch(/^\/everything-exposed\/hello\.txt/);
      expect(page.url()).not.toMatch(/signature|AKIA/i);
    });
  }
});

test('the locator box says what is wrong with a text, what would be right, and keeps it', async ({ page }) => {
  const box = locatorBox(page);
  for (const [text, problem, expected] of unreadable) {
    await box.fill(text);
    await expect(locatorForm(page)).toContainText(problem);
    await expect(box).not.toHaveAttribute('aria-invalid');

    await box.press('Enter');
    await expect(box).toHaveAttribute('aria-invalid', 'true');
    await expect(box).toHaveAccessibleDescription(new RegExp(escaped(problem)));
    await expect(box).toHaveAccessibleDescription(new RegExp(escaped(expected)));
    await expect(box).toHaveValue(text);
    await expect(box).toBeFocused();
  }
  await box.press('End');
  await box.press('x');
  await expect(box).not.toHaveAttribute('aria-invalid');
});

test('an empty locator box asks for something', async ({ page }) => {
  await locatorForm(page).getByRole('button', { name: 'Inspect' }).click();
  await expect(locatorBox(page)).toHaveAccessibleDescription('Paste something that names an object.');
});

test('a bucket without a key asks for the key', async ({ page, requests }) => {
  await locatorBox(page).fill('s3://everything-exposed');
  await locatorBox(page).press('Enter');
  await expect(locatorForm(page)).toContainText('This names no object yet. Add the key.');
  await expect(field(page, 'Bucket')).toHaveValue('everything-exposed');
  await expect(field(page, 'Key')).toBeFocused();
  await field(page, 'Key').fill('hello.txt');
  await field(page, 'Key').press('Enter');
  await expect(status(page, 200)).toBeVisible();
  expect(requests.filter(({ method }) => method === 'HEAD')).toHaveLength(1);
});

test('fields name an object one by one, and say what is missing', async ({ page, requests }) => {
  await page.getByText('Name it field by field').click();
  await fieldsForm(page).getByRole('button', { name: 'Inspect' }).click();
  await expect(field(page, 'Bucket')).toHaveAccessibleDescription('Name a bucket.');
  await expect(field(page, 'Key')).toHaveAccessibleDescription(/^Name an object/);
  await field(page, 'Bucket').fill(hello.bucket);
  await field(page, 'Key').fill(hello.key);
  await fieldsForm(page).getByLabel('Connection').selectOption('Sandbox, unsigned');
  await fieldsForm(page).getByRole('button', { name: 'Inspect' }).click();
  await expect(status(page, 403)).toBeVisible();
  await expect(page).toHaveURL(/connection=sandbox-unsigned&bucket=everything-exposed&key=hello\.txt$/);
  expect(requests.at(-1)?.headers.authorization).toBeUndefined();
});

test('the header’s box takes the next object', async ({ page }) => {
  await page.goto('./#/inspect?v=1&bucket=everything-exposed&key=hello.txt');
  await expect(locatorBox(page)).toHaveValue('s3://everything-exposed/hello.txt');
  await locatorBox(page).fill('s3://encrypted/sse-s3.txt');
  await expect(locatorForm(page)).toContainText('Read as S3 URI');
  await locatorBox(page).press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('sse-s3.txt');
  await expect(inputOf(page, 'Bucket')).toHaveValue('encrypted');
  await expect(locatorBox(page)).toHaveValue('s3://encrypted/sse-s3.txt');
});

test('recent objects are names only, survive a reload, and can be cleared', async ({ page, inspect }) => {
  await inspect({ ...hello, ifNoneMatch: '"other"' });
  await expect(status(page, 200)).toBeVisible();
  await page.getByRole('link', { name: 'Headlight' }).click();
  const recent = page.getByRole('region', { name: 'Recent' });
  await expect(recent.getByRole('link')).toHaveText(['s3://everything-exposed/hello.txt']);
  expect(JSON.parse((await stored(page))['headlight:recent:/'] ?? '')).toEqual([
    { ...hello, link: '#/inspect?v=1&bucket=everything-exposed&key=hello.txt' },
  ]);

  await page.reload();
  await recent.getByRole('link', { name: 's3://everything-exposed/hello.txt' }).click();
  await expect(status(page, 200)).toBeVisible();
  await page.goBack();
  await recent.getByRole('button', { name: 'Clear' }).click();
  await expect(recent).toBeHidden();
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Examples' })).toBeVisible();
  await expect(recent).toBeHidden();
  expect(await stored(page)).not.toMatchObject({ 'headlight:recent:/': expect.stringContaining('hello') });
});

test('an object that S3 never answered for is not among the recent ones', async ({ page, inspect, watch }) => {
  watch.allow(/CORS policy|net::ERR_FAILED/);
  await inspect({ bucket: 'no-cors', key: 'report.txt' });
  await expect(page.getByRole('alert')).toBeVisible();
  await page.getByRole('link', { name: 'Headlight' }).click();
  await expect(page.getByRole('heading', { name: 'Examples' })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Recent' })).toBeHidden();
});

test('examples are found by words of their title, object, group or status', async ({ page, deployment }) => {
  // Copies of a bucket bring groups of the same title.
  for (const name of ['copied-once', 'copied-twice']) deployment.sandbox.store.add({ ...sampleCors, name });
  await page.reload();
  const examples = page.getByRole('region', { name: 'Examples' });
  const find = examples.getByRole('searchbox', { name: 'Find an example' });
  await find.fill('sse-c WRONG key');
  const found = examples.getByRole('link');
  await expect(found.first()).toContainText('SSE-C with a wrong key');
  await expect(found.filter({ hasNotText: 'SSE-C with a wrong key' })).toHaveCount(0);
  await find.fill('no such example');
  await expect(examples.getByRole('status')).toHaveText('No example has all of these words.');
  await find.fill('416');
  await examples
    .getByRole('link', { name: /A range past the end/ })
    .first()
    .click();
  await expect(status(page, 416)).toBeVisible();
});

test('the theme goes from the system’s to light and dark, and survives a reload', async ({ page }) => {
  const background = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  const choose = async (theme: string) => {
    await page.getByRole('button', { name: 'Display' }).click();
    await page.getByRole('group', { name: 'Theme' }).getByText(theme, { exact: true }).click();
    await page.keyboard.press('Escape');
  };
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await background();
  await page.emulateMedia({ colorScheme: 'light' });
  const light = await background();
  expect(dark).not.toBe(light);

  await page.emulateMedia({ colorScheme: 'dark' });
  await choose('light');
  expect(await background()).toBe(light);
  await page.reload();
  await expect(page.getByRole('button', { name: 'Display' })).toBeVisible();
  expect(await background()).toBe(light);

  await page.emulateMedia({ colorScheme: 'light' });
  await choose('dark');
  await page.reload();
  await expect(page.getByRole('button', { name: 'Display' })).toBeVisible();
  expect(await background()).toBe(dark);
  await choose('system');
  expect(await background()).toBe(light);
  await page.reload();
  await page.getByRole('button', { name: 'Display' }).click();
  await expect(page.getByRole('group', { name: 'Theme' }).getByRole('radio', { name: 'system' })).toBeChecked();
});

function field(page: Page, name: string) {
  return fieldsForm(page).getByLabel(name, { exact: true });
}

function stored(page: Page): Promise<Record<string, string>> {
  return page.evaluate(() => ({ ...localStorage }));
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
