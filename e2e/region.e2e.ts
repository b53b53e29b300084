/** Where a bucket is that was asked for in another region: found, or said what was tried; never asked in circles. */
import { expect, test } from './fixtures.ts';
import { answerOf, causesOf, explanationOf, headsAmong, sendButton } from './inspect-page.ts';
import { exposeEverything } from './sandbox/cors/full-exposure.ts';
import type { RequestRecord } from './sandbox/sandbox.ts';

const report = { bucket: 'far-away', key: 'report.txt' };
const blocked = /blocked by CORS policy|net::ERR_FAILED/;

/** What was asked about the bucket itself, with the region that it was signed for: `GET us-east-1`. */
function lookUps(requests: readonly RequestRecord[]): readonly string[] {
  return requests
    .filter(({ method, path }) => method !== 'OPTIONS' && /^\/[^/]+\/?(?:\?|$)/.test(path))
    .map(({ method, path }) => `${method} ${/%2F\d{8}%2F([^%]+)%2Fs3/.exec(path)?.[1]}`);
}

test('a region that answers is found, and a link asks the same there', async ({
  page,
  inspect,
  config,
  requests,
  watch,
}) => {
  watch.allow(blocked);
  config(({ connections }) => {
    const [first] = connections;
    connections.push({ ...first, name: 'ireland', label: 'Ireland', region: 'eu-west-1' });
  });
  await inspect(report);
  await expect(answerOf(page)).toHaveAttribute('data-status', 'cors-or-network');
  expect(lookUps(requests), 'nothing is looked for unasked').toEqual([]);
  await page.getByRole('button', { name: 'Find the bucket’s region' }).click();
  await expect(answerOf(page)).toContainText('The bucket is in eu-west-1, says');
  await expect(answerOf(page)).toContainText('This request was for us-east-1.');
  expect(lookUps(requests)).toEqual(['GET us-east-1', 'HEAD us-east-1', 'GET eu-west-1']);
  expect((await causesOf(page)).some((cause) => cause === 'likely wrong-region')).toBe(true);

  const before = requests.length;
  await page.getByRole('link', { name: 'Ask in eu-west-1' }).click();
  await expect(answerOf(page)).toHaveAttribute('data-status', '200');
  await expect(page).toHaveURL(/region=eu-west-1/);
  expect(headsAmong(requests.slice(before))).toHaveLength(1);
  expect(lookUps(requests.slice(before))).toEqual([]);
});

test('a region that nothing tells is said not to be found, with all that was tried', async ({
  page,
  inspect,
  requests,
  watch,
}) => {
  watch.allow(blocked);
  await inspect({ ...report, region: 'us-west-2' });
  await expect(answerOf(page)).toHaveAttribute('data-status', 'cors-or-network');
  const find = page.getByRole('button', { name: 'Find the bucket’s region' });
  await find.click();
  await expect(answerOf(page)).toContainText('No region found.');
  for (const tried of ['ListObjectsV2 in us-west-2', 'GetBucketLocation in us-east-1', 'HeadBucket in us-east-1'])
    await expect(answerOf(page)).toContainText(tried);
  const asked = lookUps(requests);
  expect(asked).toEqual(['GET us-west-2', 'GET us-east-1', 'HEAD us-east-1']);
  await expect(page.getByRole('link', { name: /^Ask in/ })).toHaveCount(0);
  // Nothing goes on by itself, while another HEAD comes and goes.
  const sent = headsAmong(requests).length;
  await sendButton(page).click();
  await expect.poll(() => headsAmong(requests).length).toBeGreaterThan(sent);
  await expect(sendButton(page)).not.toHaveAttribute('aria-busy');
  expect(lookUps(requests)).toEqual(asked);
});

test('an answer that names the region itself needs no further question', async ({
  page,
  inspect,
  deployment,
  requests,
}) => {
  deployment.sandbox.store.add({
    name: 'moved-to-ireland',
    title: '',
    region: 'us-east-1',
    allow: { guest: ['s3:GetObject'] },
    cors: [exposeEverything([])],
    objects: [
      {
        key: '301',
        // The sandbox keeps the header to real redirects, which carry no CORS headers: here the answer is one that a page may read.
        fault: {
          kind: 'error',
          status: 301,
          code: 'PermanentRedirect',
          message: 'Elsewhere.',
          headers: [['x-amz-bucket-region', 'eu-west-1']],
        },
      },
    ],
  });
  await inspect({ bucket: 'moved-to-ireland', key: '301' });
  await expect(answerOf(page)).toHaveAttribute('data-status', '301');
  await expect(explanationOf(page, 'status').getByRole('heading', { level: 2 })).toContainText(
    'The bucket is in eu-west-1.',
  );
  expect(await causesOf(page)).toEqual(['settled wrong-region']);
  await page.getByRole('button', { name: 'Find the bucket’s region' }).click();
  await expect(page.getByRole('link', { name: 'Ask in eu-west-1' })).toHaveAttribute('href', /region=eu-west-1/);
  expect(lookUps(requests)).toEqual([]);
});

test('of a store without regions nothing is looked for', async ({ page, inspect, config }) => {
  config(({ connections: [connection] }) => {
    if (connection) connection.store = 'minio';
  });
  await inspect({ bucket: 'private', key: 'salaries.csv' });
  await expect(answerOf(page)).toHaveAttribute('data-status', '403');
  await expect(page.getByRole('button', { name: 'Ask S3 why', exact: true })).toBeVisible();
  await expect(page.getByRole('button', { name: /region/ })).toHaveCount(0);
});
