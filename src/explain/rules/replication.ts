/** Has this object reached the other buckets, or is it itself a copy? Knows no destination: the answer names none. */
import { parseHttpDate } from '../../object-head/header-values/http-date.ts';
import { type Explanation, evidenceOf, known, type Reading, type Rule } from '../rule.ts';
import type { Words } from '../words.ts';

type Said = Pick<Explanation, 'tone' | 'title' | 'says' | 'todo'>;

const minute = 60_000;
/** Within this time most objects are copied. */
const most = 15 * minute;
/** Some take a couple of hours; from a day on something may be in the way. */
const long = 24 * 60 * minute;

/**
 * What `x-amz-replication-status` means, and how old a PENDING is by `Last-Modified` and `reading.now` (ms since 1970 UTC).
 * Silent where there is no status to be seen: no rule covers the object, it is older than the rule, or the header is
 * hidden, and nothing follows from either. A status that S3 does not document is shown as it is.
 *
 * @example x-amz-replication-status: COMPLETED
 * // Replicated: every destination has its copy.
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/replication-status.html
 */
export const replication: Rule = {
  id: 'replication',
  question: 'Has this object reached the other buckets?',
  reads: ['ReplicationStatus', 'LastModified'],
  explain: (reading) => {
    const status = known(reading, 'ReplicationStatus');
    if (status === undefined) return undefined;
    const timed = status.trim() === 'PENDING' && ageOf(reading) !== undefined;
    const evidence = evidenceOf(reading, 'ReplicationStatus', ...(timed ? (['LastModified'] as const) : []));
    return { id: 'replication', ...words(status, reading), evidence };
  },
};

function words(status: string, reading: Reading): Said {
  switch (status.trim()) {
    case 'PENDING':
      return pending(reading);
    // The SDK's list has both; S3 documents and sends COMPLETED.
    case 'COMPLETED':
    case 'COMPLETE':
      return {
        tone: 'good',
        title: 'Replicated: every destination has its copy.',
        says: ['The status does not say what became of the copies since.', whichDestinations],
      };
    case 'FAILED':
      return failed(reading);
    case 'REPLICA':
      return {
        tone: 'fact',
        title: 'This object is a replica: S3 copied it here from another bucket.',
        says: ['The answer does not say from which bucket.'],
      };
    default:
      return {
        tone: 'fact',
        title: ['The replication status is ', { value: status }, ', which S3 does not document.'],
        says: [],
      };
  }
}

const whichDestinations: Words = [
  'Which destinations there are is in the replication rules of the bucket (',
  { code: 'GetBucketReplication' },
  ').',
];

function failed({ store }: Reading): Said {
  const title = 'Replication failed for at least one destination.';
  if (store !== undefined) return { tone: 'danger', title, says: [whichDestinations] };
  return {
    tone: 'danger',
    title,
    says: [
      'S3 does not try again by itself.',
      'Usual reasons: the replication role lacks a permission on the source, the destination or a KMS key, or the destination bucket refuses it.',
      'FAILED on a replica means that a change of its metadata could not be synced back (replica modification sync).',
      whichDestinations,
    ],
    todo: ['Mend the reason, then upload the object again, or run S3 Batch Replication over the failed objects.'],
  };
}

function pending(reading: Reading): Said {
  const age = ageOf(reading);
  const isLong = age !== undefined && age >= long;
  return {
    tone: isLong ? 'caution' : 'fact',
    title: isLong
      ? 'Replication has been pending for long: at least one destination is not up to date yet.'
      : 'Replication is pending: at least one destination is not up to date yet.',
    says: reading.store === undefined ? [...howLong(reading, age), ...whilePending] : [],
    ...(isLong ? { todo: ['Look at the replication metrics of the bucket, and at its rules and their role.'] } : {}),
  };
}

const whilePending: readonly Words[] = [
  'With several destinations it stays PENDING until the last of them has its copy.',
  'While a bucket or a Region is out of reach it stays PENDING, and goes on by itself after that.',
  'Lifecycle rules leave the object alone until the status is COMPLETED or FAILED.',
  'PENDING on a replica means that a change of its metadata is being synced back (replica modification sync).',
];

function howLong(reading: Reading, age: number | undefined): readonly Words[] {
  if (age === undefined) return [];
  const since: Words = ['The object was last modified ', { instant: reading.now - age }, '. '];
  if (age < most) return [[...since, 'Most objects are copied within 15 minutes.']];
  const may = 'A change of tags, ACL or lock, or a batch job, may have begun it later without showing in ';
  return [
    [...since, age < long ? 'Most objects are copied within 15 minutes, some take hours.' : 'That is unusually long.'],
    [may, { code: 'Last-Modified' }, '.'],
  ];
}

/** Ms since Last-Modified, for what is documented of times: of Amazon S3. Undefined where it is unreadable or, by this clock, to come. */
function ageOf(reading: Reading): number | undefined {
  if (reading.store !== undefined) return undefined;
  const modified = parseHttpDate(known(reading, 'LastModified') ?? '');
  return modified === undefined || modified > reading.now ? undefined : reading.now - modified;
}
