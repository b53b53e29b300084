import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { childrenOf, parseXml, textOf, type Xml } from '../http/read-xml.ts';
import { type Sandbox, startSandbox } from '../sandbox.ts';
import { becomeGuest } from '../testing/guest.ts';
import { ask, type Credentials, errorElement } from '../testing/signed-client.ts';

let sandbox: Sandbox;
let credentials: Credentials;
beforeAll(async () => {
  sandbox = await startSandbox();
  credentials = await becomeGuest(sandbox.port);
  sandbox.store.add({
    name: 'tree',
    title: '',
    versioning: 'enabled',
    allow: { guest: ['s3:ListBucket', { action: 's3:ListBucketVersions', prefixes: ['a/'] }] },
    objects: [
      ...['a/1', 'a/2', 'b c(1)', '\uffee', '\u{1f600}', 'z/gone', 'z.txt'].map((key) => ({ key, body: key })),
      { key: 'z/gone', deleteMarker: true },
      { key: 'archived', storageClass: 'GLACIER', restore: { until: '2030-01-01T00:00:00Z' } },
    ],
  });
});
afterAll(() => sandbox.close());

async function list(
  bucket: string,
  query: { [name: string]: string },
  more: { headers?: { [name: string]: string } } = {},
) {
  const answer = await ask(sandbox.port, { method: 'GET', bucket, query, credentials, ...more });
  const [xml] = Object.values(parseXml(Buffer.from(answer.body, 'latin1').toString()) ?? {});
  return { ...answer, xml };
}

const keysOf = (xml: Xml | undefined, name: string) => childrenOf(xml, name).map((child) => textOf(child, 'Key'));

describe('ListObjectVersions', () => {
  it.each([
    ['long-history.csv', 5000],
    ['very-long-history.csv', 100_000],
  ])(
    'pages through %s, %i versions, newest first and each once',
    async (prefix, count) => {
      const ids = new Set<string | undefined>();
      const times: number[] = [];
      let markers: { [name: string]: string } = {};
      for (let more = true; more; ) {
        const query = { versions: '', prefix, ...markers };
        const { body } = await ask(sandbox.port, { method: 'GET', bucket: 'versioned', query, credentials });
        const page = Array.from(body.matchAll(/<VersionId>([^<]+)/g), ([, id]) => id);
        expect(page.length).toBe(1000);
        for (const id of page) ids.add(id);
        times.push(Date.parse(/<LastModified>([^<]+)/.exec(body)?.[1] ?? ''));
        const [, key, id] = /<NextKeyMarker>(.+)<\/NextKeyMarker><NextVersionIdMarker>(.+)<\/Next/.exec(body) ?? [];
        more = key !== undefined;
        if (key && id) markers = { 'key-marker': key, 'version-id-marker': id };
      }
      expect(ids.size).toBe(count);
      expect(times).toEqual(times.toSorted((a, b) => b - a));
    },
    60_000,
  );

  it('shows versions and delete markers in one order', async () => {
    const { body } = await list('versioned', { versions: '', prefix: 'undeleted.txt' });
    expect(body.match(/<(Version|DeleteMarker)>/g)).toEqual(['<Version>', '<DeleteMarker>', '<Version>']);
    expect(body.match(/<IsLatest>true/g)?.length).toBe(1);
  });

  it('needs its own right, for the prefix that is listed', async () => {
    expect((await list('tree', { versions: '' })).status).toBe(403);
    expect((await list('tree', { versions: '', prefix: 'a/' })).status).toBe(200);
    expect((await list('requester-pays', { versions: '' })).status).toBe(403);
    const payer = { 'x-amz-request-payer': 'requester' };
    const paid = await list('requester-pays', { versions: '' }, { headers: payer });
    expect([paid.status, paid.headers['x-amz-request-charged']]).toEqual([200, 'requester']);
  });
});

describe('ListObjectsV2', () => {
  it('lists current objects in the order of their bytes, without what is deleted', async () => {
    const { xml } = await list('tree', { 'list-type': '2' });
    expect(keysOf(xml, 'Contents')).toEqual(['a/1', 'a/2', 'archived', 'b c(1)', 'z.txt', '\uffee', '\u{1f600}']);
    expect(textOf(xml, 'KeyCount')).toBe('7');
  });

  it('rolls up by delimiter, but not what is deleted', async () => {
    const { xml } = await list('tree', { 'list-type': '2', delimiter: '/' });
    expect(childrenOf(xml, 'CommonPrefixes')).toEqual([{ Prefix: 'a/' }]);
  });

  it('goes on where the token says, with any page size', async () => {
    const seen: (string | undefined)[] = [];
    let token: string | undefined = '';
    while (token !== undefined) {
      const start: { [name: string]: string } =
        token === '' ? { 'start-after': 'a/1' } : { 'continuation-token': token };
      const { xml } = await list('tree', { 'list-type': '2', delimiter: '/', 'max-keys': '2', ...start });
      seen.push(...keysOf(xml, 'Contents'));
      token = textOf(xml, 'NextContinuationToken');
    }
    expect(seen).toEqual(['archived', 'b c(1)', 'z.txt', '\uffee', '\u{1f600}']);
  });

  it('encodes keys for URLs, names owners and restored copies, if asked', async () => {
    const query = { 'list-type': '2', 'encoding-type': 'url', 'fetch-owner': 'true' };
    const headers = { 'x-amz-optional-object-attributes': 'RestoreStatus' };
    const { xml, body } = await list('tree', query, { headers });
    expect(keysOf(xml, 'Contents')).toContain('b+c%281%29');
    expect(body).toMatch(/<Owner><ID>[0-9a-f]{64}<\/ID><\/Owner>/);
    expect(body).toContain('<IsRestoreInProgress>false</IsRestoreInProgress><RestoreExpiryDate>2030-01-01T');
  });

  it.each([
    [{ 'max-keys': 'many' }, 'Provided max-keys not an integer or within integer range'],
    [{ 'max-keys': '-1' }, 'Argument maxKeys must be an integer between 0 and 2147483647'],
    [{ 'encoding-type': 'xml' }, 'Invalid Encoding Method specified in Request'],
    [{ 'continuation-token': 'mine' }, 'The continuation token provided is incorrect'],
  ])('refuses %o', async (query, message) => {
    const answer = await list('tree', { 'list-type': '2', ...query });
    expect([answer.status, errorElement(answer, 'Message')]).toEqual([400, message]);
  });
});

describe('ListObjects', () => {
  it('names the next marker only where there is a delimiter', async () => {
    const plain = await list('tree', { 'max-keys': '1' });
    const rolledUp = await list('tree', { 'max-keys': '1', delimiter: '/' });
    expect([textOf(plain.xml, 'IsTruncated'), textOf(plain.xml, 'NextMarker')]).toEqual(['true', undefined]);
    expect(textOf(rolledUp.xml, 'NextMarker')).toBe('a/');
    const next = await list('tree', { 'max-keys': '1', delimiter: '/', marker: 'a/' });
    expect(keysOf(next.xml, 'Contents')).toEqual(['archived']);
  });
});
