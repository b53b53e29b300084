import { describe, expect, it } from 'vitest';
import recorded from '../../../e2e/sandbox/recorded/neighbour-calls.json';
import type { OpenRequest } from '../head-request.ts';
import { type AttributesDocument, broughtByAttributes } from './brought-by-attributes.ts';

const request: OpenRequest = { bucket: 'b', key: 'k', checksumMode: 'ENABLED' };
const brought = (document: AttributesDocument, more: Partial<OpenRequest> = {}) =>
  broughtByAttributes(document, { ...request, ...more });

/** An answer of Amazon S3 as it was recorded; times were blanked there. */
function recording(id: string): AttributesDocument {
  const { LastModified: _, ...fields } = (recorded.cases.find((one) => one.id === id)?.fields ??
    {}) as AttributesDocument;
  return fields;
}

describe('the ETag', () => {
  it('gets the quotes that the header has', () => expect(brought({ ETag: '9b2c' }).values.ETag).toBe('"9b2c"'));
  it('does not get them twice', () => expect(brought({ ETag: '"9b2c"' }).values.ETag).toBe('"9b2c"'));
});

describe('checksums, as Amazon S3 was recorded to answer,', () => {
  it('of a whole object are taken as they are', () => {
    const { values, none } = brought(recording('get-object-attributes-object-attrs'));
    expect(values).toMatchObject({ ChecksumCRC32: 'WC+ANw==', ChecksumType: 'FULL_OBJECT', ContentLength: '7' });
    expect(none.ChecksumCRC64NVME).toBe('the object has no checksum but CRC32.');
    expect(none).not.toHaveProperty('ChecksumCRC32');
  });
  it('of parts get the number of parts', () =>
    expect(
      brought(recording('complete-multipart-parts-checksum-composite-sha256-get-object-attrs')).values,
    ).toMatchObject({
      ChecksumSHA256: '9o++y6AejqboiJ7MZCx0fahK2Vu5YC/qnNhhYsCLciI=-3',
      ChecksumType: 'COMPOSITE',
      PartsCount: '3',
    }));
  it('of the whole of a multipart object get none', () =>
    expect(
      brought(recording('complete-multipart-parts-checksum-full-object-crc64nvme-get-object-attrs')).values,
    ).toMatchObject({ ChecksumCRC64NVME: 'ZMNX55lZurA=', PartsCount: '3' }));
});

describe('a checksum', () => {
  const composite = { ChecksumSHA1: 'AyE60nyQoBgJcwsyPHWu7aJuxBs=', ChecksumType: 'COMPOSITE' } as const;
  it('of parts that nobody counted is left out, rather than told wrong', () => {
    const { values } = brought({ Checksum: composite });
    expect(values).toEqual({ ChecksumType: 'COMPOSITE' });
  });
  it('of parts is counted by the ETag, where nothing else does', () =>
    expect(brought({ Checksum: composite, ETag: '9b2c-12' }).values.ChecksumSHA1).toMatch(/=-12$/));
  it('of the object says nothing about a part or a slice of it', () => {
    const document = recording('get-object-attributes-object-attrs');
    for (const narrow of [{ range: 'bytes=0-1' }, { partNumber: 1 }]) {
      const { values, none } = brought(document, narrow);
      expect(Object.keys({ ...values, ...none }).filter((name) => name.startsWith('Checksum'))).toEqual([]);
    }
  });
  it('that is missing from the document proves nothing', () =>
    expect(Object.keys(brought({ ETag: '9b2c' }).none)).toEqual(['PartsCount']));
});

describe('the number of parts', () => {
  it('is proved to be none by an ETag without one', () =>
    expect(brought({ ETag: '9b2c' }).none.PartsCount).toBe('the object was not uploaded in parts.'));
  it('is in the ETag also where the document does not count', () =>
    expect(brought({ ETag: '9b2c-2' })).toMatchObject({ values: { PartsCount: '2' }, none: {} }));
  it('is not known without either', () => expect(brought({ StorageClass: 'STANDARD' }).none).toEqual({}));
});

it('of another store nothing is proved to be missing, and no parts are read out of an ETag', () => {
  const store = { name: 'MinIO', lacks: new Set<never>() };
  const document = { ETag: '9b2c-2', Checksum: { ChecksumSHA1: 'AyE60nyQoBgJcwsyPHWu7aJuxBs=' } };
  const told = broughtByAttributes(document, { bucket: 'b', key: 'k', checksumMode: 'ENABLED' }, store);
  expect(told).toEqual({ values: { ETag: '"9b2c-2"', ChecksumSHA1: 'AyE60nyQoBgJcwsyPHWu7aJuxBs=' }, none: {} });
});

it('the rest is written as headers write it', () =>
  expect(
    brought({ StorageClass: 'STANDARD', LastModified: new Date('2012-12-21T00:00:00Z'), ObjectSize: 12 }).values,
  ).toEqual({
    StorageClass: 'STANDARD',
    LastModified: 'Fri, 21 Dec 2012 00:00:00 GMT',
    ContentLength: '12',
  }));
