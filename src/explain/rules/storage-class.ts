/**
 * What does it cost to delete or read the object in its storage class, and what if a zone is lost? Whether an archived
 * object can be read now is the question of `restore.ts`.
 */
import { parseHttpDate } from '../../object-head/header-values/http-date.ts';
import { parseStorageClass } from '../../object-head/header-values/storage-class.ts';
import { objectSize } from '../object-size.ts';
import { evidenceOf, known, type Reading, type Rule } from '../rule.ts';
import type { Segment, Words } from '../words.ts';
import { type StorageTerms, small, storageTerms } from './storage-class-terms.ts';

const day = 86_400_000;

/**
 * Speaks of classes that bill a minimum duration, keep one copy less than STANDARD, or move objects by themselves; silent
 * for STANDARD, for unknown classes and for other stores than Amazon S3, whose terms nobody knows here.
 *
 * @example storageClass.explain(reading)?.title // ['Standard-IA bills at least 30 days: if it was written into this class, until ', { instant: 1798200000000 }, '.']
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/storage-class-intro.html
 */
export const storageClass: Rule = {
  id: 'storage-class',
  question: 'What does this storage class cost, and risk?',
  reads: ['StorageClass', 'LastModified', 'ContentLength', 'ContentRange'],
  explain: (reading) => {
    const raw = known(reading, 'StorageClass')?.trim() ?? '';
    const terms = storageTerms(raw);
    const name = parseStorageClass(raw)?.name;
    if (!terms || name === undefined || reading.store !== undefined) return undefined;
    const duration = ofDuration(name, terms, reading);
    const [title, ...says] = [...ofRisk(name, terms), ...duration, ...ofTiers(name, terms), ...ofSize(terms, reading)];
    if (title === undefined) return undefined;
    return {
      id: 'storage-class',
      tone: terms.oneZone || terms.discouraged ? 'caution' : 'fact',
      title,
      says: [...says, ...(terms.retrievalFee ? [fees[terms.retrievalFee]] : [])],
      ...(terms.discouraged ? { todo: [leave] } : {}),
      evidence: evidenceOf(reading, 'StorageClass', ...(duration.length > 0 ? (['LastModified'] as const) : [])),
    };
  },
};

const fees = {
  read: 'Reading the content costs a fee by its size, besides the request. HEAD does not read it.',
  restore: 'Restoring it to be read costs a fee by its size, more the faster it is to be.',
} as const;

const leave: Words = [
  'Copy the object onto itself with another class, for example ',
  { code: 'x-amz-storage-class: STANDARD' },
  '. In a bucket with versions that adds a version.',
];

function ofRisk(name: string, { oneZone, discouraged }: StorageTerms): readonly Words[] {
  if (oneZone) {
    return [
      `${name} keeps the object in one Availability Zone: if that zone is destroyed, the object is lost.`,
      'STANDARD keeps it in at least three. A second copy elsewhere is for you to make.',
    ];
  }
  if (!discouraged) return [];
  return [
    `AWS advises against ${name}.`,
    'It keeps fewer copies than STANDARD, for a durability of 99.99 % a year: of 10,000 objects one may be lost in it.',
  ];
}

function ofDuration(name: string, { minimumDays }: StorageTerms, reading: Reading): readonly Words[] {
  if (minimumDays === undefined) return [];
  const written = parseHttpDate(known(reading, 'LastModified') ?? '');
  const early: Words = `Deleting, overwriting or moving it earlier is billed as if it had stayed the ${minimumDays} days.`;
  const moved: Words =
    'If a lifecycle rule moved it here, the days count from the move. Last-Modified does not change then, and HEAD does not tell the date.';
  return [[`${name} bills at least ${minimumDays} days`, ...ends(written, minimumDays, reading.now)], early, moved];
}

function ends(written: number | undefined, days: number, now: number): readonly Segment[] {
  if (written === undefined) return ['.'];
  const until = written + days * day;
  const end = { instant: until };
  return until > now
    ? [': if it was written into this class, until ', end, '.']
    : [': if it was written into this class, they ended on ', end, '.'];
}

function ofTiers(name: string, { tiered }: StorageTerms): readonly Words[] {
  if (!tiered) return [];
  return [
    `${name} has no minimum duration and no fee for reading.`,
    'A monthly fee for each object pays for watching how it is read.',
  ];
}

function ofSize({ billedAtLeast, overhead, tiered }: StorageTerms, reading: Reading): readonly Words[] {
  if (overhead) return ['S3 bills 40 KB more for each such object: 32 KB in this class, 8 KB as STANDARD.'];
  const size = objectSize(reading);
  if (size === undefined || size >= small) return [];
  if (billedAtLeast !== undefined)
    return [['Below 128 KB an object is billed as 128 KB. This one has ', { bytes: size }, '.']];
  return tiered
    ? [
        [
          'Below 128 KB an object is neither watched nor moved, and that fee is not charged. This one has ',
          { bytes: size },
          '.',
        ],
      ]
    : [];
}
