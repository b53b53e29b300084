/**
 * What the main states look like, as pictures in `snapshots/`: for a layout that breaks, not for a pixel. They are
 * Debian's Chromium with Debian's fonts. `npm run e2e -- snapshots --update-snapshots` takes them anew.
 */
import type { Locator } from '@playwright/test';
import { test as base, expect, type Page } from './fixtures.ts';
import { fieldOf } from './inspect-page.ts';
import { settledViews } from './settled-views.ts';

/** In a worker of its own, and so a sandbox: what other tests leave behind in theirs would be in the pictures. */
const test = base.extend<object, { forPictures: true }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's dependencies off this pattern
  forPictures: [async ({}, use) => use(true), { scope: 'worker' }],
});

test.use({ viewport: { width: 1280, height: 720 } });

/** How wide a text is in the fonts of the pictures, in px: with others every line would be elsewhere. */
const debiansFonts = { text: 1151, code: 1204 };

const looks = [
  { name: 'light', colorScheme: 'light' },
  { name: 'dark', colorScheme: 'dark' },
] as const;

for (const view of Object.values(settledViews))
  for (const { name, colorScheme } of looks)
    test(`${view.name} looks as it did, ${name}`, async ({ page, deployment }) => {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await view.reach(page, deployment.sandbox);
      await expectSame(page, `${view.name}-${name}`);
    });

test('inspect looks as it did, 360 px', async ({ page, deployment }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await settledViews.inspect.reach(page, deployment.sandbox);
  await expectSame(page, 'inspect-narrow');
});

async function expectSame(page: Page, name: string): Promise<void> {
  const fonts = await page.evaluate(measured);
  const isDebian = process.platform === 'linux' && fonts.text === debiansFonts.text && fonts.code === debiansFonts.code;
  test.skip(!isDebian, `The pictures have the fonts of Debian; here a text is as wide as ${JSON.stringify(fonts)}`);
  await page.mouse.move(0, 0);
  await expect(page).toHaveScreenshot(`${name}.png`, {
    mask: varying(page),
    maxDiffPixelRatio: 0.005,
  });
}

/** Times, durations and ports: what is another in each run. Each keeps its box whatever it says. */
function varying(page: Page): Locator[] {
  const main = page.getByRole('main');
  return [
    page.getByRole('banner').locator('> :last-child'),
    main.locator('p', { has: page.getByRole('status') }),
    fieldOf(page, 'LastModified'),
    page.locator('[data-explanation]', { hasText: /ago|\(in / }),
    page.locator('[data-outcome]'),
    page.locator('[data-version-id] > :first-child'),
    main.locator('dd', { hasText: 'localhost' }),
  ];
}

/** Runs in the page. */
function measured() {
  const context = document.createElement('canvas').getContext('2d');
  const widthIn = (token: string) => {
    if (!context) return 0;
    context.font = `100px ${getComputedStyle(document.documentElement).getPropertyValue(token)}`;
    return Math.round(context.measureText('Headlight 0123456789').width);
  };
  return { text: widthIn('--font-ui'), code: widthIn('--font-mono') };
}
