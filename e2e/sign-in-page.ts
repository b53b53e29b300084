/** How the tests of signing in find their way: the page's own parts, and the sandbox's provider. */
import { expect, type Page, type TestConfig } from './fixtures.ts';
import { notice } from './locators.ts';

export const connection = 'sandbox-signed-in';
export const salaries = { bucket: 'private', key: 'salaries.csv', connection };
export const signIn = (page: Page) => page.getByRole('main').getByRole('button', { name: 'Sign in' });
export const badge = (page: Page) => page.getByRole('banner').getByRole('button', { name: /^Sandbox with sign-in/ });
export const facts = (page: Page) => page.getByRole('dialog', { name: 'Connection' });
export const wanted = (page: Page) => notice(page, 'Sandbox with sign-in wants you to sign in.');

/** The provider starts with the first who comes, which takes a while. */
export async function expectProvider(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { name: 'Sign in to the sandbox' })).toBeVisible({ timeout: 20_000 });
}

export async function be(page: Page, person: 'Ada' | 'Ben'): Promise<void> {
  await page.getByRole('button', { name: new RegExp(`^${person}`) }).click();
}

export const kept = (page: Page) => page.evaluate(() => JSON.stringify({ ...sessionStorage }));

export function changeSignIn({ connections }: TestConfig, change: object, pool = {}): void {
  const signedIn = connections.find(({ name }) => name === connection);
  if (!signedIn) throw new Error('The configuration has no connection with a sign-in.');
  const credentials = Object(signedIn.credentials);
  signedIn.credentials = { ...credentials, ...pool, signIn: { ...credentials.signIn, ...change } };
}
