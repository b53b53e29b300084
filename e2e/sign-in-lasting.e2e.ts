import { expect, linkTo } from './fixtures.ts';
import { answerOf, headsAmong, sendButton } from './inspect-page.ts';
import { notice, status } from './locators.ts';
import { renewalsAmong, test } from './moving-clock.ts';
import { otherClientPoolId } from './sandbox/cognito/pools.ts';
import { withoutRefreshClientId } from './sandbox/oidc/clients.ts';
import { badge, be, changeSignIn, facts, kept, salaries, signIn } from './sign-in-page.ts';

test('a pool that does not take the sign-in says so, not that guests are unwelcome', async ({
  page,
  inspect,
  config,
}) => {
  config((json) => changeSignIn(json, {}, { identityPoolId: otherClientPoolId }));
  await inspect(salaries);
  await signIn(page).click();
  await be(page, 'Ada');
  await expect(answerOf(page)).toHaveAttribute('data-status', 'credentials');
  const said = page.getByRole('main').getByRole('alert');
  await expect(said).toContainText('Invalid login token. Incorrect token audience.');
  await expect(said).toContainText('The pool does not take this sign-in');
  await expect(said).not.toContainText('guest');
});

test('a sign-in is renewed after a sleep, once, and nobody is asked', async ({ page, own, inspect }) => {
  await inspect(salaries);
  await signIn(page).click();
  await be(page, 'Ada');
  await expect(status(page, 200)).toBeVisible();
  await own.sleep(5 * 3_600_000);
  await sendButton(page).click();
  await expect.poll(() => headsAmong(own.requests).map((one) => one.status)).toEqual([200, 200]);
  await expect(badge(page)).toHaveText(/ada@example\.com · (?:1 h|59 min)/);
  const { credentials, tokens } = renewalsAmong(own.requests);
  expect(tokens.map((one) => one.status)).toEqual([200, 200]);
  expect(credentials.map((one) => one.status)).toEqual([200, 200]);
  const used = headsAmong(own.requests).map(({ headers }) => headers['x-amz-security-token']);
  expect(used, 'signed in the headers').not.toContain(undefined);
  expect(new Set(used).size).toBe(2);
});

test('a sign-in that cannot be renewed has ended: the person is asked, and comes back to the link', async ({
  page,
  own,
  baseURL,
  inspect,
  config,
}) => {
  config((json) => changeSignIn(json, { clientId: withoutRefreshClientId }));
  await inspect(salaries);
  await signIn(page).click();
  await be(page, 'Ada');
  await expect(status(page, 200)).toBeVisible();
  await badge(page).click();
  await expect(facts(page)).toContainText('The ID token is kept in this tab’s session storage');
  await page.keyboard.press('Escape');

  await own.sleep(5 * 3_600_000);
  await sendButton(page).click();
  await expect(notice(page, 'Your sign-in has ended.')).toBeVisible();
  await expect(badge(page)).toHaveText(/not signed in$/);
  await badge(page).click();
  await expect(facts(page)).toContainText('nobody');
  await expect(facts(page)).not.toContainText(/Identity id|Valid until/);
  await page.keyboard.press('Escape');
  expect(await kept(page)).not.toContain('idToken');
  own.wakeElsewhere();
  await signIn(page).click();
  await expect(status(page, 200)).toBeVisible();
  expect(page.url()).toBe(`${baseURL}${linkTo(salaries)}`);
});
