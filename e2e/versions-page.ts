/** How the tests of the panel of versions find its parts, by role and by the documented hooks. */
import type { Locator, Page } from '@playwright/test';
import type { RequestRecord } from './sandbox/sandbox.ts';

export const long = { bucket: 'versioned', key: 'long-history.csv' };
export const longer = { bucket: 'versioned', key: 'longer-history.csv' };
export const veryLong = { bucket: 'versioned', key: 'very-long-history.csv' };
export const undeleted = { bucket: 'versioned', key: 'undeleted.txt' };

export function panel(page: Page): Locator {
  return page.getByRole('region', { name: 'Versions' });
}

export function grid(page: Page): Locator {
  return panel(page).getByRole('grid', { name: 'Versions' });
}

/** Rows of versions, without the names of the columns. */
export function rows(page: Page): Locator {
  return grid(page).locator('[data-version-id]');
}

/** The row of the version that the page shows. */
export function current(page: Page): Locator {
  return rows(page).filter({ has: page.locator('a[aria-current]') });
}

/** The row whose link has the focus. */
export function focusedRow(page: Page): Locator {
  return grid(page).locator('a:focus').locator('xpath=ancestor::tr');
}

export function filterBox(page: Page): Locator {
  return panel(page).getByRole('searchbox', { name: 'Filter versions' });
}

export function goBox(page: Page): Locator {
  return panel(page).getByRole('textbox', { name: 'Go to a date or version id' });
}

/** Opens the panel, or closes it. */
export async function open(page: Page): Promise<void> {
  await panel(page).getByText('Versions', { exact: true }).click();
}

/** The element that scrolls. */
export function viewport(page: Page): Locator {
  return grid(page).locator('xpath=..');
}

export async function scrollToEnd(page: Page): Promise<void> {
  await viewport(page).evaluate((element) => element.scrollTo(0, element.scrollHeight));
}

export function listsAmong(requests: readonly RequestRecord[]): readonly RequestRecord[] {
  return requests.filter(({ method, path }) => method === 'GET' && /[?&]versions(?:=|&|$)/.test(path));
}
