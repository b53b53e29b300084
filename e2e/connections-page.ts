/** Where things are in the Connections view, by role and name. */
import type { Locator, Page } from '@playwright/test';

/** A connection's entry in the list, by its name in links. */
export const cardOf = (page: Page, name: string): Locator =>
  page.getByRole('list', { name: 'Connections' }).locator(`[data-connection="${name}"]`);

/** The button in the header that tells which connection is in force. */
export const badge = (page: Page, name: RegExp): Locator => page.getByRole('banner').getByRole('button', { name });

/** What opens there. */
export const panel = (page: Page): Locator => page.getByRole('dialog', { name: 'Connection' });

/** Opens the Connections view from wherever the page is, as a person does. */
export async function openConnections(page: Page): Promise<void> {
  await badge(page, / · /).click();
  await panel(page).getByRole('link', { name: 'Connections…' }).click();
  await page.getByRole('heading', { level: 1, name: 'Connections' }).waitFor();
}

/** Edits a connection in the form, field by field, and uses it. */
export async function edit(page: Page, name: string, fields: Readonly<Record<string, string>>): Promise<void> {
  const card = cardOf(page, name);
  await card.getByRole('button', { name: /^Edit / }).click();
  for (const [label, text] of Object.entries(fields)) await card.getByLabel(label, { exact: true }).fill(text);
  await card.getByRole('button', { name: 'Use for this visit' }).click();
}
