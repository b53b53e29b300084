import { expectAccessibleEverywhere } from './accessibility.ts';
import { heads, press } from './compare-page.ts';
import { expect, linkTo, type Page, test } from './fixtures.ts';
import { expectHarmless } from './harmless.ts';
import { locatorBox, status } from './locators.ts';

const slot = 'headlight:pinned:/';
const hello = { bucket: 'everything-exposed', key: 'hello.txt' };
const uri = 's3://everything-exposed/hello.txt';
const pinButton = (page: Page) => page.getByRole('button', { name: 'Pin', exact: true });
const pinned = (page: Page) => page.getByRole('region', { name: 'Pinned' });
const recent = (page: Page) => page.getByRole('region', { name: 'Recent' });
const links = (page: Page) => pinned(page).getByRole('link');
const named = (key: string, bucket = 'everything-exposed') => ({ bucket, key, link: linkTo({ bucket, key }) });
const stored = (page: Page) => page.evaluate((key) => localStorage.getItem(key), slot);

/** What was pinned at an earlier visit, or what somebody else put there. */
async function keep(page: Page, value: unknown): Promise<void> {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  await page.goto('./');
  await page.evaluate(([key = '', kept = '']) => localStorage.setItem(key, kept), [slot, text]);
  await page.reload();
  await expect(locatorBox(page)).toBeVisible();
}

async function goToOpen(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Headlight' }).click();
  await expect(page.getByRole('heading', { name: 'Examples' })).toBeVisible();
}

test('an object is pinned by name and place, survives a reload, and stands above the recent ones once', async ({
  page,
  inspect,
}) => {
  await inspect({ bucket: 'encrypted', key: 'sse-s3.txt' });
  await expect(status(page, 200)).toBeVisible();
  await inspect({ ...hello, range: 'bytes=0-3', ifNoneMatch: '"other"' });
  await expect(pinButton(page)).toHaveAttribute('aria-pressed', 'false');
  await pinButton(page).click();
  await expect(pinButton(page)).toHaveAttribute('aria-pressed', 'true');
  expect(JSON.parse((await stored(page)) ?? '')).toEqual([named(hello.key)]);
  await page.reload();
  await expect(pinButton(page)).toHaveAttribute('aria-pressed', 'true');
  // Another question about the same object, and another object.
  await inspect(hello);
  await expect(pinButton(page)).toHaveAttribute('aria-pressed', 'true');
  await inspect({ ...hello, connection: 'sandbox' });
  await expect(pinButton(page)).toHaveAttribute('aria-pressed', 'false');

  await goToOpen(page);
  await expect(links(page)).toHaveText([uri]);
  await expect(recent(page).getByRole('link')).toHaveText([/connection sandbox$/, 's3://encrypted/sse-s3.txt']);
  await expect(pinned(page).or(recent(page)).getByRole('heading')).toHaveText(['Pinned', 'Recent']);
  await links(page).click();
  await expect(status(page, 200)).toBeVisible();
  await pinButton(page).click();
  expect(await stored(page)).toBeNull();
  await goToOpen(page);
  await expect(pinned(page)).toBeHidden();
  await expect(recent(page).getByRole('link').first()).toHaveText(uri);
});

test('what S3 gave no answer for can be pinned, too', async ({ page, inspect, watch }) => {
  watch.allow(/CORS policy|net::ERR_FAILED/);
  await inspect({ bucket: 'no-cors', key: 'report.txt' });
  await expect(page.getByRole('alert')).toBeVisible();
  await pinButton(page).click();
  await goToOpen(page);
  await expect(links(page)).toHaveText(['s3://no-cors/report.txt']);
});

test('what is unpinned keeps its row and its place until the page is left', async ({ page }) => {
  await keep(page, [named('a'), named('b'), named('c')]);
  const second = pinned(page).getByRole('listitem').nth(1);
  await second.getByRole('button', { name: 'Unpin b' }).click();
  await expect(second.getByRole('button', { name: 'Pin again b' })).toBeFocused();
  await expect(links(page)).toHaveCount(3);
  expect(JSON.parse((await stored(page)) ?? '')).toEqual([named('a'), named('c')]);
  await page.keyboard.press('Enter');
  await expect(second.getByRole('button', { name: 'Unpin b' })).toBeFocused();
  expect(JSON.parse((await stored(page)) ?? '')).toEqual([named('a'), named('b'), named('c')]);

  await page.keyboard.press('Enter');
  await page.reload();
  await expect(links(page)).toHaveText([/\/a$/, /\/c$/]);
});

test('by keyboard alone: pinned, found in the palette, unpinned', async ({ page, inspect }) => {
  await inspect(hello);
  await expect(status(page, 200)).toBeVisible();
  await page.keyboard.press('i');
  await expect(pinButton(page)).toHaveAttribute('aria-pressed', 'true');
  await expect(page.getByRole('status').filter({ hasText: /^Pinned$/ })).toBeAttached();
  await inspect({ bucket: 'encrypted', key: 'sse-s3.txt' });
  await expect(status(page, 200)).toBeVisible();
  await page.keyboard.press('Control+k');
  const palette = page.getByRole('dialog', { name: 'Commands' });
  await page.keyboard.type('s3://e');
  await expect(palette.getByRole('group')).toHaveCount(2);
  await expect(palette.getByRole('group').nth(0)).toHaveAccessibleName('Pinned');
  await expect(palette.getByRole('group').nth(1)).toHaveAccessibleName('Looked at lately');
  await expect(palette.getByRole('option')).toHaveText([/^hello\.txt/, /^sse-s3\.txt/]);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('hello.txt');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('unpin this');
  await expect(palette.getByRole('option')).toHaveText([/^Unpin this object/]);
  await page.keyboard.press('Enter');
  await expect(pinButton(page)).toHaveAttribute('aria-pressed', 'false');
});

test('a comparison begins with what is pinned', async ({ page }) => {
  await keep(page, [named('hello.txt'), named('every-field')]);
  await page.goto('./#/compare');
  await press(page, /^s3:\/\/everything-exposed\/hello\.txt/);
  await press(page, /^s3:\/\/everything-exposed\/every-field/);
  await expect(heads(page)).toHaveCount(2);
  await expect(pinned(page)).toBeHidden();
});

test('another tab pins and unpins', async ({ page, context, inspect }) => {
  await inspect(hello);
  const other = await context.newPage();
  await other.goto('./');
  await pinButton(page).click();
  await expect(links(other)).toHaveText([uri]);
  await pinned(other).getByRole('button', { name: 'Unpin hello.txt' }).click();
  await expect(pinButton(page)).toHaveAttribute('aria-pressed', 'false');
});

test('a hundred can be pinned; one more says so, and drops none', async ({ page, inspect }) => {
  const all = Array.from({ length: 100 }, (_, index) => named(`part-${index}`));
  await keep(page, all);
  await expect(links(page)).toHaveCount(12);
  const more = pinned(page).getByRole('button', { name: 'Show all 100' });
  await more.focus();
  await page.keyboard.press('Enter');
  await expect(links(page)).toHaveCount(100);
  await expect(pinned(page).getByRole('button', { name: 'Show the first 12' })).toBeFocused();

  await inspect(hello);
  await pinButton(page).click();
  const full = page.getByRole('main').getByText('100 objects are pinned, which is the most.');
  await expect(full).toBeVisible();
  await expect(pinButton(page)).toHaveAttribute('aria-pressed', 'false');
  expect(JSON.parse((await stored(page)) ?? '')).toEqual(all);
  await inspect(all[0] ?? hello);
  await expect(full).toBeHidden();
});

test.describe('where storage', () => {
  test('is full, a pin lasts for the visit, and says so', async ({ page, inspect }) => {
    await inspect(hello);
    await expect(status(page, 200)).toBeVisible();
    await page.evaluate(() => {
      for (let size = 2 ** 22; size >= 1; size /= 2) {
        for (let text = ''; ; text += 'x'.repeat(size)) {
          try {
            localStorage.setItem(`somebody:else:${size}`, text);
          } catch {
            break;
          }
        }
      }
    });
    await pinButton(page).click();
    await expect(page.getByRole('main').getByText('Pinned for this visit alone')).toBeVisible();
    await goToOpen(page);
    await expect(links(page)).toHaveText([uri]);
  });

  test('is closed to the page, it is the same', async ({ page, inspect }) => {
    await page.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get() {
          throw new DOMException('denied', 'SecurityError');
        },
      });
    });
    await inspect(hello);
    await pinButton(page).click();
    await expect(page.getByRole('main').getByText('Pinned for this visit alone')).toBeVisible();
    await goToOpen(page);
    await expect(links(page)).toHaveText([uri]);
  });

  for (const text of ['{', 'null', '{"0":{}}', '[null,7,[],{"bucket":{}}]'])
    test(`holds ${text}, nothing is pinned, and something can be`, async ({ page, inspect }) => {
      await keep(page, text);
      await expect(pinned(page)).toBeHidden();
      await inspect(hello);
      await pinButton(page).click();
      await goToOpen(page);
      await expect(links(page)).toHaveText([uri]);
    });
});

test('names that somebody else put into storage are shown as text, and lead to no other page', async ({ page }) => {
  const key = '\u202egpj.exe\u0000<img src=x onerror=window.pwned=1>';
  await keep(page, [
    { bucket: 'a', key: 'b', link: 'javascript:window.pwned=1' },
    { bucket: 'a', key: 'b', link: 'https://elsewhere.example/#/inspect?v=1' },
    { ...named(key), versionId: '\u202e<script>window.pwned=1</script>' },
    { ...named(key), key: 'the same link again' },
    { ...named('x'.repeat(1024)), key: 'x'.repeat(1024) },
    { ...hello, link: '#/inspect?v=1&bucket=<b>&endpoint=javascript:1' },
    { bucket: 'long', key: 'y'.repeat(100_000), link: `#/inspect?v=1&bucket=b-1&key=${'y'.repeat(200_000)}` },
  ]);
  await expect(links(page)).toHaveCount(4);
  await expect(links(page).first().locator('[data-picture="U+202E"]')).toHaveCount(2);
  await expect(links(page).first().locator('[data-picture="NUL"]')).toHaveCount(1);
  await expect(links(page).nth(1)).toHaveText(`s3://everything-exposed/${'x'.repeat(1024)}`);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  await expectHarmless(page);
  await page.keyboard.press('Control+k');
  const palette = page.getByRole('dialog', { name: 'Commands' });
  const option = palette.getByRole('option').filter({ hasText: 'onerror' });
  await expect(option.locator('[data-picture="U+202E"]')).toHaveCount(3);
  await page.keyboard.press('Escape');
  await links(page).nth(2).click();
  await expect(page.getByRole('alert')).toContainText('This link cannot be opened as it stands.');
  await expectHarmless(page);
});

test('pins are among what this browser keeps, and are forgotten there', async ({ page }) => {
  await keep(page, [named('a'), named('b')]);
  await page.evaluate(() => localStorage.setItem('headlight:pinned:/another/', '[]'));
  await page.goto('./#/connections');
  const kept = page.getByRole('region', { name: 'What this browser keeps' });
  await expect(kept).toContainText('Pinned objects2: their names and links');
  await expect(kept).not.toContainText('another');
  await kept.getByRole('button', { name: 'Forget Pinned objects' }).click();
  await expect(kept.getByText('Pinned objects')).toBeHidden();
  expect(await stored(page)).toBeNull();
  await goToOpen(page);
  await expect(pinned(page)).toBeHidden();
});

test.describe('breaks no rule of accessibility, in light, in dark, and at 360 px', () => {
  test('the list', async ({ page, config }) => {
    // The list alone: other tests leave examples behind.
    config(({ connections }) => {
      for (const one of connections) delete one.examples;
    });
    await expectAccessibleEverywhere(page, async () => {
      const long = { ...named('x'.repeat(1024)), versionId: '3sL4kqtJlcpXroDTDmJ+rmSpXd3dIbrHY' };
      await keep(page, [long, ...Array.from({ length: 14 }, (_, index) => named(`part-${index}`))]);
      await pinned(page).getByRole('button', { name: 'Unpin part-0' }).click();
    });
  });

  test('the button, pressed', async ({ page, inspect }) => {
    await expectAccessibleEverywhere(page, async () => {
      await inspect(hello);
      await expect(status(page, 200)).toBeVisible();
      await pinButton(page).click();
      await page.getByRole('heading', { level: 1 }).hover();
    });
  });

  test('the choices of a comparison', async ({ page }) => {
    await expectAccessibleEverywhere(page, async () => {
      await keep(
        page,
        Array.from({ length: 30 }, (_, index) => named(`part-${index}`)),
      );
      await page.goto('./#/compare');
      await expect(pinned(page)).toBeVisible();
    });
  });
});
