/** What the page shows of an answer, and what the gateway sent, in one form that can be compared. */
import { catalogue } from '../../src/object-head/catalogue/catalogue.ts';
import type { FieldName } from '../../src/object-head/catalogue/field.ts';
import { allRowsOf, answerOf, fieldOf, rawOf } from '../inspect-page.ts';
import { expect, type Page } from './fixtures.ts';
import type { WireAnswer } from './signed-request.ts';

/** Headers that differ from one answer to the next, and those of the connection itself, which no page sees. */
const ofEachAnswer = ['date', 'x-amz-request-id'];
const ofTheConnection = /^(?:connection|keep-alive|access-control-.*)$/;

/** Every header that was sent, by name; of those that differ each time only that they are there. */
export function sentHeaders({ headers }: WireAnswer): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers)
      .filter(([name]) => !ofTheConnection.test(name))
      .map(([name, value]) => [name, ofEachAnswer.includes(name) ? 'some' : String(value)]),
  );
}

/** Every header that the page shows, as a field or under its own name, in the same form. */
export async function shownHeaders(page: Page): Promise<Record<string, string>> {
  const rows = await (await allRowsOf(page)).or(page.locator('[data-header]')).evaluateAll((all) =>
    all.map((row) => ({
      field: row.getAttribute('data-field'),
      header: row.getAttribute('data-header'),
      state: row.getAttribute('data-state'),
      raw: row.querySelector('[data-raw]')?.getAttribute('data-raw') ?? '',
    })),
  );
  const shown = rows.flatMap(({ field, header, state, raw }): [string, string][] => {
    if (header !== null) return [[header, raw]];
    if (field === null || field === 'Metadata' || state !== 'present') return [];
    if (field.startsWith('Metadata:')) return [[`x-amz-meta-${field.slice('Metadata:'.length)}`, raw]];
    return [[catalogue[field as FieldName].header.toLowerCase(), raw]];
  });
  return Object.fromEntries(
    shown
      .filter(([name]) => !ofTheConnection.test(name))
      .map(([name, raw]) => [name, ofEachAnswer.includes(name) ? 'some' : raw]),
  );
}

/** State of every field, by name. */
export async function statesOf(page: Page): Promise<ReadonlyMap<string, string>> {
  const pairs = await (await allRowsOf(page)).evaluateAll((all) =>
    all.map((row) => [row.getAttribute('data-field') ?? '', row.getAttribute('data-state') ?? ''] as [string, string]),
  );
  return new Map(pairs);
}

export async function expectStatus(page: Page, status: number | 'cors-or-network'): Promise<void> {
  await expect(answerOf(page)).toHaveAttribute('data-status', String(status));
}

export async function expectValue(page: Page, field: FieldName | `Metadata:${string}`, raw: string | RegExp) {
  await expect(rawOf(fieldOf(page, field))).toHaveAttribute('data-raw', raw);
  await expect(fieldOf(page, field)).toHaveAttribute('data-state', 'present');
}

export async function expectState(page: Page, fields: readonly string[], state: string): Promise<void> {
  const states = await statesOf(page);
  expect(fields.map((field) => [field, states.get(field)])).toEqual(fields.map((field) => [field, state]));
}

/** What the status means, in the page's own words. */
export async function expectExplained(page: Page, title: string | RegExp): Promise<void> {
  await expect(answerOf(page).getByRole('heading', { level: 2 }).first()).toContainText(title);
}
