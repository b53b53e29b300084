/** A customer key (SSE-C) that somebody typed: which object it is for, and how long the page knows it. */
import { expect, test } from './fixtures.ts';
import { headsAmong, inputOf, openGroup, sendButton } from './inspect-page.ts';
import { locatorBox, notice, status } from './locators.ts';

const customerKey = 'Zq7!vR2#mK9$xT4%wB6&yN1*cH8(dJ3)';
const sealed = { bucket: 'encrypted', key: 'secrets.txt', sseCustomerAlgorithm: 'AES256' };
const keyHeader = 'x-amz-server-side-encryption-customer-key';

test.beforeEach(({ deployment }) => {
  const encryption = { kind: 'SSE-C', key: customerKey } as const;
  deployment.sandbox.store.bucket(sealed.bucket)?.put({ key: sealed.key, body: 'Only with the key.\n', encryption });
});

test('a link with SSE-C asks for the key, sends nothing before, and keeps it in memory alone', async ({
  page,
  inspect,
  requests,
}) => {
  await inspect(sealed);
  await expect(notice(page, 'This link asks with a customer key (SSE-C), and links never carry keys.')).toBeVisible();
  await page.getByRole('button', { name: 'Enter the key' }).click();
  await expect(inputOf(page, 'SSECustomerKey')).toBeFocused();
  expect(requests).toEqual([]);

  await inputOf(page, 'SSECustomerKey').fill(customerKey);
  await inputOf(page, 'SSECustomerKey').press('Enter');
  await expect(status(page, 200)).toBeVisible();
  expect(headsAmong(requests).map(({ headers }) => headers[keyHeader])).toEqual([
    Buffer.from(customerKey).toString('base64'),
  ]);

  await locatorBox(page).fill('s3://everything-exposed/hello.txt');
  await locatorBox(page).press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('hello.txt');
  await openGroup(page, 'Encryption');
  await expect(inputOf(page, 'SSECustomerKey')).toHaveValue('');
  await expect(status(page, 200)).toBeVisible();
  expect(headsAmong(requests).at(-1)?.headers[keyHeader]).toBeUndefined();

  await page.goBack();
  await expect(inputOf(page, 'SSECustomerKey')).toHaveValue(Buffer.from(customerKey).toString('base64'));
  await sendButton(page).click();
  await expect.poll(() => headsAmong(requests).length).toBe(3);
  await expect(status(page, 200)).toBeVisible();

  await page.reload();
  await expect(notice(page, /This link asks with a customer key/)).toBeVisible();
  await expect(inputOf(page, 'SSECustomerKey')).toHaveValue('');
  expect(headsAmong(requests)).toHaveLength(3);
});

test('a key that was typed for an object does not follow a link to another address', async ({
  page,
  inspect,
  requests,
}) => {
  await inspect(sealed);
  await inputOf(page, 'SSECustomerKey').fill(customerKey);
  await inputOf(page, 'SSECustomerKey').press('Enter');
  await expect(status(page, 200)).toBeVisible();
  requests.length = 0;
  await inspect({ ...sealed, connection: 'sandbox-unsigned' });
  await expect(notice(page, /This link asks with a customer key/)).toBeVisible();
  await expect(inputOf(page, 'SSECustomerKey')).toHaveValue('');
  expect(requests).toEqual([]);
});
