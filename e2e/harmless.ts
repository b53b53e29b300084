/** Nothing of what came from outside became an element that loads, runs or leads somewhere. */
import { expect, type Page } from './fixtures.ts';

export async function expectHarmless(page: Page): Promise<void> {
  const found = await page.evaluate(() => ({
    ran: 'pwned' in window,
    elements: [...document.querySelectorAll('main :is(script, img, iframe, object, embed, base, form[action])')].map(
      (e) => e.outerHTML,
    ),
    links: [...document.querySelectorAll('a')].map((a) => a.href).filter((href) => !/^https?:/.test(href)),
    handlers: [...document.querySelectorAll('*')].filter((e) => e.getAttributeNames().some((n) => n.startsWith('on')))
      .length,
  }));
  expect(found).toEqual({ ran: false, elements: [], links: [], handlers: 0 });
}
