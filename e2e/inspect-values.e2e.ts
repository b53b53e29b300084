/** What the page does with values: shows them as text whatever they hold, decodes them, copies them, finds them. */
import { createHash } from 'node:crypto';
import { expect, type Page, test } from './fixtures.ts';
import {
  allRowsOf,
  answerOf,
  fieldOf,
  headsAmong,
  inputOf,
  openGroup,
  parameterOf,
  rawOf,
  sendButton,
} from './inspect-page.ts';
import { awkwardMetadata } from './sandbox/buckets/awkward-metadata.ts';

const bucket = 'awkward-metadata';

/** What the sandbox stores for a key, by name. */
function metadataOf(key: string): [name: string, value: string][] {
  return Object.entries(awkwardMetadata.objects.find((object) => object.key === key)?.metadata ?? {});
}

const rowOf = (page: Page, name: string) => fieldOf(page, `Metadata:${name}`);
const copyOf = (page: Page, name: string) =>
  rowOf(page, name).getByRole('button', { name: `Copy metadata ${name}`, exact: true });
const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

test.describe('metadata', () => {
  test('encoded words are decoded beneath the value as it came', async ({ page, inspect }) => {
    await inspect({ bucket, key: 'encoded-words.txt' });
    for (const [name, text] of [
      ['q-form', 'ÄMÄZÕÑ S3'],
      ['b-form', 'ÄMÄZÕÑ S3'],
      ['underscore-and-question', 'a_b? —'],
      ['two-words', 'Grüße aus München'],
      ['latin-1', 'café'],
    ] as const)
      await expect(rowOf(page, name)).toContainText(text);
    const raws = Object.fromEntries(metadataOf('encoded-words.txt'));
    for (const [name, value] of Object.entries(raws))
      await expect(rawOf(rowOf(page, name))).toHaveAttribute('data-raw', value);
  });

  test('a value that was encoded twice is decoded twice, and that is said', async ({ page, inspect }) => {
    await inspect({ bucket, key: 'encoded-twice.txt' });
    await expect(rowOf(page, 'title')).toContainText('ÄMÄZÕÑ S3');
    await expect(rowOf(page, 'title')).toContainText('It was encoded twice');
  });

  test('sixty entries are counted and all there; what cannot be a header is counted too', async ({ page, inspect }) => {
    await inspect({ bucket, key: 'many-entries.txt' });
    await expect(page.locator('[data-field^="Metadata:"]')).toHaveCount(60);
    await expect(fieldOf(page, 'Metadata')).toContainText('60 entries');
    await inspect({ bucket, key: 'missing.txt' });
    await expect(rawOf(fieldOf(page, 'MissingMeta'))).toHaveAttribute('data-raw', '3');
  });
});

test.describe('a hostile value is text and nothing else', () => {
  /** What a value could have brought into the page. */
  const strangers = (page: Page) =>
    page.evaluate(() => ({
      elements: document.querySelectorAll('main :is(img, script, iframe, object, embed, form[action], b)').length,
      links: [...document.querySelectorAll('a[href]')].filter((link) =>
        /^javascript:/i.test(link.getAttribute('href') ?? ''),
      ).length,
      handlers: document.querySelectorAll('[onerror], [onload], [onclick]').length,
    }));
  const none = { elements: 0, links: 0, handlers: 0 };

  test('markup and scripts in metadata and disposition', async ({ page, inspect }) => {
    const dialogs: string[] = [];
    page.on('dialog', (dialog) => {
      dialogs.push(dialog.message());
      void dialog.dismiss();
    });
    await inspect({ bucket, key: 'markup.txt' });
    for (const [name, value] of metadataOf('markup.txt')) {
      await expect(rawOf(rowOf(page, name))).toHaveAttribute('data-raw', value);
      await expect(rawOf(rowOf(page, name))).toHaveText(value);
    }
    await expect(rowOf(page, 'encoded-markup')).toContainText('<img src=x onerror=alert(1)>');
    await expect(fieldOf(page, 'ContentDisposition')).toContainText('<img src=x onerror=alert(1)>.html');
    expect(await strangers(page)).toEqual(none);
    expect(dialogs).toEqual([]);
  });

  test('markup in the key, also in the title and among the recent objects', async ({ page, inspect }) => {
    const key = '<img src=x onerror=alert(1)>.txt';
    await inspect({ bucket: 'awkward-keys', key });
    await expect(answerOf(page)).toHaveAttribute('data-status', '200');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(key);
    await expect(page).toHaveTitle(/^<img src=x onerror=alert/);
    await page.goto('./#/');
    await expect(page.getByRole('region', { name: 'Recent' })).toContainText(key);
    expect(await strangers(page)).toEqual(none);
  });

  test('text from right to left stays in its own cell, and an override character is drawn, not obeyed', async ({
    page,
    inspect,
  }) => {
    await inspect({ bucket, key: 'right-to-left.txt' });
    await expect(rowOf(page, 'arabic')).toContainText('مرحبا بالعالم');
    const override = rowOf(page, 'override');
    await expect(override).toContainText('invoice\u202Efdp.exe');
    // Each time it occurs in the page it stands in a box of its own with its name.
    await expect(override.getByTitle('U+202E right-to-left override').first()).toHaveAttribute(
      'data-picture',
      'U+202E',
    );
    const bare = await override.evaluate((row) => {
      const walker = document.createTreeWalker(row, NodeFilter.SHOW_TEXT);
      const found: string[] = [];
      for (let node = walker.nextNode(); node; node = walker.nextNode())
        if (node.textContent?.includes('\u202E') && !node.parentElement?.title) found.push(node.textContent);
      return found;
    });
    expect(bare).toEqual([]);
  });

  test('control characters are drawn by name', async ({ page, inspect }) => {
    await inspect({ bucket, key: 'odd-characters.txt' });
    await expect(rowOf(page, 'tab-inside').getByTitle('U+0009 tab')).toHaveAttribute('data-picture', 'TAB');
    for (const [name, picture] of [
      ['U+0007', 'BEL'],
      ['U+001B escape', 'ESC'],
      ['U+0000 null', 'NUL'],
    ] as const)
      await expect(rowOf(page, 'control-characters').getByTitle(name)).toHaveAttribute('data-picture', picture);
    await expect(rowOf(page, 'empty')).toContainText('empty');
  });

  test('two kilobytes are cut until they are asked for, and do not widen the page', async ({ page, inspect }) => {
    await inspect({ bucket, key: 'two-kilobytes.txt' });
    const row = rowOf(page, 'filler');
    const whole = row.getByRole('button', { name: 'Show all 2,040 characters' });
    await expect(whole).toBeVisible();
    const wide = () => page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
    expect(await wide()).toBe(false);
    await whole.click();
    await expect(row).toContainText('abcdefgh'.repeat(255));
    expect(await wide()).toBe(false);
  });
});

test.describe('copying', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

  test('every field’s button copies its raw value, to the letter', async ({ page, inspect }) => {
    await inspect({ bucket: 'everything-exposed', key: 'every-field', partNumber: 3 });
    await expect(answerOf(page)).toHaveAttribute('data-status', '206');
    await allRowsOf(page);
    const copied = await page.evaluate(async () => {
      const rows = document.querySelectorAll('[data-field][data-state="present"]:not([data-field^="Metadata"])');
      const found: (readonly [field: string, raw: string | null | undefined, copied: string])[] = [];
      for (const row of rows) {
        const field = row.getAttribute('data-field') ?? '';
        await navigator.clipboard.writeText('nothing yet');
        row.querySelector<HTMLButtonElement>(`button[aria-label="Copy ${field}"]`)?.click();
        const deadline = performance.now() + 1000;
        let text = 'nothing yet';
        while (text === 'nothing yet' && performance.now() < deadline) text = await navigator.clipboard.readText();
        found.push([field, row.querySelector('[data-raw]')?.getAttribute('data-raw'), text]);
      }
      return found;
    });
    expect(copied.length).toBeGreaterThan(25);
    expect(copied.map(([field, , text]) => [field, text])).toEqual(copied.map(([field, raw]) => [field, raw]));
  });

  test('odd values are copied as they are, not as they are drawn', async ({ page, inspect }) => {
    await inspect({ bucket, key: 'odd-characters.txt' });
    for (const [name, value] of metadataOf('odd-characters.txt')) {
      await copyOf(page, name).click();
      await expect.poll(() => clipboard(page), { message: name }).toBe(value);
    }
    await inspect({ bucket, key: 'two-kilobytes.txt' });
    await copyOf(page, 'filler').click();
    await expect.poll(() => clipboard(page)).toBe('abcdefgh'.repeat(255));
  });

  test('metadata is copied as JSON, and an unlisted header as its value', async ({ page, inspect }) => {
    await inspect({ bucket, key: 'markup.txt' });
    await page.getByRole('button', { name: 'Copy metadata as JSON' }).click();
    await expect
      .poll(async () => JSON.parse(await clipboard(page)))
      .toEqual(Object.fromEntries(metadataOf('markup.txt')));
    await page.getByRole('button', { name: 'Copy x-amz-request-id' }).click();
    const id = await rawOf(page.locator('[data-header="x-amz-request-id"]')).getAttribute('data-raw');
    await expect.poll(() => clipboard(page)).toBe(id);
  });

  test('neither the page nor a copied request shows a signature, a token or a key', async ({
    page,
    inspect,
    requests,
  }) => {
    const key = '01234567890123456789012345678901';
    const secretsOf = () =>
      headsAmong(requests).flatMap((head) => [
        parameterOf(head, 'X-Amz-Signature'),
        parameterOf(head, 'X-Amz-Security-Token'),
        parameterOf(head, 'X-Amz-Credential')?.split('/')[0],
        /Signature=(\w+)/.exec(head.headers.authorization ?? '')?.[1],
        /Credential=(\w+)/.exec(head.headers.authorization ?? '')?.[1],
        head.headers['x-amz-security-token']?.toString(),
      ]);
    const seen: string[] = [];
    const look = async () => {
      const section = page.getByRole('region', { name: 'Request as sent' });
      await section.getByText(/^HEAD, signed in/).click();
      await section.getByRole('button', { name: 'Copy', exact: true }).click();
      await expect.poll(() => clipboard(page)).toContain('HEAD http');
      seen.push(await clipboard(page), await page.content());
    };
    await inspect({ bucket: 'everything-exposed', key: 'hello.txt', checksumMode: 'off' });
    await look();
    await inspect({ bucket: 'encrypted', key: 'sse-c.txt', sseCustomerAlgorithm: 'AES256' });
    await inputOf(page, 'SSECustomerKey').fill(key);
    await sendButton(page).click();
    await expect(answerOf(page)).toHaveAttribute('data-status', '200');
    await look();
    const secrets = secretsOf().filter((secret) => secret != null);
    expect(secrets).toHaveLength(6);
    const base64 = Buffer.from(key).toString('base64');
    for (const text of seen) for (const secret of [...secrets, base64]) expect(text).not.toContain(secret);
    expect(seen[2]).not.toContain(createHash('md5').update(key).digest('base64'));
    expect(seen[2]).toContain('x-amz-server-side-encryption-customer-algorithm: AES256');
  });
});

test.describe('finding a field', () => {
  test.beforeEach(async ({ page, inspect }) => {
    await inspect({ bucket: 'sample-cors', key: 'photos/cat.jpg' });
    await expect(answerOf(page)).toHaveAttribute('data-status', '200');
  });
  const find = (page: Page) => page.getByRole('searchbox', { name: 'Find a field, header or value' });
  const listed = (page: Page) =>
    page.locator('[data-field]').evaluateAll((rows) => rows.map((row) => row.getAttribute('data-field')));

  test('by its name, its header or its value, in any case', async ({ page }) => {
    for (const [words, fields] of [
      ['etag', ['ETag']],
      ['X-AMZ-STORAGE', ['StorageClass']],
      ['standard_ia', ['StorageClass']],
      ['image jpeg', ['ContentType']],
    ] as const) {
      await find(page).fill(words);
      await expect.poll(() => listed(page), { message: words }).toEqual(fields);
    }
    await find(page).fill('no such thing');
    await expect(page.getByText('No field matches.')).toBeVisible();
    await find(page).fill('');
    await expect.poll(async () => (await listed(page)).length).toBe(47);
  });

  test('by its state: all, present or hidden, each with its count', async ({ page }) => {
    for (const state of ['present', 'hidden'] as const) {
      const choice = page.getByRole('radio', { name: new RegExp(`^${state}`) });
      await choice.check();
      const rows = page.locator('[data-field]');
      await expect(page.locator(`[data-field]:not([data-state="${state}"])`)).toHaveCount(0);
      await expect(rows.first()).toBeVisible();
      await expect(page.getByText(new RegExp(`^${state} ${await rows.count()}$`))).toBeVisible();
    }
    await page.getByRole('radio', { name: /^all/ }).check();
    await expect.poll(async () => (await listed(page)).length).toBe(47);
  });

  test('a folded field is reached by unfolding its group, which says what is inside', async ({ page }) => {
    const group = page.getByRole('region', { name: 'Encryption' });
    await expect(fieldOf(page, 'ServerSideEncryption')).toBeHidden();
    await group
      .getByText(/hidden by CORS, or may be/)
      .first()
      .click();
    await expect(fieldOf(page, 'ServerSideEncryption')).toBeVisible();
    await openGroup(page, 'Conditions');
  });
});
