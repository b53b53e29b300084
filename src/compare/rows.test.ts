import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fieldNames, groups } from '../object-head/catalogue/catalogue.ts';
import { anyHeaders } from '../testing/any-headers.ts';
import { currentMarker, markerVersion, ofOtherFour, ofTest, ofTestUnderKms } from '../testing/compare-answers.ts';
import { type ColumnParts, columnOf, columnWithout, waitingColumn } from '../testing/compare-column.ts';
import type { Column } from './column.ts';
import { isChange, type Row } from './row.ts';
import { rows } from './rows.ts';

const all = (columns: readonly Column[], reference = 0): readonly Row[] =>
  rows(columns, reference).flatMap((group) => group.rows);
const row = (id: string, ...columns: readonly Column[]): Row => {
  const found = all(columns).find((candidate) => candidate.id === id);
  if (!found) throw new Error(`no row ${id}`);
  return found;
};
const pair = (id: string, one: ColumnParts, two: ColumnParts): Row =>
  row(id, columnOf({ ...one, id: 'a' }), columnOf({ ...two, id: 'b' }));

describe('the rows', () => {
  it('are in the catalogue’s groups and order, a row a field', () => {
    const found = rows([columnOf({ headers: ofTest }), columnOf({ id: 'b', headers: ofTest })], 0);
    expect(found.map(({ group }) => group)).toEqual(groups.map(({ group }) => group));
    expect(found.flatMap((group) => group.rows.map(({ id }) => id))).toEqual(fieldNames);
  });
  it('are none where nothing is compared', () => expect(rows([], 0)).toEqual([]));
  it('of one column are the same', () =>
    expect(all([columnOf({ headers: ofTest })]).every(({ verdict }) => verdict === 'same')).toBe(true));
  it('take the first column where there is no such reference', () => {
    const columns = [columnOf({ headers: ofTest }), columnOf({ id: 'b', headers: ofOtherFour })];
    expect(all(columns, 9)).toEqual(all(columns, 0));
    expect(all(columns, Number.NaN)).toEqual(all(columns, 0));
  });
});

describe('a row', () => {
  it('says same, changed and only of two recorded answers', () => {
    const of = (id: string) => pair(id, { headers: ofTest }, { headers: ofTestUnderKms }).verdict;
    expect(of('ContentLength')).toBe('same');
    expect(of('ETag')).toBe('changed');
    expect(of('ServerSideEncryption')).toBe('changed');
    expect(of('SSEKMSKeyId')).toBe('only');
    expect(of('CacheControl')).toBe('same');
  });
  it('has a cell and a verdict a column, and says which are empty', () => {
    const found = pair('ETag', { headers: ofTest }, { headers: ofOtherFour });
    expect(found.cells.map(({ column, state, raw }) => ({ column, state, raw }))).toEqual([
      { column: 'a', state: 'present', raw: ofTest.etag },
      { column: 'b', state: 'present', raw: ofOtherFour.etag },
    ]);
    expect(found.verdicts).toEqual(['same', 'changed']);
    expect(found.empty).toBe(false);
    expect(pair('Restore', { headers: ofTest }, { headers: ofTest }).empty).toBe(true);
  });
  it('is unknown where CORS hides it in one column, never removed', () => {
    const found = pair('SSEKMSKeyId', { headers: ofTestUnderKms }, { headers: ofTestUnderKms, exposed: ['etag'] });
    expect(found.cells[1]?.state).toBe('hidden');
    expect(found.verdict).toBe('unknown');
  });
  it('is unknown where S3 may have left it out for want of a permission', () =>
    expect(pair('TagCount', { headers: { ...ofTest, 'x-amz-tagging-count': '2' } }, { headers: ofTest }).verdict).toBe(
      'unknown',
    ));
  it('goes by a value that another call brought', () => {
    const etag = { call: 'ListObjectVersions', action: 's3:ListBucketVersions', raw: ofTest.etag ?? '' } as const;
    const hidden = { headers: ofTest, exposed: [], recovered: { ETag: etag } };
    expect(pair('ETag', { headers: ofTest }, hidden).verdict).toBe('same');
    expect(pair('ETag', { headers: ofOtherFour }, hidden).verdict).toBe('changed');
    expect(pair('ETag', { headers: ofTest }, hidden).cells[1]).toMatchObject({ state: 'hidden', recovered: etag });
  });
  it('takes STANDARD for what S3 means by no storage class, and no other class', () => {
    const recovered = (raw: string) => ({
      exposed: [],
      recovered: { StorageClass: { call: 'ListObjectVersions', action: 's3:ListBucketVersions', raw } as const },
    });
    expect(pair('StorageClass', { headers: ofTest }, recovered('STANDARD')).verdict).toBe('same');
    expect(pair('StorageClass', { headers: ofTest }, recovered('GLACIER')).verdict).toBe('only');
  });
  it('takes no missing storage class of another store for STANDARD, or for any other', () => {
    const store = { name: 'MinIO', lacks: new Set<never>() };
    const of = (name: string) =>
      pair('StorageClass', { headers: { ...ofTest, 'x-amz-storage-class': name }, store }, { headers: ofTest, store });
    expect(of('STANDARD').verdict).toBe('unknown');
    expect(of('REDUCED_REDUNDANCY').verdict).toBe('unknown');
    expect(pair('StorageClass', { headers: ofTest, store }, { headers: ofTest, store }).verdict).toBe('same');
  });
  it('is only in one where a directory bucket has no such thing, unknown where a store merely never sends it', () => {
    const versioned = { headers: { ...ofTest, 'x-amz-version-id': '3sL4kqtJlcpXroDTDmJ.rmSpXd3dIbrHY' } };
    const directory = { headers: ofTest, request: { bucket: 'logs--usw2-az1--x-s3' } };
    expect(pair('VersionId', versioned, directory).verdict).toBe('only');
    const store = { name: 'Ceph Object Gateway', lacks: new Set(['ReplicationStatus'] as const) };
    const replicated = { headers: { ...ofTest, 'x-amz-replication-status': 'COMPLETED' } };
    expect(pair('ReplicationStatus', replicated, { headers: ofTest, store }).verdict).toBe('unknown');
  });
  it('does not hold a slice’s length against the whole, but against the same slice', () => {
    const slice = {
      status: 206,
      headers: { ...ofTest, 'content-length': '2', 'content-range': 'bytes 0-1/4' },
      request: { range: 'bytes=0-1' },
    };
    expect(pair('ContentLength', { headers: ofTest }, slice).verdict).toBe('unknown');
    expect(pair('ContentLength', slice, slice).verdict).toBe('same');
    const whole = { ...slice, headers: { ...ofTest, 'content-range': 'bytes 0-3/4' } };
    expect(pair('ContentLength', { headers: ofTest }, whole).verdict).toBe('same');
  });
  it('takes what the request asked for as no news of what is stored', () => {
    const asked = {
      headers: { ...ofTest, 'cache-control': 'no-store' },
      request: { responseCacheControl: 'no-store' },
    };
    expect(pair('CacheControl', { headers: ofTest }, asked).verdict).toBe('unknown');
    expect(pair('CacheControl', asked, asked).verdict).toBe('unknown');
  });
  it('has other headers after the groups, and marks what is of the answer alone', () => {
    const one = { ...ofTest, 'x-amz-request-id': 'A', 'x-new-thing': '1' };
    const two = { ...ofTest, 'x-amz-request-id': 'B' };
    expect(pair('x-new-thing', { headers: one }, { headers: two })).toMatchObject({ verdict: 'only', about: 'object' });
    expect(pair('x-new-thing', { headers: one }, { headers: two, exposed: [] }).verdict).toBe('unknown');
    expect(pair('x-amz-request-id', { headers: one }, { headers: two })).toMatchObject({ about: 'answer' });
    const [a, b] = [columnOf({ headers: one }), columnOf({ id: 'b', headers: two })];
    expect(
      all([a, b])
        .filter(isChange)
        .map(({ id }) => id),
    ).toEqual(['x-new-thing']);
  });
  it('differs where two others differ, though the reference is hidden', () => {
    const found = row(
      'ETag',
      columnOf({ id: 'a', headers: ofTest, exposed: [] }),
      columnOf({ id: 'b', headers: ofTest }),
      columnOf({ id: 'c', headers: ofOtherFour }),
    );
    expect(found.verdicts).toEqual(['same', 'unknown', 'unknown']);
    expect(found.verdict).toBe('changed');
  });
});

describe('a column without an object', () => {
  const marker = (id: string) =>
    columnOf({ id, status: 405, headers: markerVersion, request: { versionId: 'HYhJr3pQ0XnB9sLcTzVw2kEdMg6fUaRo' } });
  it('has no field but its marker’s own, and never those of the error document', () => {
    const of = (id: string) => row(id, columnOf({ headers: ofTest }), marker('b'));
    expect(of('ETag')).toMatchObject({ verdict: 'only', cells: [{}, { state: 'no-object', counts: 'no-object' }] });
    expect(of('ContentType').cells[1]).toMatchObject({ state: 'no-object' });
    expect(of('ContentType').cells[1]).not.toHaveProperty('raw');
    expect(of('VersionId').cells[1]).toMatchObject({ state: 'present', raw: 'HYhJr3pQ0XnB9sLcTzVw2kEdMg6fUaRo' });
    expect(of('LastModified').verdict).toBe('changed');
    expect(of('DeleteMarker').verdict).toBe('only');
    expect(of('CacheControl').verdict).toBe('same');
  });
  it('is a gap in a history, which does not turn every row into a difference', () => {
    const found = row('ETag', columnOf({ headers: ofTest }), marker('b'), columnOf({ id: 'c', headers: ofTest }));
    expect(found.verdicts).toEqual(['same', 'only', 'same']);
    expect(found.verdict).toBe('same');
  });
  it('is one that S3 says is not there, but not one that it refuses or has no answer for', () => {
    const against = (column: Column) => row('ETag', columnOf({ headers: ofTest }), column).verdict;
    expect(against(columnOf({ id: 'b', status: 404, headers: currentMarker }))).toBe('only');
    expect(against(columnOf({ id: 'b', status: 404 }))).toBe('only');
    expect(against(columnOf({ id: 'b', status: 403 }))).toBe('unknown');
    expect(against(columnOf({ id: 'b', status: 405 }))).toBe('unknown');
    expect(against(columnWithout({ kind: 'offline' }, 'b'))).toBe('unknown');
    expect(against(waitingColumn('b'))).toBe('unknown');
  });
  it('has headers of its own error, which are not the object’s', () => {
    const [one, two] = [columnOf({ headers: ofTest }), columnOf({ id: 'b', headers: ofTest })];
    const failed = columnOf({ id: 'c', status: 404, headers: { 'x-minio-error-code': 'NoSuchKey' } });
    const found = row('x-minio-error-code', one, two, failed);
    expect(found).toMatchObject({ about: 'answer', cells: [{}, {}, { raw: 'NoSuchKey' }] });
    expect(isChange(found)).toBe(false);
  });
  it('has no header that others have of their objects, whatever its error says', () => {
    const other = (id: string, status: number, text: string) =>
      columnOf({ id, status, headers: { ...ofTest, 'x-new-thing': text } });
    const found = row('x-new-thing', other('a', 200, '1'), other('b', 200, '1'), other('c', 404, '2'));
    expect(found).toMatchObject({ about: 'object', verdict: 'same', cells: [{}, {}, { state: 'no-object' }] });
  });
  it('can still be compared by what a 304 carries', () => {
    const unmodified = columnOf({ id: 'b', status: 304, headers: { etag: ofTest.etag ?? '' } });
    expect(row('ETag', columnOf({ headers: ofTest }), unmodified).verdict).toBe('same');
    expect(row('ContentType', columnOf({ headers: ofTest }), unmodified).verdict).toBe('unknown');
  });
});

describe('whatever S3 answers', () => {
  const headers = anyHeaders(fieldNames.filter((field) => field !== 'Metadata'));
  const exposed = fc.oneof(
    fc.constant('*' as const),
    fc.subarray(['etag', 'x-amz-version-id', 'x-amz-storage-class', 'x-amz-object-lock-mode']),
  );
  const parts = fc.record({ status: fc.constantFrom(200, 206, 304, 403, 404, 405), headers, exposed });

  it('columns with the same answer never differ', () =>
    fc.assert(
      fc.property(parts, (answer) => {
        const found = all([columnOf({ ...answer, id: 'a' }), columnOf({ ...answer, id: 'b' })]);
        expect(found.filter(({ verdict }) => verdict === 'changed' || verdict === 'only')).toEqual([]);
      }),
    ));
  it('a verdict does not depend on which column is the reference', () =>
    fc.assert(
      fc.property(parts, parts, (one, two) => {
        const [a, b] = [columnOf({ ...one, id: 'a' }), columnOf({ ...two, id: 'b' })];
        const verdictsOf = (columns: Column[]) =>
          Object.fromEntries(all(columns).map(({ id, verdict, verdicts }) => [id, [verdict, verdicts[1]]]));
        expect(verdictsOf([b, a])).toEqual(verdictsOf([a, b]));
      }),
    ));
  it('what is hidden, withheld or not said in a column never differs from anything', () =>
    fc.assert(
      fc.property(parts, parts, (one, two) => {
        for (const { id, cells, verdict, verdicts } of all([
          columnOf({ ...one, id: 'a' }),
          columnOf({ ...two, id: 'b' }),
        ]))
          if (cells.some(({ state }) => ['hidden', 'withheld', 'not-said'].includes(state)))
            expect([id, verdict, verdicts[1]]).toEqual([id, 'unknown', 'unknown']);
      }),
    ));
});
