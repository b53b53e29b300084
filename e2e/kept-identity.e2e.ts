/** The guest's identity id that a browser keeps: what happens where Cognito knows it no more. */
import type { Page } from '@playwright/test';
import { expect } from './fixtures.ts';
import { answerOf, causesOf, headsAmong } from './inspect-page.ts';
import { notice, status } from './locators.ts';
import { test } from './moving-clock.ts';
import { guestPoolId, type Pool } from './sandbox/cognito/pools.ts';
import type { RequestRecord } from './sandbox/sandbox.ts';

const hello = { bucket: 'everything-exposed', key: 'hello.txt' };
/** Of no pool: as one that its owner deleted. */
const gone = 'us-east-1:00000000-0000-4000-8000-000000000000';
const guestPool: Pool = { id: guestPoolId, guests: { lifetimeSeconds: 3600 } };

/** The identity ids that this browser keeps. */
const kept = (page: Page) =>
  page.evaluate(() => Object.values(localStorage).filter((value) => /^[a-z0-9-]+:[0-9a-f-]{36}$/.test(value)));

/** Makes the browser keep another id than the one it was given. */
async function keepInstead(page: Page, id: string): Promise<void> {
  const [own = ''] = await kept(page);
  await page.evaluate(
    ([from, to]) => {
      for (const [name, value] of Object.entries(localStorage)) if (value === from) localStorage.setItem(name, to);
    },
    [own, id] as const,
  );
  expect(await kept(page)).toEqual([id]);
}

const asked = (requests: readonly RequestRecord[]) =>
  requests
    .filter(({ method, path }) => method === 'POST' && path.startsWith('/cognito'))
    .map(({ headers, status }) => `${String(headers['x-amz-target']).split('.')[1]} ${status}`);

/** Once with the kept identity, then without; and once more for the view, if it opens after that to show who is asking. */
function expectOneMoreTry(requests: readonly RequestRecord[]): void {
  const [first, ...others] = asked(requests);
  expect(first).toBe('GetCredentialsForIdentity 400');
  expect([...new Set(others)]).toEqual(['GetId 400']);
  expect(others.length).toBeLessThanOrEqual(2);
}

test('an identity that no longer exists is forgotten, and another asked for, once', async ({ page, own, inspect }) => {
  await inspect(hello);
  await expect(status(page, 200)).toBeVisible();
  await keepInstead(page, gone);
  own.requests.length = 0;
  await page.reload();
  await expect(status(page, 200)).toBeVisible();
  expect(asked(own.requests)).toEqual(['GetCredentialsForIdentity 400', 'GetId 200', 'GetCredentialsForIdentity 200']);
  expect(headsAmong(own.requests).map((one) => one.status)).toEqual([200]);
  const [now] = await kept(page);
  expect(now).not.toBe(gone);

  own.requests.length = 0;
  await page.reload();
  await expect(status(page, 200)).toBeVisible();
  expect(asked(own.requests), 'the new one is kept').toEqual(['GetCredentialsForIdentity 200']);
});

test('where there is no other identity either, that is said after one more try, and nothing is kept', async ({
  page,
  own,
  inspect,
}) => {
  await inspect(hello);
  await expect(status(page, 200)).toBeVisible();
  await keepInstead(page, gone);
  own.pools.delete(guestPoolId);
  own.requests.length = 0;
  await page.reload();
  await expect(answerOf(page)).toHaveAttribute('data-status', 'credentials');
  await expect(notice(page, 'No credentials: Amazon Cognito answered ResourceNotFoundException.')).toBeVisible();
  expect(await causesOf(page)).toEqual(['settled no-such-pool']);
  expectOneMoreTry(own.requests);
  expect(headsAmong(own.requests)).toEqual([]);
  expect(await kept(page)).toEqual([]);

  own.pools.set(guestPoolId, guestPool);
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(status(page, 200)).toBeVisible();
});

test('a pool that admits guests no more is not asked again and again', async ({ page, own, inspect }) => {
  await inspect(hello);
  await expect(status(page, 200)).toBeVisible();
  own.pools.set(guestPoolId, { id: guestPoolId, guests: 'disabled' });
  own.requests.length = 0;
  await page.reload();
  await expect(notice(page, 'No credentials: Amazon Cognito answered NotAuthorizedException.')).toBeVisible();
  expectOneMoreTry(own.requests);
  expect(headsAmong(own.requests)).toEqual([]);
});

test('a pool of another region than the bucket serves it; one that is nowhere is named', async ({
  page,
  own,
  inspect,
  config,
}) => {
  const elsewhere = 'eu-west-1:5eed5eed-0000-4000-8000-00000000000a';
  config(({ connections: [connection] }) => {
    if (connection) connection.credentials = { ...Object(connection.credentials), identityPoolId: elsewhere };
  });
  await inspect(hello);
  await expect(page.getByRole('alert')).toContainText(`IdentityPool '${elsewhere}' not found.`);
  expect(await causesOf(page)).toEqual(['settled no-such-pool']);
  expect(headsAmong(own.requests)).toEqual([]);

  own.pools.set(elsewhere, { id: elsewhere, guests: { lifetimeSeconds: 3600 } });
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(status(page, 200)).toBeVisible();
  expect((await kept(page))[0]).toMatch(/^eu-west-1:/);
});
