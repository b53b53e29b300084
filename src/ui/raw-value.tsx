import { useContext, useState } from 'react';
import { classNames } from './class-names.ts';
import css from './raw-value.module.css';
import { Printing } from './use-printing.ts';
import { cutText, visibleParts } from './visible-text.ts';

export interface RawValueProps {
  readonly value: string;
  /** Characters shown before the rest must be asked for. */
  readonly limit?: number | undefined;
  /** For a value that is not the point of its row. */
  readonly quiet?: boolean | undefined;
}

const numbers = new Intl.NumberFormat('en');

/** A value exactly as it came: wraps anywhere, keeps its spaces, hides no character, and never reaches outside itself. */
export function RawValue({ value, limit = 600, quiet }: RawValueProps) {
  const [whole, setWhole] = useState(false);
  const isPrinting = useContext(Printing);
  // A button that would uncover less than a line is worth less than the line.
  const long = value.length > limit + 80;
  const shown = long && !whole && !isPrinting ? cutText(value, limit) : value;
  return (
    <span className={classNames(css.value, quiet && css.quiet)}>
      <bdi dir="auto" translate="no" className={css.text}>
        {value === '' ? <span className={css.empty}>empty</span> : <Parts value={shown} />}
      </bdi>
      {long && (
        <button type="button" className={css.more} aria-expanded={whole} onClick={() => setWhole(!whole)}>
          {whole ? 'Show less' : `Show all ${numbers.format(value.length)} characters`}
        </button>
      )}
    </span>
  );
}

function Parts({ value }: { value: string }) {
  return visibleParts(value).map((part, index) => {
    if (part.kind === 'text') return part.text;
    // The character itself stays in the page under its picture, so that what is selected and copied is the value.
    return (
      <span
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one string have no other identity
        key={index}
        className={part.kind === 'space' ? css.space : css.control}
        data-picture={part.picture}
        title={part.name}
      >
        {part.text}
      </span>
    );
  });
}
