/** Versions by link, and what is locked. */
import { fieldOf } from '../inspect-page.ts';
import { expect, test } from './fixtures.ts';
import { expectExplained, expectState, expectStatus, expectValue } from './rows.ts';

const config = { bucket: 'versioned', key: 'config.json' };
const deleted = { bucket: 'versioned', key: 'deleted.txt' };
const contract = { bucket: 'locked', key: 'contract.pdf' };
const lockFields = ['ObjectLockMode', 'ObjectLockRetainUntilDate', 'ObjectLockLegalHoldStatus'] as const;

test('a link without a version shows the current one and its id', async ({ page, inspect, ceph }) => {
  await inspect(config);
  await expectStatus(page, 200);
  await expectValue(page, 'VersionId', ceph.versions.current);
  await expectValue(page, 'ContentLength', '7');
});

test('links show the current version, an older one and the null version by their ids', async ({
  page,
  inspect,
  ceph,
}) => {
  for (const [versionId, size] of [
    [ceph.versions.current, '7'],
    [ceph.versions.older, '2'],
    ['null', '4'],
  ] as const) {
    await inspect({ ...config, versionId });
    await expectStatus(page, 200);
    await expectValue(page, 'VersionId', versionId);
    await expectValue(page, 'ContentLength', size);
  }
});

test('a deleted object is a 404 without a word of its delete marker; the page says that it may be one', async ({
  page,
  inspect,
}) => {
  await inspect(deleted);
  await expectStatus(page, 404);
  await expectExplained(page, 'There is no such object, or no such bucket.');
  await expect(page.locator('[data-explanation="status"]')).toContainText('the object may also have been deleted');
  await expectState(page, ['DeleteMarker'], 'unsupported');
  await expectState(page, ['VersionId', 'ETag'], 'absent');
});

test('a delete marker by its id is a 404 here, not a 405; the version before it is still there', async ({
  page,
  inspect,
  ceph,
}) => {
  await inspect({ ...deleted, versionId: ceph.versions.deleteMarker });
  await expectStatus(page, 404);
  await expectExplained(page, 'There is no such version, object or bucket.');
  await inspect({ ...deleted, versionId: ceph.versions.beforeDeletion });
  await expectStatus(page, 200);
  await expectValue(page, 'VersionId', ceph.versions.beforeDeletion);
});

test('a version that never was is a 404', async ({ page, inspect }) => {
  await inspect({ ...config, versionId: 'HPniJFCxqTsMuIH9KX8K8wEjNUgmABC' });
  await expectStatus(page, 404);
  await expectExplained(page, 'There is no such version, object or bucket.');
});

test('retention and legal hold are shown to whoever may see them', async ({ page, inspect }) => {
  await inspect(contract);
  await expectStatus(page, 200);
  await expectValue(page, 'ObjectLockMode', 'GOVERNANCE');
  await expectValue(page, 'ObjectLockRetainUntilDate', '2040-01-02T03:04:05.000000000Z');
  await expectValue(page, 'ObjectLockLegalHoldStatus', 'ON');
  // The date has nine decimals here; it is read all the same.
  await expect(fieldOf(page, 'ObjectLockRetainUntilDate').locator('time')).toHaveAttribute(
    'datetime',
    '2040-01-02T03:04:05.000Z',
  );
});

test('retention and legal hold are withheld from the get-only role, and the page says which right is missing', async ({
  page,
  inspect,
}) => {
  await inspect(contract, 'getOnly');
  await expectStatus(page, 200);
  await expectState(page, lockFields, 'withheld');
  await expect(fieldOf(page, 'ObjectLockMode')).toContainText('s3:GetObjectRetention');
  await expect(fieldOf(page, 'ObjectLockLegalHoldStatus')).toContainText('s3:GetObjectLegalHold');
  await expectState(page, ['ObjectLockEventHold'], 'unsupported');
});
