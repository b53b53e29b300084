import { utf8Length } from '../src/object-head/key-rules.ts';
import { expect, type Page, test } from './fixtures.ts';
import { headsAmong, inputOf } from './inspect-page.ts';
import { fieldsForm, locatorBox, notice, status } from './locators.ts';
import { awkwardKeys } from './sandbox/buckets/awkward-keys.ts';
import type { RequestRecord } from './sandbox/sandbox.ts';

const bucket = 'awkward-keys';

/** Keys that the sandbox's own bucket has not got. */
const worse = ["a+b %?#&=//é😀 '()*!", ' both ends ', 'trailing space ', '%', '%2e%2e/x', '//', 'é'.repeat(512)];

test.beforeEach(({ deployment }) => {
  for (const key of worse) deployment.sandbox.store.bucket(bucket)?.put({ key, body: key });
});

for (const key of ["a+b %?#&=//é😀 '()*!", '/leading-slash.txt', 'trailing space ', `${'x'.repeat(1020)}.txt`]) {
  test(`a link opens ${name(key)}, cold and reloaded`, async ({ page, context, inspect, requests }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await inspect({ bucket, key });
    await expect(status(page, 200)).toBeVisible();
    await expect(page).toHaveTitle(`${key} · ${bucket} · Headlight`.replaceAll(/\s+/g, ' ').trim());
    await expectShown(page, key);
    await page.reload();
    await expect(status(page, 200)).toBeVisible();
    await expectShown(page, key);
    expect(headsAmong(requests).map(keyOf)).toEqual([key, key]);

    await page.getByRole('button', { name: 'Copy link' }).click();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url());
    // What chat programs end a link at, or read as something else, is not in it.
    expect(new URL(page.url()).hash).toMatch(/^#\/inspect\?[\w.~%&=-]+$/);
  });
}

test('every awkward key of the sandbox opens by its link', async ({ page, inspect, requests }) => {
  const keys = [...worse, ...awkwardKeys.objects.map(({ key }) => key).filter((key) => key !== 'a/../b.txt')];
  for (const key of keys) {
    await test.step(name(key), async () => {
      requests.length = 0;
      await inspect({ bucket, key });
      await expect(inputOf(page, 'Key')).toHaveValue(withoutBreaks(key));
      await expect(status(page, 200)).toBeVisible();
      expect(headsAmong(requests).map(keyOf)).toEqual([key]);
    });
  }
});

test('a key that no browser can ask for is said to be one, and nothing is sent', async ({
  page,
  inspect,
  requests,
}) => {
  await inspect({ bucket, key: 'a/../b.txt' });
  await expect(notice(page, 'No browser page can send this request.')).toBeVisible();
  await expect(page.getByRole('alert')).toContainText('path segment “..”');
  expect(requests).toEqual([]);
});

test('a key of 1,025 bytes is not sent, and the field says why', async ({ page, requests }) => {
  await page.goto('./');
  await page.getByText('Name it field by field').click();
  await fieldsForm(page).getByLabel('Bucket', { exact: true }).fill(bucket);
  await fieldsForm(page)
    .getByLabel('Key', { exact: true })
    .fill(`${'é'.repeat(512)}x`);
  await fieldsForm(page).getByRole('button', { name: 'Inspect' }).click();
  await expect(fieldsForm(page).getByLabel('Key', { exact: true })).toHaveAccessibleDescription(
    /up to 1,024 bytes of UTF-8; this one has 1,025/,
  );
  expect(requests).toEqual([]);
});

async function expectShown(page: Page, key: string): Promise<void> {
  await expect(inputOf(page, 'Key')).toHaveValue(key);
  await expect(locatorBox(page)).toHaveValue(`s3://${bucket}/${key}`);
  const more = page.getByRole('heading', { level: 1 }).getByRole('button', { name: /^Show all/ });
  if (key.length > 400) await more.click();
  const title = await page
    .getByRole('heading', { level: 1 })
    .evaluate((heading) => heading.querySelector('bdi')?.textContent);
  expect(title).toBe(key);
}

/** The key that a path-style request asked for. */
function keyOf({ path }: RequestRecord): string {
  return decodeURIComponent(path.split('?')[0]?.slice(`/${bucket}/`.length) ?? '');
}

/** Text boxes have one line: browsers leave line breaks out of what they show. */
function withoutBreaks(key: string): string {
  return key.replace(/[\r\n]/g, '');
}

function name(key: string): string {
  return key.length > 60 ? `a key of ${utf8Length(key)} bytes` : JSON.stringify(key);
}
