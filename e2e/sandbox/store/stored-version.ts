/**
 * One version of one object as it is kept. What costs time to know (ETag, checksum) is computed when first asked for,
 * so that a bucket with thousands of versions starts at once.
 */
import { createHash, hash as hashAtOnce } from 'node:crypto';
import { bodySize, readBody } from './body.ts';
import { crc64Nvme } from './crc64-nvme.ts';
import {
  type Body,
  type ChecksumAlgorithm,
  type Checksums,
  checksumAlgorithms,
  type ObjectDefinition,
} from './definitions.ts';

/** Beyond this size an ETag and checksums must be given as data: hashing would stall the server. */
const hashableBytes = 64 * 1024 * 1024;

function hash(body: Body, start?: number, end?: number): Buffer {
  const md5 = createHash('md5');
  for (const chunk of readBody(body, start, end)) md5.update(chunk);
  return md5.digest();
}

function multipartHash(body: Body, sizes: readonly number[]): string {
  const whole = createHash('md5');
  let start = 0;
  for (const size of sizes) {
    whole.update(hash(body, start, start + size));
    start += size;
  }
  return `${whole.digest('hex')}-${sizes.length}`;
}

/** Objects under a KMS or a customer's key have an ETag that is no MD5 of the body: it is salted here with the key. */
function encryptedHash(body: Body, salt: string): string {
  return createHash('md5').update(salt).update(hash(body)).digest('hex');
}

export class StoredVersion {
  readonly definition: ObjectDefinition;
  readonly versionId: string;
  /** Milliseconds since 1970, whole seconds. */
  readonly lastModified: number;
  readonly body: Body;
  readonly size: number;
  /** How often the object's fault has struck since its last right answer. */
  faultsInARow = 0;
  #etag: string | undefined;
  #checksums: Checksums | 'none' | undefined;

  constructor(definition: ObjectDefinition, versionId: string, lastModified: number) {
    this.definition = definition;
    this.versionId = versionId;
    this.lastModified = Math.floor(lastModified / 1000) * 1000;
    this.body = definition.body ?? '';
    this.size = bodySize(this.body);
    this.#etag = definition.etag;
    this.#checksums = definition.checksums;
    const partBytes = definition.parts?.reduce((sum, part) => sum + part.size, 0);
    if (partBytes !== undefined && partBytes !== this.size) {
      throw new Error(`The parts of ${definition.key} have ${partBytes} bytes, its body ${this.size}`);
    }
    if (this.size > hashableBytes && (definition.etag === undefined || definition.checksums === undefined)) {
      throw new Error(`${definition.key} is too large to be hashed: give its etag and checksums as data`);
    }
  }

  /** With its quotes. */
  get etag(): string {
    this.#etag ??= `"${this.#computeEtag()}"`;
    return this.#etag;
  }

  get checksums(): Checksums | 'none' {
    this.#checksums ??= { type: 'FULL_OBJECT', values: { crc64nvme: crc64Nvme(readBody(this.body)) } };
    return this.#checksums;
  }

  /** The names alone cost nothing: an object without given checksums has a CRC64NVME. */
  get checksumAlgorithms(): readonly ChecksumAlgorithm[] {
    const { checksums } = this.definition;
    if (checksums === 'none') return [];
    return checksums ? checksumAlgorithms.filter((name) => checksums.values[name] !== undefined) : ['crc64nvme'];
  }

  #computeEtag(): string {
    const { encryption, parts } = this.definition;
    if (parts)
      return multipartHash(
        this.body,
        parts.map((part) => part.size),
      );
    if (encryption && encryption.kind !== 'AES256') {
      return encryptedHash(this.body, encryption.kind === 'SSE-C' ? encryption.key : encryption.keyArn);
    }
    // A listing asks this of a thousand versions.
    return typeof this.body === 'string' ? hashAtOnce('md5', this.body) : hash(this.body).toString('hex');
  }
}
