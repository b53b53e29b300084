/** A comparison as JSON that programs may rely on: what its members are called, and what they hold. */
import { plainText } from '../explain/words.ts';
import type { Place } from '../object-head/head-request.ts';
import { otherInputs } from '../object-head/other-inputs.ts';
import { toIsoSeconds } from '../object-head/when.ts';
import { type Cell, type CellState, cellValue } from './cell.ts';
import { type Column, type Comparison, referenceIndex } from './column.ts';
import type { Row } from './row.ts';
import type { RowVerdict } from './row-verdict.ts';
import { rows } from './rows.ts';
import type { Tone, VerdictId } from './verdicts/verdict.ts';
import { verdicts } from './verdicts.ts';

/** Members may be added within a version; none is renamed, removed, or given another meaning. */
export interface ComparisonJson {
  readonly format: 'headlight-comparison';
  readonly version: 1;
  /** The address that shows the comparison. */
  readonly link?: string;
  /** Index of the reference in `columns`. */
  readonly reference: number;
  readonly columns: readonly ColumnJson[];
  /** In the order of the columns, the most consequential first. */
  readonly verdicts: readonly VerdictJson[];
  readonly rows: readonly RowJson[];
}

interface ColumnJson {
  readonly connection?: string;
  readonly bucket: string;
  readonly key: string;
  /** As it was asked for; the answer's own is in the row `VersionId`. */
  readonly versionId?: string;
  /** Where it was asked, beyond what the connection says. */
  readonly place?: Place;
  /** What else was asked, by the inputs' names in the SDK: `{ "Range": "bytes=0-3" }`. */
  readonly inputs?: Readonly<Record<string, string | number>>;
  readonly outcome: 'answer' | 'no-answer' | 'waiting';
  /** HTTP status of the answer. */
  readonly status?: number;
  /** When the answer was asked for, ISO 8601, UTC. */
  readonly askedAt?: string;
  /** Why there is no answer, `cors-or-network`. */
  readonly failure?: string;
}

interface VerdictJson {
  readonly id: VerdictId;
  /** Index of the column in `columns`. */
  readonly column: number;
  readonly tone: Tone;
  readonly text: string;
  readonly evidence: readonly string[];
}

interface RowJson {
  /** `ETag`, `Metadata:color`, `x-new-thing`. */
  readonly id: string;
  readonly group: string;
  readonly header: string;
  readonly about: Row['about'];
  readonly verdict: RowVerdict;
  /** One a column. */
  readonly cells: readonly CellJson[];
}

interface CellJson {
  readonly state: CellState;
  /** Against the reference. */
  readonly verdict: RowVerdict;
  /** The raw text; left out where there is none. */
  readonly value?: string;
  /** The call that brought it in place of the header. */
  readonly recoveredBy?: string;
}

/**
 * The comparison with all its rows, same or not, and its verdicts, as data for `JSON.stringify`. Holds no secret and no
 * signature. Columns without an answer are in it, with what is known of them.
 *
 * @example comparisonJson({ columns: [a, b], reference: 0, now }).rows[0]?.id // 'VersionId'
 * @see https://www.rfc-editor.org/rfc/rfc8259
 */
export function comparisonJson(comparison: Comparison, link?: string): ComparisonJson {
  const { columns, reference } = comparison;
  const index = referenceIndex(columns, reference);
  return {
    format: 'headlight-comparison',
    version: 1,
    ...(link === undefined ? {} : { link }),
    reference: index,
    columns: columns.map(columnJson),
    verdicts: verdicts(comparison).map(({ id, column, tone, words, evidence }) => ({
      id,
      column: columns.findIndex((one) => one.id === column),
      tone,
      text: plainText(words),
      evidence,
    })),
    rows: rows(columns, index).flatMap(({ group, rows: found }) =>
      found.map(({ id, header, about, verdict, cells, verdicts: each }) => ({
        id,
        group,
        header,
        about,
        verdict,
        cells: cells.map((cell, at) => cellJson(cell, each[at] ?? 'unknown')),
      })),
    ),
  };
}

function columnJson({ connection, request, place = {}, outcome }: Column): ColumnJson {
  const { bucket, key, versionId } = request;
  const inputs = otherInputs(request);
  return {
    ...(connection === undefined ? {} : { connection }),
    bucket,
    key,
    ...(versionId === undefined ? {} : { versionId }),
    ...(Object.keys(place).length === 0 ? {} : { place }),
    ...(Object.keys(inputs).length === 0 ? {} : { inputs }),
    outcome: outcome.kind,
    ...(outcome.kind === 'answer'
      ? { status: outcome.observation.status, askedAt: toIsoSeconds(outcome.observation.sentAt) }
      : {}),
    ...(outcome.kind === 'no-answer' ? { failure: outcome.failure.kind } : {}),
  };
}

function cellJson(cell: Cell, verdict: RowVerdict): CellJson {
  const value = cellValue(cell);
  const isRecovered = cell.raw === undefined && cell.recovered !== undefined;
  return {
    state: cell.state,
    verdict,
    ...(value === undefined ? {} : { value }),
    ...(isRecovered && cell.recovered ? { recoveredBy: cell.recovered.call } : {}),
  };
}
