/** How the tests of the panel of versions find its parts, by role and by the documented hooks. */
import { expect, type Locator, type Page } from '@playwright/test';
import { headsAmong, sendButton } from './inspect-page.ts';
import type { RequestRecord, Sandbox } from './sandbox/sandbox.ts';
import type { Fault } from './sandbox/store/fault.ts';

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

/** Lets a fault strike the list of a key's versions from now on; none where left out. */
export function setListingFault({ store }: Sandbox, key: string, fault?: Fault): void {
  const bucket = store.bucket('versioned');
  const version = bucket?.current(key);
  if (!version) throw new Error(`There is no ${key}`);
  const { listingFault: _former, ...definition } = version.definition;
  bucket?.change(version, { ...definition, ...(fault && { listingFault: fault }) });
}

/** Adds a version to a key of the bucket with versioning, and tells its id. */
export function putVersion({ store }: Sandbox, key: string, body: string, listingFault?: Fault): string {
  const version = store.bucket('versioned')?.put({ key, body, ...(listingFault && { listingFault }) });
  if (!version) throw new Error('There is no bucket with versioning');
  return version.versionId;
}

/** A button of the panel. */
export function button(page: Page, name: string): Locator {
  return panel(page).getByRole('button', { name, exact: true });
}

/** Sends the HEAD again and waits for its answer: what the page was about to ask for by itself has been asked for by then. */
export async function sendAndWait(page: Page, requests: readonly RequestRecord[]): Promise<void> {
  const before = headsAmong(requests).length;
  await sendButton(page).click();
  await expect.poll(() => headsAmong(requests).length).toBe(before + 1);
}
