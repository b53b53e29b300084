/** Who may see what: rights, missing keys, who pays. */
import { fieldOf, inputOf, openGroup, sendButton } from '../inspect-page.ts';
import { everything, plain } from './contents.ts';
import { expect, test } from './fixtures.ts';
import { expectExplained, expectState, expectStatus, expectValue } from './rows.ts';

const missing = { ...plain, key: 'no-such-key' };
const paid = { bucket: 'requester-pays', key: 'data.bin' };

test('a missing key is a 404 for whoever may list the bucket', async ({ page, inspect }) => {
  await inspect(missing);
  await expectStatus(page, 404);
  await expectExplained(page, 'There is no such object, or no such bucket.');
});

test('a missing key is a 403 for the get-only role, and the page says that it may be missing', async ({
  page,
  inspect,
}) => {
  await inspect(missing, 'getOnly');
  await expectStatus(page, 403);
  await expectExplained(page, 'S3 refused.');
  await expect(page.locator('[data-explanation="status"]')).toContainText(
    'Amazon S3 answers 403 for a missing object to whoever may not list the bucket. This store may do the same.',
  );
});

test('the get-only role reads an object, and a version of it', async ({ page, inspect, ceph }) => {
  await inspect(plain, 'getOnly');
  await expectStatus(page, 200);
  await inspect({ bucket: 'versioned', key: 'config.json', versionId: ceph.versions.older }, 'getOnly');
  await expectStatus(page, 200);
  await expectValue(page, 'VersionId', ceph.versions.older);
});

test('tags are counted for every caller, so that no number of them means none', async ({ page, inspect }) => {
  await inspect(everything, 'getOnly');
  await expectValue(page, 'TagCount', '2');
  await inspect(plain, 'getOnly');
  await expectState(page, ['TagCount'], 'absent');
  await expect(fieldOf(page, 'TagCount')).toContainText(
    'Ceph Object Gateway sends it to every caller, if there is at least one tag.',
  );
});

test('whoever does not offer to pay is refused, and is told of requester pays', async ({ page, inspect }) => {
  await inspect(paid, 'payer');
  await expectStatus(page, 403);
  await expect(page.locator('[data-explanation="status"]')).toContainText('The bucket may be Requester Pays');
  await openGroup(page, 'Payer, owner');
  await inputOf(page, 'RequestPayer').check();
  await sendButton(page).click();
  await expectStatus(page, 200);
  await expectValue(page, 'RequestCharged', 'requester');
});

test('whoever offers to pay is charged, with the signature in headers or in the query', async ({ page, inspect }) => {
  for (const checksumMode of ['ENABLED', 'off'] as const) {
    await inspect({ ...paid, requestPayer: 'requester', checksumMode }, 'payer');
    await expectStatus(page, 200);
    await expectValue(page, 'RequestCharged', 'requester');
  }
});

test('the owner is not charged', async ({ page, inspect }) => {
  await inspect(paid);
  await expectStatus(page, 200);
  await expectState(page, ['RequestCharged'], 'absent');
});
