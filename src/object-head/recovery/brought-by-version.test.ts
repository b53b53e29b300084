import { describe, expect, it } from 'vitest';
import type { OpenRequest } from '../head-request.ts';
import type { VersionEntry } from '../versions/version-entry.ts';
import { broughtByVersion } from './brought-by-version.ts';

const request: OpenRequest = { bucket: 'b', key: 'k', checksumMode: 'ENABLED' };
const at = Date.UTC(2012, 11, 21);

function version(versionId: string, more: object = {}): VersionEntry {
  return {
    kind: 'version',
    versionId,
    isLatest: false,
    lastModified: at,
    size: 12,
    storageClass: 'STANDARD',
    etag: `"${versionId}"`,
    checksumAlgorithms: ['CRC64NVME'],
    checksumType: 'FULL_OBJECT',
    ...more,
  };
}
const marker = (versionId: string, isLatest = true): VersionEntry => ({
  kind: 'delete-marker',
  versionId,
  isLatest,
  lastModified: at,
});

describe('the entry', () => {
  it('is the current one where the request names none', () =>
    expect(broughtByVersion([version('v2', { isLatest: true }), version('v1')], request)?.values).toEqual({
      VersionId: 'v2',
      ETag: '"v2"',
      LastModified: 'Fri, 21 Dec 2012 00:00:00 GMT',
      StorageClass: 'STANDARD',
      ContentLength: '12',
      ChecksumType: 'FULL_OBJECT',
    }));
  it('is the one that the request names, and no other', () => {
    const entries = [version('v2', { isLatest: true }), version('v1')];
    expect(broughtByVersion(entries, { ...request, versionId: 'v1' })?.values.ETag).toBe('"v1"');
    expect(broughtByVersion(entries, { ...request, versionId: 'v0' })).toBeUndefined();
    expect(broughtByVersion([version('v1')], request)).toBeUndefined();
    expect(broughtByVersion([], request)).toBeUndefined();
  });
  it('may be a delete marker, which has an id and a time', () =>
    expect(broughtByVersion([marker('d1'), version('v1')], request)).toEqual({
      values: { VersionId: 'd1', LastModified: 'Fri, 21 Dec 2012 00:00:00 GMT', DeleteMarker: 'true' },
      none: {},
    }));
});

describe('the id null', () => {
  const current = version('null', { isLatest: true });
  it('is told where another entry shows that the bucket was versioned', () => {
    expect(broughtByVersion([current, version('v1')], request)?.values.VersionId).toBe('null');
    expect(broughtByVersion([current, marker('d1', false)], request)?.values.VersionId).toBe('null');
  });
  it('is not told where it may stand for a bucket that never was', () =>
    expect(broughtByVersion([current], request)?.values).not.toHaveProperty('VersionId'));
});

describe('the algorithm', () => {
  it('rules out the others, for the whole object alone', () => {
    const entries = [version('v1', { isLatest: true })];
    expect(broughtByVersion(entries, request)?.none.ChecksumSHA1).toBe('the object has no checksum but CRC64NVME.');
    const ofPart = broughtByVersion(entries, { ...request, partNumber: 1 });
    expect(ofPart?.none).toEqual({});
    expect(ofPart?.values).not.toHaveProperty('ChecksumType');
  });
  it('rules out nothing at another store', () => {
    const store = { name: 'MinIO', lacks: new Set<never>() };
    const brought = broughtByVersion([version('v1', { isLatest: true })], request, store);
    expect(brought?.none).toEqual({});
    expect(brought?.values.ETag).toBe('"v1"');
  });
  it('that is not listed rules out nothing', () =>
    expect(broughtByVersion([version('v1', { isLatest: true, checksumAlgorithms: [] })], request)?.none).toEqual({}));
});

it('leaves out what the listing left out', () => {
  const bare = { etag: undefined, size: undefined, storageClass: undefined, checksumType: undefined };
  const entry = version('v1', { isLatest: true, lastModified: undefined, ...bare });
  expect(broughtByVersion([entry], request)?.values).toEqual({ VersionId: 'v1' });
});
