/** Which sums are known of an object's content, and of the content as a whole or of its parts? Compares nothing. */
import { bucketKind } from '../../object-head/bucket-kind.ts';
import type { FieldName } from '../../object-head/catalogue/field.ts';
import { type ChecksumAlgorithm, checksumBytes, parseChecksum } from '../../object-head/header-values/checksum.ts';
import { parseEntityTag } from '../../object-head/header-values/entity-tag.ts';
import { cellValue, fieldCell } from '../cell.ts';
import { isAbsent, known, type Side, sourcesOf } from './pair.ts';

export interface ContentSum {
  /** Lower case. */
  readonly hex: string;
  /** Set for a composite: the sum of so many parts' sums. */
  readonly parts?: number;
  /** The headers that make it such a sum, or the calls that brought them. */
  readonly evidence: readonly string[];
  /** Whether it is the ETag, read as the MD5 that it is. */
  readonly isEntityTag: boolean;
}

/** The surest first; what comes after SHA256 can be made to match on purpose. */
const algorithms: readonly ChecksumAlgorithm[] = [
  'SHA512',
  'SHA256',
  'SHA1',
  'MD5',
  'XXHASH128',
  'XXHASH64',
  'XXHASH3',
  'CRC64NVME',
  'CRC32C',
  'CRC32',
];

/**
 * The sums of the object's content by algorithm, the surest first; those of a slice, unreadable ones, and those whose
 * part count contradicts ChecksumType are left out. An ETag that is an MD5 by all that is known counts as one.
 *
 * @example contentSums(side).get('CRC32') // { hex: 'e454548b', parts: 3, evidence: ['x-amz-checksum-crc32'], isEntityTag: false }
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/checking-object-integrity.html
 */
export function contentSums(side: Side): ReadonlyMap<ChecksumAlgorithm, ContentSum> {
  const found = algorithms.flatMap((algorithm) => {
    const sum = checksum(side, algorithm) ?? (algorithm === 'MD5' ? entityTagSum(side) : undefined);
    return sum ? [[algorithm, sum] as const] : [];
  });
  return new Map(found);
}

function checksum(side: Side, algorithm: ChecksumAlgorithm): ContentSum | undefined {
  const field = `Checksum${algorithm}` satisfies FieldName;
  const cell = fieldCell(side.column, field);
  const sum = cell.scope ? undefined : parseChecksum(algorithm, cellValue(cell) ?? '');
  if (!sum) return undefined;
  const isRecovered = cell.raw === undefined;
  const type = known(side, 'ChecksumType');
  if (sum.parts === undefined && type !== 'FULL_OBJECT' && (type !== undefined || isRecovered)) return undefined;
  if (sum.parts !== undefined && type === 'FULL_OBJECT') return undefined;
  // A composite says so itself, by its part count.
  const evidence = sourcesOf(side, field, ...(sum.parts === undefined ? (['ChecksumType'] as const) : []));
  return { hex: sum.hex, ...(sum.parts === undefined ? {} : { parts: sum.parts }), evidence, isEntityTag: false };
}

const kindsWithMd5 = new Set(['general-purpose', 'access-point-arn', 'access-point-alias', 'mrap-arn']);

/** Documented of Amazon S3, for single uploads in plain text or under SSE-S3; not for directory buckets, nor for KMS and SSE-C. */
function entityTagSum(side: Side): ContentSum | undefined {
  const { store, observation } = side.answer;
  const cell = fieldCell(side.column, 'ETag');
  const tag = parseEntityTag(cellValue(cell) ?? '');
  if (!tag?.looksLikeMd5 || tag.weak || store !== undefined) return undefined;
  if (!kindsWithMd5.has(bucketKind(observation.request.bucket))) return undefined;
  const encryption = known(side, 'ServerSideEncryption');
  const isPlain = isAbsent(side, 'ServerSideEncryption') && isAbsent(side, 'SSECustomerAlgorithm');
  if (encryption !== 'AES256' && !isPlain) return undefined;
  const evidence = sourcesOf(side, 'ETag', 'ServerSideEncryption');
  return { hex: tag.value.toLowerCase(), evidence, isEntityTag: true };
}

/**
 * How many bits a sum of this algorithm has, and whether somebody could make two contents with the same one.
 *
 * @example strengthOf('CRC32') // { bits: 32, canBeForged: true }
 * @see https://www.rfc-editor.org/rfc/rfc6194.html
 */
export function strengthOf(algorithm: ChecksumAlgorithm): { readonly bits: number; readonly canBeForged: boolean } {
  return { bits: checksumBytes[algorithm] * 8, canBeForged: algorithm !== 'SHA256' && algorithm !== 'SHA512' };
}
