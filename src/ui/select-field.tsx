import { ChevronDown } from 'lucide-react';
import type { ComponentProps } from 'react';
import { classNames } from './class-names.ts';
import css from './field.module.css';
import { Field, type FieldLook } from './field.tsx';

export interface SelectOption<Value extends string> {
  readonly value: Value;
  readonly label: string;
  readonly disabled?: boolean | undefined;
}

export interface SelectFieldProps<Value extends string>
  extends FieldLook,
    Omit<
      ComponentProps<'select'>,
      'className' | 'style' | 'value' | 'onChange' | 'children' | 'multiple' | 'defaultValue'
    > {
  readonly value: Value;
  readonly options: readonly SelectOption<Value>[];
  readonly onValueChange: (value: Value) => void;
  readonly mono?: boolean | undefined;
}

export function SelectField<Value extends string>(props: SelectFieldProps<Value>) {
  const { label, hideLabel, description, error, info, id, value, options, onValueChange, mono, ...rest } = props;
  const choose = (text: string) => {
    const option = options.find((candidate) => candidate.value === text);
    if (option) onValueChange(option.value);
  };
  return (
    <Field {...{ label, hideLabel, description, error, info, id }}>
      {(control) => (
        <div className={css.box}>
          <select
            {...rest}
            {...control}
            className={classNames(css.control, mono && css.mono)}
            value={value}
            onChange={(event) => choose(event.currentTarget.value)}
          >
            {options.map((option) => (
              <option key={option.value} value={option.value} disabled={option.disabled}>
                {option.label}
              </option>
            ))}
          </select>
          <ChevronDown className={css.chevron} aria-hidden />
        </div>
      )}
    </Field>
  );
}
