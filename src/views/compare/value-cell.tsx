import { useContext } from 'react';
import { type Cell, cellValue } from '../../compare/cell.ts';
import type { Column } from '../../compare/column.ts';
import { difference } from '../../compare/difference.ts';
import type { Row } from '../../compare/row.ts';
import { decode } from '../../object-head/header-values/decode.ts';
import { RawValue } from '../../ui/raw-value.tsx';
import { Printing } from '../../ui/use-printing.ts';
import { visibleParts } from '../../ui/visible-text.ts';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import { ChangedValue } from './changed-value.tsx';
import css from './compare-row.module.css';
import { MissingValue } from './missing-value.tsx';
import { cellWords, verdictSigns } from './verdict-words.ts';

/** More characters of a value must be asked for. */
const longestValue = 300;

/** A meaning longer than this is for Inspect, which has the room. */
const longestMeaning = 90;

interface ValueCellProps {
  readonly row: Row;
  readonly cell: Cell;
  readonly column: Column;
  readonly index: number;
  readonly reference: number;
}

/** What one column says of one field: the raw value with what changed in it, or why there is none. */
export function ValueCell({ row, cell, column, index, reference }: ValueCellProps) {
  const limit = useContext(Printing) ? Number.POSITIVE_INFINITY : longestValue;
  const isReference = index === reference;
  const verdict = row.verdicts[index] ?? 'unknown';
  const raw = cell.raw ?? cell.recovered?.raw;
  const before = row.cells[reference];
  const from = before && cellValue(before);
  const changes =
    !isReference && verdict === 'changed' && from !== undefined && raw !== undefined
      ? difference(row.field, from, raw)
      : undefined;
  const entries = row.id === 'Metadata' ? entriesOf(column) : undefined;
  const isSame = !isReference && verdict === 'same';
  const meaning = raw !== undefined && row.field && !isSame ? shortMeaning(row.field, raw) : undefined;
  return (
    <div className={css.content}>
      {!isReference && cell.state !== 'waiting' && before?.state !== 'waiting' && (
        <span className={css.sign} title={cellWords[verdict]}>
          <span aria-hidden="true">{verdictSigns[verdict]}</span>
          <VisuallyHidden>{cellWords[verdict]}: </VisuallyHidden>
        </span>
      )}
      <div className={css.said} data-raw={raw}>
        {changes && raw !== undefined ? (
          <ChangedValue raw={raw} difference={changes} limit={limit} />
        ) : raw !== undefined ? (
          <RawValue value={raw} limit={limit} quiet={isSame} />
        ) : entries !== undefined ? (
          <span>{entries === 1 ? '1 entry' : `${entries.toLocaleString('en')} entries`}</span>
        ) : (
          <MissingValue cell={cell} isBrief={isSame && before?.state === cell.state} />
        )}
        {meaning !== undefined && (
          <p className={css.note}>
            {/* A decoded text may hold what an encoded one cannot: marks that turn the text around them. */}
            {visibleParts(meaning).some(({ kind }) => kind === 'control') ? (
              <RawValue value={meaning} quiet />
            ) : (
              <bdi>{meaning}</bdi>
            )}
          </p>
        )}
        {cell.raw === undefined && cell.recovered && (
          <p className={css.note}>
            Not from this header: <code>{cell.recovered.call}</code> says so.
          </p>
        )}
        {cell.scope && <p className={css.note}>{cell.scope.because}</p>}
      </div>
    </div>
  );
}

function entriesOf({ outcome }: Column): number | undefined {
  return outcome.kind === 'answer' ? outcome.fields.get('Metadata')?.entries?.length : undefined;
}

function shortMeaning(field: NonNullable<Row['field']>, raw: string): string | undefined {
  const { text, warning } = decode(field, raw) ?? {};
  const said = warning ?? text;
  return said !== undefined && said.length <= longestMeaning ? said : undefined;
}
