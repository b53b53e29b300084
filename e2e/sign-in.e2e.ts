import AxeBuilder from '@axe-core/playwright';
import { expect, linkTo, type Page, test } from './fixtures.ts';
import { headsAmong } from './inspect-page.ts';
import { notice, status } from './locators.ts';
import { badge, be, changeSignIn, expectProvider, facts, kept, salaries, signIn, wanted } from './sign-in-page.ts';

/** A link with more in it than a name: what must come back unchanged. */
const exact = { ...salaries, versionId: 'null', range: 'bytes=0-3', ifMatch: '"a b+c%"' };

/** Everything that was ever in the address bar. */
function addressesOf(page: Page): string[] {
  const addresses: string[] = [];
  page.on('framenavigated', (frame) => addresses.push(frame.url()));
  return addresses;
}

test('a deep link asks for a sign-in, sends nothing before, and is the same afterwards', async ({
  page,
  baseURL,
  inspect,
  requests,
}) => {
  await inspect(exact);
  await expect(wanted(page)).toBeVisible();
  await expect(badge(page)).toHaveText(/^Sandbox with sign-in · not signed in/);
  expect(requests).toEqual([]);
  await signIn(page).click();
  await be(page, 'Ada');
  await expect(status(page, 412)).toBeVisible();
  expect(page.url()).toBe(`${baseURL}${linkTo(exact)}`);
  const [head, ...more] = headsAmong(requests);
  expect(more).toEqual([]);
  expect([head?.headers.range, head?.headers['if-match']]).toEqual([exact.range, exact.ifMatch]);

  await expect(badge(page)).toHaveText(/^Sandbox with sign-in · ada@example\.com · (?:1 h|59 min)/);
  await badge(page).click();
  await expect(facts(page)).toContainText('The ID token and the refresh token are kept in this tab’s session storage');
  await expect(facts(page)).toContainText('arn:aws:iam::111122223333:role/headlight-auditor');
  await expect(facts(page)).toContainText(/Identity id\s*us-east-1:/);
});

test('the pool gives each person their own rights, and the same identity at each sign-in', async ({
  page,
  inspect,
  context,
}) => {
  await inspect(salaries);
  await signIn(page).click();
  await be(page, 'Ben');
  await expect(status(page, 403)).toBeVisible();
  await inspect({ ...salaries, key: 'team/handbook.txt' });
  await expect(status(page, 200)).toBeVisible();
  const identity = async (shown: Page) => {
    await badge(shown).click();
    await expect(facts(shown)).toContainText('Identity id');
    return /us-east-1:[0-9a-f-]{36}/.exec(await facts(shown).innerText())?.[0];
  };
  const first = await identity(page);
  expect(first).toBeDefined();

  // Another tab has a session storage of its own; the provider still knows the person.
  const tab = await context.newPage();
  await tab.goto(page.url());
  await expect(wanted(tab)).toBeVisible();
  await signIn(tab).click();
  await expect(status(tab, 200)).toBeVisible();
  expect(await identity(tab)).toBe(first);
});

test('no token is found anywhere but in this tab’s session storage, and no code stays in the address', async ({
  page,
  baseURL,
  inspect,
}) => {
  const spoken: string[] = [];
  page.on('console', (message) => spoken.push(message.text()));
  const addresses = addressesOf(page);
  const answered = page.waitForResponse((answer) => answer.url().endsWith('/token'));
  await inspect(salaries);
  await signIn(page).click();
  await be(page, 'Ada');
  const tokens = (await (await answered).json()) as Record<string, string>;
  await expect(status(page, 200)).toBeVisible();
  expect(page.url()).not.toMatch(/code=|state=/);
  expect(await page.evaluate(() => history.length)).toBeGreaterThan(1);

  const storage = await kept(page);
  expect(storage).toContain(tokens.id_token);
  expect(storage).toContain(tokens.refresh_token);
  expect(storage, 'the access token has no use here').not.toContain(tokens.access_token);
  expect(storage, 'what the sign-in left behind is used up').not.toMatch(/code_verifier|left-behind/);
  const elsewhere = await page.evaluate(() =>
    JSON.stringify([
      { ...localStorage },
      history.state,
      window.name,
      document.cookie,
      document.documentElement.outerHTML,
    ]),
  );
  for (const token of [tokens.id_token, tokens.refresh_token, tokens.access_token]) {
    expect(token).toMatch(/.{20}/);
    for (const place of [elsewhere, addresses.join('\n'), spoken.join('\n')]) expect(place).not.toContain(token);
  }

  await page.reload();
  await expect(status(page, 200)).toBeVisible();
  await page.goto(`${baseURL}#/`);
  await expect(badge(page)).toBeHidden();
});

test('cancelling at the provider comes back to the link, with the reason, and can be tried again', async ({
  page,
  baseURL,
  inspect,
  requests,
}) => {
  await inspect(exact);
  await signIn(page).click();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(notice(page, /You were not signed in: .* answered access_denied\./)).toBeVisible();
  expect(page.url()).toBe(`${baseURL}${linkTo(exact)}`);
  expect(requests).toEqual([]);
  await signIn(page).click();
  await be(page, 'Ada');
  await expect(status(page, 412)).toBeVisible();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`being asked, refused and signed in breaks no rule of accessibility (${colorScheme})`, async ({
    page,
    inspect,
  }) => {
    await page.emulateMedia({ colorScheme });
    const violations = async (part: 'header' | 'main') => {
      const { passes, violations } = await new AxeBuilder({ page }).include(part).analyze();
      expect(passes.length).toBeGreaterThan(0);
      return violations.map(({ id }) => id);
    };
    await inspect(salaries);
    await expect(wanted(page)).toBeVisible();
    expect(await violations('main')).toEqual([]);
    await signIn(page).click();
    await page.getByRole('button', { name: 'Cancel' }).click();
    await expect(notice(page, /^.*You were not signed in/)).toBeVisible();
    expect(await violations('main')).toEqual([]);
    await badge(page).click();
    await expect(facts(page)).toContainText('nobody');
    expect(await violations('header')).toEqual([]);
    await facts(page).getByRole('button', { name: 'Sign in' }).click();
    await be(page, 'Ada');
    await expect(status(page, 200)).toBeVisible();
    await badge(page).click();
    await expect(facts(page)).toContainText('ada@example.com');
    expect(await violations('header')).toEqual([]);
  });
}

test('a sign-in that was given up leaves nothing behind the next one', async ({ page, inspect }) => {
  await inspect(salaries);
  for (const _ of [1, 2]) {
    await signIn(page).click();
    await expectProvider(page);
    await page.goBack();
    await expect(wanted(page)).toBeVisible();
  }
  const begun = async () => (await kept(page)).match(/code_verifier/g) ?? [];
  expect(await begun(), 'the last one may still be finished').toHaveLength(1);
  await signIn(page).click();
  await be(page, 'Ada');
  await expect(status(page, 200)).toBeVisible();
  expect(await begun()).toEqual([]);
});

test('a return that this tab did not begin signs nobody in, and leaves no code behind', async ({
  page,
  baseURL,
  inspect,
  requests,
}) => {
  await page.goto('./?code=somebody-elses&state=0123');
  await expect(page).toHaveURL(baseURL ?? '');
  await inspect(salaries);
  await page.goto(`./?code=somebody-elses&state=0123&kept=1${linkTo(salaries)}`);
  await expect(page).toHaveURL(`${baseURL}?kept=1${linkTo(salaries)}`);
  await expect(notice(page, /this tab did not begin it/)).toBeVisible();
  expect(requests).toEqual([]);
  await signIn(page).click();
  await be(page, 'Ada');
  await expect(status(page, 200)).toBeVisible();
});

test('a provider that is away is named, before and after, and the link stays', async ({
  page,
  baseURL,
  inspect,
  config,
  watch,
  deployment,
}) => {
  watch.allow(/^Failed to load resource: net::ERR_/);
  const right = deployment.config;
  config((json) => changeSignIn(json, { authority: 'http://localhost:1/oidc' }));
  await inspect(salaries);
  await signIn(page).click();
  await expect(notice(page, 'The sign-in could not be begun: no answer from http://localhost:1/oidc.')).toBeVisible();
  await expect(signIn(page)).toBeEnabled();

  deployment.config = right;
  await page.reload();
  await page.route('**/_sandbox/oidc/token', (route) => route.abort());
  await signIn(page).click();
  await be(page, 'Ada');
  await expect(notice(page, /^.*The sign-in could not be finished: no answer from/)).toBeVisible();
  expect(page.url()).toBe(`${baseURL}${linkTo(salaries)}`);
  await page.unroute('**/_sandbox/oidc/token');
  await signIn(page).click();
  await expect(status(page, 200)).toBeVisible();
});

test('a link chooses a connection by its name, and nothing of its pool or provider', async ({
  page,
  inspect,
  deployment,
}) => {
  await inspect(salaries);
  const evil = { authority: 'https://evil.example', clientId: 'evil', identityPoolId: 'us-east-1:evil', signIn: '{}' };
  await page.goto(`./${linkTo(salaries)}&${new URLSearchParams(evil)}`);
  await expect(wanted(page)).toBeVisible();
  await signIn(page).click();
  await expectProvider(page);
  expect(page.url()).toMatch(new RegExp(`^${deployment.sandbox.origin}/`));
});

test('signing out forgets the person here and at the provider', async ({ page, inspect }) => {
  const addresses = addressesOf(page);
  await inspect(salaries);
  await signIn(page).click();
  await be(page, 'Ada');
  await expect(status(page, 200)).toBeVisible();
  const { refreshToken } = JSON.parse(
    Object.values(JSON.parse(await kept(page)) as Record<string, string>).find((text) =>
      text.includes('refreshToken'),
    ) ?? '{}',
  ) as { refreshToken: string };
  const revoked = page.waitForRequest((request) => request.url().endsWith('/token/revocation'));
  await badge(page).click();
  await facts(page).getByRole('button', { name: 'Sign out' }).click();
  expect((await revoked).postData()).toContain(refreshToken);
  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect(page.getByRole('heading', { name: 'Sign out of the sandbox' })).toBeHidden();
  expect(await kept(page)).not.toMatch(/idToken|refreshToken/);
  expect(addresses.join('\n')).not.toMatch(/id_token_hint|eyJ/);

  await page.goBack();
  await page.goBack();
  await expect(wanted(page)).toBeVisible();
  await expect(status(page, 200)).toBeHidden();
  await signIn(page).click();
  await expectProvider(page);
});
