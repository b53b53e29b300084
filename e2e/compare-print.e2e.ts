import { answers, compare, type Named, row, table, verdict } from './compare-page.ts';
import { expect, test } from './fixtures.ts';

test.use({ viewport: { width: 1440, height: 900 } });

const longKey = 'x'.repeat(900);

/** More than stand beside each other on paper, and more than have their verdicts unfolded on the screen. */
const six: readonly Named[] = ['hello.txt', 'every-field', 'empty', longKey, 'no-such-key', 'photos/cat.jpg'].map(
  (key) => ({
    bucket: key.startsWith('photos') ? 'sample-cors' : 'everything-exposed',
    key,
  }),
);

test('print has every column’s cells and all verdicts of all of them', async ({ page }) => {
  await compare(page, six, { reference: 1 });
  await answers(page, six.length);
  const folded = page.getByText(/^\d+ more about column/);
  await expect(folded.first()).toBeVisible();
  const sentences = page.locator('[data-verdict-sentence]');
  await expect(sentences.filter({ visible: false })).not.toHaveCount(0);

  await page.emulateMedia({ media: 'print' });
  await expect(table(page)).toHaveCount(2);
  await expect(folded).toHaveCount(0);
  await expect(sentences.filter({ visible: false })).toHaveCount(0);
  await expect(verdict(page, 'protection-unknown').first()).toBeVisible();

  // The reference in both, any other column in one of them.
  await expect(table(page).nth(0).locator('th[data-column]')).toHaveCount(4);
  await expect(table(page).nth(1).locator('th[data-column]')).toHaveCount(3);
  await expect(page.locator('th[data-column="1"]')).toHaveCount(2);
  for (const column of [0, 2, 3, 4, 5]) await expect(page.locator(`th[data-column="${column}"]`)).toHaveCount(1);
  const cells = row(page, 'ContentType').getByRole('cell');
  await expect(cells).toHaveCount(7);
  for (const cell of await cells.all()) await expect(cell).toBeVisible();
  await expect(page.locator('th[data-column="3"]')).toContainText(longKey);

  // Paper cannot be scrolled sideways.
  await page.setViewportSize({ width: 718, height: 1000 });
  const beyond = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth - clientWidth;
  });
  expect(beyond).toBe(0);

  await page.emulateMedia({ media: 'screen' });
  await expect(table(page)).toHaveCount(1);
  await expect(folded.first()).toBeVisible();
});
