import { describe, expect, it } from 'vitest';
import { inListedOrder, listingOrder } from './listing-order.ts';

const at = (second: number) => new Date(second * 1000);
const ids = (entries: ReturnType<typeof inListedOrder>) => entries.map(({ listed }) => listed.VersionId);

describe('the order of a listing', () => {
  it('is that of its elements', () => {
    const xml =
      '<ListVersionsResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/"><VersionIdMarker/><Version><VersionId>1</VersionId></Version><DeleteMarker><VersionId>2</VersionId></DeleteMarker><Version>\n</Version></ListVersionsResult>';
    expect(listingOrder(xml)).toEqual(['version', 'delete-marker', 'version']);
  });

  it('is not that of a key which looks like an element', () => {
    expect(listingOrder('<Version><Key>&lt;DeleteMarker&gt;</Key></Version>')).toEqual(['version']);
  });

  it('is none where nothing is listed', () => {
    expect(listingOrder('<ListVersionsResult><IsTruncated>false</IsTruncated></ListVersionsResult>')).toEqual([]);
  });
});

describe('two lists put together', () => {
  it('have the order that was listed, also within one second', () => {
    const versions = [
      { VersionId: 'v3', LastModified: at(5) },
      { VersionId: 'v1', LastModified: at(5) },
    ];
    const markers = [{ VersionId: 'd2', LastModified: at(5) }];
    expect(ids(inListedOrder(versions, markers, ['version', 'delete-marker', 'version']))).toEqual(['v3', 'd2', 'v1']);
  });

  it('keep a multipart upload where it was listed, although it is dated by its beginning', () => {
    const versions = [
      { VersionId: 'multipart', LastModified: at(1) },
      { VersionId: 'written-meanwhile', LastModified: at(9) },
    ];
    expect(ids(inListedOrder(versions, [], ['version', 'version']))).toEqual(['multipart', 'written-meanwhile']);
  });

  it('are ordered by date where the order is about other lists', () => {
    const versions = [
      { VersionId: 'latest', IsLatest: true, LastModified: at(1) },
      { VersionId: 'older', LastModified: at(3) },
    ];
    const markers = [
      { VersionId: 'deleted', LastModified: at(7) },
      { VersionId: 'same-second', LastModified: at(3) },
    ];
    const expected = ['latest', 'deleted', 'same-second', 'older'];
    expect(ids(inListedOrder(versions, markers, []))).toEqual(expected);
    expect(ids(inListedOrder(versions, markers, ['version', 'version', 'version', 'delete-marker']))).toEqual(expected);
  });
});
