/** Is it encrypted in another way, or under another key? */
import type { Segment } from '../../explain/words.ts';
import { evidenceOf, type FindVerdicts, isAbsent, known, type Pair, type Side } from './pair.ts';

/**
 * `encryption-changed` where the kind differs, `encryption-key-changed` where only the key does; nothing where a side is unknown.
 *
 * @example encryptionVerdict(pairOf('AES256', 'aws:kms'))[0]?.id // 'encryption-changed'
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/serv-side-encryption.html
 */
export const encryptionVerdict: FindVerdicts = (pair) => {
  const [before, after] = [kindOf(pair.reference), kindOf(pair.other)];
  if (!before || !after) return [];
  if (before.id === after.id) return otherKey(pair);
  const words = ['Encryption: ', after.segment, ' here, ', before.segment, ' in the reference.'];
  const evidence = evidenceOf(pair, 'ServerSideEncryption', 'SSECustomerAlgorithm');
  return [{ id: 'encryption-changed', tone: 'caution', words, evidence }];
};

function kindOf(side: Side): { readonly id: string; readonly segment: Segment } | undefined {
  const byS3 = known(side, 'ServerSideEncryption');
  if (byS3 !== undefined) return { id: byS3, segment: { value: byS3 } };
  const byCustomer = known(side, 'SSECustomerAlgorithm');
  if (byCustomer !== undefined) return { id: 'SSE-C', segment: { code: 'SSE-C' } };
  const isNone = isAbsent(side, 'ServerSideEncryption') && isAbsent(side, 'SSECustomerAlgorithm');
  return isNone ? { id: '', segment: 'none named' } : undefined;
}

function otherKey(pair: Pair): ReturnType<FindVerdicts> {
  for (const field of ['SSEKMSKeyId', 'SSECustomerKeyMD5'] as const) {
    const [before, after] = [known(pair.reference, field), known(pair.other, field)];
    if (before === undefined || after === undefined || before === after) continue;
    const words: readonly Segment[] =
      field === 'SSEKMSKeyId'
        ? ['Another KMS key: ', { value: after }, ' here, ', { value: before }, ' in the reference.']
        : ['Another customer key (SSE-C): the MD5s of the keys differ.'];
    return [{ id: 'encryption-key-changed', tone: 'caution', words, evidence: evidenceOf(pair, field) }];
  }
  return [];
}
