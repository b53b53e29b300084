/** What the headers of an answer mean: each card against an object that calls for it, with the tone that it deserves. */
import { expect, test } from './fixtures.ts';
import { answerOf, explanationOf, inputOf, openExplanation, openGroup, sendButton } from './inspect-page.ts';
import { customerKeys } from './sandbox/buckets/encrypted.ts';

interface Case {
  readonly key: string;
  readonly partNumber?: number;
  readonly requestPayer?: 'requester';
  readonly id: string;
  readonly tone: 'danger' | 'caution' | 'good' | 'fact';
  readonly title: string | RegExp;
  /** What has to be said when it is opened. */
  readonly says?: string | RegExp;
}

const cases: Readonly<Record<string, readonly Case[]>> = {
  locked: [
    {
      key: 'governance-until-2030.pdf',
      id: 'object-lock',
      tone: 'good',
      title: /Locked until 1 Jan 2030 .* \(GOVERNANCE\): before, it takes a special permission/,
      says: 'Callers with s3:BypassGovernanceRetention can delete it',
    },
    {
      key: 'compliance-next-month.pdf',
      id: 'object-lock',
      tone: 'good',
      title: /nobody can delete this version before, not even the root user/,
      says: 'a delete marker, and this version stays',
    },
    {
      key: 'expired.pdf',
      id: 'object-lock',
      tone: 'caution',
      title: /Retention ended 1 Jan 2026 .* Whether a hold still protects this version is not known/,
    },
    {
      key: 'legal-hold.pdf',
      id: 'object-lock',
      tone: 'good',
      title: 'Under a legal hold: nobody can delete this version until the hold is removed.',
      says: 'Whoever removes the hold needs s3:PutObjectLegalHold',
    },
    // OFF is off, and says nothing of a retention that the guest may not be told of.
    {
      key: 'legal-hold-removed.pdf',
      id: 'object-lock',
      tone: 'fact',
      title: 'Whether Object Lock protects this version is not known.',
      says: 'The legal hold is off: one was set, and lifted again.',
    },
    {
      key: 'event-hold-days.pdf',
      id: 'object-lock',
      tone: 'good',
      title: /until the hold is released, and for 90 days/,
    },
    {
      key: 'not-for-guests/governance.pdf',
      id: 'object-lock',
      tone: 'fact',
      title: 'Whether Object Lock protects this version is not known.',
      says: 'Not known does not mean not locked.',
    },
  ],
  'sample-cors': [
    {
      key: 'photos/cat.jpg',
      id: 'object-lock',
      tone: 'fact',
      title: 'Whether Object Lock protects this version is not known.',
      says: 'CORS may hide x-amz-object-lock-mode from this page',
    },
    {
      key: 'photos/cat.jpg',
      id: 'etag',
      tone: 'fact',
      title: 'Whether the ETag is the MD5 of the content cannot be told.',
      says: 'How it is made depends on the encryption, which this page could not read.',
    },
  ],
  replicated: [
    { key: 'pending.txt', id: 'replication', tone: 'caution', title: /pending for long/, says: 'Last-Modified' },
    { key: 'completed.txt', id: 'replication', tone: 'good', title: 'Replicated: every destination has its copy.' },
    {
      key: 'failed.txt',
      id: 'replication',
      tone: 'danger',
      title: 'Replication failed for at least one destination.',
      says: 'S3 does not try again by itself.',
    },
    { key: 'replica.txt', id: 'replication', tone: 'fact', title: 'This object is a replica' },
  ],
  archive: [
    {
      key: 'glacier.tar',
      id: 'restore',
      tone: 'caution',
      title: 'Archived in GLACIER: it cannot be read',
      says: 'InvalidObjectState',
    },
    { key: 'glacier-restoring.tar', id: 'restore', tone: 'caution', title: 'Being restored from GLACIER' },
    {
      key: 'glacier-restored.tar',
      id: 'restore',
      tone: 'good',
      title: /Restored: it can be read until .* \(in \d days\)/,
    },
    { key: 'intelligent-archive.tar', id: 'restore', tone: 'caution', title: 'Archived in ARCHIVE_ACCESS' },
    { key: 'glacier-instant.tar', id: 'restore', tone: 'fact', title: 'GLACIER_IR can be read at once' },
    {
      key: 'one-zone-ia.tar',
      id: 'storage-class',
      tone: 'caution',
      title: 'keeps the object in one Availability Zone',
    },
  ],
  delivery: [
    {
      key: 'logs/expires-by-age.log',
      id: 'lifecycle',
      tone: 'caution',
      title: /Expires .* by a lifecycle rule\./,
      says: 'logs after 30 days',
    },
    { key: 'logs-overdue.txt', id: 'lifecycle', tone: 'caution', title: /Due to expire since/ },
    {
      key: 'redirect/outside',
      id: 'website-redirect',
      tone: 'fact',
      title: 'Visitors of the bucket’s website are sent elsewhere',
      says: 'https://www.example.com/moved?from=s3',
    },
    { key: 'site/index.html', id: 'caching', tone: 'fact', title: 'must ask again before each use' },
    { key: 'site/app.3f2a.js', id: 'caching', tone: 'fact', title: /stays fresh until .* 2027/, says: 'immutable' },
    { key: 'private/statement.pdf', id: 'caching', tone: 'fact', title: 'No cache may keep a copy.' },
    { key: 'expires/bad.txt', id: 'caching', tone: 'caution', title: /Expires|fresh|stale/, says: 'never' },
    { key: 'site/page.html.gz', id: 'lint/charset-missing', tone: 'fact', title: 'names no charset for text/html' },
  ],
  multipart: [
    { key: 'two-parts.bin', id: 'etag', tone: 'fact', title: 'it was uploaded in 2 parts', says: 'partNumber=1' },
    {
      key: 'two-parts.bin',
      partNumber: 1,
      id: 'etag',
      tone: 'fact',
      title: 'it was uploaded in 2 parts',
      says: 'It fits parts of 5,242,880 bytes (5 MiB) each, and 16 bytes for the last.',
    },
  ],
  checksums: [
    {
      key: 'simple/sha256.txt',
      id: 'checksums',
      tone: 'fact',
      title: 'SHA-256 of the whole content: a file can be compared with it.',
      says: 'sha256sum',
    },
    {
      key: 'composite/sha256.bin',
      id: 'checksums',
      tone: 'fact',
      title: 'a file cannot be compared with it directly',
      says: 'It is composite',
    },
  ],
  encrypted: [
    { key: 'sse-s3.txt', id: 'encryption', tone: 'fact', title: 'S3’s own keys (SSE-S3)' },
    {
      key: 'sse-kms.txt',
      id: 'encryption',
      tone: 'fact',
      title: 'a reader also needs kms:Decrypt',
      says: '111122223333',
    },
    { key: 'dsse.txt', id: 'encryption', tone: 'fact', title: 'in two layers' },
    { key: 'sse-kms.txt', id: 'etag', tone: 'fact', title: 'The ETag is not an MD5 of the content.' },
    { key: 'sse-kms.txt', id: 'lint/kms-without-bucket-key', tone: 'fact', title: 'without an S3 Bucket Key' },
  ],
  'awkward-metadata': [
    {
      key: 'encoded-words.txt',
      id: 'metadata-encoding',
      tone: 'fact',
      title: '6 of 7 user metadata entries are encoded.',
      says: 'RFC 2047',
    },
    {
      key: 'encoded-twice.txt',
      id: 'metadata-encoding',
      tone: 'caution',
      title: '1 of 1 user metadata entry',
      says: 'Encoded twice, as it seems: title',
    },
    { key: 'missing.txt', id: 'metadata-encoding', tone: 'caution', title: '3 user metadata entries are not shown' },
    {
      key: 'two-kilobytes.txt',
      id: 'lint/metadata-size',
      tone: 'caution',
      title: 'of the 2,048 bytes (2 KiB) that S3 allows',
    },
    {
      key: 'two-kilobytes.txt',
      id: 'lint/content-type-generic',
      tone: 'caution',
      title: 'The name promises text/plain',
    },
  ],
  'awkward-keys': [
    { key: 'double//slash.txt', id: 'lint/key-empty-segment', tone: 'caution', title: 'two slashes in a row' },
    {
      key: 'tab\there.txt',
      id: 'lint/key-invisible-character',
      tone: 'caution',
      title: 'characters that cannot be seen',
    },
  ],
  'requester-pays': [
    {
      key: 'dataset/part-0001.parquet',
      requestPayer: 'requester',
      id: 'requester-pays',
      tone: 'fact',
      title: 'You paid for this request, not the bucket’s owner.',
    },
  ],
};

for (const [bucket, ofBucket] of Object.entries(cases))
  test(`“${bucket}”: ${[...new Set(ofBucket.map(({ id }) => id))].join(', ')}`, async ({ page, inspect }) => {
    for (const { id, tone, title, says, ...asked } of ofBucket) {
      await inspect({ bucket, ...asked });
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(asked.key);
      const card = explanationOf(page, id);
      // The advice is folded as a whole; its headings count all the same.
      await expect(card.locator('h3'), `${asked.key}: ${id}`).toContainText(title);
      await expect(card).toHaveAttribute('data-tone', tone);
      if (says !== undefined) await expect(card).toContainText(says);
    }
  });

test('the weightiest stands first, whatever it is about; nothing is said where nothing was sent', async ({
  page,
  inspect,
}) => {
  const order = ['danger', 'caution', 'good', 'fact'];
  for (const [bucket, key] of [
    ['replicated', 'failed.txt'],
    ['archive', 'one-zone-ia.tar'],
    ['everything-exposed', 'every-field'],
  ] as const) {
    await inspect({ bucket, key });
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(key);
    const cards = page.getByRole('region', { name: 'What it means' }).locator('[data-explanation]');
    await expect(cards.first()).toBeVisible();
    const tones = await cards.evaluateAll((all) =>
      all
        .filter((card) => !card.getAttribute('data-explanation')?.startsWith('lint/'))
        .map((card) => card.getAttribute('data-tone') ?? ''),
    );
    expect(tones.length).toBeGreaterThan(3);
    expect(tones).toEqual([...tones].sort((a, b) => order.indexOf(a) - order.indexOf(b)));
  }
  await inspect({ bucket: 'replicated', key: 'not-replicated.txt' });
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('not-replicated.txt');
  await expect(explanationOf(page, 'etag')).toBeVisible();
  for (const id of ['replication', 'restore', 'lifecycle', 'website-redirect', 'requester-pays', 'storage-class'])
    await expect(explanationOf(page, id), id).toHaveCount(0);
});

test('a card is one sentence until it is opened, and then says what it rests on', async ({ page, inspect }) => {
  await inspect({ bucket: 'locked', key: 'hold-and-retention.pdf' });
  const card = explanationOf(page, 'object-lock');
  await expect(card.getByRole('heading', { level: 3 })).toContainText('Under a legal hold');
  await expect(card.getByText('Rests on')).toBeHidden();
  await openExplanation(page, 'object-lock');
  await expect(card.getByText('Rests on')).toBeVisible();
  await expect(card).toContainText(/Rests on .*x-amz-object-lock-legal-hold/);
  await expect(card).toContainText('Retention in mode COMPLIANCE runs until 30 Jun 2031');
});

test('a customer’s own key is a caution, once the answer came', async ({ page, inspect }) => {
  await inspect({ bucket: 'encrypted', key: 'sse-c.txt', sseCustomerAlgorithm: 'AES256' });
  await openGroup(page, 'Encryption');
  await inputOf(page, 'SSECustomerKey').fill(customerKeys.first);
  await sendButton(page).click();
  await expect(answerOf(page)).toHaveAttribute('data-status', '200');
  await expect(explanationOf(page, 'encryption')).toHaveAttribute('data-tone', 'caution');
  await expect(explanationOf(page, 'encryption')).toContainText('(SSE-C)');
});
