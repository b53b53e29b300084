/** Is this version protected less than the reference, or more, or can nobody tell? */
import type { Segment } from '../../explain/words.ts';
import type { FieldName } from '../../object-head/catalogue/field.ts';
import { distance } from '../differences/distance.ts';
import { evidenceOf, type FindVerdicts, type Pair } from './pair.ts';
import {
  type HoldDuration,
  holdDuration,
  holds,
  isHeld,
  ofRetention,
  type Retention,
  retentionOf,
} from './protection-state.ts';
import { unknownProtection } from './protection-unknown.ts';
import type { Finding, Tone, VerdictId } from './verdict.ts';

/** One respect in which they differ. */
interface Clause {
  readonly change: 'weaker' | 'stronger';
  readonly says: readonly Segment[];
  readonly fields: readonly FieldName[];
}

const ofDuration: readonly FieldName[] = ['ObjectLockEventHoldDurationDays', 'ObjectLockEventHoldDurationYears'];

/**
 * `protection-weakened` and `protection-strengthened`, both where it is each in some respect: mode, date, holds.
 * `protection-unknown` where something speaks for a lock and the rest is hidden or withheld. Retention that has ended by `pair.now` protects nothing.
 *
 * @example protectionVerdict(pairOf('COMPLIANCE', 'GOVERNANCE'))[0]?.id // 'protection-weakened'
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-lock.html
 */
export const protectionVerdict: FindVerdicts = (pair) => {
  const clauses = [...retentionClauses(pair), ...holdClauses(pair), ...durationClauses(pair)];
  return [
    ...finding(pair, clauses, 'weaker', 'protection-weakened', 'caution'),
    ...finding(pair, clauses, 'stronger', 'protection-strengthened', 'good'),
    ...unknownProtection(pair),
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

function holdClauses({ reference, other }: Pair): readonly Clause[] {
  return holds.flatMap(({ field, name, one }): readonly Clause[] => {
    const [before, after] = [isHeld(reference, field), isHeld(other, field)];
    if (before === undefined || after === undefined || before === after) return [];
    return after
      ? [{ change: 'stronger', says: [`${one}, the reference has none`], fields: [field] }]
      : [{ change: 'weaker', says: [`no ${name}, the reference has one`], fields: [field] }];
  });
}

function durationClauses({ reference, other }: Pair): readonly Clause[] {
  const [before, after] = [holdDuration(reference), holdDuration(other)];
  const change = before && after && durationChange(before, after);
  if (!before || !after || !change) return [];
  const says =
    before.unit === after.unit
      ? `${span({ ...after, count: Math.abs(after.count - before.count) })} ${change === 'weaker' ? 'less' : 'more'} after its release`
      : `${span(after)} after its release, that of the reference ${span(before)}`;
  return [{ change, says: [`the event hold protects ${says}`], fields: ofDuration }];
}

/** No year has a fixed number of days: a difference between days and years counts only where it is one in any year. */
function durationChange(before: HoldDuration, after: HoldDuration): Clause['change'] | undefined {
  const isYears = before.unit === 'year' && after.unit === 'year';
  const [least, most] = isYears ? [1, 1] : [365, 366];
  const bounds = ({ count, unit }: HoldDuration) => (unit === 'day' ? [count, count] : [count * least, count * most]);
  const [[low = 0, high = 0], [newLow = 0, newHigh = 0]] = [bounds(before), bounds(after)];
  if (newHigh < low) return 'weaker';
  return newLow > high ? 'stronger' : undefined;
}

function span({ count, unit }: HoldDuration): string {
  return `${count.toLocaleString('en-US')} ${unit}${count === 1 ? '' : 's'}`;
}
