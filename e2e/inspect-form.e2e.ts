/** What the form makes of what is typed: forms of dates, mistakes said before anything is sent, and nothing lost. */
import { expect, type Page, test } from './fixtures.ts';
import { answerOf, fieldOf, formOf, headsAmong, inputOf, openGroup, rawOf, sendButton } from './inspect-page.ts';
import type { RequestRecord } from './sandbox/sandbox.ts';

const hello = { bucket: 'everything-exposed', key: 'hello.txt', checksumMode: 'off' } as const;

test.beforeEach(async ({ page, inspect, requests }) => {
  await inspect(hello);
  await expect(answerOf(page)).toHaveAttribute('data-status', '200');
  requests.length = 0;
});

async function sendAndSee(page: Page, requests: RequestRecord[]): Promise<RequestRecord> {
  requests.length = 0;
  await sendButton(page).click();
  await expect.poll(() => headsAmong(requests).length).toBe(1);
  return headsAmong(requests)[0] as RequestRecord;
}

test.describe('times', () => {
  const day = 86_400_000;
  /** Whole seconds, as HTTP dates have no more. */
  const near = (milliseconds: number) => (text: string | undefined) =>
    Math.abs(Date.parse(text ?? '') - milliseconds) < 60_000;

  test('a distance, an HTTP date, “now” and an offset are all read as the time they mean', async ({
    page,
    requests,
  }) => {
    await openGroup(page, 'Conditions');
    const field = inputOf(page, 'IfUnmodifiedSince');
    const cases: readonly [typed: string, means: () => number][] = [
      ['-1d', () => Date.now() - day],
      ['-90m', () => Date.now() - 90 * 60_000],
      ['now', () => Date.now()],
      ['Sat, 21 Feb 2026 09:14:03 GMT', () => Date.UTC(2026, 1, 21, 9, 14, 3)],
      ['2026-02-21T11:14:03+02:00', () => Date.UTC(2026, 1, 21, 9, 14, 3)],
      ['2026-02-21', () => Date.UTC(2026, 1, 21)],
    ];
    for (const [typed, means] of cases) {
      await field.fill(typed);
      const head = await sendAndSee(page, requests);
      const sent = head.headers['if-unmodified-since'];
      expect(sent, typed).toMatch(/^[A-Z][a-z]{2}, \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d GMT$/);
      expect(near(means())(sent), `${typed} was sent as ${sent}`).toBe(true);
      await expect(answerOf(page)).toHaveAttribute('data-status', '200');
    }
  });

  test('the button “Now” writes the present time, and what was read is said beneath', async ({ page }) => {
    await openGroup(page, 'Conditions');
    const field = inputOf(page, 'IfModifiedSince');
    await formOf(page).getByRole('button', { name: 'Now' }).first().click();
    await expect(field).toHaveValue(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
    await field.fill('2026-02-01 12:30');
    await expect(field).toHaveAccessibleDescription(/^1 Feb 2026 12:30:00 UTC \(.* ago\)$/);
  });

  test('what is no time is said to be none beside its field, and nothing is sent', async ({ page, requests }) => {
    await openGroup(page, 'Conditions');
    const field = inputOf(page, 'IfModifiedSince');
    for (const [typed, problem] of [
      ['yesterday', /“yesterday” is not a point in time. Use a UTC time such as 2026-11-21T09:14:03Z/],
      ['2026-02-31', /There is no such time as 2026-02-31/],
      ['1738400000', /“1738400000” is not a point in time./],
    ] as const) {
      await field.fill(typed);
      await sendButton(page).click();
      await expect(field).toHaveAttribute('aria-invalid', 'true');
      await expect(field).toHaveAccessibleDescription(problem);
    }
    expect(requests).toEqual([]);
  });
});

test.describe('what cannot be sent', () => {
  const mistakes = [
    ['PartNumber', 'Range, part', 'two', '“two” is not a whole number. Expected 1 to 10000.'],
    ['PartNumber', 'Range, part', '-1', '“-1” is not a whole number.'],
    ['PartNumber', 'Range, part', '1.5', '“1.5” is not a whole number.'],
    ['SSECustomerKey', 'Encryption', 'short', 'An AES-256 key has 32 bytes.*This has 5 bytes.'],
    ['IfMatch', 'Conditions', '"日本"', 'A header cannot carry this'],
    ['Bucket', '', '', 'Name a bucket.'],
    ['Key', '', '', 'Name an object: HeadObject asks about one key.'],
    ['Key', '', 'x'.repeat(1025), 'A key has up to 1,024 bytes of UTF-8; this one has 1,025'],
  ] as const;

  test('each mistake is said beside its field, keeps what was typed, and nothing is sent', async ({
    page,
    inspect,
    requests,
  }) => {
    for (const [label, group, typed, problem] of mistakes) {
      if (group) await openGroup(page, group);
      const field = inputOf(page, label);
      const before = await field.inputValue();
      await field.fill(typed);
      await sendButton(page).click();
      await expect(field, problem).toHaveAttribute('aria-invalid', 'true');
      await expect(field).toHaveAccessibleDescription(new RegExp(problem));
      await expect(field).toHaveValue(typed);
      await expect(answerOf(page)).toHaveAttribute('data-status', '200');
      await field.fill(before);
      await expect(field).not.toHaveAttribute('aria-invalid');
    }
    await inspect(hello);
    expect(requests).toEqual([]);
  });

  test('a mistake in a folded group unfolds it', async ({ page }) => {
    await openGroup(page, 'Range, part');
    await inputOf(page, 'PartNumber').fill('two');
    await formOf(page).getByText('Range, part', { exact: true }).click();
    await expect(inputOf(page, 'PartNumber')).toBeHidden();
    await sendButton(page).click();
    await expect(inputOf(page, 'PartNumber')).toBeVisible();
  });

  test('a mistake in one field loses nothing in the others', async ({ page, requests }) => {
    for (const group of ['Conditions', 'Range, part', 'Response overrides']) await openGroup(page, group);
    await inputOf(page, 'IfMatch').fill('*');
    await inputOf(page, 'ResponseContentType').fill('text/x-kept');
    await inputOf(page, 'PartNumber').fill('one');
    await sendButton(page).click();
    await expect(inputOf(page, 'PartNumber')).toHaveAttribute('aria-invalid', 'true');
    await inputOf(page, 'PartNumber').fill('1');
    await expect(inputOf(page, 'PartNumber')).not.toHaveAttribute('aria-invalid');
    const head = await sendAndSee(page, requests);
    expect(head.headers['if-match']).toBe('*');
    expect(head.path).toContain('response-content-type=text%2Fx-kept');
    expect(head.path).toContain('partNumber=1');
    await expect(answerOf(page)).toHaveAttribute('data-status', '206');
    await expect(inputOf(page, 'ResponseContentType')).toHaveValue('text/x-kept');
  });
});

test.describe('what S3 would refuse or ignore', () => {
  const refused = [
    [
      'a range and a part number',
      'Range, part',
      { Range: 'bytes=0-4', PartNumber: '1' },
      'a range together with a part number',
    ],
    ['part number 0', 'Range, part', { PartNumber: '0' }, 'Part numbers go from 1 to 10,000'],
    ['part number 10001', 'Range, part', { PartNumber: '10001' }, 'Part numbers go from 1 to 10,000'],
    ['an owner of 13 digits', 'Payer, owner', { ExpectedBucketOwner: '1111222233334' }, 'An account id has 12 digits'],
    [
      'an override beyond Latin-1',
      'Response overrides',
      { ResponseContentDisposition: 'attachment; filename="日.txt"' },
      'ISO-8859-1',
    ],
  ] as const;
  test('what S3 refuses is explained before it is sent, and “Send anyway” gets the 400', async ({
    page,
    inspect,
    requests,
  }) => {
    for (const [what, group, typed, note] of refused) {
      await inspect(hello);
      await expect(answerOf(page)).toHaveAttribute('data-status', '200');
      await openGroup(page, group);
      requests.length = 0;
      for (const [label, text] of Object.entries(typed)) await inputOf(page, label).fill(text);
      await expect(formOf(page).getByRole('status').filter({ hasText: note }), what).toBeVisible();
      expect(requests).toEqual([]);
      await page.getByRole('button', { name: 'Send anyway' }).click();
      await expect(answerOf(page), what).toHaveAttribute('data-status', '400');
      expect(headsAmong(requests)).toHaveLength(1);
    }
  });

  const ignored = [
    ['several ranges', 'Range, part', 'Range', 'bytes=0-1,3-4', 'S3 takes one range; it ignores several'],
    ['a range backwards', 'Range, part', 'Range', 'bytes=5-1', 'This is not a range that S3 obeys'],
    ['a time to come', 'Conditions', 'IfModifiedSince', '+1d', 'S3 ignores a date that lies in the future.'],
  ] as const;
  test('what S3 ignores is said to be ignored, and answered with a 200', async ({ page, inspect, requests }) => {
    for (const [what, group, label, typed, note] of ignored) {
      await inspect(hello);
      await openGroup(page, group);
      await inputOf(page, label).fill(typed);
      await expect(formOf(page).getByRole('status').filter({ hasText: note }), what).toBeVisible();
      await sendAndSee(page, requests);
      await expect(answerOf(page), what).toHaveAttribute('data-status', '200');
    }
  });
});

test('a condition that is emptied is no longer sent, and Back brings it back', async ({ page, requests }) => {
  await openGroup(page, 'Conditions');
  await inputOf(page, 'IfMatch').fill('"other"');
  await sendAndSee(page, requests);
  await expect(answerOf(page)).toHaveAttribute('data-status', '412');
  await inputOf(page, 'IfMatch').fill('');
  expect((await sendAndSee(page, requests)).headers['if-match']).toBeUndefined();
  // The first answer to this is still known; the button asks S3 all the same.
  await expect(answerOf(page)).toHaveAttribute('data-status', '200');
  expect(page.url()).not.toContain('ifMatch');
  await page.goBack();
  await expect(answerOf(page)).toHaveAttribute('data-status', '412');
  await expect(inputOf(page, 'IfMatch')).toHaveValue('"other"');
});

test('with checksum mode off the checksums are withheld, not absent', async ({ page, requests }) => {
  for (const name of ['ChecksumType', 'ChecksumCRC64NVME', 'ChecksumSHA256'])
    await expect(fieldOf(page, name)).toHaveAttribute('data-state', 'withheld');
  await openGroup(page, 'Checksums');
  await inputOf(page, 'ChecksumMode').check();
  expect((await sendAndSee(page, requests)).headers['x-amz-checksum-mode']).toBe('ENABLED');
  await expect(rawOf(fieldOf(page, 'ChecksumType'))).toHaveAttribute('data-raw', 'FULL_OBJECT');
  await expect(fieldOf(page, 'ChecksumSHA256')).toHaveAttribute('data-state', 'absent');
});
