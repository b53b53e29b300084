/** Why S3 answered so: the first cause for the set-ups that people have, and S3's own reason for those who ask for it. */
import { expect, type Page, test } from './fixtures.ts';
import { answerOf, causesOf, explanationOf, inputOf, openGroup, operationsOf, sendButton } from './inspect-page.ts';
import { notice } from './locators.ts';
import { readEverything } from './sandbox/auth/grants.ts';
import { customerKeys } from './sandbox/buckets/encrypted.ts';
import { exposeEverything } from './sandbox/cors/full-exposure.ts';
import { type Sandbox, startSandbox } from './sandbox/sandbox.ts';
import type { ObjectDefinition } from './sandbox/store/definitions.ts';

interface Case {
  readonly what: string;
  readonly status: number;
  readonly asked: {
    readonly bucket: string;
    readonly key: string;
    readonly versionId?: string;
    readonly partNumber?: number;
    readonly range?: string;
    readonly ifMatch?: string;
    readonly expectedBucketOwner?: string;
    readonly connection?: string;
    readonly sseCustomerAlgorithm?: string;
  };
  /** Typed into the form where the request wants one. */
  readonly customerKey?: string;
  /** Certainty and id of the first cause, by the HEAD alone. */
  readonly first: string;
  /** What S3 says when asked, and the first cause then. */
  readonly why: readonly [code: string, first: string];
}

const hello = { bucket: 'everything-exposed', key: 'hello.txt' } as const;
const secret = { bucket: 'encrypted', key: 'sse-c.txt' } as const;

const cases: readonly Case[] = [
  {
    what: 'no right to read, or nothing there, which a HEAD cannot tell apart',
    status: 403,
    asked: { bucket: 'no-list', key: 'unknown.txt' },
    first: 'possible no-object-permission',
    why: ['AccessDenied', 'possible no-object-permission'],
  },
  {
    what: 'a missing key where listing is not allowed, and S3 names the right',
    status: 403,
    asked: { bucket: 'reasons', key: 'no-list' },
    first: 'possible no-object-permission',
    why: ['AccessDenied', 'likely no-list-permission'],
  },
  {
    what: 'a policy that denies',
    status: 403,
    asked: { bucket: 'reasons', key: 'denied' },
    first: 'possible no-object-permission',
    why: ['AccessDenied', 'likely denied-by-policy'],
  },
  {
    what: 'another owner than expected',
    status: 403,
    asked: { bucket: 'other-owner', key: 'shared/notes.txt', expectedBucketOwner: '111122223333' },
    first: 'likely other-owner',
    why: ['AccessDenied', 'likely other-owner'],
  },
  {
    what: 'a private object, unsigned',
    status: 403,
    asked: { bucket: 'private', key: 'salaries.csv', connection: 'sandbox-unsigned' },
    first: 'likely not-public',
    why: ['AccessDenied', 'likely not-public'],
  },
  {
    what: 'an SSE-C object without its key',
    status: 400,
    asked: secret,
    first: 'possible customer-key-needed',
    why: ['InvalidRequest', 'likely customer-key-needed'],
  },
  {
    what: 'an SSE-C object with another key',
    status: 403,
    asked: { ...secret, sseCustomerAlgorithm: 'AES256' },
    customerKey: customerKeys.second,
    first: 'likely wrong-customer-key',
    why: ['AccessDenied', 'likely wrong-customer-key'],
  },
  {
    what: 'a customer key for an object without one',
    status: 400,
    asked: { bucket: 'encrypted', key: 'sse-s3.txt', sseCustomerAlgorithm: 'AES256' },
    customerKey: customerKeys.first,
    first: 'likely customer-key-not-applicable',
    why: ['InvalidRequest', 'likely customer-key-not-applicable'],
  },
  {
    what: 'a KMS key that is switched off',
    status: 400,
    asked: { bucket: 'encrypted', key: 'kms-disabled.txt' },
    first: 'possible customer-key-needed',
    why: ['KMS.DisabledException', 'settled kms-key-disabled'],
  },
  {
    what: 'credentials whose session has ended',
    status: 400,
    asked: { bucket: 'reasons', key: 'expired' },
    first: 'possible customer-key-needed',
    why: ['ExpiredToken', 'settled expired-credentials'],
  },
  {
    what: 'a version id that is none',
    status: 400,
    asked: { bucket: 'versioned', key: 'config.json', versionId: 'first' },
    first: 'possible malformed-version',
    why: ['InvalidArgument', 'settled malformed-version'],
  },
  {
    what: 'a version that never was',
    status: 404,
    asked: { bucket: 'versioned', key: 'config.json', versionId: 'HPniJFCxqTsMuIH9KX8K8wEjNUgmABCD' },
    first: 'likely no-such-version',
    why: ['NoSuchVersion', 'settled no-such-version'],
  },
  {
    what: 'a missing key',
    status: 404,
    asked: { ...hello, key: 'no-such-key' },
    first: 'likely no-such-key',
    why: ['NoSuchKey', 'settled no-such-key'],
  },
  {
    what: 'a delete marker, by its id',
    status: 405,
    asked: { bucket: 'suspended', key: 'deleted.txt', versionId: 'null' },
    first: 'settled delete-marker-version',
    why: ['MethodNotAllowed', 'settled delete-marker-version'],
  },
  {
    what: 'another ETag',
    status: 412,
    asked: { ...hello, ifMatch: '"0123"' },
    first: 'settled other-tag',
    why: ['PreconditionFailed', 'settled condition-failed'],
  },
  {
    what: 'a range past the end',
    status: 416,
    asked: { ...hello, range: 'bytes=100-200' },
    first: 'likely range-past-end',
    why: ['InvalidRange', 'settled range-past-end'],
  },
  {
    what: 'a part past the last',
    status: 416,
    asked: { bucket: 'multipart', key: 'two-parts.bin', partNumber: 3 },
    first: 'settled part-past-last',
    why: ['InvalidPartNumber', 'settled part-past-last'],
  },
];

const notAuthorized = (action: string, because: string) =>
  `User: arn:aws:sts::111122223333:assumed-role/guests/CognitoIdentityCredentials is not authorized to perform: ${action} on resource: "arn:aws:s3:::reasons" ${because}`;

/** Reasons in the words of AWS that the sandbox has no policies for. */
const reasons: readonly ObjectDefinition[] = [
  [
    'no-list',
    403,
    'AccessDenied',
    notAuthorized('s3:ListBucket', 'because no identity-based policy allows it'),
  ] as const,
  [
    'denied',
    403,
    'AccessDenied',
    notAuthorized('s3:GetObject', 'with an explicit deny in a resource-based policy'),
  ] as const,
  ['expired', 400, 'ExpiredToken', 'The provided token has expired.'] as const,
].map(([key, status, code, message]) => ({ key, fault: { kind: 'error', status, code, message } }));

test.beforeEach(({ deployment: { sandbox } }) => {
  const cors = [exposeEverything([])];
  sandbox.store.add({ name: 'reasons', title: '', allow: { guest: readEverything }, cors, objects: reasons });
});

for (const status of new Set(cases.map((one) => one.status)))
  test(`${status}: the first cause by the HEAD, and by S3’s reason; asking why is one GET`, async ({
    page,
    inspect,
    requests,
  }) => {
    for (const { what, asked, customerKey, first, why } of cases.filter((one) => one.status === status)) {
      await test.step(what, async () => {
        await inspect(asked);
        await expect(page.getByRole('heading', { level: 1 })).toHaveText(asked.key);
        if (customerKey !== undefined) {
          await openGroup(page, 'Encryption');
          await inputOf(page, 'SSECustomerKey').fill(customerKey);
          await sendButton(page).click();
        }
        await expect(answerOf(page)).toHaveAttribute('data-status', String(status));
        await expect(askWhy(page)).toBeVisible();
        expect((await causesOf(page))[0]).toBe(first);

        requests.length = 0;
        await askWhy(page).click();
        const [code, settled] = why;
        await expect(explanationOf(page, 'status')).toContainText(
          `Asked the same as a GET, S3 answered ${status} ${code}`,
        );
        expect((await causesOf(page))[0]).toBe(settled);
        expect(operationsOf(requests)).toEqual(['GET']);
        const narrow = asked.range ?? (asked.partNumber === undefined ? 'bytes=0-0' : undefined);
        expect(requests.find(({ method }) => method === 'GET')?.headers.range).toBe(narrow);
        await expect(explanationOf(page, 'status')).toContainText(/Rests on .*GetObject/);
      });
    }
  });

test('a current version that is a delete marker is certain by the HEAD alone', async ({ page, inspect }) => {
  await inspect({ bucket: 'versioned', key: 'deleted.txt' });
  await expect(answerOf(page)).toHaveAttribute('data-status', '404');
  await expect(page.getByRole('list', { name: 'Cause', exact: true }).getByRole('listitem')).toContainText('Certain:');
  expect(await causesOf(page)).toEqual(['settled delete-marker']);
});

test('a bucket that charged the caller before is Requester Pays, likely, when it then refuses', async ({
  page,
  inspect,
}) => {
  const part = { bucket: 'requester-pays', key: 'dataset/part-0001.parquet' };
  await inspect(part);
  await expect(answerOf(page)).toHaveAttribute('data-status', '403');
  await expect(askWhy(page)).toBeVisible();
  expect(await causesOf(page)).toContain('possible requester-pays');
  await inspect({ ...part, requestPayer: 'requester' });
  await expect(answerOf(page)).toHaveAttribute('data-status', '200');
  await page.goBack();
  await expect(answerOf(page)).toHaveAttribute('data-status', '403');
  await expect(askWhy(page)).toBeVisible();
  expect((await causesOf(page))[0]).toBe('likely requester-pays');
});

test('whoever may list the bucket lacks the right to read, and hears nothing of a missing key', async ({
  page,
  inspect,
  deployment,
  requests,
}) => {
  deployment.sandbox.store.add({
    name: 'list-only',
    title: '',
    allow: { guest: ['s3:ListBucket'] },
    // Without x-amz-bucket-region, which a refusal would carry as well: that the list came is what tells.
    cors: [{ allowedOrigins: ['*'], allowedMethods: ['GET', 'HEAD'], allowedHeaders: ['*'] }],
    objects: [{ key: 'a.txt', body: 'a' }],
  });
  await inspect({ bucket: 'list-only', key: 'a.txt' });
  await expect(answerOf(page)).toHaveAttribute('data-status', '403');
  await page.getByRole('button', { name: 'Find the bucket’s region' }).click();
  await expect(explanationOf(page, 'status')).toContainText('The bucket is in us-east-1, says ListObjectsV2.');
  const causes = await causesOf(page);
  expect(causes[0]).toBe('likely no-object-permission');
  expect(causes.join()).not.toContain('no-list-permission');
  expect(operationsOf(requests)).toEqual(['HEAD', 'GET list-type']);
});

test.describe('with a store whose clock is an hour ahead', () => {
  let ahead: Sandbox;
  test.beforeEach(async ({ config }) => {
    ahead = await startSandbox({ now: () => Date.now() + 3_600_000 });
    config(({ connections: [connection] }) => {
      if (!connection) return;
      connection.endpoint = ahead.origin;
      connection.credentials = { ...Object(connection.credentials), cognitoEndpoint: `${ahead.origin}/cognito` };
    });
  });
  test.afterEach(() => ahead.close());

  test('the clock is corrected by the answer’s Date where the page may read it', async ({ page, inspect, watch }) => {
    watch.allow(/status of 403/);
    await inspect(hello);
    await expect(answerOf(page)).toHaveAttribute('data-status', '200');
  });

  test('and S3’s own reason settles it where the page may not', async ({ page, inspect, watch }) => {
    watch.allow(/status of 403/);
    await inspect({ bucket: 'nothing-exposed', key: 'plain.txt' });
    await expect(answerOf(page)).toHaveAttribute('data-status', '403');
    await askWhy(page).click();
    await expect(notice(page, 'The time in the signature is more than 15 minutes off')).toBeVisible();
    expect(await causesOf(page)).toEqual(['settled skewed-clock']);
    await expect(explanationOf(page, 'status')).toContainText('By its clock it was');
  });
});

function askWhy(page: Page) {
  return page.getByRole('button', { name: 'Ask S3 why', exact: true });
}
