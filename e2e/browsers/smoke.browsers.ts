/** Does the page do its work in a browser that is not Chromium? Where they differ, each difference has a spec. */
import { formatCompare } from '../../src/url-state/compare-link.ts';
import { formatInspect } from '../../src/url-state/link.ts';
import type { InspectLink } from '../../src/url-state/link-schema.ts';
import type { RequestRecord, Sandbox } from '../sandbox/sandbox.ts';
import { fieldIn, statusIn, verdictsIn } from './answers.ts';
import { complaintsIn } from './complaints.ts';
import { expect, test } from './fixtures.ts';

const hello = { bucket: 'everything-exposed', key: 'hello.txt' };

const asking = (request: Omit<InspectLink['request'], 'checksumMode'>): InspectLink => ({
  request: { checksumMode: 'ENABLED', ...request },
  place: {},
});

const headsAmong = (requests: readonly RequestRecord[]) => requests.filter(({ method }) => method === 'HEAD');

/** Oldest first. */
function versionsOf({ store }: Sandbox): readonly string[] {
  return (store.bucket('versioned')?.versions('config.json') ?? []).map(({ versionId }) => versionId);
}

test('a name that is pasted into the first page leads to what S3 says of the object', async ({ visit, app }) => {
  await visit.open(app);
  await visit.enter('Object: URI, ARN, URL, console link or AWS CLI command', 's3://everything-exposed/hello.txt');
  await expect.poll(() => statusIn(visit)).toBe('200');
  expect(await visit.read(() => location.hash)).toBe(formatInspect(asking(hello)));
  expect(await fieldIn(visit, 'ETag')).toMatchObject({ state: 'present', raw: '"746308829575e17c3331bbcb00c0898b"' });
  expect(await fieldIn(visit, 'RequestCharged')).toMatchObject({ state: 'absent' });
});

test('a link opens one version and a range of it, for one request; so does a reload', async ({
  visit,
  app,
  sandbox,
  requests,
}) => {
  const [versionId = ''] = versionsOf(sandbox);
  const request = {
    bucket: 'versioned',
    key: 'config.json',
    versionId,
    range: 'bytes=0-6',
    checksumMode: 'off',
  } as const;
  await visit.open(app + formatInspect({ request, place: {} }));
  for (const heads of [1, 2]) {
    await expect.poll(() => statusIn(visit)).toBe('206');
    expect(await fieldIn(visit, 'VersionId')).toMatchObject({ raw: versionId });
    expect(await fieldIn(visit, 'ContentRange')).toMatchObject({ raw: 'bytes 0-6/18' });
    // A range with a first byte needs no preflight in any of them.
    expect(requests.map(({ method }) => method)).toEqual(Array(heads).fill('HEAD'));
    if (heads === 1) await visit.reload();
  }
  expect(await visit.read(() => location.hash)).toBe(formatInspect({ request, place: {} }));
});

test('a HEAD that is sent again reaches S3, and not the browser’s cache', async ({ visit, app, requests }) => {
  await visit.open(app + formatInspect(asking(hello)));
  await expect.poll(() => statusIn(visit)).toBe('200');
  for (const heads of [2, 3]) {
    await visit.press('Send again');
    await expect.poll(() => headsAmong(requests)).toHaveLength(heads);
    await expect.poll(() => statusIn(visit)).toBe('200');
  }
});

test('help opens beside its field, and can be seen', async ({ visit, app }) => {
  await visit.open(app + formatInspect(asking(hello)));
  await expect.poll(() => statusIn(visit)).toBe('200');
  await visit.press('About VersionId');
  await expect
    .poll(() =>
      visit.read(() => {
        const help = document.querySelector(':popover-open');
        const { x = 0, y = 0, width = 0, height = 0 } = help?.getBoundingClientRect() ?? {};
        const onTop = document.elementFromPoint(x + width / 2, y + height / 2);
        return { opacity: help && getComputedStyle(help).opacity, onTop: help?.contains(onTop) };
      }),
    )
    .toEqual({ opacity: '1', onTop: true });
});

test('what CORS hides is shown as hidden, and what was not sent as absent', async ({ visit, app }) => {
  await visit.open(app + formatInspect(asking({ bucket: 'nothing-exposed', key: 'contract.bin' })));
  await expect.poll(() => statusIn(visit)).toBe('200');
  await expect
    .poll(() => fieldIn(visit, 'ETag'))
    .toMatchObject({
      state: 'hidden',
      raw: null,
      text: expect.stringContaining('S3 always sends ETag; it could not be read'),
    });
  expect(await fieldIn(visit, 'ContentType')).toMatchObject({ state: 'present' });
  expect(await fieldIn(visit, 'CacheControl')).toMatchObject({ state: 'absent' });
});

test('a link compares two versions, row by row', async ({ visit, app, sandbox, requests }) => {
  const columns = versionsOf(sandbox).map((versionId) =>
    asking({ bucket: 'versioned', key: 'config.json', versionId }),
  );
  await visit.open(app + formatCompare({ columns }));
  await expect
    .poll(() => verdictsIn(visit))
    .toMatchObject({ ETag: 'changed', CacheControl: 'changed', ContentType: 'same', 'Metadata:approved': 'only' });
  expect(headsAmong(requests)).toHaveLength(2);
});

test('the page’s policy holds, and a violation of it does not go unheard', async ({ visit, app }) => {
  await visit.open(app);
  await visit.read(() => document.body.setAttribute('style', 'color: red'));
  await expect.poll(() => complaintsIn(visit)).toEqual(['policy violation: style-src-attr inline']);
  expect(await visit.read(() => document.body.style.color)).toBe('');
  await visit.read(() => sessionStorage.removeItem('complaints'));
});
