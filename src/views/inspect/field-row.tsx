import { headerLabel } from '../../object-head/catalogue/catalogue.ts';
import type { FieldName } from '../../object-head/catalogue/field.ts';
import { decode } from '../../object-head/header-values/decode.ts';
import type { Decoded } from '../../object-head/header-values/decoded.ts';
import type { Presence } from '../../object-head/presence.ts';
import type { Recovered } from '../../object-head/recovery/recovered.ts';
import { CopyButton } from '../../ui/copy-button.tsx';
import { StateMark } from '../../ui/state-mark.tsx';
import { stateMarks } from '../parts/state-marks.ts';
import { DecodedValue } from './decoded-value.tsx';
import { FieldHelp } from './field-help.tsx';
import css from './field-row.module.css';
import { RawCell } from './raw-cell.tsx';

/** One output field: S3's name, the header's, the raw value, what it means; or why there is none. */
export function FieldRow({ presence }: { presence: Presence }) {
  const { field, state, raw, because, recovered } = presence;
  const copied = raw ?? recovered?.raw;
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
        {recovered && <Brought field={field} recovered={recovered} />}
        {raw !== undefined && state !== 'present' && <p className={css.because}>{because}</p>}
      </dd>
      {copied !== undefined && (
        <dd className={css.copy}>
          <CopyButton text={copied} what={field} />
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

/** A value that the header would have carried, and the call that told it. */
function Brought({ field, recovered: { raw, call, action } }: { field: FieldName; recovered: Recovered }) {
  return (
    <div className={css.brought} data-recovered={call}>
      <Value raw={raw} decoded={decode(field, raw)} />
      <p className={css.because}>
        Not from this header: <code>{call}</code> says so (<code>{action}</code>).
      </p>
    </div>
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
