import { cardOf, edit } from './connections-page.ts';
import { expect } from './fixtures.ts';
import { status } from './locators.ts';
import { test } from './stranger.ts';

const hello = { bucket: 'everything-exposed', key: 'hello.txt' };

test('an approval is kept where the person asks for it, for one connection, until it is taken back', async ({
  page,
  inspect,
  stranger,
}) => {
  const link = { ...hello, endpoint: stranger.origin, pathStyle: true, checksumMode: 'off' } as const;
  const question = page.getByRole('alert');
  const send = question.getByRole('button', { name: /^Send to/ });
  await inspect(link);
  await question.getByRole('checkbox', { name: 'Remember in this browser' }).check();
  await expect(question).toContainText('until you take it back under Connections');
  await send.click();
  await expect(status(page, 200)).toBeVisible();
  await page.reload();
  await expect(status(page, 200)).toBeVisible();
  await expect(question).toBeHidden();

  await inspect({ ...link, connection: 'sandbox-unsigned' });
  await expect(question).toContainText('The connection “Sandbox, unsigned”');
  await page.goto('./#/connections');
  const approved = page.getByRole('region', { name: 'Approved addresses' });
  await expect(approved.getByRole('listitem')).toHaveText([
    new RegExp(`^${stranger.origin}for Sandbox · signed as a guest · kept in this`),
  ]);
  // An edit is asked about anew, and leaves what was approved before it where it is.
  await edit(page, 'sandbox', { Region: 'eu-west-1' });
  await expect(approved.getByRole('listitem')).toHaveText([/for Sandbox · signed as a guest · kept in this/]);
  await inspect(link);
  await expect(question).toContainText('Nothing has been sent.');
  await expect(question.getByRole('checkbox')).toHaveCount(0);
  await page.goto('./#/connections');
  await cardOf(page, 'sandbox')
    .getByRole('button', { name: /^As the deployment has it/ })
    .click();
  await approved.getByRole('button', { name: `Take back ${stranger.origin} for Sandbox` }).click();
  await expect(approved).toContainText('None.');
  await inspect(link);
  await expect(question).toContainText('Nothing has been sent.');
  await page.reload();
  await expect(question).toContainText('Nothing has been sent.');
});

test('what somebody else put among the kept approvals approves nothing', async ({ page, inspect, stranger }) => {
  const entry = {
    connection: 'sandbox',
    credentials: 'cognito-guest',
    terms: '[null,{"kind":"cognito-guest"}]',
    customerKey: true,
    origin: stranger.origin,
  };
  const broken = [
    { ...entry, origin: `${stranger.origin}/path` },
    { ...entry, connection: undefined },
    { ...entry, customerKey: 'yes' },
    // Of another pool and another store, under the same name.
    entry,
    null,
    'sandbox',
  ];
  await page.addInitScript(
    (text) => localStorage.setItem(`headlight:approved-endpoints:${new URL('.', location.href).pathname}`, text),
    JSON.stringify(broken),
  );
  await inspect({ ...hello, endpoint: stranger.origin, pathStyle: true });
  await expect(page.getByRole('alert')).toContainText('Nothing has been sent.');
  expect(stranger.seen).toEqual([]);
});
