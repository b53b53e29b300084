import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainText } from '../explain/words.ts';
import { fieldNames } from '../object-head/catalogue/catalogue.ts';
import type { VersionEntry } from '../object-head/versions/version-entry.ts';
import { anyHeaders, foreignMark } from '../testing/any-headers.ts';
import {
  copyReplaced,
  copySource,
  currentMarker,
  markerVersion,
  ofOtherFour,
  ofTest,
} from '../testing/compare-answers.ts';
import { type ColumnParts, columnOf, columnWithout, waitingColumn } from '../testing/compare-column.ts';
import type { Column } from './column.ts';
import { verdicts } from './verdicts.ts';

const now = Date.UTC(2026, 10, 25, 12);
const ids = (...columns: readonly Column[]) => verdicts({ columns, reference: 0, now }).map(({ id }) => id);
const words = (...columns: readonly Column[]) =>
  verdicts({ columns, reference: 0, now }).map((verdict) => plainText(verdict.words));
const current = columnOf({ id: 'current', headers: ofTest });
const marker = columnOf({ id: 'marker', status: 405, headers: markerVersion, request: { versionId: 'HYhJr' } });

describe('verdicts', () => {
  it('name the column that they are about, reference left out', () => {
    const columns = [columnOf({ id: 'a', headers: ofTest }), current, columnOf({ id: 'c', headers: ofOtherFour })];
    const found = verdicts({ columns, reference: 1, now });
    expect([...new Set(found.map(({ column }) => column))]).toEqual(['a', 'c']);
  });
  it('are none where there is nothing to hold against each other', () => {
    expect(ids()).toEqual([]);
    expect(ids(current)).toEqual([]);
    expect(ids(current, waitingColumn('b'))).toEqual([]);
    expect(ids(waitingColumn('a'), current)).toEqual([]);
  });
  it('say each thing once a column, and all that differs of a copy', () =>
    expect(ids(columnOf({ headers: copySource }), columnOf({ id: 'b', headers: copyReplaced }))).toEqual([
      'same-bytes',
      'metadata-added',
      'metadata-removed',
      'delivery-changed',
    ]));
});

describe('of a column without an object', () => {
  it('say that it is a delete marker, and since when where that can be read', () => {
    expect(words(current, marker)).toEqual([
      'Deleted: here is a delete marker in the object’s place, put there 2026-02-21T11:00:00Z.',
    ]);
    expect(words(current, columnOf({ id: 'b', status: 404, headers: currentMarker }))).toEqual([
      'Deleted: here is a delete marker in the object’s place.',
    ]);
  });
  it('say that there is an object again', () => expect(ids(marker, current)).toEqual(['restored']));
  it('tell what was never there from what was deleted', () => {
    const missing = columnOf({ id: 'b', status: 404 });
    expect(ids(current, missing)).toEqual(['missing']);
    expect(ids(missing, current)).toEqual(['only-here']);
    expect(ids(missing, marker)).toEqual(['no-object']);
  });
  it('say what a 304 is, and that its headers can be compared', () => {
    const unmodified = columnOf({ id: 'b', status: 304, headers: { etag: ofTest.etag ?? '' } });
    expect(words(current, unmodified)).toEqual([
      'S3 answered 304 (not modified) here, so only the headers that a 304 carries can be compared.',
    ]);
    expect(words(unmodified, current)).toEqual([
      'S3 answered 304 (not modified) for the reference, so only the headers that a 304 carries can be compared.',
    ]);
    expect(ids(unmodified, current)).toEqual(['reference-not-readable']);
  });
  it('say nothing of an object that S3 refuses to show, whichever side it is on', () => {
    const refused = columnOf({ id: 'b', status: 403 });
    expect(verdicts({ columns: [current, refused], reference: 0, now })).toMatchObject([
      {
        id: 'not-readable',
        words: 'S3 answered 403, so nothing can be said of the object here.',
        evidence: ['status 403'],
      },
    ]);
    expect(ids(refused, current)).toEqual(['reference-not-readable']);
    expect(ids(current, columnWithout({ kind: 'offline' }, 'b'))).toEqual(['not-readable']);
    expect(ids(refused, marker)).toEqual(['reference-not-readable']);
  });
});

describe('a delete marker between two versions', () => {
  const at = (id: string, time: string, more: ColumnParts = {}) =>
    columnOf({ id, headers: { ...ofTest, 'last-modified': `Sat, 21 Feb 2026 ${time} GMT` }, ...more });
  const [before, after] = [at('old', '10:59:59'), at('new', '11:00:01')];
  it('is told, in either direction', () => {
    expect(ids(after, marker, before)).toContain('delete-marker-between');
    expect(ids(before, after, marker)).toContain('delete-marker-between');
  });
  it('is not told of one within the same second, nor before or after both', () => {
    expect(ids(at('new', '11:00:00'), marker, before)).not.toContain('delete-marker-between');
    expect(ids(after, marker, at('old', '11:00:00'))).not.toContain('delete-marker-between');
    expect(ids(after, marker, at('newest', '12:00:00'))).not.toContain('delete-marker-between');
  });
  it('is not told by dates where a multipart upload is dated by its beginning', () => {
    const parts = { ...ofTest, etag: '"4d45984fc3feb2ac9b22683c49674b56-3"' };
    const begun = columnOf({ id: 'x', headers: { ...parts, 'last-modified': 'Sat, 21 Feb 2026 10:00:00 GMT' } });
    expect(ids(begun, marker, after)).not.toContain('delete-marker-between');
    expect(ids(after, marker, begun)).not.toContain('delete-marker-between');
  });
  it('is not told by dates where nobody can read whether it was a multipart upload', () => {
    const blind = at('old', '10:59:59', { exposed: [] });
    expect(ids(after, marker, blind)).not.toContain('delete-marker-between');
  });
  it('is not told of another key’s marker', () => {
    const other = columnOf({
      id: 'x',
      status: 405,
      headers: markerVersion,
      request: { key: 'b.txt', versionId: 'HYhJr' },
    });
    expect(ids(after, other, before)).not.toContain('delete-marker-between');
    expect(ids(after, marker, at('old', '10:59:59', { request: { key: 'b.txt' } }))).not.toContain(
      'delete-marker-between',
    );
    expect(ids(after, marker, at('old', '10:59:59', { connection: 'other' }))).not.toContain('delete-marker-between');
  });
});

describe('a delete marker between two listed versions', () => {
  const of = (id: string, versionId: string, listed: readonly VersionEntry[]) => ({
    ...columnOf({ id, headers: { ...ofTest, 'x-amz-version-id': versionId } }),
    listed,
  });
  const entry = (versionId: string, lastModified?: number): VersionEntry => ({
    kind: 'delete-marker',
    versionId,
    isLatest: false,
    lastModified,
  });
  const version = (versionId: string): VersionEntry => ({
    ...entry(versionId, 0),
    kind: 'version',
    size: 1,
    storageClass: 'STANDARD',
    etag: undefined,
    checksumAlgorithms: [],
    checksumType: undefined,
  });
  const found = (listed: readonly VersionEntry[]) => {
    const columns = [of('new', 'v2', listed), of('old', 'v1', listed)];
    return verdicts({ columns, reference: 0, now }).find(({ id }) => id === 'delete-marker-between');
  };
  it('is told without its column, the last one of several', () => {
    const marks = [entry('m2', Date.UTC(2026, 1, 2)), entry('m1', Date.UTC(2026, 1, 1))];
    const verdict = found([version('v3'), version('v2'), ...marks, version('v1')]);
    expect(plainText(verdict?.words ?? '')).toBe(
      'Between the two lies a delete marker: the object was deleted 2026-02-02T00:00:00Z and written again.',
    );
    expect(verdict?.evidence).toEqual(['ListObjectVersions']);
    expect(plainText(found([version('v2'), entry('m1'), version('v1')])?.words ?? '')).toBe(
      'Between the two lies a delete marker: the object was deleted and written again.',
    );
  });
  it('is not told of one before or after both, whatever the dates say', () => {
    const listed = [entry('m2', 0), version('v2'), version('v1'), entry('m1', 0)];
    expect(found(listed)).toBeUndefined();
    const at = (id: string, versionId: string, time: string) => ({
      ...columnOf({
        id,
        headers: { ...ofTest, 'x-amz-version-id': versionId, 'last-modified': `Sat, 21 Feb 2026 ${time} GMT` },
      }),
      listed,
    });
    expect(ids(at('old', 'v1', '10:59:59'), marker, at('new', 'v2', '11:00:01'))).not.toContain(
      'delete-marker-between',
    );
  });
  it('is told by dates where the list does not have both', () => {
    const at = (id: string, versionId: string, time: string) => ({
      ...columnOf({
        id,
        headers: { ...ofTest, 'x-amz-version-id': versionId, 'last-modified': `Sat, 21 Feb 2026 ${time} GMT` },
      }),
      listed: [version('v1')],
    });
    expect(ids(at('old', 'v1', '10:59:59'), marker, at('new', 'v2', '11:00:01'))).toContain('delete-marker-between');
  });
});

describe('whatever S3 answers', () => {
  const answer = fc.record({
    status: fc.constantFrom(200, 206, 304, 404, 405),
    headers: anyHeaders(fieldNames.filter((field) => field !== 'Metadata')),
    exposed: fc.oneof(fc.constant('*' as const), fc.constant([])),
  });
  it('verdicts never throw, occur once a column, and keep foreign text out of our own words', () =>
    fc.assert(
      fc.property(answer, answer, (one, two) => {
        const columns = [columnOf({ ...one, id: 'a' }), columnOf({ ...two, id: 'b' })];
        const found = verdicts({ columns, reference: 0, now });
        expect(new Set(found.map(({ id }) => id)).size).toBe(found.length);
        for (const verdict of found) {
          const segments = typeof verdict.words === 'string' ? [verdict.words] : verdict.words;
          const own = segments.map((part) => (typeof part === 'string' ? part : 'code' in part ? part.code : ''));
          expect([...own, ...verdict.evidence].join('')).not.toContain(foreignMark);
        }
      }),
    ));
  it('nothing is claimed to differ where the other column can read nothing', () =>
    fc.assert(
      fc.property(answer, (one) => {
        const blind = columnOf({ id: 'b', headers: {}, exposed: [] });
        const claims = ids(columnOf({ ...one, id: 'a', status: 200 }), blind).filter(
          (id) => !['bytes-unknown', 'protection-unknown'].includes(id),
        );
        // What every page may read is provably missing in the blind column.
        expect(claims.filter((id) => id !== 'delivery-changed')).toEqual([]);
      }),
    ));
});
