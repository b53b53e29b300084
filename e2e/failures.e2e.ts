import { test as base, expect } from './fixtures.ts';
import { answerOf, headsAmong, sendButton, startFaultsAnew } from './inspect-page.ts';
import { locatorBox, notice, status } from './locators.ts';
import { type Sandbox, startSandbox } from './sandbox/sandbox.ts';

const hello = { bucket: 'everything-exposed', key: 'hello.txt' };
const open = { bucket: 'open-to-all', key: 'index.html', connection: 'sandbox-unsigned' };

/** A store of the test's own, to be stopped and started on the same port. */
interface OwnStore {
  readonly origin: string;
  stop(): Promise<void>;
  start(): Promise<void>;
}

const test = base.extend<{ store: OwnStore }>({
  store: async ({ config }, use) => {
    let running: Sandbox | undefined = await startSandbox();
    const { origin, port } = running;
    config(({ connections }) => {
      for (const connection of connections) {
        connection.endpoint = origin;
        if (connection.name === 'sandbox')
          connection.credentials = { ...Object(connection.credentials), cognitoEndpoint: `${origin}/cognito` };
      }
    });
    const stop = async () => {
      await running?.close();
      running = undefined;
    };
    const start = async () => {
      running = await startSandbox({ port });
    };
    await use({ origin, stop, start });
    await stop();
  },
});

const networkNoise = /^Failed to load resource: net::ERR_/;
const corsNoise = /blocked by CORS policy|net::ERR_FAILED/;

test('a store that is down is said to be down, and answers once it is up again', async ({
  page,
  inspect,
  store,
  watch,
}) => {
  watch.allow(networkNoise);
  await store.stop();
  await inspect(open);
  await expect(answerOf(page)).toHaveAttribute('data-status', 'cors-or-network');
  await expect(notice(page, `No readable answer from ${store.origin}.`)).toBeVisible();
  await expect(page.getByRole('alert')).toContainText('The browser does not tell a page why.');

  await page.getByRole('button', { name: 'Does the host answer at all?' }).click();
  await expect(notice(page, `Nothing answers at ${store.origin}.`)).toBeVisible();
  await expect(page.getByRole('alert')).toContainText('this is not about permissions');

  await store.start();
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(status(page, 200)).toBeVisible();
  await expect(page.getByRole('alert')).toBeHidden();
});

test('a bucket without CORS rules is told from a store that is down', async ({ page, inspect, watch, deployment }) => {
  watch.allow(corsNoise);
  await inspect({ bucket: 'no-cors', key: 'report.txt' });
  await expect(answerOf(page)).toHaveAttribute('data-status', 'cors-or-network');
  await page.getByRole('button', { name: 'Does the host answer at all?' }).click();
  await expect(
    notice(page, `${deployment.sandbox.origin} answers, but the browser keeps the answer from this page.`),
  ).toBeVisible();
  await expect(page.getByRole('alert')).toContainText(`allow GET and HEAD from ${deployment.origin}`);
});

test('an identity pool that config.json gets wrong is mended there', async ({
  page,
  inspect,
  config,
  deployment,
  requests,
}) => {
  const right = deployment.config;
  const identityPoolId = 'us-east-1:00000000-0000-4000-8000-000000000000';
  config(({ connections: [connection] }) => {
    if (connection) connection.credentials = { ...Object(connection.credentials), identityPoolId };
  });
  await inspect(hello);
  await expect(answerOf(page)).toHaveAttribute('data-status', 'credentials');
  await expect(page.getByRole('alert')).toContainText(`IdentityPool '${identityPoolId}' not found.`);
  expect(headsAmong(requests)).toEqual([]);

  deployment.config = right;
  await page.reload();
  await expect(status(page, 200)).toBeVisible();
});

test('Cognito that does not answer is named, and tried again', async ({ page, inspect, store, watch }) => {
  watch.allow(networkNoise);
  await store.stop();
  await inspect(hello);
  await expect(answerOf(page)).toHaveAttribute('data-status', 'credentials');
  await expect(notice(page, `No credentials: ${store.origin}/cognito does not answer.`)).toBeVisible();
  await store.start();
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(status(page, 200)).toBeVisible();
});

for (const [name, hours, text] of [
  ['ahead', 1, /this device’s clock is (?:1 h|59 min) ahead/],
  ['late', -1, /this device’s clock is (?:1 h|59 min) late/],
] as const) {
  test(`a clock that is an hour ${name} is measured, said, and corrected before anything is signed`, async ({
    page,
    inspect,
    requests,
  }) => {
    await page.clock.install({ time: Date.now() + hours * 3_600_000 });
    await inspect(hello);
    await expect(status(page, 200)).toBeVisible();
    expect(headsAmong(requests)).toHaveLength(1);
    const connection = page.getByRole('banner').getByRole('button', { name: /^Sandbox · guest/ });
    await expect(connection).toContainText(`clock ${name}`);
    await expect(connection).toContainText(/(?:1 h|59 min)/);
    await connection.click();
    await expect(page.getByRole('dialog', { name: 'Connection' })).toContainText(text);
  });
}

for (const [name, text, line] of [
  ['is not JSON', '{"connections": [', 'config.json is not JSON.'],
  ['has a wrong type', '{"connections": "none"}', 'config.json: connections: expected a list'],
  [
    'has a mistake inside',
    '{"connections": [{"name": "a", "region": "Europe", "credentials": {"kind": "anonymous"}}]}',
    'config.json: connections[0].region: expected an AWS region, such as eu-central-1',
  ],
  ['is missing', undefined, 'config.json could not be fetched: the host answered 404.'],
] as const) {
  test(`a configuration that ${name} is said line by line, and read again once mended`, async ({
    page,
    inspect,
    config,
    deployment,
    watch,
  }) => {
    if (text === undefined) watch.allow(/ 404 \(Not Found\) http:\S+\/config\.json$/);
    const right = deployment.config;
    config(() => undefined);
    deployment.config = text;
    await inspect(hello);
    await expect(notice(page, 'This page has no usable configuration.')).toBeVisible();
    await expect(page.getByRole('alert').getByRole('listitem')).toHaveText([line]);
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect(page.getByRole('alert').getByRole('listitem')).toHaveText([line]);

    deployment.config = right;
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect(status(page, 200)).toBeVisible();
  });
}

test('a request that hangs says that it waits, can be cancelled, and sent again', async ({
  page,
  inspect,
  deployment,
}) => {
  const faults = deployment.sandbox.store.bucket('faults');
  faults?.put({ key: 'cancelled', body: '', fault: { kind: 'hang' } });
  await inspect({ bucket: 'faults', key: 'cancelled' });
  await expect(page.getByText('Waiting for S3…')).toBeVisible();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(notice(page, 'Cancelled.')).toBeVisible();
  await expect(answerOf(page)).toHaveAttribute('data-status', 'aborted');
  await expect(page.getByText('Waiting for S3…')).toBeHidden();

  faults?.put({ key: 'cancelled', body: 'No fault any more.\n' });
  await sendButton(page).click();
  await expect(status(page, 200)).toBeVisible();
});

test('a connection that is reset is no answer, whatever the reason', async ({ page, inspect, watch }) => {
  watch.allow(networkNoise);
  await inspect({ bucket: 'faults', key: 'reset' });
  await expect(answerOf(page)).toHaveAttribute('data-status', 'cors-or-network');
  await page.getByRole('button', { name: 'Does the host answer at all?' }).click();
  await expect(notice(page, / answers, but the browser keeps the answer from this page/)).toBeVisible();
});

test('a device without a network is told so, and sends again when it has one', async ({
  page,
  context,
  inspect,
  watch,
}) => {
  watch.allow(networkNoise);
  await inspect(hello);
  await expect(status(page, 200)).toBeVisible();
  await context.setOffline(true);
  await sendButton(page).click();
  await expect(notice(page, 'This device is offline.')).toBeVisible();
  await expect(answerOf(page)).toHaveAttribute('data-status', 'offline');
  await context.setOffline(false);
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(status(page, 200)).toBeVisible();
});

test('a page that loses its network before it has all its parts says so', async ({ page, context, watch }) => {
  watch.allow(networkNoise);
  // React reports every error that a boundary caught.
  watch.allow(/^NoAnswer: offline/);
  await page.goto('./');
  await expect(page.getByRole('heading', { name: 'Examples' })).toBeVisible();
  await context.setOffline(true);
  await locatorBox(page).fill('s3://everything-exposed/hello.txt');
  await locatorBox(page).press('Enter');
  await expect(notice(page, 'This device is offline, and a part of this page is not here yet.')).toBeVisible();
  await context.setOffline(false);
  await page.getByRole('button', { name: 'Reload this view' }).click();
  await expect(status(page, 200)).toBeVisible();
});

test('an expired token is S3’s answer, with what to do, and the next request gets through', async ({
  page,
  inspect,
  deployment,
}) => {
  startFaultsAnew(deployment.sandbox);
  await inspect({ bucket: 'faults', key: 'expired-token' });
  await expect(status(page, 400)).toBeVisible();
  await expect(page.getByRole('alert')).toBeHidden();
  await sendButton(page).click();
  await expect(status(page, 200)).toBeVisible();
});

test('a skewed clock that S3 complains of is among the causes of its 403', async ({ page, inspect }) => {
  await inspect({ bucket: 'faults', key: 'skewed-clock' });
  await expect(status(page, 403)).toBeVisible();
  await expect(page.getByRole('main')).toContainText(/clock/);
});
