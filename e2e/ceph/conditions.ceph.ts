/** Ranges and conditions: what Ceph answers to them, shown as the answer that it is, and said before it is sent. */
import { answerOf, formOf, openGroup } from '../inspect-page.ts';
import { plain } from './contents.ts';
import { type Asked, expect, type Page, test } from './fixtures.ts';
import { expectExplained, expectState, expectStatus, expectValue } from './rows.ts';

const etag = '"5eb63bbbe01eeed093cb22bb8f5acdc3"';
const past = '2020-01-01T00:00:00Z';
const future = '2037-01-01T00:00:00Z';

/** What the form says that the store will make of an input in this group, by the id of the note. */
async function expectNote(page: Page, group: 'Range, part' | 'Conditions', id: string, text: string): Promise<void> {
  await openGroup(page, group);
  await expect(formOf(page).locator(`[data-note="${id}"]`)).toHaveText(text);
}

const ranges: readonly (readonly [range: string, contentRange: string, size: string])[] = [
  ['bytes=0-4', 'bytes 0-4/11', '5'],
  ['bytes=6-', 'bytes 6-10/11', '5'],
  ['bytes=-3', 'bytes 8-10/11', '3'],
  ['bytes=4-99', 'bytes 4-10/11', '7'],
];

test('ranges are a 206 with what was sent of the object', async ({ page, inspect }) => {
  for (const [range, contentRange, size] of ranges) {
    await inspect({ ...plain, range });
    await expectStatus(page, 206);
    await expectExplained(page, `This answer is about the range ${range}, not about the whole object.`);
    await expectValue(page, 'ContentRange', contentRange);
    await expectValue(page, 'ContentLength', size);
    await expectValue(page, 'ETag', etag);
  }
});

test('a range past the end is a 416, here without Content-Range', async ({ page, inspect }) => {
  await inspect({ ...plain, range: 'bytes=100-200' });
  await expectStatus(page, 416);
  await expectExplained(page, 'The object has no byte in the range bytes=100-200.');
  await expectState(page, ['ContentRange', 'ETag', 'LastModified'], 'absent');
});

test('of several ranges the first is obeyed, and the form says so', async ({ page, inspect }) => {
  await inspect({ ...plain, range: 'bytes=4-5,0-9' });
  await expectStatus(page, 206);
  await expectValue(page, 'ContentRange', 'bytes 4-5/11');
  await expectNote(
    page,
    'Range, part',
    'several-ranges',
    'Ceph Object Gateway takes the first range and drops the others.',
  );
});

const noRanges: readonly (readonly [range: string, status: number, size: string])[] = [
  ['bytes=5-1', 416, ''],
  ['bytes=abc', 416, ''],
  ['bytes=-', 206, '10'],
  ['items=0-4', 200, '11'],
];

test('a range that is none is a slice, the whole object, or a 416, and the form promises no more', async ({
  page,
  inspect,
}) => {
  for (const [range, status, size] of noRanges)
    await test.step(range, async () => {
      await inspect({ ...plain, range });
      await expectStatus(page, status);
      if (size !== '') await expectValue(page, 'ContentLength', size);
      const text =
        'This is no range, and Ceph Object Gateway makes of it what it can: a slice, the whole object, or a 416. Write bytes=0-99, bytes=100- or bytes=-100.';
      await expectNote(page, 'Range, part', 'range-form', text);
    });
});

const holds: readonly (readonly [what: string, asked: Partial<Asked>])[] = [
  ['If-Match', { ifMatch: etag }],
  ['If-None-Match', { ifNoneMatch: '"0123"' }],
  ['If-Modified-Since', { ifModifiedSince: past }],
  ['If-Unmodified-Since', { ifUnmodifiedSince: future }],
  ['If-Match, which overrules If-Unmodified-Since', { ifMatch: etag, ifUnmodifiedSince: past }],
];

test('conditions that hold are a 200', async ({ page, inspect }) => {
  for (const [what, asked] of holds)
    await test.step(what, async () => {
      await inspect({ ...plain, ...asked });
      await expectStatus(page, 200);
    });
});

const unchanged: readonly (readonly [asked: Partial<Asked>, says: string])[] = [
  [{ ifNoneMatch: etag }, 'The object still has this ETag.'],
  [{ ifModifiedSince: '2026-01-01T00:00:00Z', ifNoneMatch: etag }, 'The object still has this ETag.'],
  [{ ifModifiedSince: future }, 'The object was not modified after this time.'],
];

test('an ETag that is known already is a 304, here without ETag and Last-Modified: absent, not hidden', async ({
  page,
  inspect,
}) => {
  for (const [asked, says] of unchanged) {
    await inspect({ ...plain, ...asked });
    await expectStatus(page, 304);
    await expectExplained(page, says);
    await expectState(page, ['ETag', 'LastModified', 'StorageClass'], 'absent');
    await expect(page.getByRole('alert')).toHaveCount(0);
    await expect(answerOf(page).getByRole('status').first()).toHaveText('304 Not Modified');
  }
});

test('the form says that a date in the future is obeyed', async ({ page, inspect }) => {
  await inspect({ ...plain, ifModifiedSince: future });
  await expectStatus(page, 304);
  const text =
    'Ceph Object Gateway obeys a date that lies in the future: nothing was modified since, so it answers 304.';
  await expectNote(page, 'Conditions', 'future-if-modified-since', text);
});

const tags: readonly (readonly [asked: Partial<Asked>, status: number, note: string, text: string])[] = [
  [{ ifMatch: '*' }, 412, 'any-etag', 'Ceph Object Gateway takes * for an ETag, which no object has.'],
  [{ ifNoneMatch: '*' }, 200, 'any-etag', 'Ceph Object Gateway takes * for an ETag, which no object has.'],
  [{ ifMatch: `${etag}, "b"` }, 200, 'etag-list', 'Ceph Object Gateway compares the first ETag of a list alone.'],
  [{ ifMatch: `"b", ${etag}` }, 412, 'etag-list', 'Ceph Object Gateway compares the first ETag of a list alone.'],
];

test('neither * nor more than the first ETag of a list is understood, and the form says so', async ({
  page,
  inspect,
}) => {
  for (const [asked, status, note, text] of tags)
    await test.step(JSON.stringify(asked), async () => {
      await inspect({ ...plain, ...asked });
      await expectStatus(page, status);
      await expectNote(page, 'Conditions', note, text);
    });
});

const failed: readonly (readonly [asked: Partial<Asked>, says: string])[] = [
  [{ ifMatch: '"0123"' }, 'The object has another ETag.'],
  [{ ifUnmodifiedSince: past }, 'The object was modified after this time.'],
  [{ ifMatch: '"0123"', ifUnmodifiedSince: future }, 'The object has another ETag.'],
];

test('conditions that do not hold are a 412', async ({ page, inspect }) => {
  for (const [asked, says] of failed) {
    await inspect({ ...plain, ...asked });
    await expectStatus(page, 412);
    await expectExplained(page, says);
    await expectState(page, ['ETag', 'StorageClass'], 'absent');
  }
});
