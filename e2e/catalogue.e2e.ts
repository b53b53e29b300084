/** Every example of the sandbox's catalogue, as somebody meets it who clicks through them. */
import { expect, linkTo, type Page, test } from './fixtures.ts';
import { answerOf, inputOf, sendButton, startFaultsAnew } from './inspect-page.ts';
import type { Example, ExampleGroup } from './sandbox/examples/example.ts';

/**
 * Where a page sees something else than a client without a browser: CORS keeps the answer from it, the SDK repeats the
 * request, or the browser follows a redirect and drops the signature on the way.
 */
const asAPageSeesIt: Readonly<Record<string, string>> = {
  'Two dots between slashes': 'unfetchable-key',
  'Out of reach for a page': 'cors-or-network',
  'Asked in us-east-1': 'cors-or-network',
  'Asked in us-west-2': 'cors-or-network',
  reset: 'cors-or-network',
  '503-twice': '200',
  '307': '403',
};

/** No answer ever comes, or it takes its time. */
const tooSlow = ['hang', 'slow-2s'];

const blocked = [/has been blocked by CORS policy/, /^Failed to load resource: net::ERR_/];

const statusFor = ({ title, expect: status }: Example) => asAPageSeesIt[title] ?? String(status);
const needsKey = ({ request }: Example) => request.sseCustomerAlgorithm !== undefined;
const hrefOf = ({ request, region }: Example) => linkTo({ ...request, ...(region ? { region } : {}) });

async function catalogueAt(origin: string): Promise<readonly ExampleGroup[]> {
  const answer = await fetch(`${origin}/_sandbox/examples.json`);
  return ((await answer.json()) as { groups: ExampleGroup[] }).groups;
}

/** Opens links one after the other inside the page, and gives the status that stands there for each. */
function statusesOf(page: Page, links: readonly string[]): Promise<string[]> {
  return page.evaluate(async (all) => {
    const freshStatus = () =>
      document.querySelector('[data-observation]:not([data-seen])')?.getAttribute('data-status') ?? undefined;
    const statuses: string[] = [];
    for (const link of all) {
      document.querySelector('[data-observation]')?.setAttribute('data-seen', '');
      location.hash = link;
      statuses.push(
        await new Promise<string>((resolve) => {
          const look = () => {
            const status = freshStatus();
            if (status === undefined) return;
            observer.disconnect();
            clearTimeout(patience);
            resolve(status);
          };
          const observer = new MutationObserver(look);
          const patience = setTimeout(() => resolve(`nothing: ${document.querySelector('main')?.textContent}`), 5000);
          observer.observe(document.body, { subtree: true, childList: true, attributes: true });
        }),
      );
    }
    return statuses;
  }, links);
}

test.beforeEach(({ deployment }) => startFaultsAnew(deployment.sandbox));

test('every example is on the Open view, under its group, with its words', async ({ page, deployment }) => {
  const groups = await catalogueAt(deployment.sandbox.origin);
  await page.goto('./');
  for (const { title, examples } of groups) {
    const group = page.getByRole('region', { name: title, exact: true });
    await expect(group.getByRole('heading', { level: 3 })).toHaveText(title);
    const links = group.getByRole('link');
    await expect(links).toContainText(examples.map((example) => example.title));
    await expect(links).toContainText(examples.map((example) => example.what));
    expect(await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')))).toEqual(
      examples.map(hrefOf),
    );
  }
});

test('the first example of each group opens by its link and shows the status it promises', async ({
  page,
  deployment,
  watch,
}) => {
  // Twenty answers, and the list of two hundred examples twenty times.
  test.setTimeout(180_000);
  for (const pattern of blocked) watch.allow(pattern);
  await page.goto('./');
  for (const { title, examples } of await catalogueAt(deployment.sandbox.origin)) {
    const example = examples.find((one) => !needsKey(one) && !tooSlow.includes(one.title)) as Example;
    const group = page.getByRole('region', { name: title, exact: true });
    await group.getByRole('link').nth(examples.indexOf(example)).click();
    await expect(answerOf(page), example.title).toHaveAttribute('data-status', statusFor(example));
    await page.goBack();
  }
});

test('every example shows the status it promises', async ({ page, deployment, watch }) => {
  test.setTimeout(180_000);
  for (const pattern of blocked) watch.allow(pattern);
  const groups = await catalogueAt(deployment.sandbox.origin);
  const examples = groups.flatMap((group) => group.examples).filter((one) => !needsKey(one));
  const open = examples.filter(({ title }) => !tooSlow.includes(title));
  expect(open.length).toBeGreaterThan(150);
  await page.goto('./#/inspect?v=1&bucket=everything-exposed&key=empty&checksumMode=off');
  await expect(answerOf(page)).toHaveAttribute('data-status', '200');
  const statuses = await statusesOf(page, open.map(hrefOf));
  expect(open.map(({ title }, index) => `${title}: ${statuses[index]}`)).toEqual(
    open.map((example) => `${example.title}: ${statusFor(example)}`),
  );
});

test('an example under a customer key opens once the key from its hint is typed', async ({ page, deployment }) => {
  const groups = await catalogueAt(deployment.sandbox.origin);
  const withKey = groups.flatMap((group) => group.examples).filter(needsKey);
  expect(withKey.length).toBeGreaterThan(3);
  for (const example of withKey) {
    const key = /\(text\): (.{32})$/.exec(example.hint ?? '')?.[1] ?? '';
    await page.goto('./');
    await page.goto(`./${hrefOf(example)}`);
    const asked = page.getByRole('status').filter({ hasText: 'links never carry keys' });
    // The key of an earlier example in this visit may still be known for this object.
    await expect(asked.or(answerOf(page))).toBeVisible();
    await inputOf(page, 'SSECustomerKey').fill(key);
    await sendButton(page).click();
    await expect(asked).toBeHidden();
    await expect(answerOf(page), example.title).toHaveAttribute('data-status', statusFor(example));
  }
});

test('an answer that takes two seconds is waited for, with a word and a way out', async ({ page, inspect }) => {
  await inspect({ bucket: 'faults', key: 'slow-2s' });
  await expect(page.getByRole('button', { name: 'Cancel' })).toBeVisible();
  await expect(answerOf(page)).toHaveAttribute('data-status', '200');
});
