/** Each of the 21 inputs, typed by its name: does it reach S3 in its place, and is its effect to be seen? */
import { createHash } from 'node:crypto';
import { headInputs, inputNames } from '../src/object-head/head-inputs.ts';
import type { InputName } from '../src/object-head/head-request.ts';
import { expect, type Page, test } from './fixtures.ts';
import { answerOf, fieldOf, headsAmong, inputOf, openGroup, parameterOf, rawOf, sendButton } from './inspect-page.ts';
import type { RequestRecord } from './sandbox/sandbox.ts';

const hello = { bucket: 'everything-exposed', key: 'hello.txt' } as const;
const helloTag = '"746308829575e17c3331bbcb00c0898b"';
const olderConfig = 'gCnzHFl.if62GTVsWGD7SXSyfCVB3uXu';
const customerKey = '01234567890123456789012345678901';
const customerKeyMD5 = createHash('md5').update(customerKey).digest('base64');

interface Row {
  /** The object that the form is about at first. */
  readonly on: { readonly bucket: string; readonly key: string };
  readonly group?: string;
  /** What is typed, by label; a switch is pressed. Without it the input's own name and `value`. */
  readonly also?: Readonly<Record<string, string>>;
  readonly typed?: string;
  /** What S3 reads, in the place that the table of inputs names. */
  readonly wire: string;
  readonly status: number;
  /** A field in which the effect is to be seen, and its raw value; undefined where there is none to be. */
  readonly shows: readonly [field: string, raw: string | undefined];
}

const conditions = { on: hello, group: 'Conditions' } as const;
const overrides = { on: hello, group: 'Response overrides', status: 200 } as const;
const encryption = { on: { bucket: 'encrypted', key: 'sse-c.txt' }, group: 'Encryption', status: 200 } as const;

const rows: Readonly<Record<InputName, Row>> = {
  bucket: {
    on: hello,
    typed: 'delivery',
    also: { Key: 'expires/bad.txt' },
    wire: 'delivery',
    status: 200,
    shows: ['ExpiresString', 'never'],
  },
  key: { on: hello, typed: 'empty', wire: 'empty', status: 200, shows: ['ContentLength', '0'] },
  versionId: {
    on: { bucket: 'versioned', key: 'config.json' },
    typed: olderConfig,
    wire: olderConfig,
    status: 200,
    shows: ['Metadata:author', 'alice'],
  },
  ifMatch: { ...conditions, typed: '"0123"', wire: '"0123"', status: 412, shows: ['ContentLength', undefined] },
  ifNoneMatch: { ...conditions, typed: helloTag, wire: helloTag, status: 304, shows: ['ETag', helloTag] },
  ifModifiedSince: {
    ...conditions,
    typed: '2026-02-01T00:00:00Z',
    wire: 'Sun, 01 Feb 2026 00:00:00 GMT',
    status: 304,
    shows: ['LastModified', 'Thu, 15 Jan 2026 09:30:00 GMT'],
  },
  ifUnmodifiedSince: {
    ...conditions,
    typed: '2026-01-01 00:00',
    wire: 'Thu, 01 Jan 2026 00:00:00 GMT',
    status: 412,
    shows: ['LastModified', undefined],
  },
  range: {
    on: hello,
    group: 'Range, part',
    typed: 'bytes=2-5',
    wire: 'bytes=2-5',
    status: 206,
    shows: ['ContentRange', 'bytes 2-5/14'],
  },
  partNumber: {
    on: { bucket: 'everything-exposed', key: 'every-field' },
    group: 'Range, part',
    typed: '3',
    wire: '3',
    status: 206,
    shows: ['PartsCount', '3'],
  },
  checksumMode: { on: hello, group: 'Checksums', wire: 'ENABLED', status: 200, shows: ['ChecksumType', 'FULL_OBJECT'] },
  requestPayer: {
    on: { bucket: 'requester-pays', key: 'dataset/part-0001.parquet' },
    group: 'Payer, owner',
    wire: 'requester',
    status: 200,
    shows: ['RequestCharged', 'requester'],
  },
  expectedBucketOwner: {
    on: hello,
    group: 'Payer, owner',
    typed: '444455556666',
    wire: '444455556666',
    status: 403,
    shows: ['ETag', undefined],
  },
  sseCustomerAlgorithm: {
    ...encryption,
    typed: 'AES256',
    also: { SSECustomerKey: customerKey },
    wire: 'AES256',
    shows: ['SSECustomerAlgorithm', 'AES256'],
  },
  sseCustomerKey: {
    ...encryption,
    typed: customerKey,
    wire: Buffer.from(customerKey).toString('base64'),
    shows: ['ContentLength', '20'],
  },
  // Worked out from the key, so that nobody has to type it.
  sseCustomerKeyMD5: {
    ...encryption,
    also: { SSECustomerKey: customerKey },
    wire: customerKeyMD5,
    shows: ['SSECustomerKeyMD5', customerKeyMD5],
  },
  responseCacheControl: {
    ...overrides,
    typed: 'no-cache, max-age=0',
    wire: 'no-cache, max-age=0',
    shows: ['CacheControl', 'no-cache, max-age=0'],
  },
  responseContentDisposition: {
    ...overrides,
    typed: 'attachment; filename="a b & c.pdf"',
    wire: 'attachment; filename="a b & c.pdf"',
    shows: ['ContentDisposition', 'attachment; filename="a b & c.pdf"'],
  },
  responseContentEncoding: {
    ...overrides,
    typed: 'identity',
    wire: 'identity',
    shows: ['ContentEncoding', 'identity'],
  },
  responseContentLanguage: { ...overrides, typed: 'de-DE', wire: 'de-DE', shows: ['ContentLanguage', 'de-DE'] },
  responseContentType: {
    ...overrides,
    typed: 'text/x-test; a=1+1',
    wire: 'text/x-test; a=1+1',
    shows: ['ContentType', 'text/x-test; a=1+1'],
  },
  responseExpires: {
    ...overrides,
    typed: '2027-01-01T00:00:00Z',
    wire: 'Fri, 01 Jan 2027 00:00:00 GMT',
    shows: ['ExpiresString', 'Fri, 01 Jan 2027 00:00:00 GMT'],
  },
};

/** What reached S3 of an input, in the place where it belongs. */
function onTheWire(head: RequestRecord, name: InputName): string | null | undefined {
  const { wire } = headInputs[name];
  // A header that S3 also takes as a signed parameter may travel there: it saves the preflight.
  if (wire.in === 'header') return head.headers[wire.name.toLowerCase()]?.toString() ?? parameterOf(head, wire.name);
  if (wire.in === 'query') return parameterOf(head, wire.name);
  const [, bucket = '', ...key] = decodeURIComponent(new URL(head.path, 'http://sandbox').pathname).split('/');
  return name === 'bucket' ? bucket : key.join('/');
}

async function fillIn(page: Page, name: InputName, { typed, also = {} }: Row): Promise<void> {
  for (const [label, text] of Object.entries(also)) await inputOf(page, label).fill(text);
  if (typed !== undefined) await inputOf(page, headInputs[name].sdk).fill(typed);
  else if (headInputs[name].kind === 'switch') await inputOf(page, headInputs[name].sdk).check();
}

for (const name of inputNames) {
  const row = rows[name];
  const place = headInputs[name].wire;
  const where = place.in === 'address' ? 'in the address' : `as the ${place.in} ${place.name}`;
  test(`${headInputs[name].sdk} reaches S3 ${where}, and the answer shows its effect`, async ({
    page,
    inspect,
    requests,
  }) => {
    await inspect({ ...row.on, checksumMode: 'off' });
    await expect(answerOf(page)).toHaveAttribute('data-status', /./);
    const before = headsAmong(requests)[0];
    if (place.in !== 'address') expect(before && onTheWire(before, name)).toBeFalsy();
    if (row.group) await openGroup(page, row.group);
    await fillIn(page, name, row);
    requests.length = 0;
    await sendButton(page).click();
    await expect.poll(() => headsAmong(requests).length).toBe(1);
    const [head] = headsAmong(requests);
    expect(head && onTheWire(head, name)).toBe(row.wire);
    await expect(answerOf(page)).toHaveAttribute('data-status', String(row.status));
    const [field, raw] = row.shows;
    if (raw === undefined) await expect(fieldOf(page, field)).not.toHaveAttribute('data-state', 'present');
    else await expect(rawOf(fieldOf(page, field))).toHaveAttribute('data-raw', raw);
  });
}

test('the form names every input of HeadObject but the MD5, which it works out', async ({ page, inspect }) => {
  await inspect(hello);
  for (const group of ['Conditions', 'Range, part', 'Checksums', 'Payer, owner', 'Encryption', 'Response overrides'])
    await openGroup(page, group);
  for (const name of inputNames.filter((one) => one !== 'sseCustomerKeyMD5'))
    await expect(inputOf(page, headInputs[name].sdk)).toBeVisible();
  await page.getByRole('button', { name: 'About IfMatch', exact: true }).click();
  await expect(page.getByText('Sent as the header If-Match.')).toBeVisible();
  await page.getByRole('button', { name: 'About ResponseExpires', exact: true }).click();
  await expect(page.getByText('Sent as the query parameter response-expires.')).toBeVisible();
});

test('the MD5 of a customer key is worked out and shown beneath it', async ({ page, inspect }) => {
  await inspect(encryption.on);
  await openGroup(page, 'Encryption');
  const key = inputOf(page, 'SSECustomerKey');
  await key.fill(customerKey);
  await expect(key).toHaveAccessibleDescription(`Read as text, 256 bits. MD5 ${customerKeyMD5}`);
  await key.fill(Buffer.from(customerKey).toString('hex'));
  await expect(key).toHaveAccessibleDescription(`Read as hex, 256 bits. MD5 ${customerKeyMD5}`);
  await key.fill(Buffer.from(customerKey).toString('base64'));
  await expect(key).toHaveAccessibleDescription(`Read as base64, 256 bits. MD5 ${customerKeyMD5}`);
  await expect(inputOf(page, 'SSECustomerAlgorithm')).toHaveValue('AES256');
});

test('a customer key is read from a file, and concealed until it is asked for', async ({ page, inspect, requests }) => {
  await inspect(encryption.on);
  await expect(answerOf(page)).toHaveAttribute('data-status', '400');
  await openGroup(page, 'Encryption');
  await page.getByLabel('Key file').setInputFiles({
    name: 'customer.key',
    mimeType: 'application/octet-stream',
    buffer: Buffer.from(customerKey),
  });
  const key = inputOf(page, 'SSECustomerKey');
  await expect(key).toHaveAccessibleDescription(new RegExp(customerKeyMD5.replaceAll(/[+/=]/g, '\\$&')));
  await expect(key).toHaveCSS('-webkit-text-security', 'disc');
  await page.getByRole('button', { name: 'Show the key' }).click();
  await expect(key).toHaveAttribute('type', 'text');
  await sendButton(page).click();
  await expect(answerOf(page)).toHaveAttribute('data-status', '200');
  const last = headsAmong(requests).at(-1);
  expect(last && onTheWire(last, 'sseCustomerKey')).toBe(Buffer.from(customerKey).toString('base64'));
  expect(page.url()).not.toContain(encodeURIComponent(Buffer.from(customerKey).toString('base64')));
});
