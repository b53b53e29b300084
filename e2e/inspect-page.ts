/** How the tests of the Inspect view find its parts: the form by its labels, the answer by the documented hooks. */
import type { Locator, Page } from '@playwright/test';
import { groups } from '../src/object-head/catalogue/catalogue.ts';
import type { RequestRecord, Sandbox } from './sandbox/sandbox.ts';

/** The answer once all of it is drawn, or the failure in its place; `data-status` says which. */
export function answerOf(page: Page): Locator {
  return page.locator('[data-observation]');
}

/** The row of an output field by the SDK's name; `Metadata:color` for an entry of the user's. */
export function fieldOf(page: Page, name: string): Locator {
  return page.locator(`[data-field="${name}"]`);
}

/** The rows of all fields, those of `Metadata`'s entries included, once the last of them is drawn. */
export async function allRowsOf(page: Page): Promise<Locator> {
  const last = groups.at(-1)?.fields.at(-1) ?? 'ETag';
  await fieldOf(page, last).waitFor({ state: 'attached' });
  return page.locator('[data-field]');
}

/** What holds a row's raw value in its `data-raw`. */
export function rawOf(row: Locator): Locator {
  return row.locator('[data-raw]');
}

export function formOf(page: Page): Locator {
  return page.getByRole('form', { name: 'HeadObject request' });
}

/** An input of the form by S3's name for it. */
export function inputOf(page: Page, label: string): Locator {
  return formOf(page).getByLabel(label, { exact: true });
}

/** Unfolds a group of the form, `Conditions`. */
export async function openGroup(page: Page, title: string): Promise<void> {
  const group = formOf(page).locator('details', { has: page.getByText(title, { exact: true }) });
  if ((await group.getAttribute('open')) === null) await group.getByText(title, { exact: true }).click();
}

/** The button that sends, whatever it says now: `Send HEAD`, `Send again`, `Send anyway`. */
export function sendButton(page: Page): Locator {
  return formOf(page).getByRole('button', { name: /^Send/ });
}

/** A card, or another explanation, by its id: `object-lock`, `status`, `cors-hidden`. */
export function explanationOf(page: Page, id: string): Locator {
  return page.locator(`[data-explanation="${id}"]`);
}

/** Unfolds an explanation that shows its first sentence alone. */
export async function openExplanation(page: Page, id: string): Promise<Locator> {
  const explanation = explanationOf(page, id);
  const folded = explanation.locator('details').first();
  if ((await folded.getAttribute('open')) === null) await folded.locator('summary').first().click();
  return explanation;
}

/** The causes as they stand, the first one first: `likely no-such-key`. */
export function causesOf(page: Page): Promise<string[]> {
  return page
    .locator('[data-cause]')
    .evaluateAll((all) =>
      all.map((cause) => `${cause.getAttribute('data-certainty')} ${cause.getAttribute('data-cause')}`),
    );
}

/** One of the calls that bring in a body what headers hide, by S3's name for it. */
export function callOf(page: Page, call: string): Locator {
  return page.locator(`[data-call="${call}"]`);
}

export function headsAmong(requests: readonly RequestRecord[]): readonly RequestRecord[] {
  return requests.filter(({ method }) => method === 'HEAD');
}

export function methodsOf(requests: readonly RequestRecord[]): readonly string[] {
  return requests.map(({ method }) => method);
}

/** As much of a request as tells what was asked. */
export type Asked = Pick<RequestRecord, 'method' | 'path'>;

/** What tells S3's operations apart where the method does not. */
const subresources = ['attributes', 'versions', 'tagging', 'retention', 'legal-hold', 'cors', 'location', 'list-type'];

/** What was asked beside preflights, in order: `HEAD`, `GET tagging`. */
export function operationsOf(requests: readonly Asked[]): readonly string[] {
  return requests
    .filter(({ method }) => method !== 'OPTIONS')
    .map((request) => {
      const subresource = subresources.find((name) => parameterOf(request, name) !== null);
      return subresource === undefined ? request.method : `${request.method} ${subresource}`;
    });
}

/** A query parameter as S3 decodes it. */
export function parameterOf({ path }: Pick<Asked, 'path'>, name: string): string | null {
  return new URL(path, 'http://sandbox').searchParams.get(name);
}

/** Faults that strike a number of times count on from test to test; this begins the count again. */
export function startFaultsAnew({ store }: Sandbox): void {
  for (const key of ['503-twice', 'expired-token']) {
    const version = store.bucket('faults')?.current(key);
    if (version) version.faultsInARow = 0;
  }
}
