/** The integrity group: whether the bytes are still those that were uploaded. Says what the headers mean in general, nothing of one answer. */
import type { FieldEntry, FieldName } from './field.ts';

/**
 * The fields of the integrity group in display order, by the SDK's name.
 *
 * @example integrity.ChecksumType.header // 'x-amz-checksum-type'
 * @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_HeadObject.html
 */
export const integrity = {
  ChecksumType: {
    header: 'x-amz-checksum-type',
    group: 'integrity',
    kind: 'token',
    sent: 'together with a checksum',
    needs: [{ kind: 'checksum-mode' }],
  },
  ChecksumCRC64NVME: {
    header: 'x-amz-checksum-crc64nvme',
    group: 'integrity',
    kind: 'checksum',
    sent: 'if such a checksum is stored and checksum mode was asked for',
    needs: [{ kind: 'checksum-mode' }],
  },
  ChecksumCRC32: {
    header: 'x-amz-checksum-crc32',
    group: 'integrity',
    kind: 'checksum',
    sent: 'if such a checksum is stored and checksum mode was asked for',
    needs: [{ kind: 'checksum-mode' }],
  },
  ChecksumCRC32C: {
    header: 'x-amz-checksum-crc32c',
    group: 'integrity',
    kind: 'checksum',
    sent: 'if such a checksum is stored and checksum mode was asked for',
    needs: [{ kind: 'checksum-mode' }],
  },
  ChecksumSHA1: {
    header: 'x-amz-checksum-sha1',
    group: 'integrity',
    kind: 'checksum',
    sent: 'if such a checksum is stored and checksum mode was asked for',
    needs: [{ kind: 'checksum-mode' }],
  },
  ChecksumSHA256: {
    header: 'x-amz-checksum-sha256',
    group: 'integrity',
    kind: 'checksum',
    sent: 'if such a checksum is stored and checksum mode was asked for',
    needs: [{ kind: 'checksum-mode' }],
  },
  ChecksumSHA512: {
    header: 'x-amz-checksum-sha512',
    group: 'integrity',
    kind: 'checksum',
    sent: 'if such a checksum is stored and checksum mode was asked for',
    needs: [{ kind: 'checksum-mode' }],
  },
  ChecksumMD5: {
    header: 'x-amz-checksum-md5',
    group: 'integrity',
    kind: 'checksum',
    sent: 'if such a checksum is stored and checksum mode was asked for',
    needs: [{ kind: 'checksum-mode' }],
  },
  ChecksumXXHASH64: {
    header: 'x-amz-checksum-xxhash64',
    group: 'integrity',
    kind: 'checksum',
    sent: 'if such a checksum is stored and checksum mode was asked for',
    needs: [{ kind: 'checksum-mode' }],
  },
  ChecksumXXHASH3: {
    header: 'x-amz-checksum-xxhash3',
    group: 'integrity',
    kind: 'checksum',
    sent: 'if such a checksum is stored and checksum mode was asked for',
    needs: [{ kind: 'checksum-mode' }],
  },
  ChecksumXXHASH128: {
    header: 'x-amz-checksum-xxhash128',
    group: 'integrity',
    kind: 'checksum',
    sent: 'if such a checksum is stored and checksum mode was asked for',
    needs: [{ kind: 'checksum-mode' }],
  },
  PartsCount: {
    header: 'x-amz-mp-parts-count',
    group: 'integrity',
    kind: 'count',
    sent: 'if the request named a part number and the object was uploaded in parts',
    needs: [{ kind: 'part-number' }],
  },
} as const satisfies Partial<Record<FieldName, FieldEntry>>;
