/** Answers of the gateway side by side: what differs, what that proves here, and what it does not. */
import { formatCompare } from '../../src/url-state/compare-link.ts';
import { answers, cell, columnOf, compare, head, heads, onlyChanges, outcome, row, verdict } from '../compare-page.ts';
import { operationsOf } from '../inspect-page.ts';
import { everything, plain } from './contents.ts';
import { askedOf, byName, expect, linkTo, test, typeKeys } from './fixtures.ts';

const config = { bucket: 'versioned', key: 'config.json' };
const deleted = { bucket: 'versioned', key: 'deleted.txt' };
const contract = { bucket: 'locked', key: 'contract.pdf' };

test.use({ viewport: { width: 1440, height: 900 } });

test('two versions: other bytes, another value of metadata, one request each', async ({
  page,
  inspect,
  requests,
  ceph,
}) => {
  await inspect(plain);
  await compare(page, [
    { ...config, versionId: ceph.versions.current },
    { ...config, versionId: ceph.versions.older },
  ]);
  await answers(page, 2);
  await expect(row(page, 'ETag')).toHaveAttribute('data-verdict', 'changed');
  await expect(cell(page, 'ContentLength', 1)).toContainText('2');
  await expect(verdict(page, 'different-bytes')).toContainText('2 bytes here, 7 bytes in the reference');
  await expect(verdict(page, 'metadata-changed')).toContainText('color');
  await expect(cell(page, 'Metadata:color', 1)).toContainText('red');
  await expect(row(page, 'ChecksumSHA256')).not.toHaveAttribute('data-verdict', 'changed');
  expect(operationsOf(askedOf(requests)).slice(1)).toEqual(['HEAD', 'HEAD']);
});

test('a deleted object and a delete marker are columns of a 404, which Ceph does not tell apart', async ({
  page,
  inspect,
  ceph,
}) => {
  await inspect(plain);
  await compare(page, [
    { ...deleted, versionId: ceph.versions.beforeDeletion },
    { ...deleted, versionId: ceph.versions.deleteMarker },
    deleted,
  ]);
  await answers(page, 3);
  for (const column of [1, 2]) {
    await expect(outcome(page, column)).toContainText('404');
    await expect(outcome(page, column)).not.toContainText('delete marker');
    await expect(cell(page, 'ETag', column)).toContainText('no object');
  }
  await expect(verdict(page, 'missing').first()).toContainText('S3 answered 404');
  await expect(verdict(page, 'deleted')).toHaveCount(0);
});

test('what CORS hides in one bucket is unknown, never removed; the link brings all of it back', async ({
  page,
  ceph,
}) => {
  const report = { bucket: 'little-exposed', key: 'report.txt' };
  // Opened cold: nothing is sent without keys, which a link never has.
  await compare(page, [everything, report], { only: 'changes' });
  await expect(outcome(page, 0)).toHaveAttribute('data-outcome', 'access-keys');
  await outcome(page, 0).getByRole('link', { name: 'Type them in Inspect' }).click();
  await typeKeys(page, ceph.roles.full);
  await page.goBack();
  await answers(page, 2);
  await expect(onlyChanges(page)).toBeChecked();
  await expect(row(page, 'CacheControl')).toHaveAttribute('data-verdict', 'only');
  await onlyChanges(page).uncheck();
  for (const id of ['StorageClass', 'TagCount', 'Metadata:greeting'])
    await expect(row(page, id), id).toHaveAttribute('data-verdict', 'unknown');
  await expect(cell(page, 'StorageClass', 1)).toContainText('hidden by CORS');
  await expect(row(page, 'Metadata:color')).toHaveAttribute('data-verdict', 'same');
  await expect(verdict(page, 'metadata-removed')).toHaveCount(0);

  await compare(page, [everything, report], { reference: 1 });
  await answers(page, 2);
  await expect(heads(page)).toHaveCount(2);
  await expect(head(page, 1)).toContainText('reference');
  await expect(verdict(page, 'metadata-added')).toHaveCount(0);
});

test('one object by two connections: what one role may not see is unknown, not gone', async ({
  page,
  inspect,
  ceph,
}) => {
  await inspect(contract);
  await page.goto(`./${linkTo(contract, byName)}`);
  await typeKeys(page, ceph.roles.getOnly);
  const columns = [columnOf(contract), columnOf(contract, { connection: byName })];
  await page.goto(`./${formatCompare({ columns })}`);
  await answers(page, 2);
  await expect(head(page, 1)).toContainText(`at ${byName}`);
  await expect(cell(page, 'ObjectLockMode', 0)).toContainText('GOVERNANCE');
  await expect(row(page, 'ObjectLockMode')).toHaveAttribute('data-verdict', 'unknown');
  await expect(row(page, 'VersionId')).toHaveAttribute('data-verdict', 'same');
  await expect(verdict(page, 'protection-weakened')).toHaveCount(0);
  await expect(verdict(page, 'protection-unknown')).toBeVisible();
});
