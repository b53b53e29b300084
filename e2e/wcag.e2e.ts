/** What WCAG 2.2 asks for and axe cannot see: `.github/ACCESSIBILITY.md` has all criteria. */
import { answers, compare, twoVersions } from './compare-page.ts';
import { expect, test } from './fixtures.ts';
import { fieldOf } from './inspect-page.ts';
import { locatorBox } from './locators.ts';
import { type SettledView, settledViews } from './settled-views.ts';

// A trace keeps a copy of the page for every key that is pressed.
test.use({ trace: 'off' });

/** 1,280 by 1,024 px at 400 % zoom. */
const tiny = { width: 320, height: 256 };
const views: readonly SettledView[] = Object.values(settledViews);

const fourColumns: SettledView = {
  name: 'four columns',
  reach: async (page, sandbox) => {
    await compare(page, [
      ...twoVersions(sandbox),
      { bucket: 'everything-exposed', key: 'every-field' },
      { bucket: 'everything-exposed', key: 'hello.txt' },
    ]);
    await answers(page, 4);
    await expect(page.getByRole('form', { name: 'Add an object' })).toBeVisible();
  },
};

for (const { width, height } of [{ width: 1280, height: 600 }, tiny])
  for (const { name, reach } of [settledViews.inspect, settledViews.compare, fourColumns])
    test(`2.4.11: nothing covers what has the focus, forth and back (${name}, ${width} px)`, async ({
      page,
      deployment,
    }) => {
      await page.setViewportSize({ width, height });
      await reach(page, deployment.sandbox);
      for (const [key, from] of [
        ['Tab', locatorBox(page).or(page.getByRole('link', { name: 'Headlight' }))],
        ['Shift+Tab', page.getByRole('main').getByRole('button').filter({ visible: true })],
      ] as const) {
        await (key === 'Tab' ? from.first() : from.last()).focus();
        for (let presses = 0; presses < 150; presses += 1) {
          await page.keyboard.press(key);
          if (await page.evaluate(() => document.activeElement === document.body)) break;
          await expect.poll(() => page.evaluate(coveredFocus)).toBe('');
        }
      }
    });

test('2.4.7: the skip link shows above the header, wherever the page was scrolled to', async ({ page, deployment }) => {
  await settledViews.inspect.reach(page, deployment.sandbox);
  await page.evaluate(() => window.scrollTo(0, 900));
  await page.getByRole('button', { name: 'Skip to the content' }).focus();
  expect(await page.evaluate(coveredFocus)).toBe('');
});

for (const { name, reach } of views)
  test(`1.4.12: wider spacing of text cuts nothing off (${name})`, async ({ page, deployment }) => {
    for (const width of [1280, 320]) {
      await page.setViewportSize({ width, height: 800 });
      await page.goto('about:blank');
      await reach(page, deployment.sandbox);
      await page.evaluate(widenSpacing);
      await expect.poll(() => page.evaluate(cutOff), `at ${width} px`).toEqual([]);
    }
  });

test('1.4.13: a tooltip stays while somebody points at it, and goes with Escape wherever the focus is', async ({
  page,
  deployment,
}) => {
  await settledViews.inspect.reach(page, deployment.sandbox);
  const button = fieldOf(page, 'LastModified').getByRole('button', { name: 'Copy LastModified' });
  const bubble = page.locator('[popover="manual"]:popover-open');
  await button.hover();
  await expect(bubble).toHaveText('Copy LastModified');
  const from = await button.boundingBox();
  const to = await bubble.boundingBox();
  if (!from || !to) throw new Error('the button or its tooltip has no box');
  // As a hand moves: over every point between them.
  await page.mouse.move(to.x + to.width / 2, to.y + to.height / 2, { steps: 20 });
  await expect(bubble).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(bubble).toHaveCount(0);
  await button.hover();
  await expect(bubble).toBeVisible();
  await page.mouse.move(from.x - 200, from.y + from.height / 2, { steps: 5 });
  await expect(bubble).toHaveCount(0);
});

test('1.4.10: help and the connection’s facts stay inside a window of 320 by 256 px', async ({ page, deployment }) => {
  await page.setViewportSize(tiny);
  await settledViews.inspect.reach(page, deployment.sandbox);
  for (const button of [/^Sandbox · guest/, 'About ETag', 'About ContentType', 'About VersionId']) {
    await page.getByRole('button', { name: button, exact: true }).first().click();
    const panel = page.getByRole('dialog').filter({ visible: true });
    await expect(panel).toBeInViewport({ ratio: 1 });
    await page.keyboard.press('Escape');
    await expect(panel).toBeHidden();
  }
});

test('an answer is printed whole, without what can only be pressed or typed in', async ({ page, deployment }) => {
  await settledViews.inspect.reach(page, deployment.sandbox);
  await expect(page.getByRole('button', { name: /^Show all 1,\d{3} characters/ })).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('[data-header="access-control-expose-headers"]')).toContainText('x-amz-meta-');
  await expect(fieldOf(page, 'DeleteMarker')).toBeVisible();
  for (const role of ['button', 'textbox', 'radio'] as const) await expect(page.getByRole(role)).toHaveCount(0);
});

/** Runs in the page: the element with the focus, if something else lies over all of it or it is out of sight. */
function coveredFocus(): string {
  const element = document.activeElement;
  if (!element) return '';
  const { left, right, top, bottom } = element.getBoundingClientRect();
  const across = [left + 2, (left + right) / 2, right - 2];
  // What is larger than the window is seen where it is inside it.
  const down = [top + 2, (top + bottom) / 2, bottom - 2].map((y) => Math.min(Math.max(y, 1), window.innerHeight - 1));
  const isSeen = across.some((x) =>
    down.some((y) => {
      const there = y >= top && y <= bottom ? document.elementFromPoint(x, y) : null;
      const label = element instanceof HTMLInputElement ? element.labels?.[0] : undefined;
      return there !== null && (element.contains(there) || label?.contains(there));
    }),
  );
  return isSeen ? '' : element.outerHTML.slice(0, 200);
}

/** Runs in the page: the spacing that WCAG 1.4.12 names. */
function widenSpacing(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    '* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }' +
      'p { margin-block-end: 2em !important }',
  );
  document.adoptedStyleSheets = [sheet];
}

/** Runs in the page: what hides a part of its own text. Boxes to type in scroll; the header’s badge opens to the whole. */
function cutOff(): string[] {
  const hides = (element: Element) => {
    const { overflowX, overflowY, clipPath } = getComputedStyle(element);
    const { scrollWidth, clientWidth, scrollHeight, clientHeight } = element;
    const hidden = (overflow: string) => overflow === 'hidden' || overflow === 'clip';
    if (clipPath !== 'none' || !element.checkVisibility()) return false;
    return (
      (hidden(overflowX) && scrollWidth > clientWidth + 1) || (hidden(overflowY) && scrollHeight > clientHeight + 1)
    );
  };
  return [document.documentElement, ...document.querySelectorAll('main *, header *')]
    .filter((element) => !element.matches('input, header button *') && hides(element))
    .map((element) => element.outerHTML.slice(0, 200));
}
