import { headerLabel } from '../../object-head/catalogue/catalogue.ts';
import { decode } from '../../object-head/header-values/decode.ts';
import type { Decoded } from '../../object-head/header-values/decoded.ts';
import type { Presence } from '../../object-head/presence.ts';
import { CopyButton } from '../../ui/copy-button.tsx';
import { StateMark } from '../../ui/state-mark.tsx';
import { DecodedValue } from './decoded-value.tsx';
import { FieldHelp } from './field-help.tsx';
import css from './field-row.module.css';
import { RawCell } from './raw-cell.tsx';
import { stateMarks } from './state-marks.ts';

/** One output field: S3's name, the header's, the raw value, what it means; or why there is none. */
export function FieldRow({ presence }: { presence: Presence }) {
  const { field, state, raw, because } = presence;
  return (
    <div className={css.row} data-field={field} data-state={state}>
      <dt className={css.name}>
        <span className={css.field}>
          {field}
          <FieldHelp field={field} />
        </span>
        <code className={css.header}>{headerLabel(field)}</code>
      </dt>
      <dd className={css.value}>
        {raw === undefined ? <Missing presence={presence} /> : <Value raw={raw} decoded={decode(field, raw)} />}
        {raw !== undefined && state !== 'present' && <p className={css.because}>{because}</p>}
      </dd>
      {raw !== undefined && (
        <dd className={css.copy}>
          <CopyButton text={raw} what={field} />
        </dd>
      )}
    </div>
  );
}

export function Value({ raw, decoded }: { raw: string; decoded: Decoded | undefined }) {
  return (
    <>
      <RawCell raw={raw} />
      {decoded && <DecodedValue decoded={decoded} />}
    </>
  );
}

function Missing({ presence: { state, because } }: { presence: Presence }) {
  const { shape, label } = stateMarks[state];
  return (
    <div className={css.missing}>
      <StateMark shape={shape} label={label} />
      <p className={css.because}>{because}</p>
    </div>
  );
}
