import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expectAccessibleEverywhere } from './accessibility.ts';
import { badge, cardOf, edit, openConnections, panel } from './connections-page.ts';
import { expect, linkTo, type Page, test } from './fixtures.ts';
import { answerOf, headsAmong, parameterOf } from './inspect-page.ts';
import { status } from './locators.ts';
import { guestsDisabledPoolId } from './sandbox/cognito/pools.ts';
import { becomeGuest } from './sandbox/testing/guest.ts';

const hello = { bucket: 'everything-exposed', key: 'hello.txt' };
const open = { bucket: 'open-to-all', key: 'index.html' };

const dropEdit = (page: Page, name: string) =>
  cardOf(page, name)
    .getByRole('button', { name: /^As the deployment has it/ })
    .click();

/** An address on this machine at which nothing answers. */
async function nobodyThere(): Promise<string> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return `http://127.0.0.1:${port}`;
}

test('the same object is shown in another connection, by keyboard alone', async ({ page, inspect, requests }) => {
  await inspect(open);
  await expect(status(page, 200)).toBeVisible();
  const before = headsAmong(requests).length;
  await badge(page, /^Sandbox · guest/).focus();
  await page.keyboard.press('Enter');
  const other = panel(page).getByRole('link', { name: 'Sandbox, unsigned' });
  await expect(other).toBeVisible();
  for (let stops = 0; stops < 10 && !(await other.evaluate((link) => link === document.activeElement)); stops += 1)
    await page.keyboard.press('Tab');
  await expect(other).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(badge(page, /^Sandbox, unsigned · unsigned$/)).toBeFocused();
  await expect(panel(page)).toBeHidden();
  await expect(status(page, 200)).toBeVisible();
  expect(new URL(page.url()).hash).toBe(linkTo({ ...open, connection: 'sandbox-unsigned' }));
  const [switched] = headsAmong(requests).slice(before);
  expect(switched && parameterOf(switched, 'X-Amz-Signature')).toBeNull();
});

test('the view says what there is, and takes the focus', async ({ page, inspect }) => {
  await inspect(open);
  await expect(status(page, 200)).toBeVisible();
  await openConnections(page);
  await expect(page).toHaveTitle('Connections · Headlight');
  await expect(page.getByRole('main')).toBeFocused();
  const card = cardOf(page, 'sandbox');
  await expect(card.getByRole('heading', { level: 2 })).toHaveText('Sandbox');
  await expect(card).toContainText('default');
  await expect(card).toContainText('Amazon Cognito, as a guest');
  await expect(cardOf(page, 'sandbox-signed-in')).toContainText('Sign-in at');
  const kept = page.getByRole('region', { name: 'What this browser keeps' });
  await expect(kept).toContainText('Identity id of a guest of us-east-1:5eed5eed');
  await kept.getByRole('button', { name: /^Forget Identity id/ }).click();
  await expect(kept.getByText('Identity id of a guest')).toBeHidden();
  expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('aws:')))).toEqual([]);
});

test('whatever the browser keeps of the page is listed, also by another version, and can be forgotten', async ({
  page,
}) => {
  await page.goto('./#/connections');
  await page.evaluate(() => {
    localStorage.setItem('headlight:theme', 'dark');
    localStorage.setItem('headlight:times', 'local');
    localStorage.setItem('headlight:single-keys', 'off');
    sessionStorage.setItem('headlight.once', 'x');
    localStorage.setItem('somebody:else', 'x');
  });
  await page.reload();
  const kept = page.getByRole('region', { name: 'What this browser keeps' });
  for (const name of ['Light or dark', 'UTC or local times', 'Single letters as shortcuts', 'headlight.once']) {
    await kept.getByRole('button', { name: `Forget ${name}`, exact: true }).click();
    await expect(kept.getByText(name)).toBeHidden();
  }
  await expect(kept).toContainText('Nothing.');
  expect(await page.evaluate(() => Object.keys({ ...localStorage, ...sessionStorage }))).toEqual(['somebody:else']);
  await page.getByRole('banner').getByRole('button', { name: 'Display' }).click();
  await page.getByRole('group', { name: 'Times' }).getByText('local', { exact: true }).click();
  await expect(kept).toContainText('UTC or local times');
});

test('a store that was measured says what is unsupported there', async ({ page, config }) => {
  config(({ connections }) => {
    connections.push({ ...connections[2], name: 'ceph', label: 'Ceph', store: 'ceph' });
    connections.push({ ...connections[2], name: 'minio', label: 'MinIO', store: 'minio' });
  });
  await page.goto('./#/connections');
  await cardOf(page, 'ceph').getByText('What is unsupported in Ceph Object Gateway').click();
  await expect(cardOf(page, 'ceph')).toContainText('GetObjectAttributes');
  await expect(cardOf(page, 'ceph')).toContainText('ChecksumCRC32');
  await expect(cardOf(page, 'minio')).toContainText('nothing was measured of it');
});

test.describe('an edit', () => {
  test('that leads nowhere fails with its reason, and dropping it brings the answer back', async ({
    page,
    inspect,
    watch,
  }) => {
    watch.allow(/net::ERR_CONNECTION_REFUSED|CORS policy/);
    await inspect(hello);
    await expect(status(page, 200)).toBeVisible();
    await openConnections(page);
    await edit(page, 'sandbox', { Endpoint: await nobodyThere() });
    await expect(cardOf(page, 'sandbox').getByRole('heading', { level: 2 })).toBeFocused();
    await expect(cardOf(page, 'sandbox')).toContainText('edited for this visit');
    await page.goBack();
    await expect(answerOf(page)).toHaveAttribute('data-status', 'cors-or-network');
    await expect(badge(page, /edited for this visit/)).toBeVisible();
    await expect(page.getByRole('main')).toContainText(
      'A copied link names the connection and carries nothing of that',
    );
    await openConnections(page);
    await dropEdit(page, 'sandbox');
    await page.goBack();
    await expect(status(page, 200)).toBeVisible();
    await expect(badge(page, /^Sandbox · guest/)).not.toContainText('edited');
  });

  test('of the region, and of the pool, is what requests go by', async ({ page, inspect, requests, watch }) => {
    watch.allow(/net::ERR_FAILED|CORS policy/);
    await inspect({ ...hello, checksumMode: 'off' });
    await expect(status(page, 200)).toBeVisible();
    await openConnections(page);
    await edit(page, 'sandbox', { Region: 'eu-west-1' });
    await expect(cardOf(page, 'sandbox')).toContainText('the deployment has us-east-1');
    await page.goBack();
    // Amazon S3 names no CORS rule where a bucket is not, and neither does the sandbox.
    await expect(answerOf(page)).toHaveAttribute('data-status', 'cors-or-network');
    const regions = headsAmong(requests).map((head) => parameterOf(head, 'X-Amz-Credential')?.split('/')[2]);
    expect(regions).toEqual(['us-east-1', 'eu-west-1']);

    await openConnections(page);
    await edit(page, 'sandbox', { Region: 'us-east-1', 'Identity pool': guestsDisabledPoolId });
    await page.goBack();
    await expect(answerOf(page)).toHaveAttribute('data-status', 'credentials');
    await openConnections(page);
    await dropEdit(page, 'sandbox');
    await page.goBack();
    await expect(status(page, 200)).toBeVisible();
  });

  test('makes another guest, who is kept nowhere', async ({ page, inspect }) => {
    const kept = () =>
      page.evaluate(() => Object.entries(localStorage).filter(([key]) => key.startsWith('aws:cognito-identity')));
    await inspect(hello);
    await expect(status(page, 200)).toBeVisible();
    const before = await kept();
    expect(before).toHaveLength(1);
    await openConnections(page);
    const card = cardOf(page, 'sandbox');
    await card.getByRole('button', { name: /^Edit / }).click();
    await card.getByLabel('Store').selectOption('other');
    await card.getByRole('button', { name: 'Use for this visit' }).click();
    await page.goBack();
    await expect(status(page, 200)).toBeVisible();
    await badge(page, /edited for this visit/).click();
    await expect(panel(page)).toContainText('Of this visit alone, and kept nowhere');
    await expect(panel(page)).not.toContainText(String(before[0]?.[1]));
    expect(await kept()).toEqual(before);
  });

  test('is gone after a reload', async ({ page, inspect }) => {
    await page.goto('./#/connections');
    await edit(page, 'sandbox', { Region: 'eu-west-1' });
    await expect(badge(page, /edited for this visit/)).toBeVisible();
    const stored = await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]));
    expect(stored).not.toContain('eu-west-1');
    await page.reload();
    await expect(cardOf(page, 'sandbox')).not.toContainText('edited');
    await inspect(hello);
    await expect(status(page, 200)).toBeVisible();
  });

  test('that cannot be read says so beside each field, and loses nothing that was typed', async ({ page }) => {
    await page.goto('./#/connections');
    const card = cardOf(page, 'sandbox');
    const typed = { Region: 'EU', Endpoint: 'localhost:9000/x', 'Cognito endpoint': 'ftp://x' };
    await edit(page, 'sandbox', typed);
    await expect(card.getByLabel('Region', { exact: true })).toBeFocused();
    await expect(card).toContainText('Expected an AWS region, such as eu-central-1.');
    await expect(card).toContainText('Expected an origin: http(s)://host[:port], without a path.');
    await expect(card).toContainText('Expected an https URL without query and fragment.');
    for (const [label, text] of Object.entries(typed))
      await expect(card.getByLabel(label, { exact: true })).toHaveValue(text);
    await card.getByLabel('Credentials').selectOption('anonymous');
    await card.getByLabel('Credentials').selectOption('cognito-guest');
    await expect(card.getByLabel('Cognito endpoint')).toHaveValue('ftp://x');
    await card.getByRole('button', { name: 'Cancel' }).click();
    await expect(card.getByRole('heading', { level: 2 })).toBeFocused();
    await expect(card).not.toContainText('edited');
  });

  test('cannot be made by a link, nor of where people sign in', async ({ page }) => {
    await page.goto('./#/connections?v=1&connection=sandbox&region=eu-west-1&identityPoolId=x');
    await expect(page.getByRole('main')).toContainText('Not known in a link, left out: identityPoolId');
    await expect(page.getByRole('list', { name: 'Connections' })).not.toContainText('edited for this visit');
    const card = cardOf(page, 'sandbox-signed-in');
    await card.getByRole('button', { name: /^Edit / }).click();
    await expect(card.getByLabel('Credentials')).toHaveValue('cognito-signed-in');
    await expect(card.getByLabel('Identity pool')).toHaveCount(0);
  });
});

test('a connection is added with keys that are typed, edited, and gone after a reload', async ({
  page,
  inspect,
  deployment,
  requests,
}) => {
  const { accessKeyId, secretAccessKey, sessionToken } = await becomeGuest(deployment.sandbox.port);
  const form = page.getByRole('form', { name: 'New connection' });
  await page.goto('./#/connections');
  await page.getByRole('button', { name: 'Add a connection' }).click();
  await form.getByLabel('Name').fill('sandbox');
  await form.getByLabel('Region').fill('us-east-1');
  await form.getByLabel('Endpoint', { exact: true }).fill(deployment.sandbox.origin);
  await form.getByLabel('Store').selectOption('aws');
  await form.getByRole('button', { name: 'Add for this visit' }).click();
  await expect(form).toContainText('There is a connection of this name already.');
  await form.getByLabel('Name').fill('mine');
  await form.getByRole('button', { name: 'Add for this visit' }).click();
  await expect(cardOf(page, 'mine')).toContainText('added for this visit');

  const keys = page.getByRole('form', { name: 'Access keys' });
  await inspect({ ...hello, connection: 'mine' });
  await keys.getByLabel('AccessKeyId').fill(accessKeyId);
  await keys.getByLabel('SecretAccessKey').fill(secretAccessKey);
  await keys.getByLabel('SessionToken, of temporary keys').fill(sessionToken ?? '');
  await keys.getByRole('button', { name: 'Use these keys' }).click();
  await expect(status(page, 200)).toBeVisible();
  await expect(badge(page, /^mine · typed-in keys/)).toContainText('added for this visit');
  const sent = headsAmong(requests).length;

  await openConnections(page);
  await edit(page, 'mine', { Region: 'us-west-2' });
  await page.goBack();
  // Another connection now: the keys of the one before are not given to it.
  await expect(keys).toBeVisible();
  expect(headsAmong(requests)).toHaveLength(sent);
  await page.reload();
  await expect(page.getByRole('alert')).toContainText('This deployment has no connection “mine”.');
});

test('the view breaks no rule of accessibility, in light, in dark, and at 360 px', async ({ page, inspect }) => {
  await expectAccessibleEverywhere(page, async () => {
    await inspect({ ...open, pathStyle: false });
    await page.getByRole('checkbox', { name: 'Remember in this browser' }).check();
    await page.getByRole('button', { name: /^Send to/ }).click();
    await expect(status(page, 200)).toBeVisible();
    await openConnections(page);
    await edit(page, 'sandbox-unsigned', { Region: 'eu-west-1' });
    await edit(page, 'sandbox', { Region: 'EU', Endpoint: 'x' });
    await page.getByRole('button', { name: 'Add a connection' }).click();
    await expect(page.getByRole('button', { name: /^Take back/ })).toBeVisible();
  });
});

test('the panel in the header breaks no rule of accessibility, in light, in dark, and at 360 px', async ({ page }) => {
  await expectAccessibleEverywhere(page, async () => {
    await page.goto('./#/connections');
    await edit(page, 'sandbox', { Region: 'eu-west-1' });
    await page.getByRole('link', { name: 'Headlight' }).click();
    await badge(page, /edited for this visit/).click();
    await expect(panel(page).getByRole('link', { name: 'Connections…' })).toBeVisible();
  });
});
