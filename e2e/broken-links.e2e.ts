import { expect, type Page, test } from './fixtures.ts';
import { headsAmong, parameterOf } from './inspect-page.ts';
import { fieldsForm, notice, status } from './locators.ts';

const hello = 'bucket=everything-exposed&key=hello.txt';

/** A parameter that cannot be read, the field it belongs to, what is said, and what mends it. */
const broken: readonly { link: string; label: string; kept: string; says: RegExp; mended: string; status: number }[] = [
  {
    link: 'partNumber=seven',
    label: 'PartNumber',
    kept: 'seven',
    says: /“seven” is not a whole number/,
    mended: '1',
    status: 206,
  },
  {
    link: 'ifModifiedSince=last%20Tuesday',
    label: 'IfModifiedSince',
    kept: 'last Tuesday',
    says: /“last Tuesday” is not a UTC time. Expected the form 2026/,
    mended: '2026-02-01',
    status: 304,
  },
  {
    link: 'responseExpires=2026-02-31T00:00:00Z',
    label: 'ResponseExpires',
    kept: '2026-02-31T00:00:00Z',
    says: /is not a UTC time/,
    mended: '2027-01-01T00:00:00Z',
    status: 200,
  },
  {
    link: 'region=EU%20West',
    label: 'Region',
    kept: 'EU West',
    says: /“EU West” is not a region. Expected a code such as eu-central-1/,
    mended: 'us-east-1',
    status: 200,
  },
];

for (const { link, label, kept, says, mended, status: code } of broken) {
  test(`a link with ${link} opens the fields, says so there, and is sent once mended`, async ({ page, requests }) => {
    await page.goto(`./#/inspect?v=1&${hello}&${link}&responseContentLanguage=tlh`);
    await expect(notice(page, /This link cannot be opened as it stands/)).toBeVisible();
    await expect(page.getByRole('alert')).toContainText(says);
    await expect(field(page, 'Bucket')).toHaveValue('everything-exposed');
    await expect(field(page, 'Key')).toHaveValue('hello.txt');
    await expect(field(page, label)).toHaveValue(kept);
    await expect(field(page, label)).toHaveAccessibleDescription(says);
    await expect(field(page, label)).toHaveAttribute('aria-invalid', 'true');
    expect(requests).toEqual([]);

    await field(page, label).fill(mended);
    await fieldsForm(page).getByRole('button', { name: 'Inspect' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('hello.txt');
    await expect(status(page, code)).toBeVisible();
    const languages = headsAmong(requests).map((head) => parameterOf(head, 'response-content-language'));
    expect(languages, 'what the fields do not show is kept').toEqual(['tlh']);
  });
}

test('a switch in a link that is neither on nor off is asked for as a switch', async ({ page, requests }) => {
  await page.goto(`./#/inspect?v=1&${hello}&checksumMode=maybe&requestPayer=bob`);
  await expect(page.getByRole('alert')).toContainText('“maybe” is not known here. Expected off or ENABLED.');
  await expect(page.getByRole('alert')).toContainText('“bob” is not known here. Expected requester.');
  const checksums = fieldsForm(page).getByRole('switch', { name: 'ChecksumMode' });
  await expect(checksums).toBeChecked();
  await checksums.click();
  await expect(fieldsForm(page).getByRole('switch', { name: 'RequestPayer' })).not.toBeChecked();
  await fieldsForm(page).getByRole('button', { name: 'Inspect' }).click();
  await expect(status(page, 200)).toBeVisible();
  expect(headsAmong(requests).map((request) => request.headers['x-amz-checksum-mode'])).toEqual([undefined]);
  await expect(page).toHaveURL(/key=hello\.txt&checksumMode=off$/);
});

test('a link without a key asks for it', async ({ page, requests }) => {
  await page.goto('./#/inspect?v=1&bucket=everything-exposed&range=bytes%3D0-4');
  await expect(page.getByRole('alert')).toContainText('The link names no key.');
  await expect(field(page, 'Key')).toHaveAccessibleDescription('The link names no key.');
  await field(page, 'Key').fill('hello.txt');
  await field(page, 'Key').press('Enter');
  await expect(status(page, 206)).toBeVisible();
  expect(requests.at(-1)?.headers.range).toBe('bytes=0-4');
});

test('a link to a view that there is not says so', async ({ page }) => {
  await page.goto(`./#/sparkle?${hello}`);
  await expect(page.getByRole('alert')).toContainText('There is no view “/sparkle” in this version of Headlight.');
});

test('a link of a newer format says so, and sends nothing', async ({ page, requests }) => {
  await page.goto(`./#/inspect?v=2&${hello}`);
  await expect(page.getByRole('alert')).toContainText('This link is of format 2; this page reads formats up to 1.');
  expect(requests).toEqual([]);
});

test('parameters that no link has are passed over', async ({ page, requests }) => {
  await page.goto(`./#/inspect?v=1&${hello}&sseCustomerKey=c2VjcmV0&shoeSize=43&bucket=other&__proto__=x`);
  await expect(status(page, 200)).toBeVisible();
  expect(headsAmong(requests).map(({ path }) => path.split('?')[0])).toEqual(['/everything-exposed/hello.txt']);
  expect(requests.at(-1)?.headers['x-amz-server-side-encryption-customer-key']).toBeUndefined();
});

test('a fragment of a megabyte is refused in one sentence, and the page goes on working', async ({ page }) => {
  await page.goto(`./#/inspect?v=1&${hello}&ifMatch=${'x'.repeat(1_000_000)}`);
  await expect(page.getByRole('alert')).toContainText(/No Headlight link has more than [\d,]+\./);
  await page.getByRole('link', { name: /^A plain text file/ }).click();
  await expect(status(page, 200)).toBeVisible();
});

test('percent signs that encode nothing are taken as they stand', async ({ page, requests }) => {
  await page.goto('./#/inspect?v=1&bucket=awkward-keys&key=100%.txt&responseContentType=%C3%28%zz');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('100%.txt');
  await expect(
    page
      .getByRole('main')
      .getByRole('status')
      .filter({ hasText: /^\d{3} / }),
  ).toBeVisible();
  const [head] = headsAmong(requests);
  expect(head && parameterOf(head, 'response-content-type')).toBe('%C3%28%zz');
});

function field(page: Page, name: string) {
  return fieldsForm(page).getByLabel(name, { exact: true });
}
