/** Links opened cold, and keys that are awkward in URLs. */
import { inputOf } from '../inspect-page.ts';
import { awkwardKeys, plain } from './contents.ts';
import { type Asked, expect, keysForm, test, typeKeys } from './fixtures.ts';
import { expectStatus, expectValue } from './rows.ts';

const bucket = 'awkward-keys';
const named = (key: string) => (key.length > 60 ? `a key of ${key.length} characters` : JSON.stringify(key));

const cold: readonly (readonly [what: string, asked: Asked, status: number])[] = [
  ['an object', plain, 200],
  ['a version', { bucket: 'versioned', key: 'config.json', versionId: 'null' }, 200],
  ['a range', { ...plain, range: 'bytes=0-4' }, 206],
  ['a condition', { ...plain, ifNoneMatch: '"5eb63bbbe01eeed093cb22bb8f5acdc3"' }, 304],
  ['a missing object', { ...plain, key: 'no-such-key' }, 404],
];

for (const [what, asked, status] of cold)
  test(`a link to ${what}, opened cold, asks for keys, then sends its request exactly once`, async ({
    page,
    openLink,
    requests,
    ceph,
  }) => {
    await openLink(asked);
    const address = page.url();
    await expect(keysForm(page)).toBeVisible();
    expect(requests).toEqual([]);
    await typeKeys(page, ceph.roles.full);
    await expectStatus(page, status);
    expect(requests.map((request) => [request.method(), new URL(request.url()).pathname])).toEqual([
      ['HEAD', `/${asked.bucket}/${asked.key}`],
    ]);
    expect(page.url()).toBe(address);
  });

test('awkward keys are asked for letter by letter, and found', async ({ page, inspect, requests }) => {
  for (const key of awkwardKeys)
    await test.step(named(key), async () => {
      requests.length = 0;
      await inspect({ bucket, key });
      await expect(inputOf(page, 'Key')).toHaveValue(key);
      await expectStatus(page, 200);
      await expectValue(page, 'ContentLength', String(Buffer.byteLength(key)));
      const paths = requests.map((request) => new URL(request.url()).pathname);
      expect(paths.map((path) => decodeURIComponent(path))).toEqual([`/${bucket}/${key}`]);
    });
});

test('awkward keys are found with the signature in the query, too', async ({ page, inspect }) => {
  for (const key of awkwardKeys)
    await test.step(named(key), async () => {
      await inspect({ bucket, key, checksumMode: 'off' });
      await expectStatus(page, 200);
      await expectValue(page, 'ContentLength', String(Buffer.byteLength(key)));
    });
});

test('a key with “..” is said to be out of a browser’s reach, and nothing is sent', async ({
  page,
  openLink,
  requests,
}) => {
  await openLink({ bucket, key: 'a/../b.txt' });
  await expect(page.getByRole('alert')).toContainText('path segment “..”');
  await expect(keysForm(page)).toHaveCount(0);
  expect(requests).toEqual([]);
});
