/** No secret is found anywhere after a tour through every part of the page that has to do with one. */
import { createHash } from 'node:crypto';
import { formatCompare } from '../src/url-state/compare-link.ts';
import { columnOf, twoVersions } from './compare-page.ts';
import { test as base, expect, type Page } from './fixtures.ts';
import { answerOf, explanationOf, inputOf, openExplanation, sendButton } from './inspect-page.ts';
import { Tour } from './leaks.ts';
import { notice, status } from './locators.ts';
import { guestPoolId, signedInPoolId } from './sandbox/cognito/pools.ts';
import { becomeGuest } from './sandbox/testing/guest.ts';
import { badge, be, facts, salaries, signIn } from './sign-in-page.ts';
import { grid, open as openVersions } from './versions-page.ts';

const hello = { bucket: 'everything-exposed', key: 'hello.txt' };

const test = base.extend<{ tour: Tour }>({
  tour: async ({ page, context, deployment, watch }, use) => {
    watch.allow(/CORS policy|net::ERR_/);
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await use(new Tour(page, context, deployment.sandbox));
  },
});

test.slow();

const press = (page: Page, name: string) => page.getByRole('main').getByRole('button', { name, exact: true }).click();

test('a guest: an answer, versions, a comparison, hidden values, rules, reasons and regions', async ({
  page,
  inspect,
  deployment,
  tour,
}) => {
  await inspect({ bucket: 'versioned', key: 'config.json' });
  await expect(status(page, 200)).toBeVisible();
  await openVersions(page);
  await expect(grid(page)).toBeVisible();
  await tour.look();

  await page.goto(`./${formatCompare({ columns: twoVersions(deployment.sandbox).map((one) => columnOf(one)) })}`);
  await expect(page.locator('[data-outcome="answer"]')).toHaveCount(2);
  await tour.look();
  expect(tour.left('copied texts')).toMatch(/^\{/m);
  expect(tour.left('copied texts')).toMatch(/^\| /m);

  await inspect({ bucket: 'nothing-exposed', key: 'contract.bin' });
  const doctor = await openExplanation(page, 'cors-hidden');
  await doctor.getByRole('button', { name: 'Read the bucket’s CORS rules' }).click();
  await press(page, 'Ask all 5');
  await expect(page.locator('[data-recovered="GetObjectTagging"]').first()).toBeVisible();
  await tour.look();

  await inspect({ bucket: 'private', key: 'salaries.csv' });
  await expect(status(page, 403)).toBeVisible();
  await press(page, 'Ask S3 why');
  await expect(explanationOf(page, 'status')).toContainText('S3 answered 403');
  await press(page, 'Find the bucket’s region');
  await tour.look();
  await tour.expectNoLeak();
  expect(tour.secrets.size).toBeGreaterThan(12);
});

test('a guest whom nothing answers: no CORS rules, no version list, no region, no credentials', async ({
  page,
  inspect,
  deployment,
  tour,
}) => {
  await inspect({ bucket: 'no-cors', key: 'report.txt' });
  await press(page, 'Does the host answer at all?');
  await expect(notice(page, / answers, but the browser keeps the answer from this page/)).toBeVisible();
  await press(page, 'Find the bucket’s region');
  await tour.look();
  await inspect({ bucket: 'far-away', key: 'report.txt' });
  await press(page, 'Find the bucket’s region');
  await tour.look();
  const columns = [columnOf({ bucket: 'no-cors', key: 'report.txt' }), columnOf({ bucket: 'private', key: 'a' })];
  await page.goto(`./${formatCompare({ columns })}`);
  await expect(page.getByRole('button', { name: 'Try column 1 again' })).toBeVisible();
  await tour.look();

  const { pools } = deployment.sandbox;
  const right = pools.get(guestPoolId);
  if (!right) throw new Error('no guest pool');
  for (const kind of ['internal-error', 'html'] as const) {
    pools.set(guestPoolId, { ...right, fault: { kind } });
    await page.goto('./');
    await inspect(hello);
    await page.reload();
    await expect(answerOf(page)).toHaveAttribute('data-status', 'credentials', { timeout: 20_000 });
    await tour.look();
  }
  pools.set(guestPoolId, right);
  await tour.expectNoLeak();
  expect(tour.secrets.size).toBeGreaterThan(4);
});

test('keys that were typed in: right ones, wrong ones, and forgotten', async ({
  page,
  inspect,
  config,
  deployment,
  tour,
}) => {
  config(({ connections: [connection] }) => {
    if (connection) connection.credentials = { kind: 'typed-in' };
  });
  const { accessKeyId, secretAccessKey, sessionToken } = await becomeGuest(deployment.sandbox.port);
  const wrong = 'wrong+Secret/Key=0123456789abcdefghijklmn';
  for (const secret of [secretAccessKey, sessionToken ?? '', wrong]) tour.secrets.add(secret);
  const type = async (secret: string) => {
    const form = page.getByRole('form', { name: 'Access keys' });
    await form.getByLabel('AccessKeyId').fill(accessKeyId);
    await form.getByLabel('SecretAccessKey').fill(secret);
    await tour.look();
    await form.getByLabel('SessionToken, of temporary keys').fill(sessionToken ?? '');
    await form.getByRole('button', { name: 'Use these keys' }).click();
  };
  await inspect(hello);
  await type(wrong);
  await expect(status(page, 403)).toBeVisible();
  await press(page, 'Ask S3 why');
  await expect(explanationOf(page, 'status')).toContainText('SignatureDoesNotMatch');
  await tour.look();

  await page
    .getByRole('banner')
    .getByRole('button', { name: /^Sandbox · typed-in keys/ })
    .click();
  await page.getByRole('button', { name: 'Forget them' }).click();
  await page.keyboard.press('Escape');
  await type(secretAccessKey);
  await expect(status(page, 200)).toBeVisible();
  await tour.look();
  await page.reload();
  await expect(page.getByRole('form', { name: 'Access keys' })).toBeVisible();
  await tour.look();
  await tour.expectNoLeak();
});

test('a sign-in: tokens in this tab’s session storage alone, and nowhere once signed out', async ({
  page,
  inspect,
  deployment,
  tour,
}) => {
  await inspect(salaries);
  await signIn(page).click();
  await be(page, 'Ada');
  await expect(status(page, 200)).toBeVisible();
  await badge(page).click();
  await tour.look();
  await page.keyboard.press('Escape');

  const { pools } = deployment.sandbox;
  const right = pools.get(signedInPoolId);
  if (!right) throw new Error('no pool for those who are signed in');
  pools.set(signedInPoolId, { ...right, signedIn: { clients: [], roles: {}, lifetimeSeconds: 3600 } });
  await page.reload();
  await expect(answerOf(page)).toHaveAttribute('data-status', 'credentials');
  await tour.look();
  pools.set(signedInPoolId, right);

  await badge(page).click();
  await facts(page).getByRole('button', { name: 'Sign out' }).click();
  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect(page.getByRole('heading', { name: 'Sign out of the sandbox' })).toBeHidden();
  await inspect(salaries);
  await expect(signIn(page)).toBeVisible();
  await tour.look();
  expect(await page.evaluate(() => JSON.stringify({ ...sessionStorage }))).not.toMatch(/eyJ|[tT]oken/);
  await tour.expectNoLeak();
  // ID, refresh and access token, code, verifier; credentials; signatures.
  expect(tour.secrets.size).toBeGreaterThan(7);
});

/** Not the sandbox's own: those stand in its catalogue for everybody to read. */
const customerKeys = { first: 'Zq7!vR2#mK9$xT4%wB6&yN1*cH8(dJ3)', second: 'pL5-uF0_gS7=aE2+oI9~kV4.rX6,tC1;' };
const sealed = { bucket: 'encrypted', key: 'secrets.txt', sseCustomerAlgorithm: 'AES256' };

/** Every form in which a customer key could leak. Its MD5 has places of its own where it may stand. */
function formsOf(key: string) {
  const bytes = Buffer.from(key);
  return {
    key: [key, bytes.toString('base64'), bytes.toString('base64url'), bytes.toString('hex')],
    md5: [createHash('md5').update(bytes).digest('base64'), createHash('md5').update(bytes).digest('hex')],
  };
}

test('customer keys: the right one, a wrong one, and one that gets no answer', async ({
  page,
  inspect,
  deployment,
  tour,
}) => {
  const encryption = { kind: 'SSE-C', key: customerKeys.first } as const;
  deployment.sandbox.store.bucket(sealed.bucket)?.put({ key: sealed.key, body: 'Only with the key.\n', encryption });
  const forms = Object.values(customerKeys).map(formsOf);
  for (const secret of forms.flatMap(({ key }) => key)) tour.secrets.add(secret);

  await inspect(sealed);
  await inputOf(page, 'SSECustomerKey').fill(customerKeys.first);
  await page.getByRole('button', { name: 'Show the key' }).click();
  await page.getByRole('button', { name: 'Conceal the key' }).click();
  await inputOf(page, 'SSECustomerKey').press('Enter');
  await expect(status(page, 200)).toBeVisible();
  await press(page, 'Pin');
  await tour.look();
  expect(tour.left('storage')).toContain('headlight:pinned:');
  expect(tour.left('copied texts')).toContain('x-amz-server-side-encryption-customer-algorithm');
  expect(tour.left('page')).toContain(forms[0]?.md5[0]);

  await inputOf(page, 'SSECustomerKey').fill(customerKeys.second);
  await sendButton(page).click();
  await expect(status(page, 403)).toBeVisible();
  await press(page, 'Ask S3 why');
  await expect(explanationOf(page, 'status')).toContainText('S3 answered 403');
  await tour.look();
  await inputOf(page, 'Bucket').fill('no-cors');
  await sendButton(page).click();
  await expect(page.getByRole('button', { name: 'Does the host answer at all?' })).toBeVisible();
  await tour.look();
  await page.goBack();
  await page.getByRole('link', { name: 'Headlight' }).click();
  await expect(page.getByRole('region', { name: 'Pinned' })).toContainText('secrets.txt');
  await tour.look();
  await page.goto(`./${formatCompare({ columns: [columnOf(sealed), columnOf(hello)] })}`);
  await expect(page.locator('[data-outcome="answer"]')).toHaveCount(2);
  await tour.look();
  await tour.expectNoLeak(forms.flatMap(({ md5 }) => md5));
});
