/** Each of the 47 output fields with the value that S3 really sent, and each that is missing with the right reason. */
import { createHash } from 'node:crypto';
import { catalogue, fieldNames } from '../src/object-head/catalogue/catalogue.ts';
import type { FieldName } from '../src/object-head/catalogue/field.ts';
import type { OpenRequest } from '../src/object-head/head-request.ts';
import { expect, type Page, test } from './fixtures.ts';
import { allRowsOf, answerOf, fieldOf, inputOf, openGroup, rawOf, sendButton } from './inspect-page.ts';
import type { Sandbox } from './sandbox/sandbox.ts';
import { becomeGuest } from './sandbox/testing/guest.ts';
import { ask, type WireAnswer } from './sandbox/testing/signed-client.ts';
import { toWire } from './sandbox/testing/to-wire.ts';

type Asked = Omit<OpenRequest, 'checksumMode'>;

const customerKey = '01234567890123456789012345678901';
const keyHeader = 'x-amz-server-side-encryption-customer-key';

const everyField: Asked = { bucket: 'everything-exposed', key: 'every-field' };
const checksumOf = (algorithm: string): Asked => ({ bucket: 'checksums', key: `simple/${algorithm}.txt` });

/** Where no object has all fields at once: the request whose answer carries this one. All others are of `every-field`. */
const elsewhere: Partial<Record<FieldName, Asked>> = {
  DeleteMarker: { bucket: 'versioned', key: 'deleted.txt' },
  PartsCount: { ...everyField, partNumber: 3 },
  ContentRange: { ...everyField, partNumber: 3 },
  ArchiveStatus: { bucket: 'archive', key: 'intelligent-archive.tar' },
  RequestCharged: { bucket: 'requester-pays', key: 'dataset/part-0001.parquet', requestPayer: 'requester' },
  ObjectLockEventHoldDurationYears: { bucket: 'locked', key: 'event-hold-years.pdf' },
  SSECustomerAlgorithm: { bucket: 'encrypted', key: 'sse-c.txt', sseCustomerAlgorithm: 'AES256' },
  SSECustomerKeyMD5: { bucket: 'encrypted', key: 'sse-c.txt', sseCustomerAlgorithm: 'AES256' },
  ChecksumCRC32: checksumOf('crc32'),
  ChecksumCRC32C: checksumOf('crc32c'),
  ChecksumSHA1: checksumOf('sha1'),
  ChecksumSHA256: checksumOf('sha256'),
  ChecksumSHA512: checksumOf('sha512'),
  ChecksumMD5: checksumOf('md5'),
  ChecksumXXHASH64: checksumOf('xxhash64'),
  ChecksumXXHASH3: checksumOf('xxhash3'),
  ChecksumXXHASH128: checksumOf('xxhash128'),
};

/** Fields by the request that shows them, so that each request is made once. */
const questions = [...new Set(fieldNames.map((field) => JSON.stringify(elsewhere[field] ?? everyField)))];
const withFields = questions.map((question) => ({
  asked: JSON.parse(question) as Asked,
  fields: fieldNames.filter((field) => JSON.stringify(elsewhere[field] ?? everyField) === question),
}));

/** What a client without a browser gets for the same question: every header, whatever CORS says. */
async function asSent(sandbox: Sandbox, asked: Asked): Promise<WireAnswer> {
  const wire = toWire({ checksumMode: 'ENABLED', ...asked });
  const withKey =
    asked.sseCustomerAlgorithm === undefined
      ? {}
      : {
          [keyHeader]: Buffer.from(customerKey).toString('base64'),
          [`${keyHeader}-md5`]: createHash('md5').update(customerKey).digest('base64'),
        };
  const credentials = await becomeGuest(sandbox.port);
  return ask(sandbox.port, { ...wire, headers: { ...wire.headers, ...withKey }, credentials });
}

async function open(page: Page, inspect: (asked: Asked) => Promise<void>, asked: Asked): Promise<void> {
  await inspect(asked);
  if (asked.sseCustomerAlgorithm === undefined) return;
  await openGroup(page, 'Encryption');
  await inputOf(page, 'SSECustomerKey').fill(customerKey);
  await sendButton(page).click();
}

/** State and raw value of every row, by field. */
async function rowsOf(page: Page) {
  return (await allRowsOf(page)).evaluateAll((rows) =>
    rows.map((row) => ({
      field: row.getAttribute('data-field') ?? '',
      state: row.getAttribute('data-state'),
      raw: row.querySelector('[data-raw]')?.getAttribute('data-raw') ?? undefined,
    })),
  );
}

function entriesOf({ headers }: WireAnswer): [name: string, value: string][] {
  const prefix = catalogue.Metadata.header;
  return Object.entries(headers).flatMap(([name, value]) =>
    name.startsWith(prefix) ? [[name.slice(prefix.length), String(value)] as [string, string]] : [],
  );
}

test('all 47 fields are asked for below', () => {
  expect(fieldNames).toHaveLength(47);
  expect(withFields.flatMap(({ fields }) => fields).sort()).toEqual([...fieldNames].sort());
});

for (const bucket of new Set(withFields.map(({ asked }) => asked.bucket)))
  test(`what S3 sent of “${bucket}” is shown, once and as it came`, async ({ page, inspect, deployment }) => {
    for (const { asked, fields } of withFields.filter((one) => one.asked.bucket === bucket)) {
      const wire = await asSent(deployment.sandbox, asked);
      await open(page, inspect, asked);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(asked.key);
      await expect(answerOf(page)).toHaveAttribute('data-status', String(wire.status));
      await expect(fieldOf(page, fields[0] ?? '')).toHaveAttribute('data-state', 'present');
      const rows = await rowsOf(page);
      for (const field of fields) {
        const [row, ...more] = rows.filter((one) => one.field === field);
        expect(more, field).toEqual([]);
        expect(row?.state, field).toBe('present');
        if (field === 'Metadata') continue;
        const sent = wire.headers[catalogue[field].header.toLowerCase()];
        expect(sent, `${field} was sent`).toBeDefined();
        expect(row?.raw, field).toBe(sent);
      }
      const entries = rows.filter(({ field }) => field.startsWith('Metadata:'));
      expect(new Map(entries.map(({ field, raw }) => [field.slice('Metadata:'.length), raw]))).toEqual(
        new Map(entriesOf(wire)),
      );
    }
  });

test('every header that S3 sent is shown somewhere, and nothing else', async ({ page, inspect, deployment }) => {
  const asked = { ...everyField, partNumber: 3 };
  const { headers } = await asSent(deployment.sandbox, asked);
  await inspect(asked);
  await expect(answerOf(page)).toHaveAttribute('data-status', '206');
  const rows = await rowsOf(page);
  const others = await page
    .locator('[data-header]')
    .evaluateAll((rows) => rows.map((row) => row.getAttribute('data-header') ?? ''));
  const ofFields = rows
    .filter(({ field, state }) => state === 'present' && field !== 'Metadata')
    .map(({ field }) =>
      field.startsWith('Metadata:')
        ? `x-amz-meta-${field.slice('Metadata:'.length)}`
        : catalogue[field as FieldName].header.toLowerCase(),
    );
  // S3 sends those to pages only.
  const shown = [...new Set([...others, ...ofFields])].filter((name) => !name.startsWith('access-control-'));
  expect(shown.sort()).toEqual(Object.keys(headers).sort());
  expect(others).toContain('x-amz-request-id');
});

test('a header that nobody knows yet is shown under its name, with its value', async ({
  page,
  inspect,
  deployment,
}) => {
  deployment.sandbox.store.add({
    name: 'from-the-future',
    title: '',
    allow: { guest: ['s3:GetObject'] },
    cors: [
      {
        allowedOrigins: ['*'],
        allowedMethods: ['HEAD'],
        allowedHeaders: ['*'],
        exposeHeaders: ['x-amz-new-thing', 'ETag'],
      },
    ],
    objects: [{ key: 'a', fault: { kind: 'header', name: 'x-amz-new-thing', value: 'warp="9"; <b>' } }],
  });
  await inspect({ bucket: 'from-the-future', key: 'a' });
  const row = page.locator('[data-header="x-amz-new-thing"]');
  await expect(rawOf(row)).toHaveAttribute('data-raw', 'warp="9"; <b>');
  await expect(row).toContainText('warp="9"; <b>');
});

test('an Expires that is no date is kept as it came', async ({ page, inspect }) => {
  for (const [key, raw] of [
    ['expires/bad.txt', 'never'],
    ['expires/zero.txt', '0'],
  ] as const) {
    await inspect({ bucket: 'delivery', key });
    await expect(rawOf(fieldOf(page, 'ExpiresString'))).toHaveAttribute('data-raw', raw);
  }
});

test.describe('says why a field is missing', () => {
  test('hidden, where S3 sent it and CORS keeps it from the page; never absent', async ({
    page,
    inspect,
    deployment,
  }) => {
    const asked = { bucket: 'sample-cors', key: 'photos/cat.jpg' };
    const { headers } = await asSent(deployment.sandbox, asked);
    await inspect(asked);
    await expect(answerOf(page)).toHaveAttribute('data-status', '200');
    const rows = await rowsOf(page);
    const stateOf = new Map(rows.map(({ field, state }) => [field, state]));
    const sent = fieldNames.filter((field) => headers[catalogue[field].header.toLowerCase()] !== undefined);
    const states = Object.fromEntries(sent.map((field) => [field, stateOf.get(field)]));
    expect(states).toEqual(
      Object.fromEntries(
        sent.map((field) => {
          const readable = ['ETag', 'VersionId', 'StorageClass', 'LastModified', 'ContentType', 'ContentLength'];
          return [field, [...readable, 'CacheControl'].includes(field) ? 'present' : 'hidden'];
        }),
      ),
    );
    expect(stateOf.get('Metadata')).toBe('hidden');
    await expect(
      page.getByRole('heading', { name: /may be hidden from this page by the bucket’s CORS rules/ }),
    ).toBeVisible();
  });

  test('withheld, where it needs a right that a guest may lack', async ({ page, inspect }) => {
    await inspect({ bucket: 'locked', key: 'not-for-guests/governance.pdf' });
    for (const [field, action] of [
      ['ObjectLockMode', 's3:GetObjectRetention'],
      ['ObjectLockRetainUntilDate', 's3:GetObjectRetention'],
      ['ObjectLockLegalHoldStatus', 's3:GetObjectLegalHold'],
      ['TagCount', 's3:GetObjectTagging'],
    ] as const) {
      await expect(fieldOf(page, field)).toHaveAttribute('data-state', 'withheld');
      await expect(fieldOf(page, field)).toContainText(`the caller lacks ${action}`);
    }
  });

  test('withheld, where the request did not ask for it', async ({ page, inspect }) => {
    await inspect({ bucket: 'multipart', key: 'two-parts.bin', checksumMode: 'off' });
    await expect(fieldOf(page, 'PartsCount')).toHaveAttribute('data-state', 'withheld');
    await expect(fieldOf(page, 'PartsCount')).toContainText('only to a request with a partNumber');
    await expect(fieldOf(page, 'ChecksumCRC64NVME')).toHaveAttribute('data-state', 'withheld');
    await inspect({ bucket: 'everything-exposed', key: 'every-field', versionId: await currentVersion(page, inspect) });
    await expect(fieldOf(page, 'Expiration')).toHaveAttribute('data-state', 'withheld');
  });

  test('absent, where something proves that it was not sent', async ({ page, inspect }) => {
    await inspect(everyField);
    await expect(answerOf(page)).toHaveAttribute('data-status', '200');
    await inspect({ bucket: 'everything-exposed', key: 'hello.txt' });
    // Known from the answer before: this bucket exposes the header.
    for (const field of ['StorageClass', 'CacheControl', 'WebsiteRedirectLocation', 'DeleteMarker', 'ContentRange'])
      await expect(fieldOf(page, field)).toHaveAttribute('data-state', 'absent');
  });
});

async function currentVersion(page: Page, inspect: (asked: Asked) => Promise<void>): Promise<string> {
  await inspect(everyField);
  const raw = rawOf(fieldOf(page, 'VersionId'));
  await expect(raw).toHaveAttribute('data-raw', /./);
  return (await raw.getAttribute('data-raw')) ?? '';
}
