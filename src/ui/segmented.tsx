import { useId } from 'react';
import css from './segmented.module.css';

export interface Segment<Value extends string> {
  readonly value: Value;
  readonly label: string;
  readonly count?: number | undefined;
  readonly disabled?: boolean | undefined;
}

export interface SegmentedProps<Value extends string> {
  /** Names the choice for assistive technology. */
  readonly label: string;
  readonly value: Value;
  readonly options: readonly Segment<Value>[];
  readonly onValueChange: (value: Value) => void;
}

const numbers = new Intl.NumberFormat('en');

/** One of a few, all in sight: radio buttons by nature, so that the arrow keys work by themselves. */
export function Segmented<Value extends string>({ label, value, options, onValueChange }: SegmentedProps<Value>) {
  const name = useId();
  return (
    <fieldset className={css.group} aria-label={label}>
      {options.map((option) => (
        <label key={option.value} className={css.segment}>
          <input
            type="radio"
            className={css.radio}
            name={name}
            value={option.value}
            checked={option.value === value}
            disabled={option.disabled}
            onChange={() => onValueChange(option.value)}
          />
          {option.label}
          {option.count !== undefined && <span className={css.count}> {numbers.format(option.count)}</span>}
        </label>
      ))}
    </fieldset>
  );
}
