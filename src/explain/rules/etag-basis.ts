/** By the object's encryption, does S3 make MD5s into its ETag at all? The form of the tag is not looked at. */
import { bucketKind } from '../../object-head/bucket-kind.ts';
import type { FieldName } from '../../object-head/catalogue/field.ts';
import { isSuccess } from '../../object-head/observation.ts';
import { isAbsent, known, type Reading } from '../rule.ts';
import type { Words } from '../words.ts';

export interface ETagBasis {
  readonly isMd5: 'yes' | 'no' | 'unknown';
  /** What that rests on, as a sentence. */
  readonly because: Words;
  /** The fields that were gone by. */
  readonly fields: readonly FieldName[];
}

/**
 * Whether the ETag is made of MD5s of the content. `unknown` where the encryption cannot be seen or is none that is known
 * here, with answers that do not describe the object, and for other stores.
 *
 * @example etagBasis(readingOfAnAnswerWithSseKms).isMd5 // 'no'
 * @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_Object.html
 */
export function etagBasis(reading: Reading): ETagBasis {
  const { request, status } = reading.observation;
  if (reading.store !== undefined) return unknown(`${reading.store} may make it in another way than Amazon S3.`);
  if (bucketKind(request.bucket).startsWith('directory'))
    return { isMd5: 'no', because: 'Directory buckets make the tag at random.', fields: [] };
  if (!isSuccess(status))
    return unknown(`How it is made depends on the encryption, which S3 does not send with a ${status}.`);
  return byEncryption(reading);
}

function byEncryption(reading: Reading): ETagBasis {
  const encryption = known(reading, 'ServerSideEncryption')?.trim();
  if (known(reading, 'SSECustomerAlgorithm') !== undefined)
    return {
      isMd5: 'no',
      because: 'Under a customer’s own key (SSE-C) the tag is not made of MD5s, though it looks so.',
      fields: ['SSECustomerAlgorithm'],
    };
  const fields = ['ServerSideEncryption'] as const;
  if (encryption === 'AES256')
    return { isMd5: 'yes', because: ['S3 encrypts it with its own keys (', { code: 'AES256' }, ').'], fields };
  if (encryption === 'aws:kms' || encryption === 'aws:kms:dsse')
    return {
      isMd5: 'no',
      because: ['Under ', { code: encryption }, ' the tag is not made of MD5s, though it looks so.'],
      fields,
    };
  if (encryption !== undefined)
    return { isMd5: 'unknown', because: ['It is under the encryption ', { value: encryption }, '.'], fields };
  if (isAbsent(reading, 'ServerSideEncryption') && isAbsent(reading, 'SSECustomerAlgorithm'))
    return { isMd5: 'yes', because: 'S3 names no encryption for it.', fields: [] };
  return unknown('How it is made depends on the encryption, which this page could not read.');
}

function unknown(because: Words): ETagBasis {
  return { isMd5: 'unknown', because, fields: [] };
}
