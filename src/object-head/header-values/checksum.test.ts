import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ChecksumAlgorithm, checksumBytes, formatChecksum, parseChecksum } from './checksum.ts';

const algorithms = Object.keys(checksumBytes) as ChecksumAlgorithm[];

describe('parseChecksum', () => {
  it('reads what S3 sent', () => {
    expect(parseChecksum('CRC64NVME', 'qUVrWYOrIAM=')?.hex).toBe('a9456b5983ab2003');
    expect(parseChecksum('SHA256', '2l26x0trnT0r2AvakoFk2MB7eKVKzYESLMxSAKAzoik=')?.hex).toHaveLength(64);
  });
  it('counts the parts of a composite one', () =>
    expect(parseChecksum('CRC32', '5FRUiw==-3')).toEqual({
      algorithm: 'CRC32',
      base64: '5FRUiw==',
      hex: 'e454548b',
      parts: 3,
    }));
  it('counts one part, as a multipart upload of one part has', () =>
    expect(parseChecksum('CRC32C', 'F9bAnw==-1')?.parts).toBe(1));
  it.each(['', 'cZWHwQ', 'cZWHwQ==-', 'cZWHwQ==-0', 'cZWHwQ==-10001', 'qUVrWYOrIAM=', 'not base64'])(
    'is silent on %j',
    (text) => expect(parseChecksum('CRC32', text)).toBeUndefined(),
  );
});

describe('formatChecksum', () => {
  it('gives back what it reads', () =>
    fc.assert(
      fc.property(
        fc
          .constantFrom(...algorithms)
          .chain((algorithm) =>
            fc.tuple(
              fc.constant(algorithm),
              fc.uint8Array({ minLength: checksumBytes[algorithm], maxLength: checksumBytes[algorithm] }),
              fc.option(fc.integer({ min: 1, max: 10_000 }), { nil: undefined }),
            ),
          ),
        ([algorithm, bytes, parts]) => {
          const text = formatChecksum(algorithm, bytes, parts) ?? '';
          const parsed = parseChecksum(algorithm, text);
          expect(parsed?.parts).toBe(parts);
          expect(parsed?.hex).toBe(Buffer.from(bytes).toString('hex'));
        },
      ),
    ));
  it('is silent on bytes of another length', () => expect(formatChecksum('CRC32', new Uint8Array(5))).toBeUndefined());
});
