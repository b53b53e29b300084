/** Puts what other calls brought beside what the HEAD's own headers say. A header that was read stays what it is. */
import type { FieldName } from '../catalogue/field.ts';
import { parseHttpDate } from '../header-values/http-date.ts';
import type { Presence } from '../presence.ts';
import type { RecoveryResult } from './recovery-result.ts';

type Fields = ReadonlyMap<FieldName, Presence>;

/**
 * Whether a call answered about another version than the HEAD: the object was replaced in between. ETag and time of the last
 * change are compared as far as both are known; false where they are not.
 *
 * @example isAboutAnother(fields, { kind: 'brought', values: { ETag: '"other"' }, … }) // true
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/Welcome.html#ConsistencyModel
 */
export function isAboutAnother(fields: Fields, result: RecoveryResult): boolean {
  if (result.kind !== 'brought') return false;
  const { ETag, LastModified } = result.values;
  const tag = fields.get('ETag');
  // An answer that can have no ETag, a 404, is about no object: one that was found since is another.
  if (ETag !== undefined && (tag?.state === 'absent' || (tag?.raw ?? ETag) !== ETag)) return true;
  const [sent, told] = [fields.get('LastModified')?.raw, LastModified].map((text) => parseHttpDate(text ?? ''));
  return sent !== undefined && told !== undefined && sent !== told;
}

/**
 * The fields, with values that calls brought for hidden and withheld ones, and with `absent` where a call proved that there
 * is none. The first call that brought a value counts. Results about another version are left out.
 *
 * @example withRecovered(fields, results).get('TagCount')?.because // 'GetObjectTagging: the object has no tags.'
 */
export function withRecovered(fields: Fields, results: readonly RecoveryResult[]): Fields {
  const brought = results.flatMap((result) =>
    result.kind === 'brought' && !isAboutAnother(fields, result) ? [result] : [],
  );
  return new Map([...fields].map(([field, presence]) => [field, recovered(presence, brought)]));
}

function recovered(presence: Presence, results: readonly Extract<RecoveryResult, { kind: 'brought' }>[]): Presence {
  const { field, state } = presence;
  if (state !== 'hidden' && state !== 'withheld') return presence;
  for (const { call, action, values } of results) {
    const raw = values[field];
    if (raw !== undefined) return { ...presence, recovered: { call, action, raw } };
  }
  for (const { call, none } of results) {
    const fact = none[field];
    if (fact !== undefined) return { field, state: 'absent', because: `${call}: ${fact}` };
  }
  return presence;
}
