import { expect, test } from './fixtures.ts';
import { sendButton } from './inspect-page.ts';
import { status } from './locators.ts';
import {
  button,
  current,
  filterBox,
  grid,
  listsAmong,
  open,
  panel,
  putVersion,
  rows,
  scrollToEnd,
  setListingFault,
} from './versions-page.ts';

const slow = { kind: 'slow', milliseconds: 1500 } as const;
const refused = { kind: 'error', status: 400, code: 'InvalidRequest', message: 'Not this way.' } as const;

test.beforeEach(async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
});

test('a list that is asked for again stays until the new one is there, with its filter and the focus', async ({
  page,
  inspect,
  deployment: { sandbox },
}) => {
  const key = 'listed-again.txt';
  for (const body of ['1', '2']) putVersion(sandbox, key, body);
  await inspect({ bucket: 'versioned', key });
  await open(page);
  await expect(panel(page)).toContainText(/2 versions\. That is all\. Listed (?:now|\d+ seconds? ago)\./);
  await filterBox(page).fill('standard');
  await expect(panel(page)).toContainText('2 of 2 match.');

  putVersion(sandbox, key, '3', slow);
  await button(page, 'List again').focus();
  await page.keyboard.press('Enter');
  await expect(button(page, 'List again')).toHaveAttribute('aria-busy');
  await expect(rows(page)).toHaveCount(2);
  await expect(rows(page)).toHaveCount(3);
  await expect(panel(page)).toContainText('3 of 3 match.');
  await expect(button(page, 'List again')).toBeFocused();
  await expect(filterBox(page)).toHaveValue('standard');
});

test('a list that cannot be had again stays, with the reason, and is asked for once more', async ({
  page,
  inspect,
  deployment: { sandbox },
}) => {
  const key = 'not-listed-again.txt';
  for (const body of ['1', '2']) putVersion(sandbox, key, body);
  await inspect({ bucket: 'versioned', key });
  await open(page);
  await expect(rows(page)).toHaveCount(2);
  setListingFault(sandbox, key, refused);
  await button(page, 'List again').click();
  await expect(panel(page).getByRole('heading', { name: /S3 answered 400 InvalidRequest/ })).toBeVisible();
  await expect(rows(page)).toHaveCount(2);
  setListingFault(sandbox, key);
  putVersion(sandbox, key, '3');
  await button(page, 'Try again').click();
  await expect(rows(page)).toHaveCount(3);
  await expect(panel(page).getByRole('heading', { name: /S3 answered/ })).toBeHidden();
});

test('a first list that did not come keeps its reason and the focus while it is asked for once more', async ({
  page,
  inspect,
  deployment: { sandbox },
}) => {
  const key = 'not-listed-at-first.txt';
  putVersion(sandbox, key, '1', refused);
  await inspect({ bucket: 'versioned', key });
  await open(page);
  const reason = panel(page).getByRole('heading', { name: /S3 answered 400 InvalidRequest/ });
  await expect(reason).toBeVisible();
  setListingFault(sandbox, key, slow);
  await button(page, 'Try again').focus();
  await page.keyboard.press('Enter');
  await expect(button(page, 'Try again')).toHaveAttribute('aria-busy');
  await expect(button(page, 'Try again')).toBeFocused();
  await expect(reason).toBeVisible();
  // The button has done its work: the keyboard goes on from the line of the panel.
  await expect(rows(page)).toHaveCount(1);
  await expect(panel(page).locator('summary').first()).toBeFocused();
});

test('a version that is newer than the list is not taken for the latest of the list', async ({
  page,
  inspect,
  deployment: { sandbox },
}) => {
  const key = 'newer-than-its-list.txt';
  const first = putVersion(sandbox, key, '1');
  await inspect({ bucket: 'versioned', key });
  await open(page);
  await expect(current(page)).toHaveAttribute('data-version-id', first);
  const second = putVersion(sandbox, key, '2');
  await sendButton(page).click();
  await expect(panel(page)).toContainText('It is older than the answer, and does not have the version shown.');
  await expect(current(page)).toHaveCount(0);
  await button(page, 'List again').click();
  await expect(current(page)).toHaveAttribute('data-version-id', second);
  await expect(panel(page)).not.toContainText('older than the answer');
});

test('a page that does not come leaves the others, and is asked for again', async ({
  page,
  inspect,
  watch,
  deployment: { sandbox },
}) => {
  watch.allow(/net::ERR_/);
  const key = 'breaks-off.csv';
  const history = { length: 1500, at: (ordinal: number) => ({ body: String(ordinal) }) };
  sandbox.store.bucket('versioned')?.put({ key, history });
  await inspect({ bucket: 'versioned', key });
  await open(page);
  await expect(rows(page).first()).toBeVisible();
  setListingFault(sandbox, key, { kind: 'reset' });
  await scrollToEnd(page);
  await expect(panel(page).getByRole('heading', { name: /No readable answer/ })).toBeVisible();
  await expect(panel(page)).toContainText('1,000 versions read');
  await expect(rows(page).first()).toBeVisible();
  setListingFault(sandbox, key);
  await button(page, 'Try again').click();
  await expect(panel(page)).toContainText('1,500 versions. That is all.');
  await expect(panel(page).getByRole('heading', { name: /No readable answer/ })).toBeHidden();
  await expect(panel(page).locator('summary').first()).toBeFocused();
});

test('a list that nobody waits for any more is called off', async ({
  page,
  inspect,
  requests,
  deployment: { sandbox },
}) => {
  const key = 'never-listed.txt';
  putVersion(sandbox, key, '1', { kind: 'hang' });
  await inspect({ bucket: 'versioned', key });
  await open(page);
  await expect.poll(() => listsAmong(requests).length).toBe(1);
  const calledOff = page.waitForEvent('requestfailed', (request) => /[?&]versions(?:=|&|$)/.test(request.url()));
  await page.goto('./#/');
  expect((await calledOff).failure()?.errorText).toBe('net::ERR_ABORTED');
});

test('every row and cell of the list says that it is one, whatever the stylesheet makes of it', async ({
  page,
  inspect,
}) => {
  await inspect({ bucket: 'versioned', key: 'undeleted.txt' });
  await open(page);
  await expect(rows(page)).toHaveCount(3);
  await expect(grid(page).locator('tr:not([role="row"])')).toHaveCount(0);
  await expect(grid(page).locator('th:not([role="columnheader"]), td:not([role="gridcell"])')).toHaveCount(0);
  await expect(grid(page).locator('thead:not([role="rowgroup"]), tbody:not([role="rowgroup"])')).toHaveCount(0);
  await expect(status(page, 200)).toBeVisible();
});
