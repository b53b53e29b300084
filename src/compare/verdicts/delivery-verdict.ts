/** Does anything differ beside the bytes, and is it only how the object is delivered? */
import type { Segment } from '../../explain/words.ts';
import type { FieldName } from '../../object-head/catalogue/field.ts';
import { bytesVerdict } from './bytes-verdict.ts';
import type { FindVerdicts, Pair } from './pair.ts';

/** What tells browsers and caches how to take the object; each can be set anew without touching its bytes. */
const delivery: ReadonlySet<FieldName | undefined> = new Set<FieldName | undefined>([
  'CacheControl',
  'ContentDisposition',
  'ContentEncoding',
  'ContentLanguage',
  'ContentType',
  'Expires',
  'ExpiresString',
  'WebsiteRedirectLocation',
]);

/** What is of another upload by its nature, or is said by the verdict on the bytes. */
const ofUpload = /^(?:VersionId|ETag|LastModified|DeleteMarker|ContentLength|PartsCount|Checksum.*)$/;

/**
 * `only-delivery`: the bytes are the same, and of all that could be compared only headers of delivery differ.
 * `delivery-changed`: they differ, and more does, or the bytes are not known to be the same. `no-difference`: the bytes
 * are the same, and nothing that could be compared differs. What could not be compared is counted in the sentence.
 *
 * @example deliveryVerdict(pairOf({ 'cache-control': 'no-store' }, {}))[0]?.id // 'only-delivery'
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/UsingMetadata.html
 */
export const deliveryVerdict: FindVerdicts = (pair) => {
  const compared = pair.rows.filter(({ row }) => row.about === 'object' && !ofUpload.test(row.id));
  const differing = compared.filter(({ verdict }) => verdict === 'changed' || verdict === 'only');
  const delivered = headersOf(differing.filter(({ row }) => delivery.has(row.field)));
  const same = bytesVerdict(pair).find(({ id }) => id === 'same-bytes');
  const open = headersOf(compared.filter(({ verdict }) => verdict === 'unknown')).length;
  const rest =
    open === 0
      ? ''
      : ` ${open.toLocaleString('en-US')} other ${open === 1 ? 'header' : 'headers'} could not be compared.`;
  if (differing.length === 0)
    return same ? [{ id: 'no-difference', tone: 'good', words: noDifference(rest), evidence: same.evidence }] : [];
  if (delivered.length === 0) return [];
  const names = delivered.flatMap((code, at): readonly Segment[] => [...(at === 0 ? [] : [', ']), { code }]);
  if (same && differing.every(({ row }) => delivery.has(row.field))) {
    const words = [
      open === 0 ? 'Only how it is delivered differs: ' : 'As far as can be told, only how it is delivered differs: ',
      ...names,
      `.${rest}`,
    ];
    return [{ id: 'only-delivery', tone: 'fact', words, evidence: [...new Set([...same.evidence, ...delivered])] }];
  }
  return [
    {
      id: 'delivery-changed',
      tone: 'fact',
      words: ['It is delivered differently: ', ...names, '.'],
      evidence: delivered,
    },
  ];
};

function noDifference(rest: string): string {
  return rest === '' ? 'Nothing differs beside the upload itself.' : `Nothing that can be compared differs.${rest}`;
}

function headersOf(found: Pair['rows']): readonly string[] {
  return [...new Set(found.map(({ row }) => row.header))];
}
