/** What is there to say of each column against the reference, in sentences? What differs field by field is in `rows.ts`. */
import { type Column, type Comparison, referenceIndex } from './column.ts';
import { rows } from './rows.ts';
import { bytesVerdict } from './verdicts/bytes-verdict.ts';
import { deliveryVerdict } from './verdicts/delivery-verdict.ts';
import { encryptionVerdict } from './verdicts/encryption-verdict.ts';
import { markerBetween } from './verdicts/marker-between.ts';
import { metadataVerdict } from './verdicts/metadata-verdict.ts';
import type { FindVerdicts, Side } from './verdicts/pair.ts';
import { protectionVerdict } from './verdicts/protection-verdict.ts';
import { replicationVerdict } from './verdicts/replication-verdict.ts';
import { standingVerdict } from './verdicts/standing-verdict.ts';
import { storageVerdict } from './verdicts/storage-verdict.ts';
import type { Verdict } from './verdicts/verdict.ts';

/** The most consequential first. */
const questions: readonly FindVerdicts[] = [
  bytesVerdict,
  protectionVerdict,
  replicationVerdict,
  encryptionVerdict,
  storageVerdict,
  metadataVerdict,
  deliveryVerdict,
];

/**
 * The verdicts on every column but the reference, column by column, the most consequential first. None for a column that
 * is still awaited. Each rests on what is proved: what is hidden or withheld gives no difference.
 *
 * @example verdicts({ columns: [current, previous], reference: 0, now })[0]?.id // 'different-bytes'
 * @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_HeadObject.html
 */
export function verdicts({ columns, reference, now }: Comparison): readonly Verdict[] {
  const index = referenceIndex(columns, reference);
  const first = columns[index];
  if (!first) return [];
  const all = rows(columns, index).flatMap((group) => group.rows);
  return columns.flatMap((column, at) => {
    if (at === index) return [];
    const standing = standingVerdict(first, column);
    if (standing) return [{ ...standing, column: column.id }];
    const [one, other] = [sideOf(first), sideOf(column)];
    if (!one || !other) return [];
    const pairRows = all.map((row) => ({ row, verdict: row.verdicts[at] ?? 'unknown' }));
    const pair = { reference: one, other, rows: pairRows, now };
    const between = markerBetween(first, column, columns);
    const found = [...(between ? [between] : []), ...questions.flatMap((ask) => ask(pair))];
    return found.map((finding) => ({ ...finding, column: column.id }));
  });
}

function sideOf(column: Column): Side | undefined {
  return column.outcome.kind === 'answer' ? { column, answer: column.outcome } : undefined;
}
