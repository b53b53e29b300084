import { expect, it } from 'vitest';
import { codingsOf, compressionOfExtension, compressionOfType } from './compression.ts';

it('is known by extension and by media type, and by nothing else', () => {
  expect([compressionOfExtension('gz'), compressionOfExtension('zst')]).toEqual(['gzip', 'zstd']);
  expect(compressionOfType('application/x-gzip')).toBe('gzip');
  for (const name of ['zip', 'constructor', '']) expect(compressionOfExtension(name), name).toBeUndefined();
  expect(compressionOfType('application/zip')).toBeUndefined();
});
it('splits Content-Encoding by commas, in lower case', () => {
  expect(codingsOf('aws-chunked, GZIP')).toEqual(['aws-chunked', 'gzip']);
  expect(codingsOf(' , ')).toEqual([]);
});
