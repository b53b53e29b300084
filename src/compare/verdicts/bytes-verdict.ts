/** Do both columns hold the same bytes? Says so only where something proves it, either way. */
import type { Segment } from '../../explain/words.ts';
import { catalogue } from '../../object-head/catalogue/catalogue.ts';
import type { ChecksumAlgorithm } from '../../object-head/header-values/checksum.ts';
import { isSlice } from '../scope.ts';
import { type ContentSum, contentSums, strengthOf } from './content-sums.ts';
import { evidenceOf, type FindVerdicts, isSameKey, known, objectSize, type Pair } from './pair.ts';
import type { Finding } from './verdict.ts';

/**
 * One of `same-bytes`, `different-bytes`, `bytes-unknown`, always. By size, by a checksum of the full object, by a
 * composite with as many parts, by an ETag that is an MD5 in both, or by being one version.
 *
 * @example bytesVerdict(pairWithEqualSha256)[0]?.id // 'same-bytes'
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/checking-object-integrity.html
 */
export const bytesVerdict: FindVerdicts = (pair) => {
  const sums = sharedSums(pair);
  return [bySize(pair) ?? byDifferentSum(sums) ?? bySameVersion(pair) ?? byEqualSum(sums) ?? unknown(pair, sums)];
};

interface SharedSum {
  readonly algorithm: ChecksumAlgorithm;
  readonly before: ContentSum;
  readonly after: ContentSum;
}

function sharedSums({ reference, other }: Pair): readonly SharedSum[] {
  const theirs = contentSums(other);
  return [...contentSums(reference)].flatMap(([algorithm, before]) => {
    const after = theirs.get(algorithm);
    return after ? [{ algorithm, before, after }] : [];
  });
}

function bySize(pair: Pair): Finding | undefined {
  const [before, after] = [objectSize(pair.reference), objectSize(pair.other)];
  if (before === undefined || after === undefined || (before === after && before > 0)) return undefined;
  const evidence = evidenceOf(pair, 'ContentLength', 'ContentRange');
  if (before === after) return { id: 'same-bytes', tone: 'good', words: 'Same bytes: both are empty.', evidence };
  const words = ['Different bytes: ', { bytes: after }, ' here, ', { bytes: before }, ' in the reference.'];
  return { id: 'different-bytes', tone: 'fact', words, evidence };
}

/** Composites of several parts differ with the size of the parts, though the bytes be the same; of one part there is one size. */
function byDifferentSum(sums: readonly SharedSum[]): Finding | undefined {
  const found = sums.find(
    ({ before, after }) => before.hex !== after.hex && before.parts === after.parts && (before.parts ?? 1) === 1,
  );
  if (!found) return undefined;
  const words = ['Different bytes: ', ...nameOf(found), ' differs.'];
  return { id: 'different-bytes', tone: 'fact', words, evidence: evidenceOfSum(found) };
}

function bySameVersion(pair: Pair): Finding | undefined {
  const [before, after] = [known(pair.reference, 'VersionId'), known(pair.other, 'VersionId')];
  const isOne = before !== undefined && before === after && isSameKey(pair.reference.column, pair.other.column);
  // The version null is overwritten in place, so two answers may be about two uploads.
  if (!isOne || before === 'null') return undefined;
  return {
    id: 'same-bytes',
    tone: 'good',
    words: 'Same bytes: both are the same version of the same key, and the bytes of a version never change.',
    evidence: evidenceOf(pair, 'VersionId'),
  };
}

/**
 * Whether that the bytes are the same rests on a sum of 32 bits, which other bytes may have by accident.
 *
 * @example isSameByWeakSum(pairWithEqualCrc32) // true
 */
export function isSameByWeakSum(pair: Pair): boolean {
  const found = (bySize(pair) ?? bySameVersion(pair)) ? undefined : equalSum(sharedSums(pair));
  return found !== undefined && strengthOf(found.algorithm).bits === 32;
}

function equalSum(sums: readonly SharedSum[]): SharedSum | undefined {
  return sums.find(({ before, after }) => before.hex === after.hex && before.parts === after.parts);
}

function byEqualSum(sums: readonly SharedSum[]): Finding | undefined {
  const found = equalSum(sums);
  if (!found) return undefined;
  const { parts } = found.before;
  const layout =
    parts === undefined
      ? ''
      : ` It stands for ${count(parts, 'part')}, which are then the same ones in the same order.`;
  const words = ['Same bytes: ', ...nameOf(found), ` is equal.${layout}${doubt(found.algorithm)}`];
  return { id: 'same-bytes', tone: 'good', words, evidence: evidenceOfSum(found) };
}

function doubt(algorithm: ChecksumAlgorithm): string {
  const { bits, canBeForged } = strengthOf(algorithm);
  if (bits === 32) return ' By accident that happens once in four billion pairs; on purpose it is easy.';
  return canBeForged ? ' That rules out accidents, not contents that were made to match.' : '';
}

function unknown(pair: Pair, sums: readonly SharedSum[]): Finding {
  const fields = sums.flatMap(evidenceOfSum);
  const partial = [pair.reference, pair.other].some(({ answer }) => isSlice(answer.observation));
  const evidence = [...new Set([...fields, ...evidenceOf(pair, 'ContentLength', 'ContentRange', 'ETag')])];
  const words = ['Whether the bytes are the same cannot be told: ', ...whyUnknown(pair, sums, partial)];
  return { id: 'bytes-unknown', tone: 'fact', words, evidence };
}

function whyUnknown(pair: Pair, [first]: readonly SharedSum[], partial: boolean): readonly Segment[] {
  if (first) {
    const { before, after, algorithm } = first;
    const name: Segment = { code: algorithm };
    if (before.parts !== undefined && after.parts !== undefined)
      return ['the composite ', name, ' differs, which other sizes of the parts are enough for.'];
    return ['one ', name, ' is of the full object, the other a composite of its parts.'];
  }
  if (partial) return ['an answer is about a slice of the object, and nothing else tells.'];
  const [before, after] = [known(pair.reference, 'ETag'), known(pair.other, 'ETag')];
  const none = 'no checksum of one algorithm is known of both, and ';
  if (before === undefined || after === undefined) return [none, 'an ETag could not be read.'];
  return [
    none,
    before === after ? 'the ETags, though equal, ' : 'the ETags ',
    'are not both known to be MD5s of the content.',
  ];
}

function nameOf({ before, after, algorithm }: SharedSum): readonly Segment[] {
  if (before.isEntityTag && after.isEntityTag)
    return ['the ', { code: catalogue.ETag.header }, ', which is the MD5 of the content in both,'];
  return [before.parts === undefined ? 'the full-object ' : 'the composite ', { code: algorithm }];
}

function evidenceOfSum({ before, after }: SharedSum): readonly string[] {
  return [...new Set([...before.evidence, ...after.evidence])];
}

function count(parts: number, noun: string): string {
  return `${parts.toLocaleString('en-US')} ${noun}${parts === 1 ? '' : 's'}`;
}
