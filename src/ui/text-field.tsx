import type { ComponentProps, ReactNode } from 'react';
import { classNames } from './class-names.ts';
import css from './field.module.css';
import { Field, type FieldLook } from './field.tsx';

export interface TextFieldProps
  extends FieldLook,
    Omit<ComponentProps<'input'>, 'className' | 'style' | 'value' | 'onChange' | 'size' | 'defaultValue'> {
  readonly value: string;
  readonly onValueChange: (value: string) => void;
  /** For names and values of S3, where each character counts. */
  readonly mono?: boolean | undefined;
  readonly leading?: ReactNode;
  /** Small buttons at the end of the box. */
  readonly trailing?: ReactNode;
}

// Object names are no prose: nothing may capitalise, correct or complete them.
const exactTyping = { autoCapitalize: 'off', autoCorrect: 'off', autoComplete: 'off', spellCheck: false } as const;

export function TextField(props: TextFieldProps) {
  const { label, hideLabel, description, error, info, id, value, onValueChange, mono, leading, trailing, ...rest } =
    props;
  return (
    <Field {...{ label, hideLabel, description, error, info, id }}>
      {(control) => (
        <div className={css.box}>
          {leading && <span className={css.leading}>{leading}</span>}
          <input
            type="text"
            {...exactTyping}
            {...rest}
            {...control}
            className={classNames(css.control, mono && css.mono)}
            value={value}
            onChange={(event) => onValueChange(event.currentTarget.value)}
          />
          {trailing && <span className={css.trailing}>{trailing}</span>}
        </div>
      )}
    </Field>
  );
}

export interface TextAreaFieldProps
  extends FieldLook,
    Omit<ComponentProps<'textarea'>, 'className' | 'style' | 'value' | 'onChange' | 'defaultValue'> {
  readonly value: string;
  readonly onValueChange: (value: string) => void;
  readonly mono?: boolean | undefined;
}

export function TextAreaField(props: TextAreaFieldProps) {
  const { label, hideLabel, description, error, info, id, value, onValueChange, mono, ...rest } = props;
  return (
    <Field {...{ label, hideLabel, description, error, info, id }}>
      {(control) => (
        <div className={css.box}>
          <textarea
            rows={3}
            {...exactTyping}
            {...rest}
            {...control}
            className={classNames(css.control, mono && css.mono)}
            value={value}
            onChange={(event) => onValueChange(event.currentTarget.value)}
          />
        </div>
      )}
    </Field>
  );
}
