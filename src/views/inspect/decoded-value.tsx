import type { Decoded } from '../../object-head/header-values/decoded.ts';
import { CopyButton } from '../../ui/copy-button.tsx';
import { RawValue } from '../../ui/raw-value.tsx';
import { RelativeTime } from '../../ui/relative-time.tsx';
import { timeZone } from '../../ui/time-zone.ts';
import { visibleParts } from '../../ui/visible-text.ts';
import { useNow } from '../parts/use-now.ts';
import css from './decoded-value.module.css';

/** What a value means, in plain words beneath it; its parts, each to be copied. */
export function DecodedValue({ decoded }: { decoded: Decoded }) {
  const now = useNow();
  const zone = timeZone.use();
  const { text, detail = [], instant, warning } = decoded;
  // A single part that the sentence spells out gets its copy button there; several need their labels.
  const spelled = detail.length === 1 ? detail.filter(({ value }) => text.includes(value)) : [];
  const parts = detail.length > spelled.length ? detail : [];
  return (
    <div className={css.decoded}>
      <p className={css.text}>
        {hidesCharacters(text) ? <RawValue value={text} quiet /> : <bdi>{text}</bdi>}
        {spelled.map(({ label, value }) => (
          <CopyButton key={label} text={value} what={label} />
        ))}
        {instant !== undefined && (
          <>
            {' · '}
            {/* The text before it is in UTC, whatever was chosen. */}
            <RelativeTime instant={instant} now={now} form={zone === 'utc' ? 'relative' : 'both'} />
          </>
        )}
      </p>
      {warning !== undefined && <p className={css.warning}>{warning}</p>}
      {parts.length > 0 && (
        <ul className={css.parts}>
          {parts.map(({ label, value }) => (
            <li key={`${label}\n${value}`}>
              <span className={css.label}>{label}</span> <RawValue value={value} quiet limit={200} />
              <CopyButton text={value} what={label} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** A decoded text may hold what an encoded one cannot: controls, and marks that turn the text around them. */
function hidesCharacters(text: string): boolean {
  return visibleParts(text).some(({ kind }) => kind === 'control');
}
