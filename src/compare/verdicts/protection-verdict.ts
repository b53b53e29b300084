/** Is this version protected less than the reference, or more, or can nobody tell? */
import type { Segment } from '../../explain/words.ts';
import type { FieldName } from '../../object-head/catalogue/field.ts';
import { distance } from '../differences/distance.ts';
import { evidenceOf, type FindVerdicts, type Pair } from './pair.ts';
import { holdDuration, isHeld, type Retention, retentionOf } from './protection-state.ts';
import type { Finding, Tone, VerdictId } from './verdict.ts';

/** One respect in which they differ. */
interface Clause {
  readonly change: 'weaker' | 'stronger';
  readonly says: readonly Segment[];
  readonly fields: readonly FieldName[];
}

const ofRetention: readonly FieldName[] = ['ObjectLockMode', 'ObjectLockRetainUntilDate'];
const ofDuration: readonly FieldName[] = ['ObjectLockEventHoldDurationDays', 'ObjectLockEventHoldDurationYears'];

/**
 * `protection-weakened` and `protection-strengthened`, both where it is each in some respect: mode, date, holds.
 * `protection-unknown` where one column is protected and the other’s headers are hidden or withheld, which is no proof of
 * no lock. Retention that has ended by `pair.now` protects nothing.
 *
 * @example protectionVerdict(pairOf('COMPLIANCE', 'GOVERNANCE'))[0]?.id // 'protection-weakened'
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-lock.html
 */
export const protectionVerdict: FindVerdicts = (pair) => {
  const clauses = [...retentionClauses(pair), ...holdClauses(pair), ...durationClauses(pair)];
  return [
    ...finding(pair, clauses, 'weaker', 'protection-weakened', 'caution'),
    ...finding(pair, clauses, 'stronger', 'protection-strengthened', 'good'),
    ...unknown(pair),
  ];
};

function finding(
  pair: Pair,
  clauses: readonly Clause[],
  wanted: Clause['change'],
  id: VerdictId,
  tone: Tone,
): readonly Finding[] {
  const found = clauses.filter(({ change }) => change === wanted);
  if (found.length === 0) return [];
  const said = found.flatMap(({ says }, at) => [at === 0 ? `Protection is ${wanted} here: ` : '; ', ...says]);
  return [{ id, tone, words: [...said, '.'], evidence: evidenceOf(pair, ...found.flatMap(({ fields }) => fields)) }];
}

function retentionClauses({ reference, other, now }: Pair): readonly Clause[] {
  const [before, after] = [retentionOf(reference, now), retentionOf(other, now)];
  const fields = ofRetention;
  if (before.kind === 'kept' && after.kind === 'none')
    return [{ change: 'weaker', says: [...without(after), ', the reference is under ', ...kept(before)], fields }];
  if (before.kind === 'none' && after.kind === 'kept')
    return [
      { change: 'stronger', says: ['under ', ...kept(after), ', the reference has ', ...without(before)], fields },
    ];
  if (before.kind !== 'kept' || after.kind !== 'kept') return [];
  const mode: readonly Clause[] =
    before.mode === after.mode
      ? []
      : [
          {
            change: after.mode === 'GOVERNANCE' ? 'weaker' : 'stronger',
            says: [{ code: after.mode }, ' instead of ', { code: before.mode }],
            fields: ['ObjectLockMode'],
          },
        ];
  if (before.until === after.until) return mode;
  const change = after.until < before.until ? 'weaker' : 'stronger';
  const says = [`retention ends ${distance(before.until, after.until)}, `, { instant: after.until }];
  return [...mode, { change, says, fields: ['ObjectLockRetainUntilDate'] }];
}

function kept({ mode, until }: Extract<Retention, { kind: 'kept' }>): readonly Segment[] {
  return [{ code: mode }, ' until ', { instant: until }];
}

function without({ ended }: Extract<Retention, { kind: 'none' }>): readonly Segment[] {
  return ended === undefined ? ['no retention'] : ['retention that ended ', { instant: ended }];
}

const holds = [
  { field: 'ObjectLockLegalHoldStatus', name: 'legal hold', one: 'a legal hold' },
  { field: 'ObjectLockEventHold', name: 'event hold', one: 'an event hold' },
] as const;

function holdClauses({ reference, other }: Pair): readonly Clause[] {
  return holds.flatMap(({ field, name, one }): readonly Clause[] => {
    const [before, after] = [isHeld(reference, field), isHeld(other, field)];
    if (before === undefined || after === undefined || before === after) return [];
    return after
      ? [{ change: 'stronger', says: [`${one}, the reference has none`], fields: [field] }]
      : [{ change: 'weaker', says: [`no ${name}, the reference has one`], fields: [field] }];
  });
}

/** Days and years are not counted against each other: no year has a fixed number of days. */
function durationClauses({ reference, other }: Pair): readonly Clause[] {
  const [before, after] = [holdDuration(reference), holdDuration(other)];
  if (!before || !after || before.unit !== after.unit || before.count === after.count) return [];
  const by = Math.abs(after.count - before.count);
  const isShorter = after.count < before.count;
  const span = `${by.toLocaleString('en-US')} ${before.unit}${by === 1 ? '' : 's'}`;
  const says = [`the event hold protects ${span} ${isShorter ? 'less' : 'more'} after its release`];
  return [{ change: isShorter ? 'weaker' : 'stronger', says, fields: ofDuration }];
}

/** Said only where one of the two is known to be protected: of two unknown ones there is nothing to compare. */
function unknown(pair: Pair): readonly Finding[] {
  const { reference, other, now } = pair;
  const kinds: readonly Kind[] = [
    {
      name: 'retention',
      fields: ofRetention,
      before: isKept(retentionOf(reference, now)),
      after: isKept(retentionOf(other, now)),
    },
    ...holds.map(({ field, name }) => ({
      name,
      fields: [field],
      before: isHeld(reference, field),
      after: isHeld(other, field),
    })),
  ];
  const here = kinds.filter(({ before, after }) => before === true && after === undefined);
  const there = kinds.filter(({ before, after }) => before === undefined && after === true);
  const open = [...here, ...there];
  if (open.length === 0) return [];
  const where = there.length === 0 ? 'here' : here.length === 0 ? 'of the reference' : 'of either';
  const what = open.map(({ name }) => name).join(', ');
  return [
    {
      id: 'protection-unknown',
      tone: 'caution',
      words: `Protection cannot be compared (${what}): headers ${where} are hidden or withheld, which does not mean that there is no lock.`,
      evidence: evidenceOf(pair, ...open.flatMap(({ fields }) => fields)),
    },
  ];
}

/** One kind of protection: whether it is in force in either, undefined where that cannot be told. */
interface Kind {
  readonly name: string;
  readonly fields: readonly FieldName[];
  readonly before: boolean | undefined;
  readonly after: boolean | undefined;
}

function isKept({ kind }: Retention): boolean | undefined {
  return kind === 'unknown' ? undefined : kind === 'kept';
}
