/** With which checksum can the content be checked, and how? What each is of is in `checksums-stored.ts`, why there is none in `checksums-missing.ts`. */
import { catalogue } from '../../object-head/catalogue/catalogue.ts';
import { checksumBytes } from '../../object-head/header-values/checksum.ts';
import { type Explanation, evidenceOf, type Reading, type Rule } from '../rule.ts';
import type { Words } from '../words.ts';
import { missingChecksums } from './checksums-missing.ts';
import { checksumOrder, type StoredChecksum, storedChecksums } from './checksums-stored.ts';
import { checksumTools } from './checksums-tools.ts';

/**
 * Of what the strongest checksum is, how to compute it, and all of them in hex and base64; or why there is none. Silent
 * where checksums may only be hidden. A value that is no checksum of its algorithm is shown as it is.
 *
 * @example x-amz-checksum-crc32: 5FRUiw==-3 with x-amz-checksum-type: COMPOSITE
 * // CRC-32 of the checksums of 3 parts: a file cannot be compared with it directly.
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/checking-object-integrity.html
 */
export const checksums: Rule = {
  id: 'checksums',
  question: 'With which checksum can the content be checked?',
  reads: [
    ...checksumOrder.map((algorithm) => `Checksum${algorithm}` as const),
    'ChecksumType',
    'ContentRange',
    'ServerSideEncryption',
  ],
  explain: (reading) => {
    const stored = storedChecksums(reading);
    const said = stored.length > 0 ? about(stored, reading) : missingChecksums(reading);
    return said && { id: 'checksums', ...said };
  },
};

function about(stored: readonly StoredChecksum[], reading: Reading): Omit<Explanation, 'id'> {
  const broken = stored.filter(({ sum }) => sum === undefined).map(unreadable);
  const evidence = evidenceOf(reading, ...stored.map(({ field }) => field), 'ChecksumType');
  const best = stored.find(({ sum }) => sum !== undefined);
  if (!best) return { tone: 'caution', title: 'No checksum of the answer can be read.', says: broken, evidence };
  const others = stored.filter((one) => one !== best && one.sum).map((one) => checksumTools[one.algorithm].name);
  const todo = whatToDo(best, reading);
  return {
    tone: broken.length > 0 ? 'caution' : 'fact',
    title: titleOf(best, reading),
    says: [
      ...broken,
      ...scopeWords(best),
      strength(best),
      ...(others.length > 0 ? [`There is more: ${others.join(', ')}.`] : []),
      ...(best.algorithm === 'CRC64NVME' && reading.store === undefined ? [byServer] : []),
    ],
    ...(todo.length > 0 ? { todo } : {}),
    detail: stored.flatMap(({ algorithm, sum }) => {
      const { name } = checksumTools[algorithm];
      if (!sum) return [];
      return [
        { label: `${name}, hex`, value: sum.hex },
        { label: `${name}, base64`, value: sum.base64 },
      ];
    }),
    evidence,
  };
}

const byServer =
  'S3 computes it by itself where the uploader sends no checksum: it then says nothing of the way from the uploader to S3.';

function titleOf({ algorithm, scope, sum }: StoredChecksum, { observation }: Reading): Words {
  const { name } = checksumTools[algorithm];
  const { parts } = sum ?? {};
  const count = parts === undefined ? 'the' : parts.toLocaleString('en-US');
  switch (scope) {
    case 'object':
      return `${name} of the whole content: a file can be compared with it.`;
    case 'parts':
      return `${name} of the checksums of ${count} ${parts === 1 ? 'part' : 'parts'}: a file cannot be compared with it directly.`;
    case 'part':
      return `${name} of part ${observation.request.partNumber ?? ''} alone.`;
    case 'unknown':
      return `${name}, but whether of the whole content or of its parts cannot be told.`;
  }
}

function scopeWords({ scope, sum }: StoredChecksum): readonly Words[] {
  const made = 'It is composite: the checksums of the parts, joined as bytes, have this checksum.';
  if (scope === 'parts')
    return [sum?.parts === undefined ? made : `${made} The number behind the dash counts the parts.`];
  if (scope === 'part') return ['The object’s own checksum is composite: S3 makes it from those of the parts.'];
  return [];
}

function strength({ algorithm }: StoredChecksum): Words {
  return checksumTools[algorithm].withstandsForgery
    ? 'It shows any change, intended ones included.'
    : 'It shows accidental changes. Against intended ones it is no reliable protection.';
}

function unreadable({ field, algorithm, raw }: StoredChecksum): Words {
  const size = checksumBytes[algorithm];
  return [{ code: catalogue[field].header }, ' is ', { value: raw }, `, which is not base64 of ${size} bytes.`];
}

function whatToDo({ algorithm, scope }: StoredChecksum, { store }: Reading): readonly Words[] {
  const { compute } = checksumTools[algorithm];
  if (scope === 'object') return [compute];
  if (scope === 'part') return ['Compare it with that part of the file alone.', compute];
  if (scope === 'unknown') return [];
  if (store !== undefined) return [];
  return [
    [
      'To compare a file, cut it as the parts are cut, and ask for one part at a time (',
      { code: 'partNumber=1' },
      ', 2, …): S3 then sends that part’s own checksum.',
    ],
  ];
}
