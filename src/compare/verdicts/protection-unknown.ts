/** Is there protection, or a sign of it, that cannot be compared? */
import type { Segment } from '../../explain/words.ts';
import type { FieldName } from '../../object-head/catalogue/field.ts';
import { evidenceOf, type Pair } from './pair.ts';
import { holds, isHeld, ofRetention, type Retention, retentionOf } from './protection-state.ts';
import type { Finding } from './verdict.ts';

/** One kind of protection in one column. */
interface Told {
  /** Whether it is in force; undefined where that cannot be told. */
  readonly inForce: boolean | undefined;
  /** Whether anything speaks for it, in force or not. */
  readonly isHinted: boolean;
}

interface Kind {
  readonly name: string;
  readonly fields: readonly FieldName[];
  readonly before: Told;
  readonly after: Told;
}

/**
 * `protection-unknown` where something speaks for a lock in either column and it cannot be told whether both have it: headers
 * that are hidden or withheld are no proof of no lock. Of two columns without a sign of one there is nothing to say.
 *
 * @example unknownProtection(pairOf('COMPLIANCE', hidden))[0]?.id // 'protection-unknown'
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-lock.html
 */
export function unknownProtection(pair: Pair): readonly Finding[] {
  const { reference, other, now } = pair;
  const [before, after] = [retentionOf(reference, now), retentionOf(other, now)];
  const modes = modesOf(before, after);
  const retention: Kind = { name: 'retention', fields: ofRetention, before: kept(before), after: kept(after) };
  const kinds = holds.map(({ field, name }): Kind => {
    return { name, fields: [field], before: held(isHeld(reference, field)), after: held(isHeld(other, field)) };
  });
  const open = (modes ? kinds : [retention, ...kinds]).filter(isOpen);
  if (!modes && open.length === 0) return [];
  const words = [
    ...(modes ?? []),
    ...(modes && open.length > 0 ? [' '] : []),
    ...(open.length > 0 ? [said(open)] : []),
  ];
  const fields = [...(modes ? ofRetention : []), ...open.flatMap((kind) => kind.fields)];
  return [{ id: 'protection-unknown', tone: 'caution', words, evidence: evidenceOf(pair, ...fields) }];
}

/** Both modes can be read, but not until when they hold. */
function modesOf(before: Retention, after: Retention): readonly Segment[] | undefined {
  if (before.kind === 'none' || after.kind === 'none' || (before.kind === 'kept' && after.kind === 'kept'))
    return undefined;
  if (before.mode === undefined || after.mode === undefined) return undefined;
  const modes: readonly Segment[] =
    before.mode === after.mode
      ? [{ code: after.mode }, ' in both']
      : [{ code: after.mode }, ' here, ', { code: before.mode }, ' in the reference'];
  return ['Retention cannot be compared: ', ...modes, ', but when it ends could not be read.'];
}

function kept(retention: Retention): Told {
  if (retention.kind !== 'unknown') return { inForce: retention.kind === 'kept', isHinted: retention.kind === 'kept' };
  return { inForce: undefined, isHinted: (retention.mode ?? retention.until) !== undefined };
}

function held(inForce: boolean | undefined): Told {
  return { inForce, isHinted: inForce === true };
}

function isOpen({ before, after }: Kind): boolean {
  const isUnknown = before.inForce === undefined || after.inForce === undefined;
  return isUnknown && (before.isHinted || after.isHinted);
}

function said(open: readonly Kind[]): string {
  const here = open.some(({ after }) => after.inForce === undefined);
  const there = open.some(({ before }) => before.inForce === undefined);
  const where = here && there ? 'of either' : here ? 'here' : 'of the reference';
  const what = open.map(({ name }) => name).join(', ');
  return `Protection cannot be compared (${what}): headers ${where} are hidden or withheld, which does not mean that there is no lock.`;
}
