/** Which checksums did the answer bring, and of what is each: of the content, of the parts' checksums, of one part? */
import type { FieldName } from '../../object-head/catalogue/field.ts';
import { type Checksum, type ChecksumAlgorithm, parseChecksum } from '../../object-head/header-values/checksum.ts';
import { known, type Reading } from '../rule.ts';

/** `part`: of the part that was asked for. `unknown`: a checksum without its type. */
export type ChecksumScope = 'object' | 'parts' | 'part' | 'unknown';

export interface StoredChecksum {
  readonly field: FieldName;
  readonly algorithm: ChecksumAlgorithm;
  /** As sent. */
  readonly raw: string;
  /** Left out where the value is no checksum of this algorithm. */
  readonly sum?: Checksum;
  readonly scope: ChecksumScope;
}

/** The strongest first: that is the one to compare with. */
export const checksumOrder: readonly ChecksumAlgorithm[] = [
  'SHA256',
  'SHA512',
  'SHA1',
  'MD5',
  'XXHASH128',
  'CRC64NVME',
  'XXHASH3',
  'XXHASH64',
  'CRC32C',
  'CRC32',
];

/**
 * The checksums that are known, the strongest first; empty where there are none. A value that is no checksum has no `sum`.
 *
 * @example storedChecksums(reading)[0]?.scope // 'parts', of x-amz-checksum-crc32: 5FRUiw==-3
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/checking-object-integrity.html
 */
export function storedChecksums(reading: Reading): readonly StoredChecksum[] {
  return checksumOrder.flatMap((algorithm) => {
    const field: FieldName = `Checksum${algorithm}`;
    const raw = known(reading, field);
    if (raw === undefined) return [];
    const sum = parseChecksum(algorithm, raw);
    return [{ field, algorithm, raw, ...(sum ? { sum } : {}), scope: scopeOf(field, sum, reading) }];
  });
}

function scopeOf(field: FieldName, sum: Checksum | undefined, reading: Reading): ChecksumScope {
  if (sum?.parts !== undefined) return 'parts';
  const type = known(reading, 'ChecksumType')?.trim();
  if (type === 'FULL_OBJECT') return 'object';
  const ofPart = reading.observation.request.partNumber !== undefined;
  if (type === 'COMPOSITE') return ofPart ? 'part' : 'parts';
  // In the header only a composite has a part count. Other calls leave the count out, and other stores know no type.
  const inHeader = reading.fields.get(field)?.raw !== undefined;
  return inHeader && !ofPart ? 'object' : 'unknown';
}
