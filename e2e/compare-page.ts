/** How the tests of the Compare view find its parts, and which objects they compare. */
import type { Page } from '@playwright/test';
import { formatCompare } from '../src/url-state/compare-link.ts';
import type { InspectLink } from '../src/url-state/link-schema.ts';
import { expect } from './fixtures.ts';
import type { Sandbox } from './sandbox/sandbox.ts';

export interface Named {
  readonly bucket: string;
  readonly key: string;
  readonly versionId?: string;
  readonly sseCustomerAlgorithm?: string;
}

export const columnOf = (request: Named, more: Partial<InspectLink> = {}): InspectLink => ({
  request: { checksumMode: 'ENABLED', ...request },
  place: {},
  ...more,
});

export async function compare(
  page: Page,
  objects: readonly Named[],
  more: { reference?: number; only?: 'changes' } = {},
) {
  await page.goto(`./${formatCompare({ columns: objects.map((one) => columnOf(one)), ...more })}`);
}

/** Oldest first. */
export function versionsOf({ store }: Sandbox, key: string, bucket = 'versioned'): readonly string[] {
  return (store.bucket(bucket)?.versions(key) ?? []).map(({ versionId }) => versionId);
}

/** The two versions of config.json, the current one first. */
export function twoVersions(sandbox: Sandbox): readonly Named[] {
  const [older, newer] = versionsOf(sandbox, 'config.json');
  return [newer, older].map((versionId) => ({ bucket: 'versioned', key: 'config.json', versionId: versionId ?? '' }));
}

export const table = (page: Page) => page.getByRole('table');
export const row = (page: Page, id: string) => table(page).locator(`[data-row="${id}"]`);
export const cell = (page: Page, id: string, column: number) => row(page, id).getByRole('cell').nth(column);
export const heads = (page: Page) => table(page).locator('th[data-column]');
export const head = (page: Page, column: number) => heads(page).nth(column);
export const outcome = (page: Page, column: number) => page.locator(`[data-column="${column}"] [data-outcome]`);
/** Waits for as many answers; a machine with other work takes its time for many columns. */
export const answers = (page: Page, count: number) =>
  expect(page.locator('[data-outcome="answer"]')).toHaveCount(count, { timeout: 30_000 });
export const verdict = (page: Page, id: string) => page.locator(`[data-verdict-sentence="${id}"]`);
export const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click();
export const onlyChanges = (page: Page) => page.getByRole('switch', { name: /^Changes only/ });
export const copied = (page: Page) => page.evaluate(() => navigator.clipboard.readText());
