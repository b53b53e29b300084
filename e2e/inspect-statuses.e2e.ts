/** Every status that a HEAD can have: shown as an answer, explained, and nothing that was sent taken away. */
import { fieldNames } from '../src/object-head/catalogue/catalogue.ts';
import { expect, test } from './fixtures.ts';
import {
  allRowsOf,
  answerOf,
  fieldOf,
  formOf,
  headsAmong,
  inputOf,
  openGroup,
  rawOf,
  sendButton,
  startFaultsAnew,
} from './inspect-page.ts';
import type { Fault } from './sandbox/store/fault.ts';

const hello = { bucket: 'everything-exposed', key: 'hello.txt' } as const;

interface Asked {
  readonly bucket: string;
  readonly key: string;
  readonly versionId?: string;
  readonly ifMatch?: string;
  readonly ifNoneMatch?: string;
  readonly ifModifiedSince?: string;
  readonly ifUnmodifiedSince?: string;
  readonly range?: string;
  readonly partNumber?: number;
}

interface Case {
  readonly what: string;
  readonly status: number;
  /** S3's own words in the status line. */
  readonly phrase: string;
  readonly asked: Asked;
  /** Part of the explanation's heading. */
  readonly says: string;
  /** Fields whose values the answer carries all the same. */
  readonly shows: Readonly<Record<string, string | RegExp>>;
}

const helloTag = '"746308829575e17c3331bbcb00c0898b"';
const helloDate = 'Thu, 15 Jan 2026 09:30:00 GMT';

const cases: readonly Case[] = [
  {
    what: 'a range',
    status: 206,
    phrase: 'Partial Content',
    asked: { ...hello, range: 'bytes=0-4' },
    says: 'This answer is about the range bytes=0-4, not about the whole object.',
    shows: { ContentRange: 'bytes 0-4/14', ContentLength: '5', ETag: helloTag },
  },
  {
    what: 'a part',
    status: 206,
    phrase: 'Partial Content',
    asked: { bucket: 'multipart', key: 'two-parts.bin', partNumber: 2 },
    says: 'This answer is about part 2, not about the whole object.',
    shows: { PartsCount: '2', ContentLength: '16' },
  },
  {
    what: 'an ETag that is known already',
    status: 304,
    phrase: 'Not Modified',
    asked: { ...hello, ifNoneMatch: helloTag },
    says: 'The object still has this ETag.',
    shows: { ETag: helloTag, LastModified: helloDate, VersionId: /.{20,}/ },
  },
  {
    what: 'nothing new since a time',
    status: 304,
    phrase: 'Not Modified',
    asked: { ...hello, ifModifiedSince: '2026-02-01T00:00:00Z' },
    says: 'The object was not modified after this time.',
    shows: { ETag: helloTag },
  },
  {
    what: 'a version id that is none',
    status: 400,
    phrase: 'Bad Request',
    asked: { bucket: 'versioned', key: 'config.json', versionId: 'first' },
    says: 'S3 could not use this request.',
    shows: { ContentType: 'application/xml' },
  },
  {
    what: 'no right to read',
    status: 403,
    phrase: 'Forbidden',
    asked: { bucket: 'private', key: 'salaries.csv' },
    says: 'S3 refused.',
    shows: { ContentType: 'application/xml' },
  },
  {
    what: 'a missing key',
    status: 404,
    phrase: 'Not Found',
    asked: { ...hello, key: 'no-such-key' },
    says: 'There is no such object, or no such bucket.',
    shows: { ContentType: 'application/xml' },
  },
  {
    what: 'a version that never was',
    status: 404,
    phrase: 'Not Found',
    asked: { bucket: 'versioned', key: 'config.json', versionId: 'HPniJFCxqTsMuIH9KX8K8wEjNUgmABCD' },
    says: 'There is no such version, object or bucket.',
    shows: { ContentType: 'application/xml' },
  },
  {
    what: 'a deleted object',
    status: 404,
    phrase: 'Not Found',
    asked: { bucket: 'versioned', key: 'deleted.txt' },
    says: 'The object was deleted: its current version is a delete marker.',
    shows: { DeleteMarker: 'true', VersionId: /.{20,}/ },
  },
  {
    what: 'a delete marker by its id',
    status: 405,
    phrase: 'Method Not Allowed',
    asked: { bucket: 'suspended', key: 'deleted.txt', versionId: 'null' },
    says: 'This version is a delete marker.',
    shows: { DeleteMarker: 'true', LastModified: 'Fri, 06 Feb 2026 10:00:00 GMT' },
  },
  {
    what: 'another ETag',
    status: 412,
    phrase: 'Precondition Failed',
    asked: { ...hello, ifMatch: '"0123"' },
    says: 'The object has another ETag.',
    shows: {},
  },
  {
    what: 'a change since a time',
    status: 412,
    phrase: 'Precondition Failed',
    asked: { ...hello, ifUnmodifiedSince: '2026-01-01T00:00:00Z' },
    says: 'The object was modified after this time.',
    shows: {},
  },
  {
    what: 'a range past the end',
    status: 416,
    phrase: 'Requested Range Not Satisfiable',
    asked: { ...hello, range: 'bytes=100-200' },
    says: 'The object has no byte in the range bytes=100-200.',
    shows: {},
  },
  {
    what: 'a part that is not there',
    status: 416,
    phrase: 'Requested Range Not Satisfiable',
    asked: { bucket: 'multipart', key: 'two-parts.bin', partNumber: 3 },
    says: 'The object has no part 3.',
    shows: {},
  },
  {
    what: 'an internal error',
    status: 500,
    phrase: 'Internal Server Error',
    asked: { bucket: 'faults', key: '500' },
    says: 'S3 failed to answer.',
    shows: {},
  },
  {
    what: 'something not implemented',
    status: 501,
    phrase: 'Not Implemented',
    asked: { bucket: 'faults', key: '501' },
    says: 'This store does not implement something in the request.',
    shows: {},
  },
  {
    what: 'too many requests',
    status: 503,
    phrase: 'Slow Down',
    asked: { bucket: 'faults', key: '503' },
    says: 'S3 asks for fewer requests, or is busy.',
    shows: {},
  },
];

test.beforeEach(({ deployment }) => startFaultsAnew(deployment.sandbox));

for (const status of new Set(cases.map((one) => one.status)))
  test(`${status} is an answer: explained, with every field and what it carries`, async ({ page, inspect }) => {
    for (const { what, phrase, asked, says, shows } of cases.filter((one) => one.status === status)) {
      await inspect(asked);
      const answer = answerOf(page);
      await expect(answer.getByRole('heading', { level: 2 }).first(), what).toContainText(says);
      await expect(answer).toHaveAttribute('data-status', String(status));
      await expect(answer.getByRole('status').first()).toHaveText(`${status} ${phrase}`);
      await expect(page.getByRole('alert')).toHaveCount(0);
      const rows = await (await allRowsOf(page)).evaluateAll((all) => all.map((row) => row.getAttribute('data-field')));
      expect(fieldNames.filter((field) => !rows.includes(field))).toEqual([]);
      for (const [field, raw] of Object.entries(shows)) {
        await expect(fieldOf(page, field)).toHaveAttribute('data-state', 'present');
        await expect(rawOf(fieldOf(page, field))).toHaveAttribute('data-raw', raw);
      }
      const requestId = rawOf(page.locator('[data-header="x-amz-request-id"]'));
      await expect(requestId).toHaveAttribute('data-raw', /^[0-9A-Z]{16}$/);
    }
  });

test('200 needs no explanation', async ({ page, inspect }) => {
  await inspect(hello);
  await expect(answerOf(page)).toHaveAttribute('data-status', '200');
  await expect(answerOf(page).getByRole('status').first()).toHaveText('200 OK');
  await expect(page.locator('[data-explanation="status"]')).toHaveCount(0);
});

test('301 and 307 that the page may read say that the bucket is elsewhere', async ({ page, inspect, deployment }) => {
  const moved = (status: number, code: string): Fault => ({ kind: 'error', status, code, message: 'Elsewhere.' });
  deployment.sandbox.store.add({
    name: 'moved',
    title: '',
    allow: { guest: ['s3:GetObject'] },
    cors: [
      {
        allowedOrigins: ['*'],
        allowedMethods: ['HEAD'],
        allowedHeaders: ['*'],
        exposeHeaders: ['x-amz-request-id', 'x-amz-bucket-region'],
      },
    ],
    objects: [
      { key: '301', fault: moved(301, 'PermanentRedirect') },
      { key: '307', fault: moved(307, 'TemporaryRedirect') },
    ],
  });
  for (const [key, says] of [
    ['301', 'The bucket is in another region.'],
    ['307', 'S3 redirects this request for the time being.'],
  ] as const) {
    await inspect({ bucket: 'moved', key });
    await expect(answerOf(page)).toHaveAttribute('data-status', key);
    await expect(answerOf(page).getByRole('heading', { level: 2 }).first()).toContainText(says);
  }
});

test('a field that an answer cannot carry is absent by reason of its status, not hidden', async ({ page, inspect }) => {
  await inspect({ ...hello, ifMatch: '"0123"' });
  for (const field of ['ETag', 'StorageClass', 'ObjectLockMode']) {
    await expect(fieldOf(page, field)).toHaveAttribute('data-state', 'absent');
    await expect(fieldOf(page, field)).toContainText('with a 412.');
  }
});

test('a key with “..” is said to be out of reach, by link and by form, and nothing is sent', async ({
  page,
  inspect,
  requests,
}) => {
  await inspect({ bucket: 'awkward-keys', key: 'a/../b.txt' });
  await expect(answerOf(page)).toHaveAttribute('data-status', 'unfetchable-key');
  await expect(page.getByRole('alert')).toContainText('path segment “..”');
  await expect(page.getByRole('alert')).toContainText('Nothing was sent.');
  await inputOf(page, 'Key').fill('a/./b.txt');
  await expect(formOf(page).getByRole('status').filter({ hasText: 'path segment “.”' })).toBeVisible();
  await sendButton(page).click();
  await expect(page.getByRole('alert')).toContainText('path segment “.”');
  expect(requests).toEqual([]);
  await inputOf(page, 'Key').fill('...');
  await sendButton(page).click();
  await expect(answerOf(page)).toHaveAttribute('data-status', '200');
  expect(headsAmong(requests)).toHaveLength(1);
});

test('a refused answer leaves the form as it was, to be mended and sent', async ({ page, inspect }) => {
  await inspect({ ...hello, ifMatch: '"0123"', range: 'bytes=0-1' });
  await expect(answerOf(page)).toHaveAttribute('data-status', '412');
  await openGroup(page, 'Conditions');
  await openGroup(page, 'Range, part');
  await expect(inputOf(page, 'Range')).toHaveValue('bytes=0-1');
  await inputOf(page, 'IfMatch').fill(helloTag);
  await sendButton(page).click();
  await expect(answerOf(page)).toHaveAttribute('data-status', '206');
});
