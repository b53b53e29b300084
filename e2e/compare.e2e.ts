import {
  answers,
  cell,
  compare,
  copied,
  head,
  heads,
  type Named,
  onlyChanges,
  outcome,
  press,
  row,
  table,
  twoVersions,
  verdict,
  versionsOf,
} from './compare-page.ts';
import { expect, test } from './fixtures.ts';
import { headsAmong } from './inspect-page.ts';

test.use({ viewport: { width: 1440, height: 900 }, permissions: ['clipboard-read', 'clipboard-write'] });

test('two versions: what changed inside their values, and what that comes to', async ({
  page,
  deployment,
  requests,
}) => {
  await compare(page, twoVersions(deployment.sandbox));
  await answers(page, 2);
  await expect(row(page, 'ETag')).toHaveAttribute('data-verdict', 'changed');
  await expect(verdict(page, 'different-bytes')).toContainText('18 bytes here, 17 bytes in the reference');
  await expect(verdict(page, 'different-bytes')).toContainText('Rests on Content-Length');
  await expect(verdict(page, 'metadata-removed')).toContainText('approved');

  await expect(cell(page, 'CacheControl', 1).locator('del')).toHaveText('3600');
  await expect(cell(page, 'CacheControl', 1).locator('ins')).toHaveText('60');
  await expect(cell(page, 'ContentLength', 1)).toContainText('+1 byte, +5.9 %');
  await expect(cell(page, 'LastModified', 1)).toContainText('41 days 8 hours 45 minutes earlier');
  await expect(row(page, 'Metadata:approved')).toHaveAttribute('data-verdict', 'only');
  await expect(cell(page, 'Metadata:approved', 1)).toContainText('not sent');
  // The version's own name says nothing letter by letter.
  await expect(cell(page, 'VersionId', 1).locator('ins, del')).toHaveCount(0);

  await expect(page).toHaveTitle('config.json: 2 versions compared · Headlight');
  expect(headsAmong(requests)).toHaveLength(2);
  expect(requests.filter(({ method }) => method === 'GET')).toEqual([]);
});

test('rows that are the same fold into a line that unfolds', async ({ page, deployment }) => {
  await compare(page, twoVersions(deployment.sandbox));
  const same = row(page, 'ContentType');
  await expect(same).toHaveAttribute('data-verdict', 'same');
  await expect(same).toBeHidden();
  await press(page, /^Content and metadata: .*same/);
  await expect(same).toBeVisible();
  await press(page, /^Content and metadata: .*same/);
  await expect(same).toBeHidden();
  await press(page, 'Show every row');
  await expect(row(page, 'x-amz-request-id')).toContainText('of the answer, not the object');
  await expect(row(page, 'Restore')).toBeVisible();
});

test('what CORS hides in one bucket is unknown, never removed', async ({ page }) => {
  await compare(page, [
    { bucket: 'everything-exposed', key: 'every-field' },
    { bucket: 'sample-cors', key: 'photos/cat.jpg' },
  ]);
  await answers(page, 2);
  for (const id of ['ObjectLockMode', 'ContentDisposition', 'TagCount', 'Metadata:project', 'Restore']) {
    const expected = id === 'Restore' ? 'only' : 'unknown';
    await expect(row(page, id), id).toHaveAttribute('data-verdict', expected);
  }
  await expect(cell(page, 'ObjectLockMode', 1)).toContainText('hidden by CORS');
  await expect(verdict(page, 'protection-unknown')).toBeVisible();
  for (const id of ['protection-weakened', 'metadata-removed', 'encryption-changed'])
    await expect(verdict(page, id)).toHaveCount(0);
  await onlyChanges(page).check();
  await expect(row(page, 'StorageClass')).toBeVisible();
  await expect(row(page, 'ObjectLockMode')).toHaveCount(0);
});

test('a delete marker, and an object that may not be read, are columns too', async ({ page, deployment }) => {
  const [version] = versionsOf(deployment.sandbox, 'deleted.txt');
  await compare(page, [
    { bucket: 'versioned', key: 'deleted.txt', versionId: version ?? '' },
    { bucket: 'versioned', key: 'deleted.txt' },
    { bucket: 'private', key: 'salaries.csv' },
  ]);
  await expect(verdict(page, 'deleted')).toContainText('delete marker');
  await expect(verdict(page, 'not-readable')).toContainText('S3 answered 403');
  await expect(outcome(page, 1)).toContainText('404');
  await expect(outcome(page, 1)).toContainText('delete marker');
  await expect(cell(page, 'ETag', 1)).toContainText('no object');
  await expect(cell(page, 'ETag', 2)).toContainText('not said');
  await expect(row(page, 'ETag').getByRole('cell').nth(2)).toHaveAttribute('data-verdict', 'unknown');
});

test('a column that gets no answer fails by itself, and is tried again by itself', async ({
  page,
  requests,
  watch,
}) => {
  watch.allow(/CORS policy|net::ERR_FAILED/);
  await compare(page, [
    { bucket: 'everything-exposed', key: 'hello.txt' },
    { bucket: 'no-cors', key: 'report.txt' },
    { bucket: 'everything-exposed', key: 'empty' },
  ]);
  await expect(outcome(page, 1)).toHaveAttribute('data-outcome', 'cors-or-network');
  await expect(row(page, 'ETag').getByRole('cell').nth(2)).toHaveAttribute('data-verdict', 'changed');
  const before = requests.length;
  await press(page, 'Try column 2 again');
  await expect.poll(() => requests.length).toBeGreaterThan(before);
  expect(requests.slice(before).every(({ path }) => path.includes('no-cors'))).toBe(true);
  await expect(outcome(page, 1).getByRole('link', { name: 'Why, in Inspect' })).toHaveAttribute(
    'href',
    /bucket=no-cors/,
  );
});

test('a column that hangs is cancelled by itself, and the others are there meanwhile', async ({ page }) => {
  await compare(page, [
    { bucket: 'everything-exposed', key: 'hello.txt' },
    { bucket: 'everything-exposed', key: 'empty' },
    { bucket: 'faults', key: 'hang' },
  ]);
  await expect(row(page, 'ETag').getByRole('cell').nth(1)).toHaveAttribute('data-verdict', 'changed');
  await expect(page.getByText('1 column is awaited')).toBeVisible();
  await expect(row(page, 'ContentLength')).toBeVisible();
  await press(page, 'Cancel column 3');
  await expect(outcome(page, 2)).toHaveAttribute('data-outcome', 'aborted');
  await expect(outcome(page, 2)).toContainText('Cancelled.');
});

test('the link restores a comparison of ten exactly, with one HEAD a column', async ({ page, requests, watch }) => {
  watch.allow(/CORS policy|net::ERR_FAILED/);
  const keys = ['pending.txt', 'completed.txt', 'failed.txt', 'replica.txt', 'not-replicated.txt'];
  const ten: Named[] = [
    ...['hello.txt', 'every-field', 'empty', 'no-such-key'].map((key) => ({ bucket: 'everything-exposed', key })),
    ...keys.map((key) => ({ bucket: 'replicated', key })),
    { bucket: 'private', key: 'salaries.csv' },
  ];
  await compare(page, ten, { reference: 4, only: 'changes' });
  await expect(heads(page)).toHaveCount(10);
  await answers(page, 10);
  expect(headsAmong(requests)).toHaveLength(10);
  const seen = async () => ({ url: page.url(), rows: await table(page).innerText() });
  await expect(row(page, 'ReplicationStatus')).toBeVisible();
  const before = await seen();
  await page.reload();
  await answers(page, 10);
  await expect(row(page, 'ReplicationStatus')).toBeVisible();
  const after = await seen();
  const stable = (text: string) => text.replace(/now|\d+ seconds? ago/g, 'then');
  expect({ ...after, rows: stable(after.rows) }).toEqual({ ...before, rows: stable(before.rows) });
  await expect(onlyChanges(page)).toBeChecked();
  await expect(head(page, 4)).toContainText('reference');
  expect(headsAmong(requests)).toHaveLength(20);
});

test('fifty columns come, each with its request', async ({ page, requests }) => {
  await compare(
    page,
    Array.from({ length: 50 }, (_, index) => ({
      bucket: 'everything-exposed',
      key: index === 0 ? 'hello.txt' : `no-${index}`,
    })),
  );
  await answers(page, 50);
  expect(headsAmong(requests)).toHaveLength(50);
  await expect(page.getByText('A comparison has at most 50 objects.')).toBeVisible();
});

test('two columns of one link are one question', async ({ page, requests }) => {
  const hello = { bucket: 'everything-exposed', key: 'hello.txt' };
  await compare(page, [hello, hello]);
  await expect(verdict(page, 'same-bytes')).toBeVisible();
  expect(headsAmong(requests)).toHaveLength(1);
});

test('Markdown, JSON and the link are copied as they are', async ({ page, deployment }) => {
  await compare(page, twoVersions(deployment.sandbox));
  await expect(verdict(page, 'different-bytes')).toBeVisible();
  await press(page, 'Copy as Markdown');
  await expect(page.getByRole('button', { name: 'Copy as Markdown' })).toContainText('Copied');
  const markdown = await copied(page);
  expect(markdown).toContain('(reference): 200');
  expect(markdown).toMatch(/^\| `CacheControl` \| `max-age=3600` \| `max-age=60` \| changed \|$/m);
  await press(page, 'Copy as JSON');
  await expect.poll(() => copied(page)).toMatch(/^\{/);
  const json = JSON.parse(await copied(page)) as { format: string; verdicts: { id: string }[]; rows: { id: string }[] };
  expect(json.format).toBe('headlight-comparison');
  expect(json.verdicts.map(({ id }) => id)).toContain('different-bytes');
  await press(page, 'Copy link');
  await expect.poll(() => copied(page)).toBe(page.url());
});

test('hostile values are text, and markup in a link is too', async ({ page }) => {
  await compare(page, [
    { bucket: 'awkward-metadata', key: 'markup.txt' },
    { bucket: 'awkward-metadata', key: '<img src=x onerror=alert(1)>' },
  ]);
  await expect(cell(page, 'Metadata:image', 0)).toContainText('<img src=x onerror=alert(1)>');
  await expect(page.locator('img, iframe, main script')).toHaveCount(0);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('<img src=x onerror=alert(1)>');
  await compare(page, [
    { bucket: 'awkward-metadata', key: 'right-to-left.txt' },
    { bucket: 'awkward-metadata', key: 'markup.txt' },
  ]);
  // The decoded name must not read as a PDF's.
  await expect(cell(page, 'Metadata:override', 0).locator('[data-picture="U+202E"]')).toHaveCount(1);
});

test('a link whose reference cannot be read says so, and holds the others against what is left', async ({ page }) => {
  const object = (key: string) => encodeURIComponent(`bucket=everything-exposed&key=${key}`);
  const broken = encodeURIComponent('bucket=b');
  await page.goto(`./#/compare?v=1&o=${broken}&o=${object('hello.txt')}&o=${object('every-field')}&reference=3`);
  await expect(heads(page)).toHaveCount(2);
  await expect(head(page, 1)).toContainText('reference');
  await expect(head(page, 1)).toContainText('every-field');
  await expect(page.getByRole('alert')).not.toContainText('The reference');
  await page.goto(`./#/compare?v=1&o=${object('hello.txt')}&o=${broken}&o=${object('every-field')}&reference=2`);
  await expect(page.getByRole('alert')).toContainText('The reference is among what was left out.');
  await expect(head(page, 0)).toContainText('reference');
});

test('a link with parts that cannot be read compares the rest, and says what it left out', async ({ page }) => {
  const object = encodeURIComponent('bucket=everything-exposed&key=hello.txt');
  await page.goto(`./#/compare?v=1&o=${object}&o=${encodeURIComponent('bucket=b')}&o=${object}&colour=red`);
  await expect(page.getByRole('alert')).toContainText('names no bucket or no key');
  await expect(page.getByText(/Not known in a link, left out:/)).toContainText('colour');
  await expect(heads(page)).toHaveCount(2);
  await page.goto(`./#/compare?v=1&connection=elsewhere&o=${object}&o=${object}`);
  await expect(outcome(page, 0)).toContainText('This deployment has no connection “elsewhere”.');
});
