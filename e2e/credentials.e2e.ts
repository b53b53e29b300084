import type { Page } from '@playwright/test';
import { expect, type TestConfig } from './fixtures.ts';
import { answerOf, headsAmong, parameterOf, sendButton } from './inspect-page.ts';
import { locatorBox, notice, status } from './locators.ts';
import { renewalsAmong, test } from './moving-clock.ts';
import { guestPoolId, shortLivedPoolId } from './sandbox/cognito/pools.ts';

const hello = { bucket: 'everything-exposed', key: 'hello.txt' };
const minute = 60_000;

const badge = (page: Page, name: RegExp) => page.getByRole('banner').getByRole('button', { name });
const facts = (page: Page) => page.getByRole('dialog', { name: 'Connection' });
const changeCredentials = ({ connections: [connection] }: TestConfig, change: object) => {
  if (connection) connection.credentials = { ...Object(connection.credentials), ...change };
};

test.describe('each kind of credentials says whose they are', () => {
  test('a guest is shown with the identity id, the time left, and a clock that is right', async ({ page, inspect }) => {
    await inspect(hello);
    await expect(status(page, 200)).toBeVisible();
    await badge(page, /^Sandbox · guest · (?:1 h|59 min)/).click();
    await expect(facts(page)).toContainText('Amazon Cognito, as a guest');
    await expect(facts(page)).toContainText(/us-east-1:[0-9a-f-]{36}/);
    await expect(facts(page)).toContainText('this device’s clock is right');
  });

  test('a connection without credentials sends none, and says that nothing is signed', async ({
    page,
    inspect,
    requests,
  }) => {
    await inspect({ bucket: 'open-to-all', key: 'index.html', connection: 'sandbox-unsigned' });
    await expect(status(page, 200)).toBeVisible();
    await badge(page, /^Sandbox, unsigned · unsigned$/).click();
    await expect(facts(page)).toContainText('none: requests are not signed');
    expect(headsAmong(requests).map((head) => parameterOf(head, 'X-Amz-Signature'))).toEqual([null]);
  });

  test('typed-in keys are asked for before anything is sent, used, and gone after a reload', async ({
    page,
    inspect,
    config,
    requests,
    deployment,
  }) => {
    config(({ connections: [connection] }) => {
      if (connection) connection.credentials = { kind: 'typed-in' };
    });
    const keys = await temporaryKeys(deployment.sandbox.origin);
    await inspect(hello);
    const form = page.getByRole('form', { name: 'Access keys' });
    await expect(form).toBeVisible();
    await expect(page.getByText('never stored, never in a link, gone on reload')).toBeVisible();
    expect(requests).toEqual([]);
    await form.getByLabel('AccessKeyId').fill(keys.AccessKeyId);
    await form.getByLabel('SecretAccessKey').fill(keys.SecretKey);
    await form.getByLabel('SessionToken, of temporary keys').fill(keys.SessionToken);
    await form.getByRole('button', { name: 'Use these keys' }).click();
    await expect(status(page, 200)).toBeVisible();
    await expect(badge(page, /^Sandbox · typed-in keys$/)).toBeVisible();
    const stored = await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]));
    for (const secret of [keys.SecretKey, keys.SessionToken]) expect(stored).not.toContain(secret);

    await page.reload();
    await expect(form).toBeVisible();
    expect(headsAmong(requests)).toHaveLength(1);
  });
});

interface CognitoKeys {
  readonly AccessKeyId: string;
  readonly SecretKey: string;
  readonly SessionToken: string;
}

/** A guest's keys, as somebody would paste them from elsewhere. */
async function temporaryKeys(origin: string): Promise<CognitoKeys> {
  const call = async (name: string, input: object) => {
    const headers = { 'x-amz-target': `AWSCognitoIdentityService.${name}` };
    const answer = await fetch(`${origin}/cognito/`, { method: 'POST', headers, body: JSON.stringify(input) });
    return answer.json();
  };
  const IdentityPoolId = 'us-east-1:5eed5eed-0000-4000-8000-000000000001';
  const { IdentityId } = (await call('GetId', { IdentityPoolId })) as { IdentityId: string };
  return ((await call('GetCredentialsForIdentity', { IdentityId })) as { Credentials: CognitoKeys }).Credentials;
}

test.describe('renewal', () => {
  test('credentials of 90 seconds are renewed while versions are being read, and no request fails', async ({
    page,
    own,
    inspect,
    config,
  }) => {
    config((json) => changeCredentials(json, { identityPoolId: shortLivedPoolId }));
    await page.setViewportSize({ width: 1440, height: 900 });
    await inspect({ bucket: 'versioned', key: 'long-history.csv' });
    await expect(status(page, 200)).toBeVisible();
    const versions = page.getByRole('region', { name: 'Versions' });
    await versions.getByText('Versions', { exact: true }).click();
    const grid = versions.getByRole('grid', { name: 'Versions' });
    for (const count of ['2,000+', '3,000+', '4,000+', '5,000']) {
      await own.sleep(70_000);
      await grid.locator('xpath=..').evaluate((element) => element.scrollTo(0, element.scrollHeight));
      await expect(versions.getByText(count, { exact: true })).toBeVisible();
    }
    const lists = own.requests.filter(({ path }) => /[?&]versions/.test(path));
    expect(lists.map((one) => one.status)).toEqual([200, 200, 200, 200, 200]);
    const tokens = new Set(lists.map((one) => parameterOf(one, 'X-Amz-Security-Token')));
    expect(tokens.size).toBeGreaterThan(3);
    // Four times 70 seconds: each life is renewed once, in time or when it is wanted.
    expect(renewalsAmong(own.requests).credentials.length).toBeLessThanOrEqual(6);
  });

  test('after a night’s sleep the first request gets new credentials, once for all who wait', async ({
    page,
    own,
    inspect,
  }) => {
    await inspect(hello);
    await expect(status(page, 200)).toBeVisible();
    await own.sleep(9 * 60 * minute);
    await sendButton(page).click();
    await locatorBox(page).fill('s3://versioned/undeleted.txt');
    await locatorBox(page).press('Enter');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('undeleted.txt');
    await expect(status(page, 200)).toBeVisible();
    await expect(badge(page, /^Sandbox · guest · (?:1 h|59 min)/)).toBeVisible();
    expect(renewalsAmong(own.requests).credentials).toHaveLength(2);
    expect(own.requests.filter(({ path }) => path.startsWith('/cognito')).every((one) => one.status === 200)).toBe(
      true,
    );
    expect(headsAmong(own.requests).every((one) => one.status === 200)).toBe(true);
  });

  test('Cognito that is away while credentials still hold keeps nobody waiting', async ({
    page,
    own,
    inspect,
    watch,
  }) => {
    watch.allow(/^Failed to load resource: net::ERR_(?:CONNECTION_RESET|EMPTY_RESPONSE)/);
    const right = own.pools.get(guestPoolId);
    if (!right) throw new Error('no guest pool');
    await inspect(hello);
    await expect(status(page, 200)).toBeVisible();
    own.pools.set(guestPoolId, { ...right, fault: { kind: 'reset' } });
    await own.sleep(57 * minute);
    await sendButton(page).click();
    await expect.poll(() => headsAmong(own.requests).map((one) => one.status)).toEqual([200, 200]);
    await expect(status(page, 200)).toBeVisible();
    await expect(badge(page, /^Sandbox · guest · (?:3|2) min/)).toBeVisible();

    await own.sleep(4 * minute);
    await sendButton(page).click();
    await expect(answerOf(page)).toHaveAttribute('data-status', 'credentials');
    await expect(notice(page, `No credentials: ${own.origin}/cognito does not answer.`)).toBeVisible();
    await expect(badge(page, /^Sandbox · guest · expired/)).toBeVisible();

    own.pools.set(guestPoolId, right);
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect(status(page, 200)).toBeVisible();
  });
});
