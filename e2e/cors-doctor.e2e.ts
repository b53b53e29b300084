/** The advice on CORS is taken from the page, written to the bucket by its owner, and has to do what it promises. */
import { expect, type Page, test } from './fixtures.ts';
import { answerOf, explanationOf, fieldOf, openExplanation, operationsOf, rawOf, sendButton } from './inspect-page.ts';
import { noCors } from './sandbox/buckets/no-cors.ts';
import { sampleCors } from './sandbox/buckets/sample-cors.ts';
import type { RequestRecord } from './sandbox/sandbox.ts';
import { headersSent, type WrittenRule, writeCors } from './wire.ts';

const photo = 'photos/cat.jpg';

test('a new rule goes before those of others, and lets this page read more as it is written', async ({
  page,
  inspect,
  deployment,
  requests,
}) => {
  const { sandbox, origin } = deployment;
  const bucket = 'doctored';
  sandbox.store.add({ ...sampleCors, name: bucket });
  await inspect({ bucket, key: photo });
  const doctor = await openExplanation(page, 'cors-hidden');
  await expect(fieldOf(page, 'ObjectLockMode')).toHaveAttribute('data-state', 'hidden');
  await doctor.getByRole('button', { name: 'Read the bucket’s CORS rules' }).click();
  await expect(doctor).toContainText('Rule 1 of 1 fits this page and HEAD.');
  await expect(doctor).toContainText('Put a rule for this origin alone before it');
  await doctor.getByRole('textbox', { name: 'More metadata names that you know' }).fill('photographer');

  const changes = doctor.getByRole('list', { name: 'Changes to the CORS rules' });
  await expect(changes.getByRole('listitem').last()).toHaveText('1 rule stays as it is.');
  await expect(changes.locator('del')).toHaveCount(0);

  const rules = await rulesWritten(page);
  expect(rules).toHaveLength(2);
  expect(rules[0]?.AllowedOrigins).toEqual([origin]);
  const names = rules[0]?.ExposeHeaders ?? [];
  expect(names).toEqual(expect.arrayContaining(['x-amz-object-lock-mode', 'x-amz-meta-photographer']));
  await expect(changes.getByRole('listitem').first()).toHaveText(`Rule 1: new, exposes ${names.length} headers`);
  // The bucket’s own rule is still there, after the new one.
  expect(rules[1]?.ExposeHeaders).toEqual(sampleCors.cors?.[0]?.exposeHeaders);
  await writeCors(sandbox, bucket, rules);

  await expect.poll(() => preflightsAmong(requests)).toBe(1);
  await sendButton(page).click();
  await expect.poll(() => operationsOf(requests)).toEqual(['HEAD', 'GET cors', 'PUT cors', 'HEAD']);
  expect(preflightsAmong(requests), 'the first preflight is still remembered').toBe(1);
  await expect(fieldOf(page, 'ObjectLockMode')).toHaveAttribute('data-state', 'present');
});

test('“try again” asks past a remembered preflight, and reads again the rules that were read', async ({
  page,
  inspect,
  deployment,
  requests,
}) => {
  const { sandbox } = deployment;
  const bucket = 'doctored-again';
  sandbox.store.add({ ...sampleCors, name: bucket });
  const sent = await headersSent(sandbox, { bucket, key: photo });
  requests.length = 0;
  await inspect({ bucket, key: photo });
  const doctor = await openExplanation(page, 'cors-hidden');
  await doctor.getByRole('button', { name: 'Read the bucket’s CORS rules' }).click();
  await doctor.getByRole('textbox', { name: 'More metadata names that you know' }).fill('photographer');
  await expect(doctor).toContainText('Put a rule for this origin alone before it');
  await writeCors(sandbox, bucket, await rulesWritten(page));
  await doctor.getByRole('button', { name: 'The rules were changed: try again' }).click();

  for (const [field, header] of [
    ['ObjectLockMode', 'x-amz-object-lock-mode'],
    ['ObjectLockLegalHoldStatus', 'x-amz-object-lock-legal-hold'],
    ['TagCount', 'x-amz-tagging-count'],
    ['ContentDisposition', 'content-disposition'],
    ['ChecksumCRC64NVME', 'x-amz-checksum-crc64nvme'],
    ['ServerSideEncryption', 'x-amz-server-side-encryption'],
    ['Metadata:photographer', 'x-amz-meta-photographer'],
  ] as const) {
    await expect(fieldOf(page, field)).toHaveAttribute('data-state', 'present');
    await expect(rawOf(fieldOf(page, field))).toHaveAttribute('data-raw', String(sent[header]));
  }
  await expect(page.locator('[data-state="hidden"]')).toHaveCount(0);
  await expect.poll(() => operationsOf(requests)).toHaveLength(5);
  expect([...operationsOf(requests)].sort()).toEqual(['GET cors', 'GET cors', 'HEAD', 'HEAD', 'PUT cors']);
  expect(preflightsAmong(requests), 'a preflight for each HEAD').toBe(2);

  // What is left to doubt are names that nobody typed; the rules, read again, give this page all it can use.
  const left = await openExplanation(page, 'cors-hidden');
  await expect(left.getByRole('heading', { level: 2 })).toContainText(
    'What the bucket’s CORS rules let this page read',
  );
  await expect(left).toContainText(/CORS rules already give \S+ all that this page can use\./);
  await expect(left.getByRole('region', { name: 'CORS rules for the S3 console' })).toHaveCount(0);
});

test('the same rules for the console, the AWS CLI and Terraform', async ({ page, inspect, deployment }) => {
  await inspect({ bucket: 'sample-cors', key: photo });
  const doctor = await openExplanation(page, 'cors-hidden');
  // The rules were not read: the rule alone, and a warning not to replace the others by it.
  await expect(doctor).toContainText('Do not write this rule alone: PutBucketCors replaces all rules of the bucket');
  const [rule, ...others] = await rulesWritten(page);
  expect(others).toEqual([]);

  await doctor.getByText('AWS CLI', { exact: true }).click();
  const where = `--region us-east-1 --endpoint-url ${deployment.sandbox.origin}`;
  await expect(code(page, 'command that reads the CORS rules')).toHaveText(
    `aws s3api get-bucket-cors --bucket sample-cors ${where}`,
  );
  await expect(code(page, 'command that writes the CORS rules')).toHaveText(
    `aws s3api put-bucket-cors --bucket sample-cors ${where} --cors-configuration file://cors.json`,
  );
  expect(JSON.parse((await code(page, 'cors.json').textContent()) ?? '')).toEqual({ CORSRules: [rule] });

  await doctor.getByText('Terraform', { exact: true }).click();
  const terraform = (await code(page, 'CORS rules for Terraform').textContent()) ?? '';
  expect(terraform).toContain('resource "aws_s3_bucket_cors_configuration"');
  expect(terraform).toContain('bucket = "sample-cors"');
  for (const name of rule?.ExposeHeaders ?? []) expect(terraform).toContain(`"${name}"`);
  await page.keyboard.press('ArrowLeft');
  await expect(code(page, 'cors.json')).toBeVisible();
});

test('a rule that is for this page alone is added to, and the other rules stay', async ({
  page,
  inspect,
  deployment,
}) => {
  const { sandbox, origin } = deployment;
  const elsewhere = { allowedOrigins: ['https://elsewhere.example'], allowedMethods: ['GET'] };
  const cors = [
    elsewhere,
    { allowedOrigins: [origin], allowedMethods: ['HEAD'], allowedHeaders: ['*'], exposeHeaders: ['etag'] },
  ];
  sandbox.store.add({ ...sampleCors, name: 'rule-of-its-own', cors });
  await inspect({ bucket: 'rule-of-its-own', key: photo });
  const doctor = await openExplanation(page, 'cors-hidden');
  // GetBucketCors is a GET, which the rule does not allow: nobody can read it from here.
  await expect(fieldOf(page, 'ETag')).toHaveAttribute('data-state', 'present');
  await writeCors(sandbox, 'rule-of-its-own', [
    { AllowedOrigins: ['https://elsewhere.example'], AllowedMethods: ['GET'] },
    { AllowedOrigins: [origin], AllowedMethods: ['GET', 'HEAD'], AllowedHeaders: ['*'], ExposeHeaders: ['etag'] },
  ]);
  await doctor.getByRole('button', { name: 'Read the bucket’s CORS rules' }).click();
  await expect(doctor).toContainText('Add the missing names to rule 2. Other rules stay as they are.');
  const changes = doctor.getByRole('list', { name: 'Changes to the CORS rules' });
  await expect(changes.getByRole('listitem').first()).toContainText('Rule 2: changed');
  await expect(changes.getByRole('listitem').first()).not.toContainText('AllowedOrigins');
  await expect(changes.getByRole('listitem').last()).toHaveText('1 rule stays as it is.');
  const [first, second] = await rulesWritten(page);
  const added = await changes.locator('ins').allTextContents();
  expect(added.map((text) => text.replace(/^\+ /, '')).sort()).toEqual(
    [...(second?.ExposeHeaders ?? [])].slice(1).sort(),
  );
  expect(added).toContain('+ x-amz-object-lock-mode');
  await expect(changes.locator('del')).toHaveCount(0);
  expect(first).toEqual({ AllowedOrigins: elsewhere.allowedOrigins, AllowedMethods: elsewhere.allowedMethods });
  expect(second?.ExposeHeaders?.[0]).toBe('etag');
});

test('a bucket without any CORS answers this page nothing, and gets the rule that it needs all the same', async ({
  page,
  inspect,
  deployment,
  watch,
}) => {
  watch.allow(/CORS policy|net::ERR_FAILED/);
  const { sandbox } = deployment;
  sandbox.store.add({ ...noCors, name: 'no-cors-yet' });
  await inspect({ bucket: 'no-cors-yet', key: 'report.txt' });
  await expect(answerOf(page)).toHaveAttribute('data-status', 'cors-or-network');
  await page.getByText('The CORS rule that this page needs').click();
  await expect(answerOf(page)).toContainText('Read the present rules first (s3:GetBucketCORS)');
  await writeCors(sandbox, 'no-cors-yet', await rulesWritten(page));
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(answerOf(page)).toHaveAttribute('data-status', '200');
  await expect(rawOf(fieldOf(page, 'ETag'))).toHaveAttribute('data-raw', /^"[0-9a-f]{32}"$/);
  // Metadata whose names nobody typed is all that may be hidden now.
  await expect(page.locator('[data-state="hidden"]')).toHaveCount(1);
  await expect(fieldOf(page, 'Metadata')).toHaveAttribute('data-state', 'hidden');
  await expect(explanationOf(page, 'cors-hidden').getByRole('heading', { level: 2 })).toContainText(
    '1 field may be hidden from this page',
  );
});

function code(page: Page, what: string) {
  return page.getByRole('region', { name: what, exact: true });
}

/** The configuration that stands in the page for the S3 console, as somebody would copy it. */
async function rulesWritten(page: Page): Promise<readonly WrittenRule[]> {
  const block = code(page, 'CORS rules for the S3 console');
  await expect(block).toBeVisible();
  return JSON.parse((await block.textContent()) ?? '') as readonly WrittenRule[];
}

function preflightsAmong(requests: readonly RequestRecord[]): number {
  return requests.filter(({ method }) => method === 'OPTIONS').length;
}
