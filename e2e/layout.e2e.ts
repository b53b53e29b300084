import { expect, linkTo, type Page, test } from './fixtures.ts';
import { openExplanation } from './inspect-page.ts';
import { openEverything, status } from './locators.ts';

const widths = [320, 360, 768, 1440];

const pages: readonly { name: string; link: string; ready: (page: Page) => Promise<void> }[] = [
  {
    name: 'the Open view',
    link: '#/',
    ready: async (page) => {
      await expect(page.getByRole('link', { name: /^A plain text file/ })).toBeVisible();
      await page.getByText('Name it field by field').click();
    },
  },
  {
    name: 'a link with problems of any length',
    link: `#/inspect?v=1&bucket=${'b'.repeat(300)}&partNumber=${'9'.repeat(400)}&range=${'r'.repeat(500)}`,
    ready: async (page) => await expect(page.getByRole('alert')).toBeVisible(),
  },
  {
    name: 'a key of 1,024 bytes',
    link: linkTo({ bucket: 'awkward-keys', key: `${'x'.repeat(1020)}.txt` }),
    ready: answered,
  },
  {
    name: 'a metadata value of 2 KB',
    link: linkTo({ bucket: 'awkward-metadata', key: 'two-kilobytes.txt' }),
    ready: answered,
  },
  {
    name: 'what CORS hides, with S3’s calls and the advice',
    link: linkTo({ bucket: 'nothing-exposed', key: 'contract.bin' }),
    ready: async (page) => {
      const doctor = await openExplanation(page, 'cors-hidden');
      await doctor.getByRole('button', { name: 'Ask all 5' }).click();
      await doctor.getByRole('textbox', { name: 'More metadata names that you know' }).fill('y'.repeat(300));
      await expect(doctor).toContainText('Brought TagCount.');
    },
  },
  { name: 'sixty entries', link: linkTo({ bucket: 'awkward-metadata', key: 'many-entries.txt' }), ready: answered },
  {
    name: 'a 404 of a key without any place to break',
    link: linkTo({ bucket: 'everything-exposed', key: 'y'.repeat(900) }),
    ready: async (page) => await expect(status(page, 404)).toBeVisible(),
  },
  {
    name: 'an endpoint question',
    link: linkTo({ bucket: 'b-1', key: 'k', endpoint: `http://${'long-name.'.repeat(20)}example` }),
    ready: async (page) => await expect(page.getByRole('alert')).toBeVisible(),
  },
];

for (const { name, link, ready } of pages) {
  test(`${name} never scrolls sideways, from 320 to 1,440 px`, async ({ page }) => {
    await page.goto(`./${link}`);
    await ready(page);
    await openEverything(page);
    for (const width of widths) {
      await page.setViewportSize({ width, height: 800 });
      const change = page.getByRole('button', { name: 'Change', exact: true });
      if (await change.isVisible()) await change.click();
      expect(await sideways(page), `at ${width} px`).toEqual([]);
    }
  });
}

test('at 200 % zoom nothing is cut off or scrolls sideways', async ({ browser, deployment }) => {
  // Zooming a window of 1,280 px to 200 % leaves 640 CSS px of two device pixels each.
  const context = await browser.newContext({ viewport: { width: 640, height: 400 }, deviceScaleFactor: 2 });
  const page = await context.newPage();
  await page.goto(`${deployment.origin}/${linkTo({ bucket: 'everything-exposed', key: 'hello.txt' })}`);
  await answered(page);
  expect(await sideways(page)).toEqual([]);
  await page.getByRole('button', { name: 'Change', exact: true }).click();
  await expect(page.getByRole('button', { name: /^Send/ })).toBeVisible();
  expect(await sideways(page)).toEqual([]);
  await page.goto(`${deployment.origin}/#/`);
  await expect(page.getByRole('heading', { name: 'Examples' })).toBeVisible();
  expect(await sideways(page)).toEqual([]);
  await context.close();
});

for (const [name, width] of [
  ['a wide', 1280],
  ['a narrow', 360],
] as const) {
  test(`nothing jumps on ${name} screen when the answer to a link arrives`, async ({ page }) => {
    await page.addInitScript(() => {
      const shifts: unknown[] = [];
      Object.assign(window, { shifts });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) shifts.push((entry as PerformanceEntry & { value: number }).value);
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await page.setViewportSize({ width, height: 800 });
    for (const key of ['hello.txt', 'no-such-key']) {
      await page.goto('about:blank');
      await page.goto(`./${linkTo({ bucket: 'everything-exposed', key })}`);
      await expect(status(page, key === 'hello.txt' ? 200 : 404)).toBeVisible();
      expect(await shiftOf(page), key).toBeLessThan(0.1);
    }
    await page.goto('about:blank');
    await page.goto(`./${linkTo({ bucket: 'faults', key: 'slow-2s' })}`);
    await expect(page.getByText('Waiting for S3…')).toBeVisible();
    await expect(status(page, 200)).toBeVisible();
    expect(await shiftOf(page), 'slow-2s').toBeLessThan(0.1);
  });
}

async function answered(page: Page): Promise<void> {
  await expect(status(page, 200)).toBeVisible();
}

/** What reaches beyond the page's right edge; empty where the page does not scroll sideways. */
function sideways(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const beyond = [...document.body.querySelectorAll('*')].filter(
      (e) => e.getBoundingClientRect().right > clientWidth + 1,
    );
    return [`${scrollWidth} > ${clientWidth}`, ...beyond.slice(0, 8).map((e) => e.outerHTML.slice(0, 140))];
  });
}

/** The sum of all layout shifts so far, once two frames have been drawn with what is there. */
function shiftOf(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        requestAnimationFrame(() =>
          requestAnimationFrame(() =>
            resolve((window as unknown as { shifts: number[] }).shifts.reduce((a, b) => a + b, 0)),
          ),
        );
      }),
  );
}
