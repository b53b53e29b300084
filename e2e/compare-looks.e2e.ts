import type { Locator } from '@playwright/test';
import { expectAccessibleEverywhere } from './accessibility.ts';
import { answers, compare, head, row, twoVersions, verdict, versionsOf } from './compare-page.ts';
import { expect, type Page, test } from './fixtures.ts';
import type { Sandbox } from './sandbox/sandbox.ts';

// A trace keeps a copy of the page for each of the thousands of things that axe looks at.
test.use({ trace: 'off', viewport: { width: 1440, height: 900 } });

test('a comparison is made, turned and narrowed down from the keyboard alone', async ({ page, deployment }) => {
  await page.goto('./#/compare');
  await page.getByRole('form', { name: 'Add an object' }).getByRole('textbox').focus();
  await page.keyboard.type('s3://versioned/config.json');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: /^Add the previous version/ })).toBeVisible();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('p');
  await expect(row(page, 'ETag')).toHaveAttribute('data-verdict', 'changed');
  await page.keyboard.press('x');
  await expect(head(page, 0)).toContainText(versionsOf(deployment.sandbox, 'config.json')[0] ?? '');
  await page.keyboard.press('c');
  await expect(page).toHaveURL(/only=changes/);
  await expect(row(page, 'ContentType')).toHaveCount(0);
  await page.keyboard.press('[');
  await expect(head(page, 1)).toContainText(versionsOf(deployment.sandbox, 'config.json')[0] ?? '');
  await page.keyboard.press('a');
  await expect(page.getByRole('form', { name: 'Add an object' }).getByRole('textbox')).toBeFocused();
});

test('columns are pinned, moved and removed from the keyboard alone', async ({ page }) => {
  await compare(
    page,
    ['hello.txt', 'every-field', 'empty'].map((key) => ({ bucket: 'everything-exposed', key })),
  );
  await answers(page, 3);
  await page.getByRole('region', { name: 'Comparison', exact: true }).focus();
  const tabTo = async (name: string) => {
    const button = page.getByRole('button', { name });
    for (let presses = 0; presses < 40; presses += 1) {
      await page.keyboard.press('Tab');
      if (await button.evaluate((one) => one === document.activeElement)) return;
    }
    throw new Error(`the keyboard does not reach ${name}`);
  };
  await tabTo('Make column 3 the reference');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Column 3 is the reference' })).toBeFocused();
  await tabTo('Move column 3 left');
  await page.keyboard.press('Space');
  await expect(page.getByRole('button', { name: 'Move column 2 left' })).toBeFocused();
  await page.keyboard.press('Space');
  await expect(page.getByRole('button', { name: 'Move column 1 left' })).toBeFocused();
  await expect(head(page, 0)).toContainText('empty');
  await expect(head(page, 0)).toContainText('reference');
  await tabTo('Remove column 1');
  await page.keyboard.press('Enter');
  await expect(head(page, 0)).toContainText('hello.txt');
  await expect(page.getByRole('button', { name: 'Remove column 1' })).toBeFocused();
});

test('the region scrolls sideways with the arrow keys, and the reference stays in sight', async ({ page }) => {
  await compare(
    page,
    ['hello.txt', 'every-field', 'empty', 'a', 'b', 'c', 'd'].map((key) => ({ bucket: 'everything-exposed', key })),
    { reference: 1 },
  );
  await answers(page, 7);
  const region = page.getByRole('region', { name: 'Comparison', exact: true });
  await region.focus();
  for (let presses = 0; presses < 12; presses += 1) await page.keyboard.press('ArrowRight');
  await expect.poll(() => region.evaluate(({ scrollLeft }) => scrollLeft)).toBeGreaterThan(200);
  await region.evaluate((element) => element.scrollTo({ left: element.scrollWidth }));
  await expect(head(page, 1)).toBeInViewport({ ratio: 0.9 });
  await expect(head(page, 6)).toBeInViewport({ ratio: 0.9 });
  await expect(row(page, 'ETag').getByRole('rowheader')).toBeInViewport({ ratio: 0.9 });
  // Beside the names of the fields, whatever has scrolled past beneath it.
  const left = async (place: Locator) => Math.round((await place.boundingBox())?.x ?? 0);
  const name = await row(page, 'ETag').getByRole('rowheader').boundingBox();
  expect(await left(head(page, 1))).toBe(Math.round((name?.x ?? 0) + (name?.width ?? 0)));
});

test('a narrow screen shows one column beside the reference, and the page never scrolls sideways', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await compare(
    page,
    ['hello.txt', 'every-field', 'empty', 'x'.repeat(900)].map((key) => ({ bucket: 'everything-exposed', key })),
    { reference: 1 },
  );
  await answers(page, 4);
  const chooser = page.getByRole('combobox', { name: 'Beside column 2, the reference' });
  await expect(chooser).toHaveValue('0');
  await head(page, 1).scrollIntoViewIfNeeded();
  await expect(head(page, 0)).toBeInViewport();
  await expect(head(page, 2)).not.toBeInViewport({ ratio: 0.5 });
  await chooser.selectOption('2');
  await expect(head(page, 2)).toBeInViewport({ ratio: 0.9 });
  await expect(chooser).toHaveValue('2');
  const box = async (column: number) => (await head(page, column).boundingBox())?.x ?? 0;
  expect(await box(1)).toBeLessThan(await box(2));
  await page.getByRole('button', { name: 'Show every row' }).click();
  for (const width of [320, 360, 700]) {
    await page.setViewportSize({ width, height: 740 });
    const beyond = await page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      return scrollWidth - clientWidth;
    });
    expect(beyond, `at ${width} px`).toBe(0);
  }
});

test('print shows every row of the table on light ground, and no controls', async ({ page, deployment }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await compare(page, twoVersions(deployment.sandbox));
  await answers(page, 2);
  await expect(row(page, 'ETag')).toBeVisible();
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await expect(row(page, 'ContentType')).toBeVisible();
  expect(await page.getByRole('button').allTextContents()).toEqual([]);
  await expect(page.getByRole('textbox')).toHaveCount(0);
  const ground = await row(page, 'ETag')
    .getByRole('rowheader')
    .evaluate((one) => getComputedStyle(one).backgroundColor);
  expect(ground).toBe('rgb(251, 252, 253)');
});

const states: readonly { name: string; reach: (page: Page, sandbox: Sandbox) => Promise<void> }[] = [
  {
    name: 'a comparison of two',
    reach: async (page, sandbox) => {
      await compare(page, twoVersions(sandbox));
      await expect(verdict(page, 'different-bytes')).toBeVisible();
    },
  },
  {
    name: 'a matrix with hidden, denied and failed columns',
    reach: async (page) => {
      await compare(page, [
        { bucket: 'everything-exposed', key: 'every-field' },
        { bucket: 'sample-cors', key: 'photos/cat.jpg' },
        { bucket: 'private', key: 'salaries.csv' },
        { bucket: 'no-cors', key: 'report.txt' },
        { bucket: 'encrypted', key: 'sse-c.txt', sseCustomerAlgorithm: 'AES256' },
        { bucket: 'faults', key: 'hang' },
      ]);
      await expect(page.getByRole('button', { name: 'Try column 4 again' })).toBeVisible();
    },
  },
  {
    name: 'an empty comparison',
    reach: async (page) => {
      await page.goto('./#/compare');
      await expect(page.getByRole('form', { name: 'Add an object' })).toBeVisible();
    },
  },
];

for (const { name, reach } of states) {
  test(`${name} breaks no rule of accessibility, in light, in dark, and at 360 px`, async ({
    page,
    deployment,
    watch,
  }) => {
    test.slow();
    watch.allow(/CORS policy|net::ERR_FAILED/);
    await expectAccessibleEverywhere(page, () => reach(page, deployment.sandbox));
  });
}
