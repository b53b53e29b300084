import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readEverything } from '../auth/grants.ts';
import { type Sandbox, startSandbox } from '../sandbox.ts';
import type { Grant } from '../store/definitions.ts';
import { becomeGuest } from '../testing/guest.ts';
import { ask, type Credentials, errorElement, type WireRequest } from '../testing/signed-client.ts';

let sandbox: Sandbox;
let guest: Credentials;
beforeAll(async () => {
  sandbox = await startSandbox();
  guest = await becomeGuest(sandbox.port);
});
afterAll(() => sandbox.close());

const key = 'k';
let buckets = 0;

/** A locking bucket of its own for each test, with two versions and then a delete marker of another key. */
function newBucket(grants: readonly Grant[] = readEverything) {
  return sandbox.store.add({
    name: `details-${++buckets}`,
    title: '',
    versioning: 'enabled',
    objectLock: {},
    allow: { guest: grants },
    objects: [
      { key, body: 'old', tags: { age: 'old' } },
      { key, body: 'new', tags: { age: 'new' }, retention: { mode: 'GOVERNANCE', until: '2050-01-01T00:00:00Z' } },
      { key: 'deleted', deleteMarker: true },
    ],
  });
}

function get(bucket: string, subresource: string, more: Partial<WireRequest> = {}) {
  const { query, ...others } = more;
  return ask(sandbox.port, {
    method: 'GET',
    bucket,
    key,
    credentials: guest,
    ...others,
    query: { [subresource]: '', ...query },
  });
}

function put(bucket: string, subresource: string, body: string, headers = {}) {
  return ask(sandbox.port, { method: 'PUT', bucket, key, query: { [subresource]: '' }, body, headers });
}

const attributes = { headers: { 'x-amz-object-attributes': 'ETag' } };

describe('what is told about an object beside its headers', () => {
  it.each<[string, Partial<WireRequest>, string, string]>([
    ['tagging', {}, 's3:GetObjectTagging', 's3:GetObjectVersionTagging'],
    ['retention', {}, 's3:GetObjectRetention', 's3:GetObjectRetention'],
    ['annotation', {}, 's3:ListObjectAnnotations', 's3:ListObjectAnnotations'],
    ['attributes', attributes, 's3:GetObjectAttributes', 's3:GetObjectVersionAttributes'],
  ])('needs a right of its own: %s', async (subresource, more, right, versionRight) => {
    const { name } = newBucket(readEverything.filter((action) => action !== right));
    const ofVersions = newBucket(readEverything.filter((action) => action !== versionRight));
    const versionId = ofVersions.current(key)?.versionId ?? '';
    expect((await get(name, subresource, more)).status).toBe(403);
    expect((await get(newBucket().name, subresource, more)).status).toBe(200);
    expect((await get(ofVersions.name, subresource, { ...more, query: { versionId } })).status).toBe(403);
  });

  it.each(['tagging', 'retention', 'legal-hold', 'annotation'])(
    'is a 404 or 405 for what is deleted: %s',
    async (what) => {
      const bucket = newBucket();
      const versionId = bucket.current('deleted')?.versionId ?? '';
      const marker = await get(bucket.name, what, { key: 'deleted', query: { versionId } });
      expect((await get(bucket.name, what, { key: 'deleted' })).status).toBe(404);
      expect([marker.status, marker.headers['x-amz-delete-marker']]).toEqual([405, 'true']);
    },
  );

  it('comes with CORS headers, and not for the wrong owner', async () => {
    const answer = await get('everything-exposed', 'tagging', {
      key: 'every-field',
      headers: { origin: 'https://app.example' },
    });
    expect([answer.status, answer.headers['access-control-allow-origin']]).toEqual([200, '*']);
    const headers = { 'x-amz-expected-bucket-owner': '999999999999' };
    expect((await get('everything-exposed', 'tagging', { key: 'every-field', headers })).status).toBe(403);
  });
});

describe('GetObjectAttributes', () => {
  it.each([
    ['', 400],
    ['ETag, ObjectSize', 200],
    ['Etag', 400],
  ])('asked for "%s" is a %i', async (names, status) => {
    const headers = names === '' ? {} : { 'x-amz-object-attributes': names };
    expect((await get(newBucket().name, 'attributes', { headers })).status).toBe(status);
  });
});

describe('annotations', () => {
  const place = { key: 'every-field' };

  it('are listed by name, in pages', async () => {
    const all = await get('everything-exposed', 'annotation', place);
    expect(all.body.match(/<AnnotationName>[^<]+/g)).toEqual([
      '<AnnotationName>review/2026',
      '<AnnotationName>summary',
    ]);
    const first = await get('everything-exposed', 'annotation', { ...place, query: { 'max-annotation-results': '1' } });
    const token = errorElement(first, 'NextContinuationToken') ?? '';
    const query = { 'continuation-token': token, 'annotation-prefix': 's' };
    const next = await get('everything-exposed', 'annotation', { ...place, query });
    expect(next.body.match(/<AnnotationName>[^<]+/g)).toEqual(['<AnnotationName>summary']);
    expect(next.body).not.toContain('NextContinuationToken');
  });

  it('are read one by one', async () => {
    const query = { annotationName: 'review/2026' };
    const answer = await get('everything-exposed', 'annotation', { ...place, query });
    expect(JSON.parse(answer.body)).toMatchObject({ verdict: 'approved' });
    const missing = await get('everything-exposed', 'annotation', { ...place, query: { annotationName: 'other' } });
    expect([missing.status, errorElement(missing, 'Code')]).toEqual([404, 'NoSuchAnnotation']);
  });
});

describe('an object that is watched', () => {
  it('changes its tags without a new version', async () => {
    const { name } = newBucket();
    const body = '<Tagging><TagSet><Tag><Key>age</Key><Value>newer &amp; newer</Value></Tag></TagSet></Tagging>';
    const before = await ask(sandbox.port, { bucket: name, key });
    expect((await put(name, 'tagging', body)).status).toBe(200);
    expect((await get(name, 'tagging')).body).toContain('<Value>newer &amp; newer</Value>');
    expect((await ask(sandbox.port, { bucket: name, key })).headers['x-amz-version-id']).toBe(
      before.headers['x-amz-version-id'],
    );
    expect((await put(name, 'tagging', '<Tagging>')).status).toBe(400);
  });

  it('keeps its retention, unless governance is bypassed', async () => {
    const { name } = newBucket();
    const retention = (until: string) =>
      `<Retention><Mode>GOVERNANCE</Mode><RetainUntilDate>${until}</RetainUntilDate></Retention>`;
    const bypass = { 'x-amz-bypass-governance-retention': 'true' };
    expect((await put(name, 'retention', retention('2049-01-01T00:00:00Z'))).status).toBe(403);
    expect((await put(name, 'retention', retention('2051-01-01T00:00:00Z'))).status).toBe(200);
    expect((await put(name, 'retention', retention('2049-01-01T00:00:00Z'), bypass)).status).toBe(200);
    expect((await get(name, 'retention')).body).toContain('2049-01-01T00:00:00Z');
    expect((await put(name, 'retention', retention('2020-01-01T00:00:00Z'), bypass)).status).toBe(400);
  });

  it('is deleted under governance only by those who bypass it, and never under a legal hold', async () => {
    const bucket = newBucket();
    const remove = (headers: { [name: string]: string }) => {
      const query = { versionId: bucket.current(key)?.versionId ?? '' };
      return ask(sandbox.port, { method: 'DELETE', bucket: bucket.name, key, query, headers });
    };
    const bypass = { 'x-amz-bypass-governance-retention': 'true' };
    expect((await put(bucket.name, 'legal-hold', '<LegalHold><Status>ON</Status></LegalHold>')).status).toBe(200);
    expect((await remove(bypass)).status).toBe(403);
    expect((await put(bucket.name, 'legal-hold', '<LegalHold><Status>OFF</Status></LegalHold>')).status).toBe(200);
    expect((await remove({})).status).toBe(403);
    expect((await remove(bypass)).status).toBe(204);
    expect(bucket.versions(key).length).toBe(1);
  });

  it('is restored from an archive', async () => {
    const { name } = sandbox.store.add({
      name: 'restorable',
      title: '',
      allow: {},
      objects: [
        { key, storageClass: 'GLACIER' },
        { key: 'plain', body: 'x' },
      ],
    });
    const restore = (of: string) =>
      ask(sandbox.port, { method: 'POST', bucket: name, key: of, query: { restore: '' } });
    expect((await restore(key)).status).toBe(202);
    expect((await ask(sandbox.port, { bucket: name, key })).headers['x-amz-restore']).toBe('ongoing-request="true"');
    expect((await restore(key)).status).toBe(409);
    expect((await restore('plain')).status).toBe(403);
  });

  it('can be one of a generated history', async () => {
    const bucket = sandbox.store.add({
      name: 'generated',
      title: '',
      versioning: 'enabled',
      allow: {},
      objects: [{ key, history: { length: 3, at: (ordinal) => ({ body: `revision ${ordinal}` }) } }],
    });
    const [oldest, middle] = bucket.versions(key);
    const query = { tagging: '', versionId: middle?.versionId ?? '' };
    const body = '<Tagging><TagSet><Tag><Key>a</Key><Value>b</Value></Tag></TagSet></Tagging>';
    expect((await ask(sandbox.port, { method: 'PUT', bucket: bucket.name, key, query, body })).status).toBe(200);
    bucket.remove(key, oldest?.versionId ?? '');
    expect(bucket.versions(key).map(({ definition }) => [definition.body, definition.tags])).toEqual([
      ['revision 1', { a: 'b' }],
      ['revision 2', undefined],
    ]);
  });
});
