/** What the page says of a bucket's CORS rules: its advice has to do here what it promises. */
import { PutBucketCorsCommand, S3Client } from '@aws-sdk/client-s3';
import { openExplanation, operationsOf } from '../inspect-page.ts';
import type { WrittenRule } from '../wire.ts';
import type { Deployment } from './deployment.ts';
import { askedOf, expect, test } from './fixtures.ts';
import { expectState, expectStatus, expectValue } from './rows.ts';
import { sendSigned } from './signed-request.ts';

const bucket = 'doctored';
const report = { bucket, key: 'report.txt' };
const little: WrittenRule = {
  AllowedOrigins: ['http://localhost:*'],
  AllowedMethods: ['GET', 'HEAD'],
  AllowedHeaders: ['*'],
  ExposeHeaders: ['ETag'],
};

/** As the bucket's owner does it. */
async function writeCors({ endpoint, roles }: Deployment, rules: readonly WrittenRule[]): Promise<void> {
  const client = new S3Client({ endpoint, region: 'us-east-1', forcePathStyle: true, credentials: roles.full });
  const lists = rules.map(({ MaxAgeSeconds, ...rule }) => ({
    AllowedMethods: [...rule.AllowedMethods],
    AllowedOrigins: [...rule.AllowedOrigins],
    AllowedHeaders: [...(rule.AllowedHeaders ?? [])],
    ExposeHeaders: [...(rule.ExposeHeaders ?? [])],
    ...(MaxAgeSeconds === undefined ? {} : { MaxAgeSeconds }),
  }));
  await client.send(new PutBucketCorsCommand({ Bucket: bucket, CORSConfiguration: { CORSRules: lists } }));
  client.destroy();
}

test('the rule that the page advises, put before the bucket’s own, shows all that it promises', async ({
  page,
  inspect,
  requests,
  ceph,
  app,
}) => {
  await writeCors(ceph, [little]);
  await inspect(report);
  await expectStatus(page, 200);
  await expectState(page, ['StorageClass', 'TagCount'], 'hidden');
  const doctor = await openExplanation(page, 'cors-hidden');
  await doctor.getByRole('textbox', { name: 'More metadata names that you know' }).fill('size');
  const block = doctor.getByRole('region', { name: 'cors.json', exact: true });
  await expect(block).toContainText('"x-amz-meta-size"');
  const { CORSRules } = JSON.parse((await block.textContent()) ?? '') as { readonly CORSRules: readonly WrittenRule[] };
  expect(CORSRules.map(({ AllowedOrigins }) => AllowedOrigins)).toEqual([[app]]);

  await writeCors(ceph, [...CORSRules, little]);
  await doctor.getByRole('button', { name: 'The rules were changed: try again' }).click();
  await expectValue(page, 'StorageClass', 'STANDARD_IA');
  await expectValue(page, 'TagCount', '2');
  await expectValue(page, 'Metadata:size', 'xl');
  await expectState(page, ['ServerSideEncryption', 'VersionId'], 'absent');
  await expect(page.locator('[data-state="hidden"]')).toHaveCount(0);
  expect(operationsOf(askedOf(requests))).toEqual(['HEAD', 'HEAD']);
});

test('the bucket’s rules are not offered to be read: Ceph sends them without CORS headers', async ({
  page,
  inspect,
  ceph,
  app,
}) => {
  const { status, headers, body } = await sendSigned(ceph.endpoint, ceph.roles.full, {
    method: 'GET',
    service: 's3',
    path: '/little-exposed',
    query: { cors: '' },
    headers: { origin: app },
  });
  expect(status).toBe(200);
  expect(body).toContain('<AllowedMethod>GET</AllowedMethod>');
  expect(headers['access-control-allow-origin']).toBeUndefined();

  await inspect({ bucket: 'little-exposed', key: 'report.txt' });
  const doctor = await openExplanation(page, 'cors-hidden');
  await expect(doctor).toContainText('Ceph Object Gateway answers GetBucketCors without CORS headers');
  await expect(doctor.getByRole('button', { name: 'Read the bucket’s CORS rules' })).toHaveCount(0);
  await expect(doctor.getByRole('region', { name: 'command that reads the CORS rules' })).toContainText(
    `get-bucket-cors --bucket little-exposed --region us-east-1 --endpoint-url ${ceph.endpoint}`,
  );
});
