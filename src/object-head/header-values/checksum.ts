/** Which bytes does an `x-amz-checksum-…` header stand for, and of how many parts? Computes no checksum. */
import { decodeBase64, encodeBase64, toHex } from './base64.ts';

/** Bytes of each checksum that S3 stores, by the name that the SDK's fields end in. */
export const checksumBytes = {
  CRC32: 4,
  CRC32C: 4,
  CRC64NVME: 8,
  SHA1: 20,
  SHA256: 32,
  SHA512: 64,
  MD5: 16,
  XXHASH64: 8,
  XXHASH3: 8,
  XXHASH128: 16,
} as const;

export type ChecksumAlgorithm = keyof typeof checksumBytes;

export interface Checksum {
  readonly algorithm: ChecksumAlgorithm;
  /** Without the part count, `5FRUiw==`. */
  readonly base64: string;
  /** Lower case, what most command lines print. */
  readonly hex: string;
  /** Set for a COMPOSITE checksum: it is that of so many part checksums, not of the content. */
  readonly parts?: number;
}

/**
 * The checksum, or undefined if it is no base64, has another length than the algorithm's, or a part count beyond 1 to 10,000.
 *
 * @example parseChecksum('CRC32', '5FRUiw==-3') // { algorithm: 'CRC32', base64: '5FRUiw==', hex: 'e454548b', parts: 3 }
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/checking-object-integrity.html
 */
export function parseChecksum(algorithm: ChecksumAlgorithm, text: string): Checksum | undefined {
  const [, base64 = '', suffix] = /^([A-Za-z0-9+/]+={0,2})(?:-(\d{1,5}))?$/.exec(text.trim()) ?? [];
  const bytes = decodeBase64(base64);
  const parts = suffix === undefined ? undefined : Number(suffix);
  if (bytes?.length !== checksumBytes[algorithm]) return undefined;
  if (parts !== undefined && (parts < 1 || parts > 10_000)) return undefined;
  return { algorithm, base64, hex: toHex(bytes), ...(parts === undefined ? {} : { parts }) };
}

/**
 * The header value for a checksum of so many bytes; undefined if the algorithm has another length.
 *
 * @example formatChecksum('CRC32', new Uint8Array([0xe4, 0x54, 0x54, 0x8b]), 3) // '5FRUiw==-3'
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/checking-object-integrity.html
 */
export function formatChecksum(algorithm: ChecksumAlgorithm, bytes: Uint8Array, parts?: number): string | undefined {
  if (bytes.length !== checksumBytes[algorithm]) return undefined;
  return parts === undefined ? encodeBase64(bytes) : `${encodeBase64(bytes)}-${parts}`;
}
