/** Credentials and signatures when the device's clock, or its network, is not what it was a moment ago. */
import { formatCompare } from '../src/url-state/compare-link.ts';
import { answers, columnOf } from './compare-page.ts';
import { expect } from './fixtures.ts';
import { answerOf, causesOf, headsAmong, sendButton } from './inspect-page.ts';
import { notice, status } from './locators.ts';
import { renewalsAmong, test } from './moving-clock.ts';
import { guestPoolId } from './sandbox/cognito/pools.ts';

const hello = { bucket: 'everything-exposed', key: 'hello.txt' };
const hour = 3_600_000;

// One bucket lets the page read the Date of its answers, from which the SDK could learn; the other does not.
for (const [name, shift] of [
  ['forward', 2 * hour],
  ['back', -2 * hour],
] as const)
  for (const object of [hello, { bucket: 'nothing-exposed', key: 'plain.txt' }])
    test(`a clock that is set ${name} two hours during the visit costs nothing (${object.bucket})`, async ({
      page,
      own,
      inspect,
    }) => {
      await inspect(object);
      await expect(status(page, 200)).toBeVisible();
      const badge = page.getByRole('banner').getByRole('button', { name: /^Sandbox · guest/ });
      await expect(badge).not.toHaveText(/clock/);
      await page.clock.setSystemTime(Date.now() + shift);
      await sendButton(page).click();
      await expect.poll(() => headsAmong(own.requests).map((one) => one.status)).toEqual([200, 200]);
      await expect(status(page, 200)).toBeVisible();
      await expect(badge).toHaveText(shift > 0 ? /clock ahead/ : /clock late/);
      await expect(badge).toHaveText(/ · (?:1 h|59 min)/);
      expect(renewalsAmong(own.requests).credentials).toHaveLength(1);

      await page.clock.setSystemTime(Date.now());
      await page.evaluate(() => window.dispatchEvent(new Event('focus')));
      await expect(badge).not.toHaveText(/clock/);
    });

test('what the header says does not end while somebody looks for another object', async ({ page, own, inspect }) => {
  await inspect(hello);
  await expect(status(page, 200)).toBeVisible();
  await page.goto('./#/');
  const badge = page.getByRole('banner').getByRole('button', { name: /^Sandbox · guest/ });
  await expect(badge).toHaveText(/ · (?:1 h|59 min)/);
  await own.sleep(2 * hour);
  await expect.poll(() => renewalsAmong(own.requests).credentials).toHaveLength(2);
  await expect(badge).toHaveText(/ · (?:1 h|59 min)/);
});

test('credentials that end after the clock was set back are renewed all the same', async ({ page, own, inspect }) => {
  await inspect(hello);
  await expect(status(page, 200)).toBeVisible();
  await page.clock.setSystemTime(Date.now() - 2 * hour);
  await own.sleep(1.1 * hour);
  await sendButton(page).click();
  await expect(status(page, 200)).toBeVisible();
  await expect.poll(() => headsAmong(own.requests).at(-1)?.status).toBe(200);
  expect(renewalsAmong(own.requests).credentials).toHaveLength(2);
  expect(headsAmong(own.requests).filter((one) => one.status === 400)).toEqual([]);
});

test('a device that wakes without a network says so, and needs one renewal once it is back', async ({
  page,
  context,
  own,
  inspect,
  watch,
}) => {
  watch.allow(/^Failed to load resource: net::ERR_INTERNET_DISCONNECTED/);
  await inspect(hello);
  await expect(status(page, 200)).toBeVisible();
  await context.setOffline(true);
  await own.sleep(9 * hour);
  await sendButton(page).click();
  await expect(notice(page, 'This device is offline.')).toBeVisible();
  expect(renewalsAmong(own.requests).credentials).toHaveLength(1);
  await context.setOffline(false);
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(status(page, 200)).toBeVisible();
  expect(renewalsAmong(own.requests).credentials).toHaveLength(2);
  await expect(
    page.getByRole('banner').getByRole('button', { name: /^Sandbox · guest · (?:1 h|59 min)/ }),
  ).toBeVisible();
});

test('twelve columns that wait for credentials are one question to Cognito', async ({ page, own }) => {
  const keys = Array.from({ length: 12 }, (_, index) => ({ bucket: 'everything-exposed', key: `${index}.txt` }));
  await page.goto(`./${formatCompare({ columns: keys.map((one) => columnOf(one)) })}`);
  await answers(page, 12);
  const asked = own.requests.filter(({ method, path }) => method === 'POST' && path.startsWith('/cognito'));
  expect(asked.map(({ headers }) => String(headers['x-amz-target']).split('.')[1])).toEqual([
    'GetId',
    'GetCredentialsForIdentity',
  ]);
});

test('credentials that have ended as they are handed out are for S3 to judge, and soon forgotten', async ({
  page,
  own,
  inspect,
}) => {
  const right = own.pools.get(guestPoolId);
  own.pools.set(guestPoolId, { id: guestPoolId, guests: { lifetimeSeconds: -60 } });
  await inspect(hello);
  await expect(answerOf(page)).toHaveAttribute('data-status', '400');
  expect((await causesOf(page))[0]).toBe('likely expired-credentials');
  if (right) own.pools.set(guestPoolId, right);
  await sendButton(page).click();
  await expect(status(page, 200)).toBeVisible();
});
