/** Do other headers differ than those of the bytes, and only those of delivery? Tags and ACLs are in no header. */
import type { Segment } from '../../explain/words.ts';
import type { FieldName } from '../../object-head/catalogue/field.ts';
import { parseBytes } from '../../object-head/header-values/bytes.ts';
import { bytesVerdict, isSameByWeakSum } from './bytes-verdict.ts';
import { type FindVerdicts, known, type Pair } from './pair.ts';

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
  const rest = `${notCompared(open)}${tagsOf(pair)}`;
  if (differing.length === 0) {
    const words = `${open === 0 ? 'No header differs beside those of the upload itself.' : 'No header that can be compared differs.'}${rest}`;
    return same ? [{ id: 'no-difference', tone: 'good', words, evidence: same.evidence }] : [];
  }
  if (delivered.length === 0) return [];
  const names = delivered.flatMap((code, at): readonly Segment[] => [...(at === 0 ? [] : [', ']), { code }]);
  if (same && differing.every(({ row }) => delivery.has(row.field))) {
    const words = [
      open === 0 && !isSameByWeakSum(pair) ? 'Only' : 'As far as can be told, only',
      ' headers of delivery differ: ',
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

function notCompared(open: number): string {
  if (open === 0) return '';
  return ` ${open.toLocaleString('en-US')} other ${open === 1 ? 'header' : 'headers'} could not be compared.`;
}

/** As many tags are not the same tags. */
function tagsOf({ reference, other }: Pair): string {
  const isTagged = [reference, other].some((side) => parseBytes(known(side, 'TagCount') ?? '0') !== 0);
  return isTagged ? ' Tags were only counted, not compared.' : '';
}

function headersOf(found: Pair['rows']): readonly string[] {
  return [...new Set(found.map(({ row }) => row.header))];
}
