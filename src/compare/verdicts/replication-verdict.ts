/** Is one of them further in being copied to other buckets? */
import { evidenceOf, type FindVerdicts, known, type Side } from './pair.ts';
import type { Tone, VerdictId } from './verdict.ts';

/**
 * `replication-behind` where it is PENDING or FAILED here and not in the reference, `replication-caught-up` for the
 * reverse, `replication-changed` for any other difference. Nothing where a status is unknown or was not sent: that says
 * only that no rule covers the object.
 *
 * @example replicationVerdict(pairOf('COMPLETED', 'PENDING'))[0]?.id // 'replication-behind'
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/replication-status.html
 */
export const replicationVerdict: FindVerdicts = (pair) => {
  const [before, after] = [statusOf(pair.reference), statusOf(pair.other)];
  if (before === undefined || after === undefined || before === after) return [];
  const [id, tone, says] = verdictOn(before, after);
  const words = [`${says}: `, { value: after }, ' here, ', { value: before }, ' in the reference.'];
  return [{ id, tone, words, evidence: evidenceOf(pair, 'ReplicationStatus') }];
};

function verdictOn(before: string, after: string): readonly [VerdictId, Tone, string] {
  const open = ['PENDING', 'FAILED'];
  if (after === 'FAILED') return ['replication-behind', 'danger', 'Replication failed'];
  if (after === 'PENDING' && !open.includes(before))
    return ['replication-behind', 'caution', 'Replication is behind, not yet copied to every destination'];
  if (open.includes(before) && after === 'COMPLETED')
    return ['replication-caught-up', 'good', 'Replication is complete'];
  return ['replication-changed', 'fact', 'Replication status'];
}

/** COMPLETE is in the SDK's list beside COMPLETED, which S3 sends. */
function statusOf(side: Side): string | undefined {
  const status = known(side, 'ReplicationStatus');
  return status === 'COMPLETE' ? 'COMPLETED' : status;
}
