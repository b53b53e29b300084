import { readFileSync } from 'node:fs';
import type { ListObjectVersionsCommandOutput } from '@aws-sdk/client-s3';
import { describe, expect, it } from 'vitest';
import { readVersionsPage } from './read-versions-page.ts';

const key = 'a.txt';
const first = { key, after: undefined };
const version = (VersionId: string, Key = key) => ({ Key, VersionId });
const xmlOf = (...names: readonly string[]) => names.map((name) => `<${name}></${name}>`).join('');
const idsOf = ({ entries }: ReturnType<typeof readVersionsPage>) => entries.map(({ versionId }) => versionId);

describe('a page of a key’s versions', () => {
  it('has what the listing says of each', () => {
    const output = {
      Versions: [
        {
          Key: key,
          VersionId: '3sL4',
          IsLatest: true,
          LastModified: new Date('2026-11-21T09:14:03Z'),
          Size: 0,
          StorageClass: 'STANDARD',
          ETag: '"9b2c-6"',
          ChecksumAlgorithm: ['CRC64NVME'],
          ChecksumType: 'FULL_OBJECT',
          Owner: { ID: 'somebody' },
        },
      ],
    } satisfies Partial<ListObjectVersionsCommandOutput>;
    expect(readVersionsPage(output, xmlOf('Version'), first)).toEqual({
      entries: [
        {
          kind: 'version',
          versionId: '3sL4',
          isLatest: true,
          lastModified: Date.UTC(2026, 10, 21, 9, 14, 3),
          size: 0,
          storageClass: 'STANDARD',
          etag: '"9b2c-6"',
          checksumAlgorithms: ['CRC64NVME'],
          checksumType: 'FULL_OBJECT',
        },
      ],
    });
  });

  it('puts delete markers where they were listed', () => {
    const output = {
      Versions: [version('v3'), version('v1')],
      DeleteMarkers: [{ ...version('d2'), LastModified: new Date(1000) }],
    };
    const page = readVersionsPage(output, xmlOf('Version', 'DeleteMarker', 'Version'), first);
    expect(idsOf(page)).toEqual(['v3', 'd2', 'v1']);
    expect(page.entries[1]).toEqual({
      kind: 'delete-marker',
      versionId: 'd2',
      isLatest: false,
      lastModified: 1000,
    });
  });

  it('ends with the key: what else begins with it is another object', () => {
    const output = {
      Versions: [version('v1'), version('w1', 'a.txt2'), version('x1', 'a.txt/b')],
      IsTruncated: true,
      NextKeyMarker: 'a.txt/b',
      NextVersionIdMarker: 'x1',
    };
    expect(readVersionsPage(output, xmlOf('Version', 'Version', 'Version'), first)).toEqual({
      entries: [expect.objectContaining({ versionId: 'v1' })],
    });
  });

  it('is empty where only other keys begin with the key', () => {
    const output = { Versions: [version('w1', 'a.txt2')], IsTruncated: true, NextKeyMarker: 'a.txt2' };
    expect(readVersionsPage(output, xmlOf('Version'), first)).toEqual({ entries: [] });
  });

  it('goes on after its last entry while there is more of the key', () => {
    const output = {
      Versions: [version('v2'), version('v1')],
      IsTruncated: true,
      NextKeyMarker: key,
      NextVersionIdMarker: 'v1',
    };
    expect(readVersionsPage(output, xmlOf('Version', 'Version'), first).next).toEqual({
      keyMarker: key,
      versionIdMarker: 'v1',
    });
    const { NextVersionIdMarker: _left, ...unnamed } = output;
    expect(readVersionsPage(unnamed, xmlOf('Version', 'Version'), first).next).toEqual({
      keyMarker: key,
      versionIdMarker: 'v1',
    });
  });

  it('does not ask a store for ever that sends the same page again', () => {
    const output = { Versions: [version('v1')], IsTruncated: true, NextKeyMarker: key, NextVersionIdMarker: 'v1' };
    const after = { keyMarker: key, versionIdMarker: 'v1' };
    expect(readVersionsPage(output, xmlOf('Version'), { key, after })).toEqual({ entries: [], stuck: true });
  });

  it('does not say that there are none where a store has more, and does not say where', () => {
    const output = { Versions: [{ Key: key }], IsTruncated: true };
    expect(readVersionsPage(output, xmlOf('Version'), first)).toEqual({ entries: [], stuck: true });
    expect(readVersionsPage({ IsTruncated: true }, '', first)).toEqual({ entries: [], stuck: true });
  });

  it('decodes keys and markers only where the answer says that they are encoded', () => {
    const odd = 'a b\n+.txt';
    const output = {
      Versions: [version('v1', 'a+b%0A%2B.txt')],
      IsTruncated: true,
      NextKeyMarker: 'a+b%0A%2B.txt',
      NextVersionIdMarker: 'v1',
    };
    const asked = { key: odd, after: undefined };
    const page = readVersionsPage({ ...output, EncodingType: 'url' as const }, xmlOf('Version'), asked);
    expect(idsOf(page)).toEqual(['v1']);
    expect(page.next?.keyMarker).toBe(odd);
    expect(readVersionsPage(output, xmlOf('Version'), asked).entries).toEqual([]);
    expect(
      idsOf(readVersionsPage({ Versions: [version('v1', 'a+b')] }, xmlOf('Version'), { ...first, key: 'a+b' })),
    ).toEqual(['v1']);
  });

  it.each(['a+b.txt', 'a%20b.txt'])('knows %s where a store says that it is encoded, and it is not', (odd) => {
    const output = {
      Versions: [version('v1', odd)],
      IsTruncated: true,
      NextKeyMarker: odd,
      EncodingType: 'url' as const,
    };
    const page = readVersionsPage(output, xmlOf('Version'), { key: odd, after: undefined });
    expect(idsOf(page)).toEqual(['v1']);
    expect(page.next).toEqual({ keyMarker: odd, versionIdMarker: 'v1' });
  });

  it('leaves unknown what cannot be read', () => {
    const output = { Versions: [{ ...version('v1'), LastModified: new Date(Number.NaN) }, { Key: key }] };
    const { entries } = readVersionsPage(output, xmlOf('Version', 'Version'), first);
    expect(entries).toEqual([
      expect.objectContaining({ versionId: 'v1', lastModified: undefined, size: undefined, checksumAlgorithms: [] }),
    ]);
  });
});

describe('answers that S3 really gave', () => {
  interface Recorded {
    readonly id: string;
    readonly status: number;
    readonly fields: Record<string, unknown>;
  }
  const file = new URL('../../../e2e/sandbox/recorded/list-object-versions.json', import.meta.url);
  const { cases } = JSON.parse(readFileSync(file, 'utf8')) as { cases: readonly Recorded[] };
  const answer = (id: string) => {
    const fields = cases.find((one) => one.id === id)?.fields ?? {};
    // The recordings have the word "datetime" in the place of dates.
    const undated = (list: unknown) =>
      (list as Record<string, unknown>[] | undefined)?.map(({ LastModified: _date, ...rest }) => rest) ?? [];
    return {
      ...fields,
      Versions: undated(fields.Versions),
      DeleteMarkers: undated(fields.DeleteMarkers),
    } as Partial<ListObjectVersionsCommandOutput>;
  };

  it('have a page end in the middle of a key, or on another', () => {
    const output = answer('list-objects-versions-markers-list-objects-versions-5');
    const order = xmlOf('DeleteMarker', 'Version', 'Version', 'Version', 'DeleteMarker');
    expect(readVersionsPage(output, order, { key: 'test_0', after: undefined }).next).toBeUndefined();
    expect(readVersionsPage(output, order, { key: 'test_1', after: undefined }).entries).toHaveLength(2);
  });

  it.each([
    ['delete-object-on-suspended-bucket-list-suspended-delete', ['delete-marker', 'version', 'version']],
    ['put-object-on-suspended-bucket-list-suspended-after-overwrite', ['version', 'version', 'version', 'version']],
  ])('have the latest entry first even without their dates and order, %s', (id, kinds) => {
    const output = answer(id);
    const { entries } = readVersionsPage(output, '', { key: output.Versions?.[0]?.Key ?? '', after: undefined });
    expect(entries.map(({ kind }) => kind)).toEqual(kinds);
    expect(entries.map(({ isLatest }) => isLatest)).toEqual(kinds.map((_, index) => index === 0));
  });
});
