import { createHash } from 'node:crypto';
import { expect, type Page, test } from './fixtures.ts';
import { headsAmong, inputOf, openGroup, sendButton } from './inspect-page.ts';
import { locatorBox, notice, openEverything, status } from './locators.ts';

/** Not the sandbox's own: those stand in its catalogue for everybody to read. */
const customerKeys = { first: 'Zq7!vR2#mK9$xT4%wB6&yN1*cH8(dJ3)', second: 'pL5-uF0_gS7=aE2+oI9~kV4.rX6,tC1;' };
const sealed = { bucket: 'encrypted', key: 'secrets.txt', sseCustomerAlgorithm: 'AES256' };
const keyHeader = 'x-amz-server-side-encryption-customer-key';

/** Every form in which a customer key could leak. Its MD5 has places of its own where it may stand. */
function formsOf(key: string) {
  const bytes = Buffer.from(key);
  return {
    key: [key, bytes.toString('base64'), bytes.toString('base64url'), bytes.toString('hex')],
    md5: [createHash('md5').update(bytes).digest('base64'), createHash('md5').update(bytes).digest('hex')],
  };
}

test.beforeEach(({ deployment }) => {
  const encryption = { kind: 'SSE-C', key: customerKeys.first } as const;
  deployment.sandbox.store.bucket(sealed.bucket)?.put({ key: sealed.key, body: 'Only with the key.\n', encryption });
});

test('a link with SSE-C asks for the key, sends nothing before, and keeps it in memory alone', async ({
  page,
  inspect,
  requests,
}) => {
  await inspect(sealed);
  await expect(notice(page, 'This link asks with a customer key (SSE-C), and links never carry keys.')).toBeVisible();
  await page.getByRole('button', { name: 'Enter the key' }).click();
  await expect(inputOf(page, 'SSECustomerKey')).toBeFocused();
  expect(requests).toEqual([]);

  await inputOf(page, 'SSECustomerKey').fill(customerKeys.first);
  await inputOf(page, 'SSECustomerKey').press('Enter');
  await expect(status(page, 200)).toBeVisible();
  expect(headsAmong(requests).map(({ headers }) => headers[keyHeader])).toEqual([
    Buffer.from(customerKeys.first).toString('base64'),
  ]);

  await locatorBox(page).fill('s3://everything-exposed/hello.txt');
  await locatorBox(page).press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('hello.txt');
  await openGroup(page, 'Encryption');
  await expect(inputOf(page, 'SSECustomerKey')).toHaveValue('');
  await expect(status(page, 200)).toBeVisible();
  expect(headsAmong(requests).at(-1)?.headers[keyHeader]).toBeUndefined();

  await page.goBack();
  await expect(inputOf(page, 'SSECustomerKey')).toHaveValue(Buffer.from(customerKeys.first).toString('base64'));
  await sendButton(page).click();
  await expect.poll(() => headsAmong(requests).length).toBe(3);
  await expect(status(page, 200)).toBeVisible();

  await page.reload();
  await expect(notice(page, /This link asks with a customer key/)).toBeVisible();
  await expect(inputOf(page, 'SSECustomerKey')).toHaveValue('');
  expect(headsAmong(requests)).toHaveLength(3);
});

test('a key that was typed for an object does not follow a link to another address', async ({
  page,
  inspect,
  requests,
}) => {
  await inspect(sealed);
  await inputOf(page, 'SSECustomerKey').fill(customerKeys.first);
  await inputOf(page, 'SSECustomerKey').press('Enter');
  await expect(status(page, 200)).toBeVisible();
  requests.length = 0;
  await inspect({ ...sealed, connection: 'sandbox-unsigned' });
  await expect(notice(page, /This link asks with a customer key/)).toBeVisible();
  await expect(inputOf(page, 'SSECustomerKey')).toHaveValue('');
  expect(requests).toEqual([]);
});

test('no secret is found anywhere after a tour with customer keys', async ({
  page,
  context,
  inspect,
  deployment,
  watch,
}) => {
  test.slow();
  watch.allow(/CORS policy|net::ERR_FAILED/);
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const spoken: string[] = [];
  // What the browser itself writes about a request that it blocked names the address; no page can keep it from that.
  const ofTheBrowser = /^Access to fetch at '|^Failed to load resource/;
  page.on('console', (message) => {
    if (!ofTheBrowser.test(message.text())) spoken.push(message.text());
  });
  const addresses: string[] = [];
  page.on('framenavigated', (frame) => addresses.push(frame.url()));
  const credentials = sentCredentials(page);
  const signatures = new Set<string>();
  const stop = deployment.sandbox.onRequest(({ path, headers }) => {
    const found = /Signature=([0-9a-f]{64})/.exec(`${headers.authorization ?? ''} ${path}`)?.[1];
    if (found) signatures.add(found);
  });

  const copied: string[] = [];
  const texts: string[] = [];
  const stored: string[] = [];
  const look = async () => {
    await openEverything(page);
    addresses.push(page.url());
    copied.push(...(await copyEverything(page)));
    texts.push(await textOf(page));
    stored.push(await storedBy(page));
  };

  await inspect(sealed);
  await inputOf(page, 'SSECustomerKey').fill(customerKeys.first);
  await page.getByRole('button', { name: 'Show the key' }).click();
  await page.getByRole('button', { name: 'Conceal the key' }).click();
  await inputOf(page, 'SSECustomerKey').press('Enter');
  await expect(status(page, 200)).toBeVisible();
  await look();

  // The wrong key, a refusal; then a request that S3 never answers for, with the same key.
  await inputOf(page, 'SSECustomerKey').fill(customerKeys.second);
  await sendButton(page).click();
  await expect(status(page, 403)).toBeVisible();
  await look();
  await inputOf(page, 'Bucket').fill('no-cors');
  await sendButton(page).click();
  await expect(page.getByRole('button', { name: 'Does the host answer at all?' })).toBeVisible();
  await look();
  await page.goBack();
  await page.getByRole('link', { name: 'Headlight' }).click();
  await expect(page.getByRole('region', { name: 'Recent' })).toContainText('secrets.txt');
  await look();
  // Signed in the query: nothing here needs a header.
  await inspect({ bucket: 'everything-exposed', key: 'hello.txt', checksumMode: 'off' });
  await expect(status(page, 200)).toBeVisible();
  await look();
  stop();

  const { key, md5 } = [formsOf(customerKeys.first), formsOf(customerKeys.second)].reduce((one, other) => ({
    key: [...one.key, ...other.key],
    md5: [...one.md5, ...other.md5],
  }));
  const { secretKey, sessionToken } = await credentials;
  // The three HEADs, and whatever was opened on the way that asks for itself.
  expect(signatures.size).toBeGreaterThanOrEqual(3);
  const secrets = [...key, secretKey, sessionToken, ...signatures];
  const outside = { address: addresses.join('\n'), stored: stored.join('\n'), console: spoken.join('\n') };
  expectNone(outside, [...secrets, ...md5]);
  expectNone({ copied: copied.join('\n'), page: texts.join('\n') }, secrets);
  expect(copied.length).toBeGreaterThan(40);
  expect(copied.join('\n'), 'that the copied texts were read').toContain(
    'x-amz-server-side-encryption-customer-algorithm',
  );
  expect(texts.join('\n'), 'that the page was read').toContain(md5[0]);
});

/** The credentials that Cognito gave, as soon as it has. */
async function sentCredentials(page: Page): Promise<{ secretKey: string; sessionToken: string }> {
  const response = await page.waitForResponse(
    (answer) => answer.request().headers()['x-amz-target']?.endsWith('GetCredentialsForIdentity') ?? false,
  );
  const { Credentials } = (await response.json()) as { Credentials: { SecretKey: string; SessionToken: string } };
  return { secretKey: Credentials.SecretKey, sessionToken: Credentials.SessionToken };
}

/** What each copy button in the page puts on the clipboard. */
async function copyEverything(page: Page): Promise<string[]> {
  const texts: string[] = [];
  for (const button of await page.getByRole('main').getByRole('button', { name: /^Copy/ }).all()) {
    await page.evaluate(() => navigator.clipboard.writeText('nothing yet'));
    await button.dispatchEvent('click');
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).not.toBe('nothing yet');
    texts.push(await page.evaluate(() => navigator.clipboard.readText()));
  }
  return texts;
}

/** All text and all attributes; of the key's own box everything but what was typed there. */
function textOf(page: Page): Promise<string> {
  return page.evaluate(() => {
    const copy = document.documentElement.cloneNode(true) as HTMLElement;
    for (const field of copy.querySelectorAll('input[name="sseCustomerKey"]')) field.removeAttribute('value');
    const typed = [...document.querySelectorAll('input, textarea, select')]
      .filter((field) => field.getAttribute('name') !== 'sseCustomerKey')
      .map((field) => (field as HTMLInputElement).value);
    return [copy.outerHTML, document.title, ...typed].join('\n');
  });
}

/** Everything that the page keeps outside its memory. */
function storedBy(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const kept: unknown[] = [{ ...localStorage }, { ...sessionStorage }, history.state, window.name, document.cookie];
    for (const { name = '', version } of await indexedDB.databases()) {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open(name, version);
        opening.onsuccess = () => resolve(opening.result);
        opening.onerror = () => reject(opening.error);
      });
      for (const store of database.objectStoreNames) {
        const all = database.transaction(store).objectStore(store).getAll();
        await new Promise((resolve) => all.addEventListener('success', resolve));
        kept.push(name, store, all.result);
      }
    }
    for (const name of await caches.keys()) kept.push(name);
    return JSON.stringify(kept);
  });
}

function expectNone(places: Readonly<Record<string, string>>, secrets: readonly string[]): void {
  for (const [place, text] of Object.entries(places)) {
    for (const secret of secrets) {
      for (const form of new Set([secret, encodeURIComponent(secret), JSON.stringify(secret).slice(1, -1)]))
        expect(text.includes(form), `${place} holds ${secret}`).toBe(false);
    }
  }
}
