/** Access keys that a person types: asked for before anything is sent, kept in memory alone, forgotten on demand. */
import { answerOf } from '../inspect-page.ts';
import { plain } from './contents.ts';
import { corsNoise, expect, keysForm, type Page, test, typeKeys } from './fixtures.ts';

const field = (page: Page, label: string) => keysForm(page).getByLabel(label, { exact: true });

async function expectAnswer(page: Page, status: string): Promise<void> {
  await expect(answerOf(page)).toHaveAttribute('data-status', status);
}

test('asks for access keys before it sends anything', async ({ page, openLink, requests }) => {
  await openLink(plain);
  await expect(page.getByRole('heading', { name: 'Ceph wants access keys.' })).toBeVisible();
  await expect(keysForm(page)).toBeVisible();
  await expect(page.getByRole('form', { name: 'HeadObject request' })).toBeVisible();
  await expect(answerOf(page)).toHaveCount(0);
  expect(requests).toEqual([]);
});

test('says beside the field what is wrong with what was typed, and sends nothing', async ({
  page,
  openLink,
  requests,
}) => {
  await openLink(plain);
  await keysForm(page).getByRole('button', { name: 'Use these keys' }).click();
  await expect(field(page, 'AccessKeyId')).toHaveAccessibleDescription('Type the access key id.');
  await expect(field(page, 'SecretAccessKey')).toHaveAccessibleDescription('Type the secret access key.');
  await expect(field(page, 'SessionToken, of temporary keys')).toHaveAccessibleDescription('');
  await field(page, 'AccessKeyId').fill('not a key');
  await expect(field(page, 'AccessKeyId')).toHaveAccessibleDescription('An access key id has letters and digits only.');
  await field(page, 'AccessKeyId').fill('ASIAEXAMPLE');
  await expect(field(page, 'AccessKeyId')).toHaveAccessibleDescription('');
  await expect(field(page, 'SessionToken, of temporary keys')).toHaveAccessibleDescription(
    'Keys that begin with ASIA need their session token.',
  );
  await field(page, 'AccessKeyId').fill('AKIAEXAMPLE');
  await expect(keysForm(page)).toContainText('AKIA… is a long-lived key.');
  expect(requests).toEqual([]);
});

test('shows neither the secret key nor the session token while they are typed', async ({ page, openLink }) => {
  await openLink(plain);
  // Dots in place of letters, by the input's type or by its style.
  const concealed = (input: Element) =>
    input.getAttribute('type') === 'password' ||
    getComputedStyle(input).getPropertyValue('-webkit-text-security') === 'disc';
  expect(await field(page, 'AccessKeyId').evaluate(concealed)).toBe(false);
  for (const label of ['SecretAccessKey', 'SessionToken, of temporary keys'])
    expect(await field(page, label).evaluate(concealed), label).toBe(true);
});

test('takes temporary keys with their session token, and sends the link’s request exactly once', async ({
  page,
  openLink,
  requests,
  ceph,
}) => {
  await openLink({ ...plain, range: 'bytes=0-3' });
  await typeKeys(page, ceph.roles.full);
  await expectAnswer(page, '206');
  const heads = requests.filter((request) => request.method() === 'HEAD');
  expect(heads).toHaveLength(1);
  expect(requests.filter((request) => !['HEAD', 'OPTIONS'].includes(request.method()))).toEqual([]);
  const { pathname } = new URL(heads[0]?.url() ?? '');
  expect(pathname).toBe('/all-exposed/plain.txt');
  expect(heads[0]?.headers().range).toBe('bytes=0-3');
});

test('takes keys with spaces around them, as a copy from a terminal has', async ({ page, openLink, ceph }) => {
  const { accessKeyId, secretAccessKey, sessionToken } = ceph.roles.full;
  await openLink(plain);
  await typeKeys(page, {
    accessKeyId: ` ${accessKeyId}`,
    secretAccessKey: `${secretAccessKey}  `,
    sessionToken: ` ${sessionToken} `,
  });
  await expectAnswer(page, '200');
});

test('keeps the keys for the next link, and puts them neither into the address nor into storage nor on the page', async ({
  page,
  inspect,
  requests,
  ceph,
}) => {
  const addresses: string[] = [];
  page.on('framenavigated', (frame) => addresses.push(frame.url()));
  await inspect(plain);
  await expectAnswer(page, '200');
  await inspect({ ...plain, key: 'sse-kms.txt' });
  await expectAnswer(page, '200');
  await inspect({ ...plain, checksumMode: 'off' });
  await expectAnswer(page, '200');
  await page.getByText('HEAD, signed in the query').click();
  const kept = await page.evaluate(() => ({
    local: JSON.stringify(localStorage),
    session: JSON.stringify(sessionStorage),
    cookies: document.cookie,
    history: JSON.stringify(history.state),
    title: document.title,
    shown: document.documentElement.outerHTML,
    typed: [...document.querySelectorAll('input')].map(({ value }) => value).join('\n'),
  }));
  const { secretAccessKey, sessionToken = '' } = ceph.roles.full;
  for (const secret of [secretAccessKey, sessionToken]) {
    for (const text of [...addresses, ...Object.values(kept)]) {
      expect(text).not.toContain(secret);
      expect(text).not.toContain(encodeURIComponent(secret));
    }
    // The secret key leaves the page in no form; the token must.
    if (secret === secretAccessKey)
      for (const request of requests) expect(JSON.stringify([request.url(), request.headers()])).not.toContain(secret);
  }
});

test('a reload forgets the keys and asks for them again', async ({ page, inspect, requests, ceph }) => {
  await inspect(plain);
  await expectAnswer(page, '200');
  requests.length = 0;
  await page.reload();
  await expect(keysForm(page)).toBeVisible();
  for (const label of ['AccessKeyId', 'SecretAccessKey', 'SessionToken, of temporary keys'])
    await expect(field(page, label)).toHaveValue('');
  expect(requests).toEqual([]);
  await typeKeys(page, ceph.roles.full);
  await expectAnswer(page, '200');
});

test('“Forget them” forgets the keys, takes the answer away, and asks again', async ({
  page,
  inspect,
  requests,
  ceph,
}) => {
  await inspect(plain);
  await expectAnswer(page, '200');
  requests.length = 0;
  await page.getByRole('button', { name: /^Ceph · typed-in keys/ }).click();
  await expect(page.getByText('access keys typed by you, in this page’s memory alone')).toBeVisible();
  await page.getByRole('button', { name: 'Forget them' }).click();
  await expect(keysForm(page)).toBeVisible();
  await expect(answerOf(page)).toHaveCount(0);
  expect(requests).toEqual([]);
  await page.keyboard.press('Escape');
  // Other keys count at once.
  await typeKeys(page, ceph.roles.getOnly);
  await expectAnswer(page, '200');
  expect(requests.some((request) => JSON.stringify(request.headers()).includes(ceph.roles.getOnly.accessKeyId))).toBe(
    true,
  );
});

const refused = [
  ['have expired', 'expired', {}],
  ['have a wrong secret', 'full', { secretAccessKey: 'wrongSecretKey00000000000000000000000000' }],
  ['lack their session token', 'full', { sessionToken: '' }],
  ['nobody knows', 'full', { accessKeyId: 'NOSUCHKEY' }],
] as const;

for (const [what, role, change] of refused)
  test(`keys that ${what} end in words, since Ceph answers them without CORS headers; others can be typed`, async ({
    page,
    openLink,
    watch,
    ceph,
  }) => {
    watch.allow(corsNoise);
    await openLink(plain);
    await typeKeys(page, { ...ceph.roles[role], ...change });
    await expectAnswer(page, 'cors-or-network');
    const alert = page.getByRole('alert');
    await expect(alert).toContainText(`No readable answer from ${ceph.endpoint}.`);
    await expect(alert).toContainText('The browser does not tell a page why.');
    await alert.getByRole('button', { name: 'Does the host answer at all?' }).click();
    await expect(alert).toContainText(`${ceph.endpoint} answers, but the browser keeps the answer from this page.`);
    await page.getByRole('button', { name: /^Ceph · typed-in keys/ }).click();
    await page.getByRole('button', { name: 'Forget them' }).click();
    await page.keyboard.press('Escape');
    await typeKeys(page, ceph.roles.full);
    await expectAnswer(page, '200');
  });
