/** When does a lifecycle rule expire this object, and what is left of it then? Which rules there are, the answer does not say. */
import { parseExpiration } from '../../object-head/header-values/expiration.ts';
import { parseIsoDate } from '../../object-head/header-values/iso-date.ts';
import { type Explanation, evidenceOf, known, neverVersioned, type Reading, type Rule } from '../rule.ts';
import type { Words } from '../words.ts';

type Said = Omit<Explanation, 'id'>;

const header = 'x-amz-expiration';
const locks = ['ObjectLockRetainUntilDate', 'ObjectLockLegalHoldStatus', 'ObjectLockEventHold'] as const;

/**
 * The date of `x-amz-expiration`, the rule, and what expiring means: the end of the object, or a delete marker above it.
 * A date that is `reading.now` (ms since 1970 UTC) or earlier is due. Says so where S3 keeps the date back: of a named
 * version, and in directory buckets. Silent where there is none, or it may be hidden. An unreadable value is shown as it is.
 *
 * @example x-amz-expiration: expiry-date="Fri, 21 Dec 2029 00:00:00 GMT", rule-id="my%20rule"
 * // Expires 2029-12-21T00:00:00Z by a lifecycle rule.
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/lifecycle-expire-general-considerations.html
 */
export const lifecycle: Rule = {
  id: 'lifecycle',
  question: 'When does this object expire, and what is left of it then?',
  reads: ['Expiration', 'VersionId', ...locks],
  explain: (reading) => {
    const raw = known(reading, 'Expiration');
    const said = raw === undefined ? keptBack(reading) : announced(raw, reading);
    return said && { id: 'lifecycle', ...said };
  },
};

function keptBack({ observation, fields, store }: Reading): Said | undefined {
  const { state, raw } = fields.get('Expiration') ?? {};
  const rules: Words = ['The rules themselves are in ', { code: 'GetBucketLifecycleConfiguration' }, '.'];
  if (state === 'unsupported' && raw !== undefined)
    return {
      tone: 'fact',
      title: 'This bucket does not say when an object expires.',
      says: [['Directory buckets answer ', { code: 'NotImplemented' }, ' in place of a date.'], rules],
      evidence: [header],
    };
  if (state !== 'withheld' || observation.request.versionId === undefined || store !== undefined) return undefined;
  return {
    tone: 'fact',
    title: 'Whether a lifecycle rule expires this version is not said, because the request names it.',
    says: [
      ['S3 leaves ', { code: header }, ' out of every answer to a request with a version id, even the current one’s.'],
    ],
    todo: [['To see the date of the current version, send the request without ', { code: 'versionId' }, '.']],
    evidence: [],
  };
}

function announced(raw: string, reading: Reading): Said {
  const found = parseExpiration(raw);
  if (found?.kind !== 'rule')
    return {
      tone: 'caution',
      title: 'A lifecycle rule expires this object, but when cannot be read.',
      says: [[{ code: header }, ' is ', { value: raw }, '.']],
      evidence: [header],
    };
  const { expiry, ruleId } = found;
  const due = expiry <= reading.now;
  const stays = staysAsVersion(reading);
  return {
    tone: stays && !due ? 'fact' : 'caution',
    title: due
      ? ['Due to expire since ', { instant: expiry }, ': a lifecycle rule may act at any moment.']
      : ['Expires ', { instant: expiry }, ' by a lifecycle rule.'],
    says: [
      whatIsLeft(reading),
      ...lockedBeyond(expiry, reading),
      ...(ruleId === '' ? [] : [['The rule is ', { value: ruleId }, '.']]),
      ...(reading.store === undefined ? [late, stays ? billed : notBilled] : []),
    ],
    ...(due
      ? {}
      : { todo: ['To keep it as it is, change the rule, or the tags by which the rule finds it, before then.'] }),
    ...(ruleId === '' ? {} : { detail: [{ label: 'Rule', value: ruleId }] }),
    evidence: evidenceOf(reading, 'Expiration', 'VersionId', ...locks),
  };
}

const late = 'S3 acts on it asynchronously, so the object may be there for a while after its date.';
const notBilled = 'What the rule removes is not billed from that date on, however late that is.';
const billed = 'The version that stays is billed as long as it is kept.';

/** Whether the bytes stay in the bucket as a noncurrent version, for sure. */
function staysAsVersion(reading: Reading): boolean {
  const id = known(reading, 'VersionId')?.trim();
  return id !== undefined && id !== 'null';
}

function whatIsLeft(reading: Reading): Words {
  if (staysAsVersion(reading))
    return 'The bucket keeps versions: a delete marker becomes the current one, and this version stays below it until another rule or a person deletes it.';
  if (known(reading, 'VersionId') !== undefined)
    return [
      'This is the version ',
      { code: 'null' },
      ': with versioning on it stays below a delete marker; with versioning suspended the marker takes its place, and it is gone.',
    ];
  return neverVersioned(reading)
    ? 'The bucket has never kept versions: the object is then gone for good.'
    : 'Whether the bucket keeps versions is not known. Without them the object is then gone for good.';
}

function lockedBeyond(expiry: number, reading: Reading): readonly Words[] {
  const until = parseIsoDate(known(reading, 'ObjectLockRetainUntilDate') ?? '');
  const held = locks.slice(1).some((field) => known(reading, field)?.trim() === 'ON');
  const marker = 'the rule can hide this version behind a delete marker, but not delete it.';
  if (held) return [`Object Lock holds it: ${marker}`];
  if (until === undefined || until <= expiry) return [];
  return [['Object Lock keeps it until ', { instant: until }, `: ${marker}`]];
}
