/** Is the checksum one of the parts, where S3 could keep one of the whole content? */
import { evidenceOf, known, type Rule } from '../rule.ts';

const possible = [
  ['ChecksumCRC32', 'CRC32'],
  ['ChecksumCRC32C', 'CRC32C'],
] as const;

/**
 * Speaks of COMPOSITE with CRC32 or CRC32C. SHA-1 and SHA-256 of a multipart upload are composite of necessity. Silent for
 * other stores, of which nobody knows here what they offer.
 *
 * @example compositeChecksum.explain(reading)?.tone // 'fact'
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/checking-object-integrity.html
 */
export const compositeChecksum: Rule = {
  id: 'lint/composite-checksum',
  question: 'Could the checksum be one of the whole content?',
  reads: ['ChecksumType', 'ChecksumCRC32', 'ChecksumCRC32C'],
  explain: (reading) => {
    if (reading.store !== undefined || known(reading, 'ChecksumType')?.trim() !== 'COMPOSITE') return undefined;
    const found = possible.find(([field]) => known(reading, field) !== undefined);
    if (!found) return undefined;
    const [field, name] = found;
    return {
      id: 'lint/composite-checksum',
      tone: 'fact',
      title: [{ code: name }, ' is stored over the parts, although S3 could keep it over the whole content.'],
      says: ['A copy of the file can be checked against it only part by part, with the sizes of the upload.'],
      todo: [
        ['For the next upload, create it with ', { code: 'x-amz-checksum-type: FULL_OBJECT' }, '.'],
        'For this object: CopyObject, up to 5 GB, makes a copy with a checksum of the whole content.',
      ],
      evidence: evidenceOf(reading, 'ChecksumType', field),
    };
  },
};
