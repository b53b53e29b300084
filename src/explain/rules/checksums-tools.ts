/** With which command does somebody compute a checksum of a file? One entry an algorithm; complete by its type. */
import type { ChecksumAlgorithm } from '../../object-head/header-values/checksum.ts';
import type { Words } from '../words.ts';

export interface ChecksumTool {
  /** As in prose, `SHA-256`. */
  readonly name: string;
  /** Made to withstand forgery. The others find accidents, not intent; MD5 and SHA-1 no longer withstand it. */
  readonly withstandsForgery: boolean;
  /** A sentence with the command; `FILE` stands for the file. */
  readonly compute: Words;
}

/**
 * Name, strength and command of each checksum that S3 stores.
 *
 * @example checksumTools.SHA256.name // 'SHA-256'
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/checking-object-integrity.html
 */
export const checksumTools: Readonly<Record<ChecksumAlgorithm, ChecksumTool>> = {
  SHA256: { name: 'SHA-256', withstandsForgery: true, compute: digest('sha256') },
  SHA512: { name: 'SHA-512', withstandsForgery: true, compute: digest('sha512') },
  SHA1: { name: 'SHA-1', withstandsForgery: false, compute: digest('sha1') },
  MD5: { name: 'MD5', withstandsForgery: false, compute: digest('md5') },
  CRC64NVME: {
    name: 'CRC-64/NVME',
    withstandsForgery: false,
    compute: python('awscrt.checksums', 'awscrt.checksums.crc64nvme', 16),
  },
  CRC32: { name: 'CRC-32', withstandsForgery: false, compute: python('zlib', 'zlib.crc32', 8) },
  CRC32C: {
    name: 'CRC-32C',
    withstandsForgery: false,
    compute: python('awscrt.checksums', 'awscrt.checksums.crc32c', 8),
  },
  XXHASH64: { name: 'XXH64', withstandsForgery: false, compute: xxhsum(1) },
  XXHASH3: { name: 'XXH3', withstandsForgery: false, compute: xxhsum(3) },
  XXHASH128: { name: 'XXH128', withstandsForgery: false, compute: xxhsum(2) },
};

function digest(name: string): Words {
  return [
    'In hex: ',
    { code: `${name}sum FILE` },
    '. In base64: ',
    { code: `openssl dgst -${name} -binary FILE | base64` },
    '.',
  ];
}

/** No command that is everywhere knows the CRCs. Python's own zlib has one, AWS's package awscrt the others. */
function python(module: string, name: string, digits: number): Words {
  const program = `import ${module}; print(format(${name}(open("FILE", "rb").read()), "0${digits}x"))`;
  const install = module === 'zlib' ? '' : ' (package awscrt)';
  return [`In hex, with Python${install}: `, { code: `python3 -c '${program}'` }, '.'];
}

function xxhsum(kind: number): Words {
  return [{ code: `xxhsum -H${kind} FILE` }, ' computes it.'];
}
