import { expectAccessibleEverywhere } from './accessibility.ts';
import { heads } from './compare-page.ts';
import { expect, type Page, test } from './fixtures.ts';
import { locatorBox, status } from './locators.ts';

const hello = { bucket: 'everything-exposed', key: 'hello.txt' };
const palette = (page: Page) => page.getByRole('dialog', { name: 'Commands' });
const box = (page: Page) => palette(page).getByRole('combobox');
const option = (page: Page, name: string | RegExp) => palette(page).getByRole('option', { name });
const keyList = (page: Page) => page.getByRole('dialog', { name: 'Keys' });

test('a command is found by its words and run by Enter, and the focus goes back to where it was', async ({
  page,
  inspect,
}) => {
  await inspect(hello);
  await expect(status(page, 200)).toBeVisible();
  const before = page.getByRole('button', { name: 'Copy link' });
  await before.focus();
  await page.keyboard.press('Control+k');
  await expect(box(page)).toBeFocused();
  await page.keyboard.type('theme light');
  await expect(option(page, /Theme: as the system/)).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Enter');
  await expect(palette(page)).toBeHidden();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
  await expect(before).toBeFocused();

  await page.keyboard.press('Control+k');
  await page.keyboard.type('no such command');
  await expect(palette(page).getByRole('status')).toHaveText(
    'No command has all of these words, and they name no object.',
  );
  await page.keyboard.press('Enter');
  await expect(palette(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(palette(page)).toBeHidden();
  await expect(before).toBeFocused();
});

test('arrows go through what is offered, round at both ends', async ({ page }) => {
  await page.goto('./');
  await page.getByRole('button', { name: 'Commands' }).click();
  const options = palette(page).getByRole('option');
  await expect(options.first()).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('ArrowUp');
  await expect(options.last()).toHaveAttribute('aria-selected', 'true');
  await expect(options.last()).toBeInViewport();
  await expect(box(page)).toHaveAttribute('aria-activedescendant', (await options.last().getAttribute('id')) ?? '');
  await page.keyboard.press('ArrowDown');
  await expect(options.first()).toHaveAttribute('aria-selected', 'true');
});

test('anything that names an object leads to it, and what was looked at lately is there', async ({ page, inspect }) => {
  await inspect(hello);
  await expect(status(page, 200)).toBeVisible();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('s3://everything-exposed/every-field');
  await expect(palette(page).getByRole('group', { name: 'Inspect' })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('every-field');
  await expect(status(page, 200)).toBeVisible();

  await page.keyboard.press('Control+k');
  await page.keyboard.type('hello');
  await option(page, /s3:\/\/everything-exposed\/hello\.txt/).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('hello.txt');
});

test('each view offers what it can do, and no more', async ({ page, inspect }) => {
  await inspect({ bucket: 'versioned', key: 'config.json' });
  await expect(status(page, 200)).toBeVisible();
  await page.keyboard.press('Control+k');
  await expect(option(page, /^Compare with previous/)).toBeVisible();
  await page.keyboard.type('compare with prev');
  await page.keyboard.press('Enter');
  await expect(heads(page)).toHaveCount(2);
  await page.keyboard.press('Control+k');
  await expect(option(page, /^Swap the columns/)).toBeVisible();
  await expect(option(page, /^Compare with previous/)).toHaveCount(0);
});

test('? lists the keys; single letters can be turned off, and stay off on this device', async ({ page, inspect }) => {
  await inspect({ bucket: 'versioned', key: 'config.json' });
  await expect(page.getByRole('button', { name: 'Compare with previous' })).toBeEnabled();
  await page.keyboard.press('?');
  await expect(keyList(page)).toContainText('Compare with previous');
  await expect(keyList(page)).toContainText('In the list of versions');
  await keyList(page).getByRole('switch', { name: 'Single letters are shortcuts' }).uncheck();
  await page.keyboard.press('Escape');
  await expect(keyList(page)).toBeHidden();
  await page.keyboard.press('p');
  await page.reload();
  await expect(page.getByRole('button', { name: 'Compare with previous' })).toBeEnabled();
  await page.keyboard.press('p');
  await page.keyboard.press('?');
  await expect(keyList(page)).toBeHidden();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('keys');
  await page.keyboard.press('Enter');
  await keyList(page).getByRole('switch', { name: 'Single letters are shortcuts' }).check();
  await page.keyboard.press('Escape');
  await page.keyboard.press('p');
  await expect(heads(page)).toHaveCount(2);
});

test('while somebody types, a letter is a letter', async ({ page }) => {
  await page.goto('./');
  await locatorBox(page).fill('');
  await locatorBox(page).press('t');
  await locatorBox(page).press('?');
  await expect(locatorBox(page)).toHaveValue('t?');
  await expect(keyList(page)).toBeHidden();
});

for (const [what, key] of [
  ['the commands', 'Control+k'],
  ['the keys', '?'],
] as const)
  test(`${what} breaks no rule of accessibility, in light, in dark, and at 360 px`, async ({ page, inspect }) => {
    await expectAccessibleEverywhere(page, async () => {
      await inspect({ bucket: 'versioned', key: 'config.json' });
      await expect(page.getByRole('button', { name: 'Compare with previous' })).toBeEnabled();
      await page.keyboard.press(key);
      await expect(page.getByRole('dialog').filter({ visible: true })).toBeVisible();
    });
  });

test.describe('in another time zone', () => {
  test.use({ timezoneId: 'Asia/Kolkata' });

  test('times are written in UTC or as they are here, for this and later visits', async ({ page, inspect }) => {
    await inspect(hello);
    const sent = page
      .getByRole('main')
      .getByText(/^\d{1,2} \w{3} \d{4} .*ago|now\)$/)
      .first();
    await expect(sent).toContainText(' UTC (');
    await page.getByRole('button', { name: 'Display' }).click();
    await page.getByRole('group', { name: 'Times' }).getByText('local', { exact: true }).click();
    await expect(sent).toContainText(' GMT+5:30 (');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('button', { name: 'Display' })).toBeFocused();
    await page.reload();
    await expect(sent).toContainText(' GMT+5:30 (');
    await page.keyboard.press('z');
    await expect(sent).toContainText(' UTC (');
  });
});

test('where the list of commands, of keys, or the menu cannot be had, the answer behind it stays', async ({
  page,
  context,
  inspect,
  watch,
}) => {
  watch.allow(/net::ERR_INTERNET_DISCONNECTED/);
  await inspect(hello);
  await expect(status(page, 200)).toBeVisible();
  await context.setOffline(true);
  for (const [key, name] of [
    ['Control+k', 'Commands'],
    ['?', 'Keys'],
  ] as const) {
    await page.keyboard.press(key);
    const dialog = page.getByRole('dialog', { name, exact: true });
    await expect(dialog.getByRole('status')).toContainText('could not be loaded');
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    await expect(status(page, 200)).toBeVisible();
  }
  await page.getByRole('button', { name: 'Display' }).click();
  await expect(page.getByRole('dialog', { name: 'Display' }).getByRole('status')).toContainText('could not be loaded');
  await expect(status(page, 200)).toBeVisible();
});
