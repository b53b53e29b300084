/** Links that would lead a request to another host than it seems: by endpoint, region, bucket, key or connection. */
import { encodePairs, expect, expectHarmless, expectRead, linkWith, running, test } from './attack.ts';
import { answerOf, headsAmong } from './inspect-page.ts';
import { notice } from './locators.ts';

const hello = [
  ['bucket', 'everything-exposed'],
  ['key', 'hello.txt'],
] as const;

test('an endpoint in one column of a comparison gets nothing, and keeps the others from nothing', async ({
  page,
  stranger,
  requests,
}) => {
  for (const place of [
    [],
    [['pathStyle', 'true']],
    [['pathStyle', 'false']],
    [['region', 'eu-west-1']],
    [['connection', 'sandbox-unsigned']],
  ] as const) {
    const attack = encodePairs([...hello, ...place, ['endpoint', stranger.origin]]);
    await page.goto('./');
    await page.goto(
      linkWith('/compare', [
        ['o', encodePairs(hello)],
        ['o', attack],
        ['o', attack],
      ]),
    );
    await expect(notice(page, `This link wants to send 2 requests to ${stranger.origin}.`)).toBeVisible();
    await expect(page.locator('[data-outcome="answer"]')).toHaveCount(1);
    await expectHarmless(page);
  }
  expect(stranger.seen).toEqual([]);
  expect(headsAmong(requests).every(({ path }) => path.startsWith('/everything-exposed/hello.txt'))).toBe(true);
});

test('a region is a region: what would end the host’s name is none, in either view', async ({
  page,
  stranger,
  sent,
}) => {
  const { host } = stranger;
  for (const region of [
    `${host}/`,
    `us-east-1@${host}`,
    `us-east-1@${host}/`,
    `x.${host}#`,
    `${host}?`,
    `${host}\\`,
    `us-east-1.amazonaws.com.evil.example`,
    'us-east-1\r\nHost: evil.example',
    'US-EAST-1',
    ...running,
  ]) {
    await page.goto('./');
    await page.goto(linkWith('/inspect', [...hello, ['region', region]]));
    await expect(page.getByRole('alert')).toContainText('is not a region');
    await expectHarmless(page);
    await page.goto(linkWith('/compare', [['o', encodePairs([...hello, ['region', region]])]]));
    await expect(page.getByRole('alert')).toContainText('is not a region');
    await expectHarmless(page);
  }
  expect([stranger.seen, sent.filter((url) => !url.includes('/_sandbox/'))]).toEqual([[], []]);
});

test('a region of another domain of AWS gets nothing until it is approved, in either view', async ({
  page,
  config,
  sent,
  watch,
}) => {
  watch.allow(/^Failed to load resource: net::ERR_|CORS policy/);
  config(({ connections }) => {
    const { endpoint: _its, examples: _of, ...sandbox } = connections[0] ?? {};
    connections.push({ ...sandbox, name: 'amazon', label: 'Amazon' });
  });
  for (const [region, host] of [
    ['cn-north-1', 's3.cn-north-1.amazonaws.com.cn'],
    ['us-iso-east-1', 's3.us-iso-east-1.c2s.ic.gov'],
    ['eusc-de-east-1', 's3.eusc-de-east-1.amazonaws.eu'],
  ] as const) {
    const attack = [...hello, ['region', region], ['connection', 'amazon']] as const;
    await page.goto(linkWith('/inspect', attack));
    await expect(notice(page, `This link wants to send a request to https://${host}.`)).toBeVisible();
    await page.goto(
      linkWith('/compare', [
        ['connection', 'amazon'],
        ['o', encodePairs([...hello, ['region', region]])],
      ]),
    );
    await expect(notice(page, `This link wants to send a request to https://${host}.`)).toBeVisible();
  }
  const elsewhere = () => sent.filter((url) => !url.includes('localhost'));
  expect(elsewhere()).toEqual([]);
  await page.getByRole('button', { name: 'Send to s3.eusc-de-east-1.amazonaws.eu' }).click();
  await expect.poll(elsewhere).toEqual([expect.stringMatching(/^https:\/\/[\w.-]+\.amazonaws\.eu\//)]);
});

/** Names that would change the host, if one put them before it or behind it as they are. */
const bucketsFor = (host: string) => [
  `${host}/`,
  `//${host}/`,
  `http://${host}`,
  `a@${host}`,
  `a@${host}/`,
  `${host}#`,
  `${host}?`,
  `${host}\\`,
  `x.${host}`,
  'evil.example',
  'evil.example:80',
  '[::1]',
  'a\r\nHost: evil.example',
  'a\tb c',
  `arn:aws:s3:us-east-1:123456789012:accesspoint/${host}`,
  `arn:aws:s3:${host}/:123456789012:accesspoint/name`,
  'arn:aws:s3:us-east-1:123456789012:accesspoint/name',
  'arn:evil:s3:us-east-1:123456789012:accesspoint/name',
  'arn:aws:s3::123456789012:accesspoint/mfzwi23gnjvgw.mrap',
  'arn:aws:s3-outposts:us-east-1:123456789012:outpost/op-01234567890123456/accesspoint/name',
  'arn:aws:s3-object-lambda:us-east-1:123456789012:accesspoint/name',
  `${host}/${'o'.padEnd(18, 'a')}${'b'.repeat(20)}usea1--op-s3`,
  `${host}#${'e'.padEnd(18, 'a')}${'b'.repeat(20)}usea1--op-s3`,
  `${'o'.padEnd(18, 'a')}${'b'.repeat(20)}usea1--op-s3`,
  `${'e'.padEnd(18, 'a')}${'b'.repeat(20)}beta1--op-s3`,
  'name-s3alias',
  `${host}/-s3alias`,
  'name--ol-s3',
  '..',
  '.',
  ...running,
];

for (const [connection, own] of [
  ['sandbox', /^https?:\/\/(?:[a-z0-9.-]+\.)?localhost:\d+\//],
  ['amazon', /^https:\/\/(?:[a-z0-9.-]+\.)?amazonaws\.com\/|^http:\/\/localhost:\d+\/cognito/],
] as const)
  for (const pathStyle of ['true', 'false'])
    test(`a bucket leads nowhere but to the store of the connection ${connection}, path style ${pathStyle}`, async ({
      page,
      config,
      stranger,
      sent,
      watch,
    }) => {
      test.slow();
      watch.allow(/^Failed to load resource: net::ERR_|CORS policy/);
      config(({ connections }) => {
        const { endpoint: _its, examples: _of, ...sandbox } = connections[0] ?? {};
        connections.push({ ...sandbox, name: 'amazon', label: 'Amazon' });
      });
      for (const [index, bucket] of bucketsFor(stranger.host).entries()) {
        const key = `key-${index}`;
        await page.goto(
          linkWith('/inspect', [
            ['bucket', bucket],
            ['key', key],
            ['connection', connection],
            ['pathStyle', pathStyle],
          ]),
        );
        await expect(page.getByRole('heading', { level: 1 })).toContainText(key);
        await expect(answerOf(page).or(page.getByRole('main').getByRole('alert')).first(), bucket).toBeVisible();
        await expectHarmless(page);
      }
      expect(stranger.seen).toEqual([]);
      const elsewhere = sent.filter((url) => !own.test(url) && !/\/_sandbox\//.test(url));
      expect(elsewhere).toEqual([]);
      expect(
        sent.filter((url) => /\/key-\d/.test(url)).length,
        'that names which are none were asked for',
      ).toBeGreaterThan(9);
    });

test('a connection is one of the deployment’s, whatever name a link has for it', async ({ page, stranger, sent }) => {
  for (const connection of ['__proto__', 'constructor', 'toString', 'hasOwnProperty', stranger.origin, ...running]) {
    await page.goto(linkWith('/inspect', [...hello, ['connection', connection]]));
    await expect(notice(page, `This deployment has no connection “${connection}”.`)).toBeVisible();
    await expectHarmless(page);
    await page.goto(
      linkWith('/compare', [
        ['connection', connection],
        ['o', encodePairs(hello)],
      ]),
    );
    await expect(page.getByRole('main')).toContainText(`This deployment has no connection “${connection}”.`);
    await expectHarmless(page);
    await page.goto(linkWith('/', [...hello, ['connection', connection]]));
    await expectRead(page);
    await expectHarmless(page);
  }
  expect([stranger.seen, sent.filter((url) => !url.includes('/_sandbox/'))]).toEqual([[], []]);
});
