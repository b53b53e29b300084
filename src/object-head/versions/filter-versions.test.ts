import { describe, expect, it } from 'vitest';
import { deleteMarkerOf, versionOf } from '../../testing/versions.ts';
import { filterVersions } from './filter-versions.ts';

const entries = [
  versionOf('3sL4kqtJlcpXroDTDmJ', { isLatest: true, lastModified: Date.UTC(2026, 11, 31, 23, 59, 59) }),
  deleteMarkerOf('zzz', { lastModified: Date.UTC(2026, 11, 1) }),
  versionOf('v17w', { storageClass: 'GLACIER_IR', etag: '"aa2026bb-6"', lastModified: Date.UTC(2026, 10, 30, 9, 14) }),
  versionOf('null', { checksumAlgorithms: ['SHA256'], checksumType: 'COMPOSITE', lastModified: undefined }),
];
const found = (text: string, show: 'all' | 'version' | 'delete-marker' = 'all') =>
  filterVersions(entries, { show, text });

describe('filtering versions', () => {
  it('filters nothing where nothing is asked for', () => {
    expect(found('')).toBeUndefined();
    expect(found('  ')).toBeUndefined();
  });

  it('tells versions from delete markers', () => {
    expect(found('', 'version')).toEqual([0, 2, 3]);
    expect(found('', 'delete-marker')).toEqual([1]);
  });

  it.each([
    ['3SL4', [0]],
    ['glacier', [2]],
    ['aa2026', [2]],
    ['sha256', [3]],
    ['composite', [3]],
    ['null', [3]],
    ['latest', [0]],
    ['delete', [1]],
    ['no-such-thing', []],
  ])('finds %s in what the row shows', (text, indexes) => {
    expect(found(text)).toEqual(indexes);
  });

  it('wants each word to be found', () => {
    expect(found('full_object glacier')).toEqual([2]);
    expect(found('latest glacier')).toEqual([]);
    expect(found('delete marker 2026-12')).toEqual([1]);
  });

  it.each([
    ['2026-12', [0, 1]],
    ['2026-12-31', [0]],
    ['2026-12-31T23:59:59Z', [0]],
    ['2026-12-31t23:59:58', []],
    ['2026-12-01', [1]],
    ['2026-11-30T09', [2]],
    ['2027', []],
    ['2026-13', []],
  ])('takes the beginning of a date for a span of time, %s', (text, indexes) => {
    expect(found(text)).toEqual(indexes);
  });

  it('also finds a year where it is no year', () => {
    expect(found('2026')).toEqual([0, 1, 2]);
    expect(found('2026', 'version')).toEqual([0, 2]);
  });
});
