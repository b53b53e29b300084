/** Objects under a customer's own key (SSE-C), and under a key of the gateway's (SSE-KMS). */
import { fieldOf, inputOf, openGroup, sendButton } from '../inspect-page.ts';
import { customerKeyHeaders, customerKeys, plain } from './contents.ts';
import { expect, keysForm, type Page, test, typeKeys } from './fixtures.ts';
import { expectExplained, expectState, expectStatus, expectValue, sentHeaders, shownHeaders } from './rows.ts';
import { signedHead } from './signed-request.ts';

const sealed = { bucket: 'all-exposed', key: 'sse-c.txt' };
const keyMd5 = 'x-amz-server-side-encryption-customer-key-md5';
const asked = { ...sealed, sseCustomerAlgorithm: 'AES256' };

async function sendWithKey(page: Page, key: string): Promise<void> {
  await openGroup(page, 'Encryption');
  await inputOf(page, 'SSECustomerKey').fill(key);
  await sendButton(page).click();
}

test('a link with SSE-C asks for access keys, then for the customer key, and shows the object with both', async ({
  page,
  openLink,
  requests,
  ceph,
  app,
}) => {
  await openLink(asked);
  await expect(keysForm(page)).toBeVisible();
  await typeKeys(page, ceph.roles.full);
  await expect(page.getByRole('heading', { name: /This link asks with a customer key/ })).toBeVisible();
  expect(requests).toEqual([]);
  await sendWithKey(page, customerKeys.right);
  await expectStatus(page, 200);
  const wire = await signedHead(ceph.endpoint, ceph.roles.full, sealed, {
    origin: app,
    headers: customerKeyHeaders(customerKeys.right),
  });
  expect(await shownHeaders(page)).toEqual(sentHeaders(wire));
  await expectValue(page, 'SSECustomerAlgorithm', 'AES256');
  await expectValue(page, 'SSECustomerKeyMD5', customerKeyHeaders(customerKeys.right)[keyMd5] ?? '');
  await expectState(page, ['ServerSideEncryption', 'SSEKMSKeyId'], 'absent');
  expect(page.url()).not.toContain(encodeURIComponent(customerKeys.right));
  expect(requests.filter((request) => request.method() === 'HEAD')).toHaveLength(1);
});

test('the wrong customer key is a 400 here', async ({ page, openLink, ceph }) => {
  await openLink(asked);
  await typeKeys(page, ceph.roles.full);
  await sendWithKey(page, customerKeys.wrong);
  await expectStatus(page, 400);
  await expectExplained(page, 'S3 could not use this request.');
  await sendWithKey(page, customerKeys.right);
  await expectStatus(page, 200);
});

test('without the customer key the object is a 400 that speaks of SSE-C', async ({ page, inspect }) => {
  await inspect(sealed);
  await expectStatus(page, 400);
  await expectExplained(page, 'S3 could not use this request.');
  await expect(page.locator('[data-explanation="status"]')).toContainText('a customer key (SSE-C)');
});

test('a customer key on an object that has none makes no difference here', async ({ page, openLink, ceph }) => {
  await openLink({ ...plain, sseCustomerAlgorithm: 'AES256' });
  await typeKeys(page, ceph.roles.full);
  await sendWithKey(page, customerKeys.right);
  await expectStatus(page, 200);
  await expectState(page, ['SSECustomerAlgorithm', 'SSECustomerKeyMD5'], 'absent');
});

test('SSE-S3 is dropped here, and its absence is not taken for a sign of anything', async ({ page, inspect }) => {
  await inspect({ ...plain, key: 'sse-s3.txt' });
  await expectStatus(page, 200);
  await expectState(page, ['ServerSideEncryption'], 'absent');
  await expect(fieldOf(page, 'ServerSideEncryption')).toContainText(
    'Ceph Object Gateway sends it for SSE-KMS; it takes SSE-S3 and drops it without a word.',
  );
});

test('SSE-KMS shows the encryption and the name of the key, which is no ARN here', async ({ page, inspect }) => {
  await inspect({ ...plain, key: 'sse-kms.txt' });
  await expectStatus(page, 200);
  await expectValue(page, 'ServerSideEncryption', 'aws:kms');
  await expectValue(page, 'SSEKMSKeyId', 'testkey-1');
  await expectState(page, ['BucketKeyEnabled', 'ChecksumSHA256'], 'unsupported');
});
