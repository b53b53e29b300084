/** Links that would run something, inject a header, reach another object or keep the page busy. */
import { linkParameterNames } from '../src/url-state/link-schema.ts';
import { encodePairs, expect, expectHarmless, expectRead, linkWith, markup, running, test } from './attack.ts';
import { answerOf, headsAmong } from './inspect-page.ts';
import { locatorBox, notice, status } from './locators.ts';

const hello = [
  ['bucket', 'everything-exposed'],
  ['key', 'hello.txt'],
] as const;

/** Every parameter by itself, beside a bucket and a key, or in the place of one of them. */
const each = (text: string) =>
  linkParameterNames.map((name) => [...hello.filter(([other]) => other !== name), [name, text] as const]);

for (const text of running)
  test(`${text.slice(0, 12)}… in each parameter of each view runs nothing`, async ({ page, stranger, watch }) => {
    test.slow();
    watch.allow(/CORS policy|net::ERR_/);
    for (const parameters of each(text)) {
      for (const link of [
        linkWith('/inspect', parameters),
        linkWith('/compare', [['o', encodePairs(parameters)]]),
        linkWith('/compare', [['o', encodePairs(hello)], ...parameters]),
        linkWith('/', parameters),
      ]) {
        await page.goto(link);
        await expectRead(page);
        await expectHarmless(page);
      }
    }
    const all = linkParameterNames.map((name) => [name, text] as const);
    for (const view of ['/', '/inspect'] as const) await page.goto(linkWith(view, all));
    await page.goto(
      linkWith('/compare', [
        ['o', text],
        ['o', encodePairs(all)],
        ['reference', text],
        ['only', text],
      ]),
    );
    await expect(page.getByRole('alert')).toBeVisible();
    await expectHarmless(page);
    expect(stranger.seen).toEqual([]);
  });

test('a line break in a link ends no header: it is refused, or stays inside its parameter', async ({
  page,
  requests,
}) => {
  const injected = 'abc\r\nX-Injected: 1\nY-Injected: 2';
  for (const name of ['versionId', 'responseContentType', 'responseContentDisposition', 'key'] as const) {
    await page.goto(linkWith('/inspect', [...hello.filter(([other]) => other !== name), [name, injected]]));
    await expect(answerOf(page)).toBeVisible();
    await page.goto('./');
  }
  for (const name of ['range', 'ifMatch', 'ifNoneMatch', 'expectedBucketOwner', 'sseCustomerAlgorithm'] as const) {
    await page.goto(linkWith('/inspect', [...hello, [name, injected]]));
    await expect(page.getByRole('alert')).toContainText('A header cannot carry this');
  }
  const heads = headsAmong(requests);
  expect(heads).toHaveLength(4);
  for (const { headers, path } of heads) {
    expect(Object.keys(headers).filter((header) => /injected/i.test(header))).toEqual([]);
    expect(path).toContain('%0D%0AX-Injected%3A%201%0AY-Injected%3A%202');
  }
});

test('dot segments are never resolved into another object, in no view and no spelling', async ({
  page,
  requests,
  deployment,
}) => {
  const bucket = 'everything-exposed';
  for (const key of [
    '../private/salaries.csv',
    'a/../../private/salaries.csv',
    './hello.txt',
    'a/./b',
    'a/..',
    '.',
    '..',
  ]) {
    await page.goto(
      linkWith('/inspect', [
        ['bucket', bucket],
        ['key', key],
      ]),
    );
    await expect(notice(page, 'No browser page can send this request.')).toBeVisible();
    await page.goto(
      linkWith('/compare', [
        [
          'o',
          encodePairs([
            ['bucket', bucket],
            ['key', key],
          ]),
        ],
      ]),
    );
    await expect(page.locator('[data-column="0"]').first()).toContainText(/path segment “\.{1,2}”/);
  }
  expect(headsAmong(requests)).toEqual([]);

  // Written differently they are keys like any other, and named exactly.
  const keys = [
    '%2e%2e/%2e%2e/private/salaries.csv',
    '..%2fprivate',
    '..\\..\\private',
    '.../x',
    '..;/x',
    '//hello.txt',
    '/../'.replaceAll('.', '․'),
  ];
  for (const key of keys) {
    deployment.sandbox.store.bucket(bucket)?.put({ key, body: key });
    requests.length = 0;
    await page.goto(
      linkWith('/inspect', [
        ['bucket', bucket],
        ['key', key],
      ]),
    );
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(key);
    await expect(status(page, 200)).toBeVisible();
    const [path = ''] = headsAmong(requests).map((head) => head.path.split('?')[0]);
    expect(path.slice(0, bucket.length + 2)).toBe(`/${bucket}/`);
    expect(decodeURIComponent(path.slice(bucket.length + 2))).toBe(key);
  }
});

for (const view of ['/', '/inspect', '/compare'] as const)
  test(`a link of a megabyte to ${view} is refused, and the page goes on working`, async ({ page, requests }) => {
    const object = encodePairs([...hello, ['ifMatch', 'x'.repeat(1_000_000)]]);
    await page.goto(
      view === '/compare' ? `./#/compare?v=1&o=${encodeURIComponent(object)}` : `./#${view}?v=1&${object}`,
    );
    await expect(page.getByRole('alert')).toContainText(/No Headlight link has more than [\d,]+\./);
    expect(requests).toEqual([]);
    await locatorBox(page).fill('s3://everything-exposed/hello.txt');
    await locatorBox(page).press('Enter');
    await expect(status(page, 200)).toBeVisible();
  });

test('a hundred thousand objects in a link are refused, as many as fit are read to the fiftieth', async ({
  page,
  requests,
  stranger,
}) => {
  await page.goto(`./#/compare?v=1${'&o=a'.repeat(100_000)}`);
  await expect(page.getByRole('alert')).toContainText(/No Headlight link has more than [\d,]+\./);
  await page.goto(`./#/compare?v=1${'&o=a'.repeat(32_000)}`);
  await expect(page.getByRole('alert')).toContainText('This link names 32,000 objects. The first 50 are compared.');
  expect(requests).toEqual([]);

  const attack = encodeURIComponent(encodePairs([...hello, ['endpoint', stranger.origin]]));
  await page.goto(`./#/compare?v=1${`&o=${attack}`.repeat(900)}`);
  await expect(notice(page, `This link wants to send 50 requests to ${stranger.origin}.`)).toBeVisible();
  expect([stranger.seen, requests]).toEqual([[], []]);
  await expectHarmless(page);
});

test('a parameter that is there twice, or that no link has, changes nothing', async ({ page, stranger, requests }) => {
  const more = encodePairs([
    ['endpoint', stranger.origin],
    ['bucket', 'private'],
    ['Endpoint', stranger.origin],
    ['__proto__', markup],
    ['constructor', markup],
    ['sessionToken', 'x'],
  ]);
  await page.goto(`./#/inspect?v=1&${encodePairs(hello)}&endpoint=&${more}`);
  await expect(page.getByRole('main')).toBeVisible();
  await expectRead(page);
  await expectHarmless(page);
  expect(stranger.seen).toEqual([]);
  expect(headsAmong(requests).filter(({ path }) => !path.startsWith('/everything-exposed/'))).toEqual([]);
});
