/** What a browser may see: everything, little, nothing beyond the safelist, or no answer at all. */
import { fieldOf } from '../inspect-page.ts';
import { everything } from './contents.ts';
import { corsNoise, expect, test } from './fixtures.ts';
import { expectState, expectStatus, expectValue } from './rows.ts';

const report = (bucket: string) => ({ bucket, key: 'report.txt' });
const hiddenNotice = /may be hidden from this page by the bucket’s CORS/;

test('with everything exposed, what was not sent is proved absent', async ({ page, inspect }) => {
  await inspect(everything);
  await expectStatus(page, 200);
  await expectState(page, ['VersionId', 'ServerSideEncryption', 'Expiration'], 'absent');
  await expectState(page, ['ETag', 'StorageClass', 'TagCount', 'Metadata'], 'present');
});

test('with little exposed, the rest is hidden and never absent, and the page says so', async ({ page, inspect }) => {
  await inspect(report('little-exposed'));
  await expectStatus(page, 200);
  await expectValue(page, 'ETag', /^"[0-9a-f]{32}"$/);
  await expectValue(page, 'LastModified', /GMT$/);
  await expectValue(page, 'Metadata:color', 'blue');
  await expect(fieldOf(page, 'Metadata:size')).toHaveCount(0);
  await expect(fieldOf(page, 'Metadata')).toContainText('Others may be hidden');
  // Sent, and kept from the page.
  await expectState(page, ['StorageClass'], 'hidden');
  await expectState(page, ['VersionId', 'ObjectLockMode', 'ServerSideEncryption'], 'hidden');
  // Ceph never sends these, whatever CORS says.
  await expectState(page, ['ChecksumSHA256', 'ReplicationStatus'], 'unsupported');
  await expect(page.getByRole('heading', { name: hiddenNotice })).toBeVisible();
});

test('with nothing exposed, only what every page may read is shown', async ({ page, inspect }) => {
  await inspect(report('nothing-exposed'));
  await expectStatus(page, 200);
  await expectState(page, ['ContentLength', 'ContentType', 'LastModified'], 'present');
  await expectState(page, ['ETag', 'AcceptRanges', 'StorageClass', 'Metadata'], 'hidden');
  await expectState(page, ['CacheControl', 'ContentLanguage'], 'absent');
  await expect(page.getByRole('heading', { name: hiddenNotice })).toBeVisible();
});

test('a bucket without CORS rules gives no readable answer; the page says so, and that the host answers', async ({
  page,
  inspect,
  watch,
  ceph,
  app,
}) => {
  watch.allow(corsNoise);
  await inspect(report('no-cors'));
  await expectStatus(page, 'cors-or-network');
  const alert = page.getByRole('alert');
  await expect(alert).toContainText(`No readable answer from ${ceph.endpoint}.`);
  await expect(alert).toContainText(`The bucket’s CORS rules do not let ${app} read it.`);
  await alert.getByRole('button', { name: 'Does the host answer at all?' }).click();
  await expect(alert).toContainText(`${ceph.endpoint} answers, but the browser keeps the answer from this page.`);
  await expect(alert).toContainText(`allow GET and HEAD from ${app}`);
});

test('a missing bucket gives no readable answer either, and the page names it', async ({ page, inspect, watch }) => {
  watch.allow(corsNoise);
  await inspect(report('no-such-bucket'));
  await expectStatus(page, 'cors-or-network');
  await expect(page.getByRole('alert')).toContainText('The bucket no-such-bucket does not exist.');
});

test('after a failure, a link to a bucket that can be read works with the same keys', async ({
  page,
  inspect,
  watch,
}) => {
  watch.allow(corsNoise);
  await inspect(report('no-cors'));
  await expectStatus(page, 'cors-or-network');
  await inspect(everything);
  await expectStatus(page, 200);
});
