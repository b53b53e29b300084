/** Every header that Ceph sends is shown as it came; what Ceph lacks is called unsupported, and is never an error. */
import { storeOf } from '../../src/connections/stores.ts';
import { fieldNames } from '../../src/object-head/catalogue/catalogue.ts';
import { answerOf, fieldOf, formOf, inputOf, openGroup, sendButton } from '../inspect-page.ts';
import { everything, plain, storageClasses } from './contents.ts';
import { type Asked, expect, test } from './fixtures.ts';
import { expectState, expectStatus, expectValue, sentHeaders, shownHeaders, statesOf } from './rows.ts';
import { signedHead } from './signed-request.ts';

const ceph = storeOf({ name: 'ceph', region: 'us-east-1', store: 'ceph', credentials: { kind: 'typed-in' } }, {});

const questions: readonly (readonly [what: string, asked: Asked])[] = [
  ['an object with all that can be stored beside it', everything],
  ['an object with nothing beside it', plain],
  ['an object that lifecycle rules will expire', { ...plain, key: 'expiring/soon.txt' }],
  ['an object that was uploaded in parts', { ...plain, key: 'multipart.bin' }],
  ['an object under a KMS key', { ...plain, key: 'sse-kms.txt' }],
  ['a locked object with versions', { bucket: 'locked', key: 'contract.pdf' }],
  ['a part of an object', { ...plain, range: 'bytes=2-5' }],
  ['a missing object', { ...plain, key: 'no-such-key' }],
];

test('shows every header that Ceph sent, with its value, and nothing else', async ({ page, inspect, ceph, app }) => {
  for (const [what, asked] of questions)
    await test.step(what, async () => {
      const wire = await signedHead(ceph.endpoint, ceph.roles.full, asked, { origin: app });
      await inspect(asked);
      await expectStatus(page, wire.status);
      expect(await shownHeaders(page)).toEqual(sentHeaders(wire));
    });
});

test('shows all that an object can have here: delivery, class, tags, redirect, metadata', async ({ page, inspect }) => {
  await inspect(everything);
  await expectStatus(page, 200);
  await expectValue(page, 'ETag', '"5eb63bbbe01eeed093cb22bb8f5acdc3"');
  await expectValue(page, 'ContentLength', '11');
  await expectValue(page, 'StorageClass', 'STANDARD_IA');
  await expectValue(page, 'TagCount', '2');
  await expectValue(page, 'WebsiteRedirectLocation', '/elsewhere');
  await expectValue(page, 'ContentDisposition', 'attachment; filename="every thing.txt"');
  await expectValue(page, 'ExpiresString', 'Wed, 21 Oct 2037 07:28:00 GMT');
  await expectValue(page, 'Metadata:color', 'blue');
  await expectValue(page, 'Metadata:mixed-case', 'YES');
});

test('reads user metadata that Ceph sends as bare UTF-8', async ({ page, inspect }) => {
  await inspect(everything);
  await expect(fieldOf(page, 'Metadata:greeting')).toContainText('Grüße');
});

test('calls unsupported what Ceph never sends, with its name, and calls nothing else so', async ({ page, inspect }) => {
  await inspect(everything);
  await expectStatus(page, 200);
  const states = await statesOf(page);
  const unsupported = fieldNames.filter((field) => states.get(field) === 'unsupported');
  expect(unsupported.sort()).toEqual([...(ceph?.lacks ?? [])].sort());
  await expect(fieldOf(page, 'ChecksumSHA256')).toContainText('Ceph Object Gateway never sends x-amz-checksum-sha256.');
  await expect(page.getByRole('alert')).toHaveCount(0);
  await expect(answerOf(page).getByRole('status').first()).toHaveText('200 OK');
});

test('leaves no field without a proved state where CORS exposes everything', async ({ page, inspect }) => {
  await inspect(plain);
  await expectStatus(page, 200);
  const states = await statesOf(page);
  // User metadata may have any name, and no list proves that there is none.
  expect(fieldNames.filter((field) => states.get(field) === 'hidden')).toEqual(['Metadata']);
  await expectState(page, ['StorageClass', 'VersionId', 'CacheControl', 'ServerSideEncryption'], 'absent');
});

test('shows each storage class that the gateway has', async ({ page, inspect }) => {
  for (const name of storageClasses) {
    await inspect({ ...plain, key: `classes/${name}` });
    await expectStatus(page, 200);
    await expectValue(page, 'StorageClass', name);
  }
});

test('shows when lifecycle rules expire an object', async ({ page, inspect }) => {
  await inspect({ ...plain, key: 'expiring/soon.txt' });
  await expectValue(page, 'Expiration', /^expiry-date="\w{3}, .* GMT", rule-id="soon"$/);
});

test('says which inputs Ceph takes no notice of, and they make no difference', async ({ page, inspect }) => {
  await inspect({ ...plain, key: 'multipart.bin', partNumber: 2, expectedBucketOwner: '111122223333' });
  await expectStatus(page, 200);
  await expectValue(page, 'ContentLength', String(5 * 1024 * 1024 + 7));
  await expectState(page, ['PartsCount'], 'unsupported');
  for (const group of ['Range, part', 'Checksums', 'Payer, owner']) await openGroup(page, group);
  const notes = formOf(page).locator('[data-note="ignored-by-store"]');
  await expect(notes).toHaveText(Array(3).fill('Ceph Object Gateway takes no notice of this.'));
  await inputOf(page, 'PartNumber').fill('');
  await expect(notes).toHaveCount(2);
});

test('response overrides change what Ceph answers, and are shown as they came', async ({ page, inspect }) => {
  await inspect({
    ...plain,
    responseCacheControl: 'no-store',
    responseContentDisposition: 'inline; filename="a b.txt"',
    responseContentLanguage: 'fr',
    responseContentType: 'text/html; charset=utf-8',
    responseContentEncoding: 'identity',
    responseExpires: '2035-01-01T00:00:00Z',
  });
  await expectStatus(page, 200);
  await expectValue(page, 'CacheControl', 'no-store');
  await expectValue(page, 'ContentDisposition', 'inline; filename="a b.txt"');
  await expectValue(page, 'ContentLanguage', 'fr');
  await expectValue(page, 'ContentType', 'text/html; charset=utf-8');
  await expectValue(page, 'ContentEncoding', 'identity');
  await expectValue(page, 'ExpiresString', 'Mon, 01 Jan 2035 00:00:00 GMT');
});

test('the same answer comes with the signature in the query, without a preflight', async ({
  page,
  inspect,
  requests,
}) => {
  await inspect({ ...everything, checksumMode: 'off' });
  await expectStatus(page, 200);
  await expectValue(page, 'Metadata:color', 'blue');
  const [head] = requests;
  expect(new URL(head?.url() ?? '').searchParams.get('X-Amz-Security-Token')).toMatch(/.{20,}/);
  expect(head?.headers().authorization).toBeUndefined();
  await sendButton(page).click();
  await expect.poll(() => requests.filter((request) => request.method() === 'HEAD').length).toBe(2);
  await expectStatus(page, 200);
});
