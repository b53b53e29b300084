import { expect, test } from './fixtures.ts';
import { button, current, filterBox, focusedRow, goBox, long, open, panel, rows } from './versions-page.ts';

test.beforeEach(async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
});

test('a search leaves the focus with whoever went on, and ends when a filter is set', async ({
  page,
  inspect,
  deployment: { sandbox },
}) => {
  const key = 'searched.csv';
  const listingFault = { kind: 'slow', milliseconds: 700 } as const;
  const bucket = sandbox.store.bucket('versioned');
  bucket?.put({ key, listingFault, history: { length: 3500, at: (ordinal) => ({ body: String(ordinal) }) } });
  const idOf = (ordinal: number) => bucket?.history(key)?.at(ordinal)?.versionId ?? '';
  await inspect({ bucket: 'versioned', key });
  await open(page);
  await expect(rows(page).first()).toBeVisible();

  await goBox(page).fill(idOf(2000));
  await goBox(page).press('Enter');
  await expect(button(page, 'Stop')).toBeVisible();
  await filterBox(page).focus();
  await expect(rows(page).and(page.locator(`[data-version-id="${idOf(2000)}"]`))).toBeInViewport();
  await expect(filterBox(page)).toBeFocused();

  await goBox(page).fill(idOf(0));
  await goBox(page).press('Enter');
  await expect(button(page, 'Stop')).toBeVisible();
  await filterBox(page).fill(idOf(3499).slice(0, 20));
  await expect(rows(page)).toHaveCount(1);
  await expect(button(page, 'Stop')).toBeHidden();
  await expect(filterBox(page)).toBeFocused();
  await expect(rows(page)).toHaveAttribute('data-version-id', idOf(3499));

  // Whoever waits is taken there.
  await filterBox(page).fill('');
  await goBox(page).fill(idOf(0));
  await goBox(page).press('Enter');
  await expect(focusedRow(page)).toHaveAttribute('data-version-id', idOf(0));
  await expect(current(page)).toHaveCount(0);
});

test('a filter that has yet to look at the list does not say what there is', async ({ page, inspect }) => {
  await inspect(long);
  await open(page);
  await button(page, 'Read all').click();
  await expect(panel(page)).toContainText('5,000 versions. That is all.');
  const line = await panel(page).locator('p', { hasText: 'That is all.' }).elementHandle();
  await line?.evaluate((element) => {
    const seen: string[] = [];
    Object.assign(window, { seen });
    new MutationObserver(() => seen.push(element.textContent)).observe(element, {
      childList: true,
      characterData: true,
      subtree: true,
    });
  });
  await filterBox(page).fill('standard');
  await expect(panel(page)).toContainText('5,000 of 5,000 match. That is all there are.');
  await filterBox(page).fill('no such thing');
  await expect(panel(page)).toContainText('0 of 5,000 match. That is all there are.');
  await filterBox(page).fill('standard');
  await expect(panel(page)).toContainText('5,000 of 5,000 match. That is all there are.');
  const seen = await page.evaluate(() => (window as unknown as { seen: string[] }).seen);
  const wrong = seen.filter((text) => /^\d.* match\. That is all/.test(text) && !/^(?:5,000|0) of/.test(text));
  expect(wrong).toEqual([]);
  // None was said to match only where that is so: once, for what there is not.
  expect(seen.filter((text) => /^0 of 5,000 match\. That is all/.test(text))).toHaveLength(1);
});
