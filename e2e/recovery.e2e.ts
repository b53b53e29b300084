/** Values that CORS hides, from calls that answer in a body: each asked for, each by itself, each marked as what it is. */
import { catalogue } from '../src/object-head/catalogue/catalogue.ts';
import type { FieldName } from '../src/object-head/catalogue/field.ts';
import { expect, type Page, test } from './fixtures.ts';
import { answerOf, callOf, fieldOf, openExplanation, operationsOf, rawOf } from './inspect-page.ts';
import { readEverything } from './sandbox/auth/grants.ts';
import { nothingExposed } from './sandbox/buckets/nothing-exposed.ts';
import type { Grant } from './sandbox/store/definitions.ts';
import { headersSent } from './wire.ts';

const contract = { bucket: 'nothing-exposed', key: 'contract.bin' };
const plain = { bucket: 'nothing-exposed', key: 'plain.txt' };

interface Call {
  readonly call: string;
  /** How it looks in the request. */
  readonly operation: string;
  readonly action: string;
  readonly versionAction: string;
  /** What it brings of `contract.bin` that nobody brought before it. */
  readonly brings: readonly FieldName[];
}

const calls: readonly Call[] = [
  {
    call: 'GetObjectAttributes',
    operation: 'GET attributes',
    action: 's3:GetObjectAttributes',
    versionAction: 's3:GetObjectVersionAttributes',
    brings: ['ETag', 'StorageClass', 'ChecksumSHA256', 'ChecksumType'],
  },
  {
    call: 'ListObjectVersions',
    operation: 'GET versions',
    action: 's3:ListBucketVersions',
    versionAction: 's3:ListBucketVersions',
    brings: ['VersionId'],
  },
  {
    call: 'GetObjectTagging',
    operation: 'GET tagging',
    action: 's3:GetObjectTagging',
    versionAction: 's3:GetObjectVersionTagging',
    brings: ['TagCount'],
  },
  {
    call: 'GetObjectRetention',
    operation: 'GET retention',
    action: 's3:GetObjectRetention',
    versionAction: 's3:GetObjectRetention',
    brings: ['ObjectLockMode', 'ObjectLockRetainUntilDate', 'ObjectLockEventHold', 'ObjectLockEventHoldDurationDays'],
  },
  {
    call: 'GetObjectLegalHold',
    operation: 'GET legal-hold',
    action: 's3:GetObjectLegalHold',
    versionAction: 's3:GetObjectLegalHold',
    brings: ['ObjectLockLegalHoldStatus'],
  },
];

async function expectBrought(page: Page, field: FieldName, call: string, action: string, value: string): Promise<void> {
  const row = fieldOf(page, field);
  await expect(row, `${field} by ${call}`).toContainText(`Not from this header: ${call} says so (${action}).`);
  await expect(row.locator(`[data-recovered="${call}"] [data-raw]`), field).toHaveAttribute('data-raw', value);
  await expect(row, 'the header itself is as hidden as before').toHaveAttribute('data-state', 'hidden');
}

test('each call brings what the header would have said, with its name and right; none is made unasked', async ({
  page,
  inspect,
  deployment,
  requests,
}) => {
  const sent = await headersSent(deployment.sandbox, contract);
  requests.length = 0;
  await inspect(contract);
  await openExplanation(page, 'cors-hidden');
  await expect(page.getByRole('heading', { name: 'Get hidden values from other calls' })).toBeVisible();
  await expect(page.locator('[data-call]')).toHaveCount(calls.length);
  await expect(page.locator('[data-recovered]')).toHaveCount(0);
  expect(operationsOf(requests)).toEqual(['HEAD']);

  for (const [index, { call, action, brings }] of calls.entries()) {
    await expect(callOf(page, call)).toContainText(`Needs ${action}.`);
    await callOf(page, call)
      .getByRole('button', { name: `Ask ${call}`, exact: true })
      .click();
    for (const field of brings) {
      const value = String(sent[catalogue[field].header.toLowerCase()]);
      await expectBrought(page, field, call, action, value);
      await expect(callOf(page, call).getByRole('status')).toContainText(field);
    }
    expect(operationsOf(requests)).toEqual(['HEAD', ...calls.slice(0, index + 1).map(({ operation }) => operation)]);
  }
  await expect(rawOf(fieldOf(page, 'PartsCount'))).toHaveAttribute('data-raw', '3');
});

test('with a version in the request, the rights that S3 has for versions are named', async ({ page, inspect }) => {
  await inspect(contract);
  const doctor = await openExplanation(page, 'cors-hidden');
  await doctor.getByRole('button', { name: 'Ask ListObjectVersions', exact: true }).click();
  const id = fieldOf(page, 'VersionId').locator('[data-recovered] [data-raw]');
  await expect(id).toHaveAttribute('data-raw', /.{20,}/);
  await inspect({ ...contract, versionId: (await id.getAttribute('data-raw')) ?? '' });
  await expect(page.locator('[data-recovered]')).toHaveCount(0);
  await openExplanation(page, 'cors-hidden');
  for (const { call, versionAction } of calls)
    await expect(callOf(page, call)).toContainText(`Needs ${versionAction}.`);
  await callOf(page, 'GetObjectTagging').getByRole('button').click();
  await expectBrought(page, 'TagCount', 'GetObjectTagging', 's3:GetObjectVersionTagging', '2');
});

test('each call stands alone: one refused, one kept back by CORS, and the others bring what they can', async ({
  page,
  inspect,
  deployment,
  requests,
  watch,
}) => {
  watch.allow(/CORS policy|net::ERR_FAILED/);
  const guest: Grant[] = readEverything.filter((action) => action !== 's3:GetObjectRetention');
  const cors = nothingExposed.cors?.map((rule) => ({
    ...rule,
    allowedHeaders: [
      'x-amz-checksum-mode',
      'authorization',
      'x-amz-content-sha256',
      'x-amz-date',
      'x-amz-security-token',
    ],
  }));
  deployment.sandbox.store.add({ ...nothingExposed, name: 'one-refused', allow: { guest }, cors: cors ?? [] });
  await inspect({ ...contract, bucket: 'one-refused' });
  await openExplanation(page, 'cors-hidden');
  await page.getByRole('button', { name: 'Ask all 5' }).click();

  await expect(callOf(page, 'GetObjectRetention')).toContainText('Refused: 403 AccessDenied Access Denied');
  await expect(callOf(page, 'GetObjectAttributes')).toContainText(
    'No answer that this page could read. The bucket’s CORS rules may not allow what this call sends.',
  );
  for (const [call, field] of [
    ['ListObjectVersions', 'VersionId'],
    ['ListObjectVersions', 'ETag'],
    ['GetObjectTagging', 'TagCount'],
    ['GetObjectLegalHold', 'ObjectLockLegalHoldStatus'],
  ] as const)
    await expect(fieldOf(page, field).locator(`[data-recovered="${call}"]`)).toBeAttached();
  await expect(fieldOf(page, 'ObjectLockMode')).toHaveAttribute('data-state', 'hidden');
  await expect(fieldOf(page, 'ObjectLockMode').locator('[data-recovered]')).toHaveCount(0);
  expect([...operationsOf(requests)].sort()).toEqual(
    ['HEAD', 'GET versions', 'GET tagging', 'GET retention', 'GET legal-hold'].sort(),
  );

  // What was asked for is kept: opening the object again asks nothing anew.
  await inspect({ bucket: 'everything-exposed', key: 'hello.txt' });
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('hello.txt');
  await page.goBack();
  await expect(fieldOf(page, 'TagCount').locator('[data-recovered="GetObjectTagging"]')).toBeAttached();
  expect(operationsOf(requests)).toHaveLength(6);
});

test('a call that shows that there is nothing turns hidden into absent, and says which call', async ({
  page,
  inspect,
}) => {
  await inspect(plain);
  await openExplanation(page, 'cors-hidden');
  for (const field of ['TagCount', 'ObjectLockMode', 'ObjectLockLegalHoldStatus', 'ChecksumSHA1'])
    await expect(fieldOf(page, field)).toHaveAttribute('data-state', 'hidden');
  await page.getByRole('button', { name: 'Ask all 5' }).click();
  for (const [field, because] of [
    ['TagCount', 'GetObjectTagging: the object has no tags.'],
    ['ObjectLockMode', 'GetObjectRetention: this version has no retention period.'],
    ['ObjectLockRetainUntilDate', 'GetObjectRetention: this version has no retention period.'],
    ['ObjectLockLegalHoldStatus', 'GetObjectLegalHold: no legal hold was ever set on this version.'],
    ['ChecksumSHA1', 'GetObjectAttributes: the object has no checksum but CRC64NVME.'],
    ['PartsCount', 'GetObjectAttributes: the object was not uploaded in parts.'],
  ] as const) {
    await expect(fieldOf(page, field)).toHaveAttribute('data-state', 'absent');
    await expect(fieldOf(page, field)).toContainText(because);
  }
  // That no retention period is set proves nothing of an event hold, which no call has shown.
  await expect(fieldOf(page, 'ObjectLockEventHold')).toHaveAttribute('data-state', 'hidden');
  await expect(callOf(page, 'GetObjectTagging').getByRole('status')).toHaveText(
    'Brought no value. The object has no tags.',
  );
});

test('user metadata, which no call brings, is said to be so; typed names go into the advice, and mistakes lose nothing', async ({
  page,
  inspect,
}) => {
  await inspect(contract);
  const doctor = await openExplanation(page, 'cors-hidden');
  await expect(doctor).toContainText('No call of S3 gives user metadata in a body.');
  const names = doctor.getByRole('textbox', { name: 'More metadata names that you know' });
  const written = doctor.getByRole('region', { name: 'CORS rules for the S3 console' });
  await names.fill('Signer, x-amz-meta-counterparty');
  await expect(written).toContainText('"x-amz-meta-counterparty"');
  await expect(written).toContainText('"x-amz-meta-signer"');
  await expect(names).not.toHaveAttribute('aria-invalid', 'true');

  await names.fill('Signer, x-amz-meta-counterparty grün owner-*');
  await expect(names).toHaveAttribute('aria-invalid', 'true');
  await expect(names).toHaveAccessibleDescription(/grün cannot be a header name: it has the character ü\./);
  await expect(names).toHaveAccessibleDescription(/owner-\* has a wildcard\. S3 takes none in ExposeHeaders/);
  await expect(names).toHaveValue('Signer, x-amz-meta-counterparty grün owner-*');
  await expect(written).toContainText('"x-amz-meta-signer"');
  await expect(written).not.toContainText('grün');
  await expect(written).not.toContainText('owner-');

  await names.fill('Signer');
  await expect(names).not.toHaveAttribute('aria-invalid', 'true');
  await expect(written).not.toContainText('counterparty');
  await expect(answerOf(page)).toHaveAttribute('data-status', '200');
});
