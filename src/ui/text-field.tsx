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
  /**
   * Drawn as dots. Not `type="password"`: browsers offer to keep those, and what is typed here must be kept nowhere.
   */
  readonly concealed?: boolean | undefined;
  readonly leading?: ReactNode;
  /** Small buttons at the end of the box. */
  readonly trailing?: ReactNode;
}

// Object names are no prose: nothing may capitalise, correct or complete them.
const exactTyping = { autoCapitalize: 'off', autoCorrect: 'off', autoComplete: 'off', spellCheck: false } as const;

export function TextField(props: TextFieldProps) {
  const {
    label,
    hideLabel,
    description,
    error,
    info,
    id,
    value,
    onValueChange,
    mono,
    concealed,
    leading,
    trailing,
    ...rest
  } = props;
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
            className={classNames(css.control, mono && css.mono, concealed && css.concealed)}
            value={value}
            onChange={(event) => onValueChange(event.currentTarget.value)}
          />
          {trailing && <span className={css.trailing}>{trailing}</span>}
        </div>
      )}
    </Field>
  );
}
