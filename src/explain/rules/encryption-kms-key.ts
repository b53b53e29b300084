/** Which KMS key is it, as far as its name tells, and what does that mean for its users? */
import { type KmsKey, parseKmsKey } from '../../object-head/header-values/kms-key.ts';
import type { Explanation } from '../rule.ts';
import type { Words } from '../words.ts';

/**
 * Sentences about the key that the header names, and its parts to copy. A text that names no key is shown as it is.
 * Who may use it is said of AWS's own KMS alone (`amazon`).
 *
 * @example kmsKeyWords('arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab', true).detail[1]
 * // { label: 'Account', value: '111122223333' }
 * @see https://docs.aws.amazon.com/kms/latest/developerguide/concepts.html
 */
export function kmsKeyWords(
  raw: string,
  amazon: boolean,
): { says: readonly Words[]; detail: NonNullable<Explanation['detail']> } {
  const key = parseKmsKey(raw);
  if (!key) return { says: [['The key is named ', { value: raw }, ', which is no KMS key.']], detail: [] };
  return { says: says(key, amazon), detail: detail(key) };
}

function says(key: KmsKey, amazon: boolean): readonly Words[] {
  if (key.kind !== 'arn')
    return [['The key is named ', { value: key.id }, '.'], ...(amazon ? [nameless, manager] : [])];
  const where: Words = ['The key belongs to account ', { value: key.account }, ' in ', { value: key.region }, '.'];
  if (!amazon) return [where];
  return [
    where,
    'Callers of another account need to be allowed by its key policy as well as by their own.',
    ...(key.multiRegion ? ['It is a multi-Region key: copies of it in other Regions have the same id.'] : []),
    manager,
  ];
}

const nameless = 'The name does not say in which account and Region it is.';

const manager: Words = [
  'Whether AWS or the customer manages the key cannot be told from its name: ',
  { code: 'kms:DescribeKey' },
  ' tells. A key that AWS manages (',
  { code: 'aws/s3' },
  ') cannot be used from other accounts.',
];

function detail(key: KmsKey): NonNullable<Explanation['detail']> {
  const id = { label: key.kind === 'alias' || (key.kind === 'arn' && key.alias) ? 'Alias' : 'Key id', value: key.id };
  if (key.kind !== 'arn') return [id];
  return [id, { label: 'Account', value: key.account }, { label: 'Region', value: key.region }];
}
