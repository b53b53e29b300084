/** What CORS hides, from the calls that Ceph answers in a body. */
import type { FieldName } from '../../src/object-head/catalogue/field.ts';
import { callOf, fieldOf, openExplanation, operationsOf } from '../inspect-page.ts';
import { askedOf, expect, test } from './fixtures.ts';
import { expectState } from './rows.ts';
import { signedHead } from './signed-request.ts';

const contract = { bucket: 'locked-unexposed', key: 'contract.pdf' };
const report = { bucket: 'nothing-exposed', key: 'report.txt' };
const calls = ['ListObjectVersions', 'GetObjectTagging', 'GetObjectRetention', 'GetObjectLegalHold'] as const;

test('each call that is offered brings what the header would have said', async ({ page, inspect, requests, ceph }) => {
  const { headers } = await signedHead(ceph.endpoint, ceph.roles.full, contract);
  await inspect(contract);
  await openExplanation(page, 'cors-hidden');
  await expect(page.locator('[data-call]')).toHaveCount(calls.length);
  const brought: readonly (readonly [FieldName, (typeof calls)[number], string | undefined])[] = [
    ['VersionId', 'ListObjectVersions', headers['x-amz-version-id'] as string],
    ['ETag', 'ListObjectVersions', headers.etag],
    ['StorageClass', 'ListObjectVersions', 'STANDARD_IA'],
    ['TagCount', 'GetObjectTagging', '2'],
    ['ObjectLockMode', 'GetObjectRetention', 'GOVERNANCE'],
    ['ObjectLockRetainUntilDate', 'GetObjectRetention', '2040-01-02T03:04:05Z'],
    ['ObjectLockLegalHoldStatus', 'GetObjectLegalHold', 'ON'],
  ];
  for (const call of calls)
    await callOf(page, call)
      .getByRole('button', { name: `Ask ${call}`, exact: true })
      .click();
  for (const [field, call, value] of brought) {
    const row = fieldOf(page, field);
    await expect(row.locator(`[data-recovered="${call}"] [data-raw]`), field).toHaveAttribute('data-raw', value ?? '');
    await expect(row, 'the header itself is as hidden as before').toHaveAttribute('data-state', 'hidden');
  }
  expect([...operationsOf(askedOf(requests))].sort()).toEqual([
    'GET legal-hold',
    'GET retention',
    'GET tagging',
    'GET versions',
    'HEAD',
  ]);
});

test('where there is nothing, the calls prove it', async ({ page, inspect }) => {
  await inspect(report);
  await openExplanation(page, 'cors-hidden');
  await expectState(page, ['TagCount', 'ObjectLockMode', 'ObjectLockLegalHoldStatus'], 'hidden');
  await page.getByRole('button', { name: 'Ask all 4' }).click();
  for (const [field, because] of [
    ['TagCount', 'GetObjectTagging: the object has no tags.'],
    ['ObjectLockMode', 'GetObjectRetention: the bucket has no Object Lock.'],
    ['ObjectLockRetainUntilDate', 'GetObjectRetention: the bucket has no Object Lock.'],
    ['ObjectLockLegalHoldStatus', 'the bucket has no Object Lock.'],
  ] as const) {
    await expect(fieldOf(page, field)).toHaveAttribute('data-state', 'absent');
    await expect(fieldOf(page, field)).toContainText(because);
  }
});

test('whoever may not make the calls is told so by each of them', async ({ page, inspect }) => {
  await inspect(contract, 'getOnly');
  await openExplanation(page, 'cors-hidden');
  await page.getByRole('button', { name: 'Ask all 4' }).click();
  for (const call of calls) await expect(callOf(page, call)).toContainText('Refused: 403 AccessDenied');
  await expect(page.locator('[data-recovered]')).toHaveCount(0);
});
