import { useContext } from 'react';
import { inputsInUse } from '../../object-head/draft.ts';
import { headInputs } from '../../object-head/head-inputs.ts';
import { Badge } from '../../ui/badge.tsx';
import { RawValue } from '../../ui/raw-value.tsx';
import { Printing } from '../../ui/use-printing.ts';
import css from './column-head.module.css';
import type { ComparedColumn } from './use-columns.ts';

interface ColumnNameProps {
  readonly compared: ComparedColumn;
  /** From 0. */
  readonly index: number;
  readonly isReference: boolean;
}

/** Which object a column is about: its number, bucket, key and version, and what was asked beside them. */
export function ColumnName({ compared: { link, column }, index, isReference }: ColumnNameProps) {
  const { request, place } = link;
  const { bucket, key, versionId } = request;
  const isPrinting = useContext(Printing);
  const cutAt = (limit: number) => (isPrinting ? Number.POSITIVE_INFINITY : limit);
  const others = inputsInUse(request).filter((name) => name !== 'versionId');
  return (
    <div className={css.names}>
      <p className={css.first}>
        <span className={css.number}>{index + 1}</span>
        {isReference && <Badge tone="fact">reference</Badge>}
        <RawValue value={bucket} quiet limit={cutAt(80)} />
      </p>
      <p className={css.key}>
        <RawValue value={key} limit={cutAt(80)} />
      </p>
      <p className={css.version}>
        {versionId === undefined ? (
          'current version'
        ) : (
          <>
            version <RawValue value={versionId} quiet limit={cutAt(120)} />
          </>
        )}
      </p>
      {(column.connection ?? place.endpoint ?? place.region) !== undefined && (
        <p className={css.version}>
          at {[column.connection, place.endpoint, place.region].filter((part) => part !== undefined).join(', ')}
        </p>
      )}
      {others.length > 0 && (
        <p className={css.version}>
          with <code>{others.map((name) => headInputs[name].sdk).join(', ')}</code>
        </p>
      )}
    </div>
  );
}
