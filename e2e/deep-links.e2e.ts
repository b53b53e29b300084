import { headInputs, type InputGroup } from '../src/object-head/head-inputs.ts';
import type { InputName, OpenRequest } from '../src/object-head/head-request.ts';
import { expect, linkTo, test } from './fixtures.ts';
import { formOf, headsAmong, inputOf, openGroup } from './inspect-page.ts';
import { notice, status } from './locators.ts';
import type { RequestRecord } from './sandbox/sandbox.ts';

const hello = { bucket: 'everything-exposed', key: 'hello.txt' };
const versionId = 'mcluSaRj.QtCJIwyOhmSOWJk5T.pnBRB';
const etag = '"746308829575e17c3331bbcb00c0898b"';

interface Linked {
  /** What the link says beside bucket and key. */
  readonly link: Partial<OpenRequest>;
  readonly status: number;
  /** As it arrives, where that is not the link's own text. */
  readonly wire?: string;
}

const groupTitles: Readonly<Record<InputGroup, string | undefined>> = {
  object: undefined,
  conditions: 'Conditions',
  range: 'Range, part',
  checksum: 'Checksums',
  access: 'Payer, owner',
  encryption: 'Encryption',
  overrides: 'Response overrides',
};

/** A link for each input that links can hold. */
const links: Readonly<Partial<Record<InputName, Linked>>> = {
  versionId: { link: { versionId }, status: 200 },
  ifMatch: { link: { ifMatch: etag }, status: 200 },
  ifNoneMatch: { link: { ifNoneMatch: etag }, status: 304 },
  ifModifiedSince: {
    link: { ifModifiedSince: '2026-02-01T00:00:00Z' },
    status: 304,
    wire: 'Sun, 01 Feb 2026 00:00:00 GMT',
  },
  ifUnmodifiedSince: {
    link: { ifUnmodifiedSince: '2026-01-01T00:00:00Z' },
    status: 412,
    wire: 'Thu, 01 Jan 2026 00:00:00 GMT',
  },
  range: { link: { range: 'bytes=0-4' }, status: 206 },
  partNumber: { link: { partNumber: 1 }, status: 206 },
  requestPayer: { link: { requestPayer: 'requester' }, status: 200 },
  expectedBucketOwner: { link: { expectedBucketOwner: '111122223333' }, status: 200 },
  responseCacheControl: { link: { responseCacheControl: 'no-cache, max-age=0' }, status: 200 },
  responseContentDisposition: { link: { responseContentDisposition: 'attachment; filename="a b+c.txt"' }, status: 200 },
  responseContentEncoding: { link: { responseContentEncoding: 'identity' }, status: 200 },
  responseContentLanguage: { link: { responseContentLanguage: 'de-DE' }, status: 200 },
  responseContentType: { link: { responseContentType: 'text/html; charset=utf-8' }, status: 200 },
  responseExpires: {
    link: { responseExpires: '2027-01-01T00:00:00Z' },
    status: 200,
    wire: 'Fri, 01 Jan 2027 00:00:00 GMT',
  },
};

for (const [name, { link, status: code, wire }] of Object.entries(links) as [InputName, Linked][]) {
  const { sdk, kind, group } = headInputs[name];
  const title = groupTitles[group];
  test(`a link with ${name} sends exactly that, shows it, and survives a reload`, async ({
    page,
    inspect,
    requests,
  }) => {
    const linked = String(link[name as keyof OpenRequest]);
    const shows = async (value: string) => {
      if (title !== undefined) await openGroup(page, title);
      if (kind === 'switch') await expect(inputOf(page, sdk)).toBeChecked({ checked: value !== '' });
      else await expect(inputOf(page, sdk)).toHaveValue(value);
    };
    const sent = () => headsAmong(requests).map(inputsOf);
    const expected = { checksumMode: 'ENABLED', [name]: wire ?? linked };

    await inspect({ ...hello, ...link });
    await expect(status(page, code)).toBeVisible();
    await shows(linked);
    expect(sent()).toEqual([expected]);

    await page.reload();
    await expect(status(page, code)).toBeVisible();
    await shows(linked);
    expect(sent()).toEqual([expected, expected]);
  });
}

test('back and forward restore links with all their inputs, and ask nobody again', async ({
  page,
  inspect,
  requests,
}) => {
  const first = { ifMatch: etag, ifNoneMatch: '"other"', range: 'bytes=0-4', requestPayer: 'requester' } as const;
  const second = { versionId, partNumber: 1, responseContentType: 'text/html', checksumMode: 'off' } as const;
  const shows = async (values: Record<string, string>, on: Record<string, boolean>) => {
    for (const title of Object.values(groupTitles)) if (title !== undefined) await openGroup(page, title);
    for (const [name, value] of Object.entries(values)) await expect(inputOf(page, name)).toHaveValue(value);
    for (const [name, checked] of Object.entries(on)) await expect(inputOf(page, name)).toBeChecked({ checked });
  };
  const showsFirst = () =>
    shows(
      { IfMatch: etag, IfNoneMatch: '"other"', Range: 'bytes=0-4', PartNumber: '', VersionId: '' },
      { RequestPayer: true, ChecksumMode: true },
    );
  const showsSecond = () =>
    shows(
      { IfMatch: '', Range: '', PartNumber: '1', VersionId: versionId, ResponseContentType: 'text/html' },
      { RequestPayer: false, ChecksumMode: false },
    );

  await inspect({ ...hello, ...first });
  await expect(status(page, 206)).toBeVisible();
  await showsFirst();
  await inspect({ ...hello, ...second });
  await expect(page.getByText('text/html', { exact: true })).toBeVisible();
  await showsSecond();
  await page.goBack();
  await showsFirst();
  await expect(page).toHaveURL(/&range=bytes%3D0-4&/);
  await page.goForward();
  await showsSecond();
  await expect(page.getByText('text/html', { exact: true })).toBeVisible();
  expect(headsAmong(requests)).toHaveLength(2);
});

test('a link without checksum mode asks without it', async ({ page, inspect, requests }) => {
  await inspect({ ...hello, checksumMode: 'off' });
  await expect(status(page, 200)).toBeVisible();
  await openGroup(page, 'Checksums');
  await expect(inputOf(page, 'ChecksumMode')).not.toBeChecked();
  expect(requests.map(({ method }) => method)).toEqual(['HEAD']);
  expect(headsAmong(requests).map(inputsOf)).toEqual([{}]);
});

test('a link names the connection, the region and the form of the address', async ({
  page,
  inspect,
  requests,
  config,
  deployment,
}) => {
  config(({ trustedEndpoints }) => {
    trustedEndpoints.push(deployment.sandbox.origin.replace('localhost', 'open-to-all.localhost'));
  });
  const place = { connection: 'sandbox-unsigned', region: 'eu-west-1', pathStyle: false };
  await inspect({ bucket: 'open-to-all', key: 'index.html', ...place });
  await expect(status(page, 200)).toBeVisible();
  expect(headsAmong(requests).map(({ path, headers }) => [headers.host?.split('.')[0], path])).toEqual([
    ['open-to-all', '/index.html'],
  ]);
  await openGroup(page, 'Where');
  await expect(inputOf(page, 'Connection')).toHaveValue('sandbox-unsigned');
  await expect(inputOf(page, 'Region')).toHaveValue('eu-west-1');
  await expect(inputOf(page, 'Bucket in the address')).toHaveValue('false');
});

test('“Copy link” copies the address that shows the same again', async ({ page, context, inspect, requests }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await inspect({ ...hello, range: 'bytes=0-4', ifMatch: etag, checksumMode: 'off', versionId });
  await expect(status(page, 206)).toBeVisible();
  await page.getByRole('button', { name: 'Copy link' }).click();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toBe(page.url());

  const [first] = headsAmong(requests).map(inputsOf);
  requests.length = 0;
  await page.goto('about:blank');
  await page.goto(copied);
  await expect(status(page, 206)).toBeVisible();
  expect(headsAmong(requests).map(inputsOf)).toEqual([first]);
});

test('sending changed inputs makes a new link, and back restores the old one with its answer', async ({
  page,
  inspect,
}) => {
  await inspect(hello);
  await expect(status(page, 200)).toBeVisible();
  const before = page.url();
  await openGroup(page, 'Range, part');
  await inputOf(page, 'Range').fill('bytes=100-200');
  expect(page.url()).toBe(before);
  await formOf(page).getByRole('button', { name: 'Send HEAD' }).click();
  await expect(status(page, 416)).toBeVisible();
  await expect(page).toHaveURL(/&range=bytes%3D100-200$/);
  await page.goBack();
  await expect(status(page, 200)).toBeVisible();
  await expect(inputOf(page, 'Range')).toHaveValue('');
  expect(page.url()).toBe(before);
});

test('a link with a connection that is not configured offers the others', async ({ page, inspect, requests }) => {
  await inspect({ ...hello, connection: 'elsewhere', range: 'bytes=0-4' });
  await expect(notice(page, /This deployment has no connection “elsewhere”/)).toBeVisible();
  await expect(page.getByRole('alert').getByRole('link')).toHaveText([
    'Sandbox',
    'Sandbox with sign-in',
    'Sandbox, unsigned',
  ]);
  expect(requests).toEqual([]);
  await page.getByRole('alert').getByRole('link', { name: 'Sandbox', exact: true }).click();
  await expect(status(page, 206)).toBeVisible();
  await expect(page).toHaveURL(new RegExp(`/${linkTo({ ...hello, range: 'bytes=0-4' }).replace('?', '\\?')}$`));
});

/** Every input of HeadObject that a request carried, by its name in links, as text on the wire. */
function inputsOf({ path, headers }: RequestRecord): Record<string, string> {
  const query = new URLSearchParams(path.split('?')[1]?.replaceAll('+', '%2B'));
  const entries = Object.entries(headInputs).flatMap(([name, { wire }]) => {
    if (wire.in === 'address') return [];
    const value = query.get(wire.name) ?? headers[wire.name.toLowerCase()];
    return value === undefined || value === null ? [] : [[name, String(value)]];
  });
  return Object.fromEntries(entries);
}
