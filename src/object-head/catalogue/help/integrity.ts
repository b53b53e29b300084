/** Help about the integrity group, whose fields are in `../integrity.ts`. */
import type { FieldName } from '../field.ts';
import type { FieldHelp } from './field-help.ts';

/**
 * What is told of its fields, by the SDK's name.
 *
 * @example integrity.ChecksumType.names.boto3 // 'ChecksumType'
 * @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_HeadObject.html
 */
export const integrity = {
  ChecksumType: {
    help: 'FULL_OBJECT: the checksum is that of the whole content. COMPOSITE: it is a checksum of the parts’ checksums, so the file itself cannot be compared with it.',
    names: { boto3: 'ChecksumType', dotnet: 'ChecksumType', dart: 'checksumType' },
    see: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/checking-object-integrity.html',
  },
  ChecksumCRC64NVME: {
    help: '64-bit CRC of the content; S3 works it out itself where the uploader gave no checksum.',
    names: { boto3: 'ChecksumCRC64NVME', dotnet: 'ChecksumCRC64NVME', dart: 'checksumCRC64NVME' },
    see: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/checking-object-integrity.html',
  },
  ChecksumCRC32: {
    help: '32-bit CRC of the content, or of its parts’ checksums.',
    names: { boto3: 'ChecksumCRC32', dotnet: 'ChecksumCRC32', dart: 'checksumCRC32' },
    see: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/checking-object-integrity.html',
  },
  ChecksumCRC32C: {
    help: '32-bit CRC (Castagnoli) of the content, or of its parts’ checksums.',
    names: { boto3: 'ChecksumCRC32C', dotnet: 'ChecksumCRC32C', dart: 'checksumCRC32C' },
    see: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/checking-object-integrity.html',
  },
  ChecksumSHA1: {
    help: '160-bit SHA-1 of the content, or of its parts’ checksums.',
    names: { boto3: 'ChecksumSHA1', dotnet: 'ChecksumSHA1', dart: 'checksumSHA1' },
    see: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/checking-object-integrity.html',
  },
  ChecksumSHA256: {
    help: '256-bit SHA-256 of the content, or of its parts’ checksums.',
    names: { boto3: 'ChecksumSHA256', dotnet: 'ChecksumSHA256', dart: 'checksumSHA256' },
    see: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/checking-object-integrity.html',
  },
  ChecksumSHA512: {
    help: '512-bit SHA-512 of the content, or of its parts’ checksums.',
    names: { boto3: 'ChecksumSHA512', dotnet: 'ChecksumSHA512', dart: 'checksumSHA512' },
    see: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/checking-object-integrity.html',
  },
  ChecksumMD5: {
    help: '128-bit MD5 stored as a checksum of its own; unlike the ETag it says what it is.',
    names: { boto3: 'ChecksumMD5', dotnet: 'ChecksumMD5', dart: 'checksumMD5' },
    see: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/checking-object-integrity.html',
  },
  ChecksumXXHASH64: {
    help: '64-bit XXH64 of the content.',
    names: { boto3: 'ChecksumXXHASH64', dotnet: 'ChecksumXXHASH64', dart: 'checksumXXHASH64' },
    see: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/checking-object-integrity.html',
  },
  ChecksumXXHASH3: {
    help: '64-bit XXH3 of the content.',
    names: { boto3: 'ChecksumXXHASH3', dotnet: 'ChecksumXXHASH3', dart: 'checksumXXHASH3' },
    see: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/checking-object-integrity.html',
  },
  ChecksumXXHASH128: {
    help: '128-bit XXH128 of the content.',
    names: { boto3: 'ChecksumXXHASH128', dotnet: 'ChecksumXXHASH128', dart: 'checksumXXHASH128' },
    see: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/checking-object-integrity.html',
  },
  PartsCount: {
    help: 'How many parts a multipart upload put the object together from.',
    names: { boto3: 'PartsCount', dotnet: 'PartsCount', dart: 'partsCount' },
    see: 'https://docs.aws.amazon.com/AmazonS3/latest/API/API_HeadObject.html',
  },
} as const satisfies Partial<Record<FieldName, FieldHelp>>;
