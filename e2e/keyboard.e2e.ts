import { expect, type Page, test } from './fixtures.ts';
import { allRowsOf, explanationOf, fieldOf, headsAmong, inputOf, sendButton } from './inspect-page.ts';
import { locatorBox, notice, openEverything, status } from './locators.ts';

// A trace keeps a copy of the page for every key that is pressed.
test.use({ trace: 'off' });

const hello = { bucket: 'everything-exposed', key: 'hello.txt' };

test('an object is opened, asked about otherwise and left again without a mouse', async ({ page, requests }) => {
  await page.goto('./');
  await expect(locatorBox(page)).toBeFocused();
  await page.keyboard.type('s3://everything-exposed/hello.txt');
  await page.keyboard.press('Enter');
  await expect(status(page, 200)).toBeVisible();
  await expectFocusInside(page);

  await tabTo(page, /^Range, part/);
  await page.keyboard.press('Enter');
  await tabTo(page, 'Range');
  await page.keyboard.type('bytes=0-4');
  await page.keyboard.press('Control+Enter');
  await expect(status(page, 206)).toBeVisible();
  await expect(inputOf(page, 'Range')).toBeFocused();
  expect(headsAmong(requests)).toHaveLength(2);

  await page.goBack();
  await expect(status(page, 200)).toBeVisible();
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('See everything S3 says about an object');
  await expectFocusInside(page);
});

test('the first tab stop skips to the content', async ({ page, inspect }) => {
  await inspect(hello);
  await expect(status(page, 200)).toBeVisible();
  // The form comes by itself, after the answer.
  await expect(inputOf(page, 'Key')).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(skipLink(page)).toBeFocused();
  await expect(skipLink(page)).toBeInViewport();
  expect((await page.evaluate(focused))?.ring).toBe(true);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'About Bucket' })).toBeFocused();
});

test('an example opens from the keyboard, with the focus in its view', async ({ page }) => {
  await page.goto('./');
  await expect(page.getByRole('link', { name: /^A plain text file/ })).toBeVisible();
  await tabTo(page, /^A plain text file/);
  await page.keyboard.press('Enter');
  await expect(status(page, 200)).toBeVisible();
  await expectFocusInside(page);
});

test('help opens with Enter, closes with Escape, and gives the focus back', async ({ page, inspect }) => {
  await inspect(hello);
  await expect(status(page, 200)).toBeVisible();
  for (const about of ['About Key', 'About ETag']) {
    const button = page.getByRole('button', { name: about, exact: true });
    await button.focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog', { name: about, exact: true })).toBeVisible();
    await expect(button).toHaveAttribute('aria-expanded', 'true');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
    await expect(button).toBeFocused();
    await expect(button).toHaveAttribute('aria-expanded', 'false');
  }
});

test('the choice of fields is made with the arrow keys', async ({ page, inspect }) => {
  await inspect(hello);
  await expect(status(page, 200)).toBeVisible();
  await page.getByRole('radio', { name: /^all/ }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('radio', { name: /^present/ })).toBeChecked();
  await expect(page.getByRole('radio', { name: /^present/ })).toBeFocused();
});

test('every tab stop of the Open view shows where the focus is', async ({ page }) => {
  await page.goto('./');
  await page.getByText('Name it field by field').click();
  await expect(page.getByRole('link', { name: /^A plain text file/ })).toBeVisible();
  // One group of examples stands for all.
  await page.getByRole('searchbox', { name: 'Find an example' }).fill('checksums');
  const stops = await tabThrough(page);
  expect(stops.filter(({ ring }) => !ring)).toEqual([]);
  expect(stops.map(({ name }) => name)).toEqual(expect.arrayContaining(['Key', 'About Key', 'Connection', 'Inspect']));
});

test('every tab stop of the Inspect view shows where the focus is', async ({ page, inspect }) => {
  await inspect(hello);
  await expect(status(page, 200)).toBeVisible();
  // The form comes by itself, after the answer.
  await expect(inputOf(page, 'Key')).toBeVisible();
  await openEverything(page);
  await expect(inputOf(page, 'SSECustomerKey')).toBeVisible();
  await allRowsOf(page);
  const stops = await tabThrough(page);
  expect(stops.filter(({ ring }) => !ring)).toEqual([]);
  expect(stops.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['Copy ETag', 'About StorageClass', 'IfMatch', 'Show the key', 'ResponseExpires']),
  );
});

test('S3 is asked why, and for a hidden value, without a mouse; the focus stays where it was', async ({
  page,
  inspect,
}) => {
  await inspect({ bucket: 'private', key: 'salaries.csv' });
  await expect(explanationOf(page, 'status')).toBeVisible();
  await tabTo(page, 'Ask S3 why');
  await page.keyboard.press('Enter');
  await expect(explanationOf(page, 'status')).toContainText('Asked the same as a GET, S3 answered 403 AccessDenied');
  await expect.poll(async () => (await page.evaluate(focused))?.name).toMatch(/^Ask S3 why/);

  await inspect({ bucket: 'nothing-exposed', key: 'plain.txt' });
  await expect(explanationOf(page, 'cors-hidden')).toBeVisible();
  await tabTo(page, /fields may be hidden from this page/);
  await page.keyboard.press('Enter');
  await tabTo(page, 'Ask GetObjectTagging');
  await page.keyboard.press('Enter');
  await expect(fieldOf(page, 'TagCount')).toHaveAttribute('data-state', 'absent');
  await expect.poll(async () => (await page.evaluate(focused))?.name).toBe('Ask again GetObjectTagging');
});

test('sending keeps the focus on what was pressed', async ({ page, inspect }) => {
  await inspect(hello);
  await expect(status(page, 200)).toBeVisible();
  await sendButton(page).focus();
  await page.keyboard.press('Enter');
  await expect(sendButton(page)).toBeFocused();
  await inputOf(page, 'Key').fill('no-such-key');
  await page.keyboard.press('Enter');
  await expect(status(page, 404)).toBeVisible();
  await expect(inputOf(page, 'Key')).toBeFocused();
});

test('the focus stays in the page when what had it goes away', async ({ page, inspect, deployment, watch }) => {
  watch.allow(/CORS policy|net::ERR_FAILED/);
  const faults = deployment.sandbox.store.bucket('faults');
  const press = async (name: string | RegExp) => {
    const control = page
      .getByRole('main')
      .getByRole('button', { name })
      .or(page.getByRole('alert').getByRole('link', { name }));
    await control.first().focus();
    await page.keyboard.press('Enter');
  };

  await test.step('Cancel', async () => {
    faults?.put({ key: 'keyboard', body: '', fault: { kind: 'hang' } });
    await inspect({ bucket: 'faults', key: 'keyboard' });
    await expect(page.getByText('Waiting for S3…')).toBeVisible();
    await press('Cancel');
    await expect(notice(page, 'Cancelled.')).toBeVisible();
    await expectFocusInside(page);
  });
  await test.step('Try again', async () => {
    faults?.put({ key: 'keyboard', body: 'No fault any more.\n' });
    await press('Try again');
    await expect(status(page, 200)).toBeVisible();
    await expectFocusInside(page);
  });
  await test.step('the probe', async () => {
    await inspect({ bucket: 'no-cors', key: 'report.txt' });
    await press('Does the host answer at all?');
    await expect(notice(page, / answers, but the browser/)).toBeVisible();
    await expectFocusInside(page);
  });
  await test.step('another connection', async () => {
    await inspect({ ...hello, connection: 'elsewhere' });
    await press('Sandbox');
    await expect(status(page, 200)).toBeVisible();
    await expectFocusInside(page);
  });
  await test.step('approval of an endpoint', async () => {
    await inspect({ ...hello, endpoint: deployment.sandbox.origin.replace('localhost', '127.0.0.1'), pathStyle: true });
    await press(/^Send to/);
    await expect(status(page, 200)).toBeVisible();
    await expectFocusInside(page);
  });
  await test.step('the header’s box', async () => {
    await locatorBox(page).fill('s3://encrypted/sse-s3.txt');
    await locatorBox(page).press('Enter');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('sse-s3.txt');
    await expectFocusInside(page);
  });
  await test.step('clearing the recent objects', async () => {
    await page.getByRole('link', { name: 'Headlight' }).click();
    await press('Clear');
    await expect(page.getByRole('region', { name: 'Recent' })).toBeHidden();
    await expectFocusInside(page);
  });
});

function skipLink(page: Page) {
  return page.getByRole('button', { name: 'Skip to the content' });
}

async function expectFocusInside(page: Page): Promise<void> {
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName), 'what has the focus').not.toBe('BODY');
}

interface Stop {
  readonly name: string;
  /** Whether something is drawn around it, or around the box or label that it fills. */
  readonly ring: boolean;
}

/** Presses Tab until the focus leaves the page. */
async function tabThrough(page: Page): Promise<Stop[]> {
  await skipLink(page).focus();
  const stops: Stop[] = [];
  while (stops.length < 400) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(focused);
    if (!stop) return stops;
    stops.push(stop);
  }
  throw new Error('the focus goes round in circles');
}

async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  for (let presses = 0; presses < 400; presses += 1) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(focused);
    if (stop && (typeof name === 'string' ? stop.name === name : name.test(stop.name))) return;
  }
  throw new Error(`no tab stop is called ${name}`);
}

/** Runs in the page. */
function focused(): Stop | undefined {
  const element = document.activeElement;
  if (!(element instanceof HTMLElement) || element === document.body) return undefined;
  const label =
    element instanceof HTMLInputElement || element instanceof HTMLSelectElement ? element.labels?.[0] : undefined;
  const text = (element.getAttribute('aria-label') ?? label?.textContent ?? element.textContent)
    .replace(/\s+/g, ' ')
    .trim();
  const drawn = (candidate: Element | null | undefined) => {
    if (!candidate) return false;
    const { outlineStyle, outlineWidth } = getComputedStyle(candidate);
    return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
  };
  return { name: text, ring: drawn(element) || drawn(element.parentElement) || drawn(element.closest('label')) };
}
