/** What the document of GetObjectAttributes says, in the terms of HeadObject's headers. */
import type { GetObjectAttributesCommandOutput } from '@aws-sdk/client-s3';
import type { FieldName } from '../catalogue/field.ts';
import type { OpenRequest } from '../head-request.ts';
import { formatHttpDate } from '../header-values/http-date.ts';
import type { StoreAnswers } from '../presence-store.ts';
import { isChecksumField, noOtherChecksums } from './checksum-fields.ts';
import type { Brought, FieldTexts } from './recovery-result.ts';
import { sizeTexts } from './size-texts.ts';

export type AttributesDocument = Omit<GetObjectAttributesCommandOutput, '$metadata'>;

/**
 * The values and proofs in an answer. The ETag gets the quotes that it has in the header, a composite checksum its number of
 * parts. Checksums are taken for a request about the whole object only, since a part has its own. What an ETag tells of parts,
 * and that a list of checksums is complete, is known of Amazon S3 alone: of another `store` nothing is proved to be missing.
 *
 * @example broughtByAttributes({ ETag: '9b2c…' }, request).values // { ETag: '"9b2c…"' }
 * @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetObjectAttributes.html
 */
export function broughtByAttributes(told: AttributesDocument, request: OpenRequest, store?: StoreAnswers): Brought {
  const { ETag, StorageClass, ObjectParts, ObjectSize, LastModified } = told;
  const tag = ETag?.replace(/^"(.*)"$/, '$1');
  const partsInTag = store === undefined ? /-(\d+)$/.exec(tag ?? '')?.[1] : undefined;
  const parts = ObjectParts?.TotalPartsCount?.toString() ?? partsInTag;
  const modified = LastModified && formatHttpDate(LastModified.getTime());
  const isWhole = request.range === undefined && request.partNumber === undefined;
  const checksum = (isWhole && told.Checksum) || {};
  return {
    values: {
      ...(tag !== undefined && { ETag: `"${tag}"` }),
      ...(StorageClass !== undefined && { StorageClass }),
      ...(parts !== undefined && { PartsCount: parts }),
      ...(modified !== undefined && { LastModified: modified }),
      ...sizeTexts(ObjectSize, request),
      ...checksumTexts(checksum, parts),
    },
    none:
      store === undefined
        ? {
            ...(tag !== undefined && parts === undefined && { PartsCount: 'the object was not uploaded in parts.' }),
            ...noOtherChecksums(Object.keys(checksum)),
          }
        : {},
  };
}

/** In the document, a composite value lacks the `-3` that the header has; without a count it would be another value. */
function checksumTexts(checksum: NonNullable<AttributesDocument['Checksum']>, parts: string | undefined): FieldTexts {
  const isComposite = checksum.ChecksumType === 'COMPOSITE';
  const texts = Object.entries(checksum).flatMap(([name, value]): [FieldName, string][] => {
    if (!isChecksumField(name) || typeof value !== 'string') return [];
    if (name === 'ChecksumType' || !isComposite || /-\d+$/.test(value)) return [[name, value]];
    return parts === undefined ? [] : [[name, `${value}-${parts}`]];
  });
  return Object.fromEntries(texts);
}
