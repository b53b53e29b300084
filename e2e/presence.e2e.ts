/** Was a field sent, and may the page read it? Each state against what S3 really sent, in three buckets of different CORS. */
import { catalogue, fieldNames } from '../src/object-head/catalogue/catalogue.ts';
import type { FieldName } from '../src/object-head/catalogue/field.ts';
import { isSafelisted } from '../src/object-head/presence-exposure.ts';
import { expect, type Page, test } from './fixtures.ts';
import { allRowsOf, answerOf, explanationOf, fieldOf, openExplanation, operationsOf } from './inspect-page.ts';
import type { Sandbox } from './sandbox/sandbox.ts';
import { headersSent } from './wire.ts';

interface Case {
  readonly bucket: string;
  readonly key: string;
  /** A field for each state that the bucket can show, with a part of the reason that stands beside it. */
  readonly examples: Readonly<Record<string, readonly [field: FieldName, because: string]>>;
}

const cases: readonly Case[] = [
  {
    bucket: 'everything-exposed',
    key: 'every-field',
    examples: {
      present: ['TagCount', ''],
      absent: ['RequestCharged', 'did not offer to pay'],
      withheld: ['PartsCount', 'only to a request with a partNumber'],
    },
  },
  {
    bucket: 'sample-cors',
    key: 'photos/cat.jpg',
    examples: {
      present: ['StorageClass', ''],
      absent: ['ContentLanguage', 'every page may read it (CORS-safelisted)'],
      withheld: ['PartsCount', 'only to a request with a partNumber'],
      hidden: ['ObjectLockMode', 'Access-Control-Expose-Headers does not list x-amz-object-lock-mode'],
    },
  },
  {
    bucket: 'nothing-exposed',
    key: 'contract.bin',
    examples: {
      present: ['ContentType', ''],
      absent: ['CacheControl', 'every page may read it (CORS-safelisted)'],
      withheld: ['PartsCount', 'only to a request with a partNumber'],
      hidden: ['ETag', 'S3 always sends ETag; it could not be read'],
    },
  },
];

for (const { bucket, key, examples } of cases)
  test(`“${bucket}”: what was sent is present or hidden, never absent; and each state has its reason`, async ({
    page,
    inspect,
    deployment,
  }) => {
    const sent = await headersSent(deployment.sandbox, { bucket, key });
    await inspect({ bucket, key });
    await expect(answerOf(page)).toHaveAttribute('data-status', '200');
    await expect(explanationOf(page, 'cors-hidden')).toBeVisible();
    const states = await statesOf(page);
    expect(Object.keys(states).sort()).toEqual([...fieldNames].sort());
    expect(states).toMatchObject(Object.fromEntries(statesBySending(deployment.sandbox, bucket, sent)));
    for (const [field, state] of Object.entries(states))
      if (!wasSent(field as FieldName, sent)) expect(state, `${field} was not sent`).not.toBe('present');

    for (const [state, [field, because]] of Object.entries(examples)) {
      await expect(fieldOf(page, field)).toHaveAttribute('data-state', state);
      await expect(fieldOf(page, field)).toContainText(because);
    }
    const hidden = Object.values(states).filter((state) => state === 'hidden').length;
    expect(hidden > 0, 'something is hidden').toBe('hidden' in examples);
    const title =
      hidden > 0 ? `${hidden} fields may be hidden from this page` : 'What the bucket’s CORS rules let this page read';
    await expect(explanationOf(page, 'cors-hidden').getByRole('heading', { level: 2 })).toContainText(title);
    await expect(page.getByRole('radio', { name: new RegExp(`^hidden ${hidden}$`) })).toBeVisible();
  });

test('what a store never sends is not called missing, with any CORS', async ({ page, inspect, config }) => {
  config(({ connections: [connection] }) => {
    if (connection) connection.store = 'ceph';
  });
  for (const { bucket, key } of cases) {
    await inspect({ bucket, key });
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(key);
    for (const field of ['PartsCount', 'ChecksumXXHASH3', 'DeleteMarker']) {
      await expect(fieldOf(page, field)).toHaveAttribute('data-state', 'unsupported');
      await expect(fieldOf(page, field)).toContainText('Ceph Object Gateway never sends');
    }
  }
});

/** A bucket whose rule names three headers, not Access-Control-Expose-Headers: the answer alone does not tell what is in it. */
function addSomeExposed({ store }: Sandbox, name: string, mayReadRules: boolean): void {
  store.add({
    name,
    title: '',
    versioning: 'enabled',
    allow: { guest: ['s3:GetObject', 's3:ListBucket', ...(mayReadRules ? ['s3:GetBucketCORS'] : [])] },
    cors: [
      { allowedOrigins: ['https://elsewhere.example'], allowedMethods: ['HEAD'], exposeHeaders: ['x-amz-restore'] },
      {
        allowedOrigins: ['*'],
        allowedMethods: ['GET', 'HEAD'],
        allowedHeaders: ['*'],
        exposeHeaders: ['ETag', 'x-amz-storage-class', 'x-amz-website-redirect-location'],
      },
    ],
    objects: [{ key: 'a.txt', body: 'a', metadata: { color: 'red' }, encryption: { kind: 'AES256' } }],
  });
}

test('the bucket’s own rules turn “may be hidden” into proof, for one request that was asked for', async ({
  page,
  inspect,
  deployment,
  requests,
}) => {
  addSomeExposed(deployment.sandbox, 'some-exposed', true);
  await inspect({ bucket: 'some-exposed', key: 'a.txt' });
  const doctor = await openExplanation(page, 'cors-hidden');
  for (const field of ['StorageClass', 'WebsiteRedirectLocation', 'VersionId', 'ReplicationStatus'])
    await expect(fieldOf(page, field)).toHaveAttribute('data-state', 'hidden');
  await expect(fieldOf(page, 'WebsiteRedirectLocation')).toContainText('may be hidden');
  await expect(doctor).toContainText(/\d+ may be hidden: nothing shows whether they were sent/);
  await expect(doctor).not.toContainText('cannot be read by this page');
  expect(operationsOf(requests)).toEqual(['HEAD']);

  await doctor.getByRole('button', { name: 'Read the bucket’s CORS rules' }).click();
  await expect(doctor).toContainText('Rule 2 of 2 fits this page and HEAD. It exposes 3 headers.');
  for (const [field, header] of [
    ['StorageClass', 'x-amz-storage-class'],
    ['WebsiteRedirectLocation', 'x-amz-website-redirect-location'],
  ] as const) {
    await expect(fieldOf(page, field)).toHaveAttribute('data-state', 'absent');
    await expect(fieldOf(page, field)).toContainText(
      `${header} was not sent: this bucket’s CORS lists it in ExposeHeaders for this origin.`,
    );
  }
  await expect(fieldOf(page, 'ReplicationStatus')).toHaveAttribute('data-state', 'hidden');
  await expect(fieldOf(page, 'ReplicationStatus')).toContainText(
    'CORS does not list x-amz-replication-status in ExposeHeaders for this origin',
  );
  await expect(fieldOf(page, 'Metadata')).toContainText('lists no x-amz-meta- name');
  await expect(doctor).toContainText(/\d+ cannot be read by this page: CORS does not list them\./);
  await expect(doctor).not.toContainText('may be hidden: nothing shows');
  expect(operationsOf(requests)).toEqual(['HEAD', 'GET cors']);
});

test('rules that may not be read are said to be so, with S3’s reason, and prove nothing', async ({
  page,
  inspect,
  deployment,
}) => {
  addSomeExposed(deployment.sandbox, 'some-exposed-secretly', false);
  await inspect({ bucket: 'some-exposed-secretly', key: 'a.txt' });
  const doctor = await openExplanation(page, 'cors-hidden');
  await expect(fieldOf(page, 'StorageClass')).toHaveAttribute('data-state', 'hidden');
  const before = await statesOf(page);
  await doctor.getByRole('button', { name: 'Read the bucket’s CORS rules' }).click();
  await expect(doctor).toContainText('The rules may not be read: 403 AccessDenied Access Denied');
  expect(await statesOf(page)).toEqual(before);
  await expect(doctor).toContainText('The bucket’s CORS rules could not be read, so nobody can tell what they lack.');
  await expect(doctor.getByRole('button', { name: 'Read the bucket’s CORS rules again' })).toBeVisible();
});

/** State by field, folded rows included. */
async function statesOf(page: Page): Promise<Record<string, string>> {
  return (await allRowsOf(page))
    .and(page.locator(':not([data-field*=":"])'))
    .evaluateAll((rows) =>
      Object.fromEntries(rows.map((row) => [row.getAttribute('data-field'), row.getAttribute('data-state')])),
    );
}

type Headers = Awaited<ReturnType<typeof headersSent>>;

function wasSent(field: FieldName, sent: Headers): boolean {
  const header = catalogue[field].header.toLowerCase();
  return field === 'Metadata' ? Object.keys(sent).some((name) => name.startsWith(header)) : sent[header] !== undefined;
}

/** The state that each field must have that was sent: by the bucket’s one rule the browser shows it, or does not. */
function statesBySending({ store }: Sandbox, bucket: string, sent: Headers): [FieldName, 'present' | 'hidden'][] {
  const exposed = (store.bucket(bucket)?.cors?.[0]?.exposeHeaders ?? []).map((name) => name.toLowerCase());
  return fieldNames
    .filter((field) => wasSent(field, sent))
    .map((field) => {
      const header = catalogue[field].header.toLowerCase();
      const readable = isSafelisted(header) || exposed.some((name) => name === header);
      const entry = field === 'Metadata' && exposed.some((name) => name.startsWith(header));
      return [field, readable || entry ? 'present' : 'hidden'];
    });
}
