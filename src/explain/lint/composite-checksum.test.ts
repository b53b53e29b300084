import { expect, it } from 'vitest';
import { type ReadingParts, readingOf } from '../../testing/reading.ts';
import { plainText } from '../words.ts';
import { compositeChecksum } from './composite-checksum.ts';

const explain = (algorithm: string, value: string, type: string, parts: ReadingParts = {}) =>
  compositeChecksum.explain(
    readingOf({ ...parts, headers: { [`x-amz-checksum-${algorithm}`]: value, 'x-amz-checksum-type': type } }),
  );

it.each([
  ['crc32', '5FRUiw==-3', 'CRC32'],
  ['crc32c', 'F9bAnw==-1', 'CRC32C'],
])('speaks of a composite %s', (algorithm, value, name) => {
  const found = explain(algorithm, value, 'COMPOSITE');
  expect(found && plainText(found.title)).toMatch(new RegExp(`^${name} is stored over the parts`));
  expect(found?.evidence).toEqual(['x-amz-checksum-type', `x-amz-checksum-${algorithm}`]);
});
it('is silent for SHA, which S3 cannot keep over the whole of a multipart upload', () =>
  expect(explain('sha256', '9o++y6AejqboiJ7MZCx0fahK2Vu5YC/qnNhhYsCLciI=-3', 'COMPOSITE')).toBeUndefined());
it('is silent for a full object, and where the type is not known', () => {
  expect(explain('crc32c', 'iqJrOQ==', 'FULL_OBJECT')).toBeUndefined();
  expect(compositeChecksum.explain(readingOf({ headers: { 'x-amz-checksum-crc32': '5FRUiw==-3' } }))).toBeUndefined();
});
it('is silent for another store', () =>
  expect(
    explain('crc32', '5FRUiw==-3', 'COMPOSITE', { knowledge: { store: { name: 'Ceph', lacks: new Set() } } }),
  ).toBeUndefined());
