import { linkParameterNames } from '../src/url-state/link-schema.ts';
import { expectHarmless, markup } from './attack.ts';
import { expect, linkTo } from './fixtures.ts';
import { inputOf, openGroup, sendButton } from './inspect-page.ts';
import { locatorBox, notice, status } from './locators.ts';
import { test } from './stranger.ts';

const hello = { bucket: 'everything-exposed', key: 'hello.txt' };

test('a link to an unknown endpoint sends nothing to anybody until it is approved', async ({
  page,
  inspect,
  stranger,
  everything,
}) => {
  await inspect({ ...hello, endpoint: stranger.origin, pathStyle: true });
  await expect(notice(page, `This link wants to send a request to ${stranger.origin}.`)).toBeVisible();
  const question = page.getByRole('alert');
  await expect(question).toContainText('signed with your temporary credentials');
  await expect(question).toContainText('Whoever runs it could use that request for 15 minutes.');
  await expect(question).toContainText('HEADs and GETs, lists of versions, settings of the bucket.');
  await expect(question).not.toContainText('customer key');
  await expect(question).toContainText('Nothing has been sent.');
  // Everything that could warm something up or send by accident.
  await sendButton(page).click();
  await page.keyboard.press('Control+Enter');
  await locatorBox(page).focus();
  await page.getByRole('button', { name: 'Copy link' }).hover();
  await page.getByRole('button', { name: /^Sandbox · guest/ }).click();
  await page.keyboard.press('Escape');
  await expect(question).toBeVisible();
  expect([stranger.seen, everything]).toEqual([[], []]);

  await question.getByRole('button', { name: `Send to ${new URL(stranger.origin).host}` }).click();
  await expect(status(page, 200)).toBeVisible();
  expect(stranger.seen.map(({ method }) => method)).toEqual(['OPTIONS', 'HEAD']);
  expect(stranger.seen.at(-1)?.url).toMatch(/^\/everything-exposed\/hello\.txt/);

  await page.reload();
  await expect(question.getByText('Nothing has been sent.')).toBeVisible();
  expect(stranger.seen).toHaveLength(2);
});

test('not sending is the first answer and the one that the keyboard meets', async ({
  page,
  inspect,
  stranger,
  everything,
}) => {
  await inspect({ ...hello, endpoint: stranger.origin });
  const question = page.getByRole('alert');
  const refuse = question.getByRole('link', { name: 'Do not send' });
  const approve = question.getByRole('button', { name: /^Send to/ });
  await expect(approve).not.toBeFocused();
  expect(
    await refuse.evaluate(
      (link, button) => link.compareDocumentPosition(button as Node),
      await approve.elementHandle(),
    ),
  ).toBe(
    4, // Node.DOCUMENT_POSITION_FOLLOWING
  );
  await refuse.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('See everything S3 says about an object');
  expect([stranger.seen, everything]).toEqual([[], []]);
});

test('an endpoint that was pasted or typed is asked about just the same', async ({ page, inspect, stranger }) => {
  await page.goto('./');
  await locatorBox(page).fill(`${stranger.origin}/everything-exposed/hello.txt`);
  await locatorBox(page).press('Enter');
  await expect(notice(page, `This link wants to send a request to ${stranger.origin}.`)).toBeVisible();

  await inspect(hello);
  await expect(status(page, 200)).toBeVisible();
  await openGroup(page, 'Where');
  await inputOf(page, 'Endpoint').fill(stranger.origin);
  await sendButton(page).click();
  await expect(notice(page, `This link wants to send a request to ${stranger.origin}.`)).toBeVisible();
  await expect(status(page, 200)).toBeHidden();
  expect(stranger.seen).toEqual([]);
});

test('an unsigned connection asks, too, and says that nothing is signed', async ({ page, inspect, stranger }) => {
  await inspect({ ...hello, connection: 'sandbox-unsigned', endpoint: stranger.origin, checksumMode: 'off' });
  await expect(page.getByRole('alert')).toContainText('The request is not signed.');
  await page
    .getByRole('alert')
    .getByRole('button', { name: /^Send to/ })
    .click();
  await expect(status(page, 200)).toBeVisible();
  expect(stranger.seen.map(({ method, url }) => `${method} ${url}`)).toEqual(['HEAD /everything-exposed/hello.txt']);
  expect(stranger.seen[0]?.headers.authorization).toBeUndefined();
});

test('a customer key is part of the question, and the address stands beside the field that asks for it', async ({
  page,
  inspect,
  stranger,
}) => {
  const { host } = new URL(stranger.origin);
  const link = { ...hello, endpoint: stranger.origin, pathStyle: true, checksumMode: 'off' } as const;
  const question = page.getByRole('alert');
  const send = question.getByRole('button', { name: `Send to ${host}` });
  await inspect(link);
  await send.click();
  await expect(status(page, 200)).toBeVisible();
  const sent = stranger.seen.length;
  // What was approved without a key is asked about again with one.
  await inspect({ ...link, sseCustomerAlgorithm: 'AES256' });
  await expect(question).toContainText('The key that you type would go there itself');
  await expect(question).toContainText('and customer keys.');
  await send.click();
  await expect(page.getByRole('status').filter({ hasText: 'This link asks with a customer key' })).toContainText(
    `The key itself goes to ${stranger.origin}, and to no other address`,
  );
  expect(stranger.seen).toHaveLength(sent);
});

test('inside another page nothing can be approved', async ({ page, baseURL, stranger }) => {
  const link = linkTo({ ...hello, endpoint: stranger.origin, pathStyle: true });
  await page.goto(stranger.origin);
  await page.evaluate((src) => {
    const frame = document.createElement('iframe');
    frame.src = src;
    frame.style.cssText = 'width: 90vw; height: 90vh';
    document.body.append(frame);
  }, new URL(link, baseURL).href);
  const question = page.frameLocator('iframe').getByRole('alert');
  await expect(question).toContainText('Another page shows this one inside itself');
  await expect(question.getByRole('link', { name: 'Do not send' })).toBeVisible();
  await expect(question.getByRole('button')).toHaveCount(0);
  await expect(question.getByRole('checkbox')).toHaveCount(0);
});

test('an endpoint that the configuration trusts is not asked about', async ({ page, inspect, stranger, config }) => {
  config(({ trustedEndpoints }) => void trustedEndpoints.push(stranger.origin));
  await inspect({ ...hello, endpoint: stranger.origin, pathStyle: true });
  await expect(status(page, 200)).toBeVisible();
  expect(stranger.seen.map(({ method }) => method)).toEqual(['OPTIONS', 'HEAD']);
});

test('an endpoint of one connection is asked about in another', async ({ page, inspect, stranger, config }) => {
  config(({ connections }) => {
    connections.push({ ...connections[2], name: 'elsewhere', endpoint: stranger.origin, pathStyle: true });
  });
  await inspect({ ...hello, connection: 'elsewhere', checksumMode: 'off' });
  await expect(status(page, 200)).toBeVisible();
  expect(stranger.seen).toHaveLength(1);
  await inspect({ ...hello, endpoint: stranger.origin, pathStyle: true });
  const question = page.getByRole('alert');
  await expect(question).toContainText(`send a request to ${stranger.origin}.`);
  await expect(question).toContainText('The connection “Sandbox” sends nothing to that address by itself.');
  expect(stranger.seen).toHaveLength(1);
});

test('a link cannot take the bucket into the host of a path-style store unasked', async ({
  page,
  inspect,
  deployment,
  requests,
}) => {
  const { host } = new URL(deployment.sandbox.origin);
  await inspect({ ...hello, pathStyle: false });
  await expect(notice(page, `send a request to http://everything-exposed.${host}.`)).toBeVisible();
  expect(requests).toEqual([]);
  await page.getByRole('button', { name: `Send to everything-exposed.${host}` }).click();
  await expect(status(page, 200)).toBeVisible();
  expect(new Set(requests.map(({ headers }) => headers.host))).toEqual(new Set([`everything-exposed.${host}`]));
  // The next bucket is another host.
  await inspect({ bucket: 'open-to-all', key: 'index.html', pathStyle: false });
  await expect(notice(page, `send a request to http://open-to-all.${host}.`)).toBeVisible();
});

test('endpoints that are no origins do nothing, and are shown as text', async ({ page, stranger, everything }) => {
  const host = new URL(stranger.origin).host;
  for (const endpoint of [
    'javascript:window.pwned=1',
    'data:text/html,<script>window.pwned=1</script>',
    `http://trusted.example@${host}`,
    `http://user:password@${host}`,
    `${stranger.origin}/path`,
    `//${host}`,
    `ftp://${host}`,
    `http:\\\\${host}`,
    markup,
  ]) {
    await page.goto(`./#/inspect?v=1&bucket=everything-exposed&key=hello.txt&endpoint=${encodeURIComponent(endpoint)}`);
    await expect(page.getByRole('alert')).toContainText('is not an endpoint. Expected http(s)://host[:port]');
    await expect(page.getByRole('alert')).toContainText(endpoint.slice(0, 30));
    await expectHarmless(page);
  }
  expect([stranger.seen, everything]).toEqual([[], []]);
});

test('markup in every parameter of a link is shown as text', async ({ page, everything }) => {
  const parameters = linkParameterNames.map((name) => `${name}=${encodeURIComponent(markup)}`);
  await page.goto(`./#/inspect?v=1&${parameters.join('&')}`);
  await expect(page.getByRole('alert')).toContainText('<img src=x onerror="window.pwned=1">');
  await expectHarmless(page);
  expect(everything).toEqual([]);
  // One at a time, where the others let the view open.
  for (const name of [
    'key',
    'versionId',
    'ifMatch',
    'range',
    'expectedBucketOwner',
    'connection',
    'sseCustomerAlgorithm',
  ]) {
    const link = new URLSearchParams({ v: '1', ...hello, [name]: markup }).toString().replaceAll('+', '%20');
    await page.goto(`./#/inspect?${link}`);
    await expect(page.getByRole('heading', { level: 1 }).or(page.getByRole('alert')).first()).toBeVisible();
    await expectHarmless(page);
  }
});

test('markup in names, metadata and headers is shown as text', async ({ page, inspect }) => {
  await inspect({ bucket: 'awkward-metadata', key: 'markup.txt' });
  await expect(status(page, 200)).toBeVisible();
  await expect(page.getByText('<script>alert(document.domain)</script>')).toBeVisible();
  await expectHarmless(page);
  await inspect({ bucket: 'awkward-keys', key: '<img src=x onerror=alert(1)>.txt' });
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('<img src=x onerror=alert(1)>.txt');
  await expectHarmless(page);
  await page.getByRole('link', { name: 'Headlight' }).click();
  await expect(page.getByRole('region', { name: 'Recent' })).toContainText('<img src=x onerror=alert(1)>.txt');
  await expectHarmless(page);
});

test('recent objects that somebody else put into storage cannot lead out of the page', async ({ page }) => {
  await page.addInitScript(() => {
    const item = { bucket: 'a', key: 'b', link: 'javascript:window.pwned=1' };
    localStorage.setItem('headlight:recent:/', JSON.stringify([item]));
  });
  await page.goto(`./${linkTo(hello)}`);
  await expect(status(page, 200)).toBeVisible();
  await page.getByRole('link', { name: 'Headlight' }).click();
  await expect(page.getByRole('region', { name: 'Recent' }).getByRole('link')).toHaveText([
    's3://everything-exposed/hello.txt',
  ]);
  await expectHarmless(page);
});
