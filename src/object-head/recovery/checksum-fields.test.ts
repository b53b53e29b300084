import { expect, it } from 'vitest';
import { fieldNames } from '../catalogue/catalogue.ts';
import { checksumFields, isChecksumField, noOtherChecksums } from './checksum-fields.ts';

it('are all of the catalogue’s', () =>
  expect([...checksumFields].sort()).toEqual(fieldNames.filter((name) => name.startsWith('Checksum')).sort()));

it('are known by their names', () => {
  expect(isChecksumField('ChecksumSHA512')).toBe(true);
  expect(isChecksumField('ChecksumType')).toBe(true);
  expect(isChecksumField('ChecksumMode')).toBe(false);
  expect(isChecksumField('ETag')).toBe(false);
});

it('rule each other out, once one is known', () => {
  const none = noOtherChecksums(['ChecksumType', 'ChecksumSHA1']);
  expect(Object.keys(none)).toHaveLength(checksumFields.length - 2);
  expect(none.ChecksumMD5).toBe('the object has no checksum but SHA1.');
  expect(none).not.toHaveProperty('ChecksumType');
  expect(noOtherChecksums(['ChecksumCRC32', 'ChecksumMD5']).ChecksumSHA1).toBe(
    'the object has no checksum but CRC32 and MD5.',
  );
});

it('rule nothing out where none is known', () => {
  expect(noOtherChecksums([])).toEqual({});
  expect(noOtherChecksums(['ChecksumType', 'ChecksumBLAKE3'])).toEqual({});
});
