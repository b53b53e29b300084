/** Which entries of user metadata came, went, or got another value? */
import type { Segment } from '../../explain/words.ts';
import { headerLabel } from '../../object-head/catalogue/catalogue.ts';
import type { Row } from '../row.ts';
import type { FindVerdicts, Pair } from './pair.ts';
import type { Finding, VerdictId } from './verdict.ts';

/** Names beyond these are counted. */
const most = 5;

/**
 * `metadata-added` (here, provably not in the reference), `metadata-removed` (the reverse), `metadata-changed`. A name
 * that may only be hidden is none of them.
 *
 * @example metadataVerdict(pairOf({ color: 'blue' }, {}))[0]?.id // 'metadata-removed'
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/UsingMetadata.html
 */
export const metadataVerdict: FindVerdicts = (pair) => [
  ...finding('metadata-added', 'Metadata only here: ', names(pair, 'only', pair.other.column.id)),
  ...finding('metadata-removed', 'Metadata only in the reference: ', names(pair, 'only', pair.reference.column.id)),
  ...finding('metadata-changed', 'Metadata with another value: ', names(pair, 'changed', pair.other.column.id)),
];

/** The names of the entries with this verdict that the column has. */
function names({ rows }: Pair, wanted: 'only' | 'changed', column: string): readonly string[] {
  const prefix = 'Metadata:';
  return rows.flatMap(({ row, verdict }) =>
    verdict === wanted && row.id.startsWith(prefix) && hasValue(row, column) ? [row.id.slice(prefix.length)] : [],
  );
}

function hasValue({ cells }: Row, column: string): boolean {
  return cells.some((cell) => cell.column === column && cell.counts === 'value');
}

function finding(id: VerdictId, start: string, found: readonly string[]): readonly Finding[] {
  if (found.length === 0) return [];
  const shown = found.slice(0, most).flatMap((value, at): readonly Segment[] => [at === 0 ? start : ', ', { value }]);
  const more = found.length - most;
  const words = [...shown, more > 0 ? ` and ${more.toLocaleString('en-US')} more.` : '.'];
  return [{ id, tone: 'fact', words, evidence: [headerLabel('Metadata')] }];
}
