/**
 * Which checksums an answer shows: those of the object, of the part asked for, or none.
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/checking-object-integrity.html
 */
import type { Header } from '../http/answer.ts';
import { type ChecksumValues, checksumAlgorithms } from '../store/definitions.ts';
import type { StoredVersion } from '../store/stored-version.ts';
import type { ReadInput } from './read-input.ts';
import type { Slice } from './slice.ts';

export function checksumHeaders(version: StoredVersion, input: ReadInput, slice: Slice): Header[] {
  if (!input.checksumMode || version.checksums === 'none') return [];
  const { type } = version.checksums;
  const values = valuesOf(version, input, slice, version.checksums.values);
  const headers = checksumAlgorithms.flatMap((algorithm): Header[] => {
    const value = values[algorithm];
    return value === undefined ? [] : [[`x-amz-checksum-${algorithm}`, value]];
  });
  return headers.length === 0 ? [] : [...headers, ['x-amz-checksum-type', type]];
}

function valuesOf(version: StoredVersion, input: ReadInput, slice: Slice, whole: ChecksumValues): ChecksumValues {
  const coversAll = slice.start === 0 && slice.end === version.size;
  if (input.partNumber === undefined) return coversAll ? whole : {};
  const { parts, checksums } = version.definition;
  const composite = checksums !== 'none' && checksums?.type === 'COMPOSITE';
  if (composite) return parts?.[input.partNumber - 1]?.checksums ?? {};
  return parts === undefined || parts.length === 1 ? whole : {};
}
