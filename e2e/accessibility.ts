/** What axe makes of the page as it stands: the same rules for every view. */
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from './fixtures.ts';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** The rules that can come out differently in another theme, and on a screen that hides and shows other things. */
const onColour = ['color-contrast', 'link-in-text-block'];
const onSize = ['aria-hidden-focus', 'color-contrast', 'label', 'region', 'scrollable-region-focusable', 'target-size'];

/** No rule is broken. `look` says in a failure how the page was looked at; `rules` are all of them where left out. */
export async function expectAccessible(page: Page, look: string, rules?: readonly string[]): Promise<void> {
  const axe = new AxeBuilder({ page }).setLegacyMode();
  const { violations } = await (rules ? axe.withRules([...rules]) : axe.withTags(tags)).analyze();
  const found = violations.map(({ id, nodes }) => ({
    id,
    look,
    where: nodes.slice(0, 5).map(({ html, failureSummary }) => `${html.slice(0, 160)} — ${failureSummary}`),
  }));
  expect(found).toEqual([]);
}

/** No rule is broken in light, in dark, and at 360 px; `reach` goes to the state that is looked at. */
export async function expectAccessibleEverywhere(page: Page, reach: () => Promise<void>): Promise<void> {
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  await reach();
  await expectAccessible(page, 'light');
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  await expectAccessible(page, 'dark', onColour);
  await page.setViewportSize({ width: 360, height: 740 });
  await expectAccessible(page, '360 px', onSize);
}
