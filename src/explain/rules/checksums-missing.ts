/** Why did the answer bring no checksum? Only of Amazon S3, and only where it is known that none was sent. */
import { parseContentRange } from '../../object-head/header-values/content-range.ts';
import { isSuccess } from '../../object-head/observation.ts';
import { type Explanation, evidenceOf, known, type Reading } from '../rule.ts';
import { checksumOrder } from './checksums-stored.ts';

/**
 * The reason as far as it can be told. Undefined where checksums may only be hidden, with answers that do not describe an
 * object, and for other stores.
 *
 * @example missingChecksums(readingOfARequestWithoutChecksumMode)?.title // 'Checksums were not asked for.'
 * @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_HeadObject.html
 */
export function missingChecksums(reading: Reading): Omit<Explanation, 'id'> | undefined {
  const { request, status } = reading.observation;
  const states = checksumOrder.map((algorithm) => reading.fields.get(`Checksum${algorithm}`)?.state);
  if (reading.store !== undefined || !isSuccess(status) || states.includes('hidden')) return undefined;
  if (request.checksumMode === 'off')
    return {
      tone: 'fact',
      title: 'Checksums were not asked for.',
      says: [['S3 sends them only to a request with ', { code: 'x-amz-checksum-mode: ENABLED' }, '.']],
      todo: ['Turn checksum mode on, and send the request again.'],
      evidence: [],
    };
  const whole = coversAll(reading);
  // A 206 whose Content-Range is hidden: the range may be the reason, or not.
  if (whole === undefined) return undefined;
  if (!whole)
    return {
      tone: 'fact',
      title: 'No checksum with this answer: the range is not the whole object.',
      says: ['S3 sends a checksum only where the range covers all that it is a checksum of.'],
      todo: [['Send the request without ', { code: 'Range' }, '.']],
      evidence: evidenceOf(reading, 'ContentRange'),
    };
  if (states.includes('withheld'))
    return {
      tone: 'fact',
      title: 'No checksum was sent: there should be none.',
      says: [
        [
          'With checksum mode on, S3 is documented to refuse an object under a KMS key to callers without ',
          { code: 'kms:Decrypt' },
          ', and this request was answered. Whether it can also leave checksums out is not known.',
        ],
      ],
      evidence: evidenceOf(reading, 'ServerSideEncryption', 'SSEKMSKeyId'),
    };
  return request.partNumber === undefined ? none : noneOfPart;
}

const none: Omit<Explanation, 'id'> = {
  tone: 'fact',
  title: 'S3 stores no checksum of this object besides the ETag.',
  says: [
    [
      'Objects that were uploaded without one before December 2024 have none. Since then S3 computes ',
      { code: 'CRC64NVME' },
      ' by itself.',
    ],
  ],
  todo: [
    [
      'To give it one, copy it onto itself with ',
      { code: 'CopyObject' },
      ' and ',
      { code: 'x-amz-checksum-algorithm' },
      '.',
    ],
  ],
  evidence: [],
};

const noneOfPart: Omit<Explanation, 'id'> = {
  tone: 'fact',
  title: 'S3 sends no checksum of this part.',
  says: ['A checksum of type FULL_OBJECT is of all parts together, and is not sent with one of several.'],
  todo: [['To see the object’s checksum, send the request without ', { code: 'partNumber' }, '.']],
  evidence: [],
};

/** Whether the answer is about the whole object, or about a part by its number; undefined where that cannot be told. */
function coversAll(reading: Reading): boolean | undefined {
  const { request, status } = reading.observation;
  if (status !== 206 || request.partNumber !== undefined) return true;
  const { first, last, size } = parseContentRange(known(reading, 'ContentRange') ?? '') ?? {};
  if (first === undefined || last === undefined || size === undefined) return undefined;
  return last - first + 1 === size;
}
