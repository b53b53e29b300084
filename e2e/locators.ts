/** Where things are in the Open view and around the views, by role and label. The Inspect view has its own file. */
import type { Locator, Page } from '@playwright/test';

/** The box that takes anything that names an object: in the Open view, or in the header of the others. */
export function locatorBox(page: Page): Locator {
  return page.getByRole('textbox', { name: /^Object: URI, ARN/ });
}

/** The form around the box, with what was understood of its text. */
export function locatorForm(page: Page): Locator {
  return page.getByRole('form', { name: 'Find an object' });
}

/** The Open view's separate fields. */
export function fieldsForm(page: Page): Locator {
  return page.getByRole('form', { name: 'Object, field by field' });
}

/** Opens every disclosure of the content, whether it is in sight or not. */
export async function openEverything(page: Page): Promise<void> {
  await page.getByRole('main').evaluate((main) => {
    for (const details of main.querySelectorAll('details')) details.open = true;
  });
}

/** The answer's status line, `200 OK`. */
export function status(page: Page, code: number): Locator {
  return page
    .getByRole('main')
    .getByRole('status')
    .filter({ hasText: new RegExp(`^${code}\\b`) });
}

/** A notice with this title. */
export function notice(page: Page, title: string | RegExp): Locator {
  return page.getByRole('main').getByRole('heading', { name: title });
}
