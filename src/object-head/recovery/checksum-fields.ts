/** The fields that carry checksums, and what follows from the ones that an object has. */
import type { FieldName } from '../catalogue/field.ts';
import { type ChecksumAlgorithm, checksumBytes } from '../header-values/checksum.ts';
import type { FieldTexts } from './recovery-result.ts';

type ChecksumField = Extract<FieldName, `Checksum${string}`>;

/** One field an algorithm, `ChecksumCRC64NVME`; the type is not among them. */
const valueFields = (Object.keys(checksumBytes) as ChecksumAlgorithm[]).map(
  (algorithm) => `Checksum${algorithm}` as ChecksumField,
);

/** The type, then each algorithm. */
export const checksumFields: readonly ChecksumField[] = ['ChecksumType', ...valueFields];

/** True for the name of a field that carries a checksum or the type of one, `ChecksumSHA256`. */
export function isChecksumField(name: string): name is ChecksumField {
  return (checksumFields as readonly string[]).includes(name);
}

/**
 * Proofs that there are no other checksums than these fields': an answer that lists an object's checksums lists them all.
 * Empty where none of them is a checksum's: of an answer without any, nobody says that it is complete.
 *
 * @example noOtherChecksums(['ChecksumSHA1']).ChecksumMD5 // 'the object has no checksum but SHA1.'
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/checking-object-integrity.html
 */
export function noOtherChecksums(present: readonly string[]): FieldTexts {
  const has = valueFields.filter((field) => present.includes(field));
  if (has.length === 0) return {};
  const names = has.map((field) => field.slice('Checksum'.length)).join(' and ');
  const others = valueFields.filter((field) => !has.includes(field));
  return Object.fromEntries(others.map((field) => [field, `the object has no checksum but ${names}.`]));
}
