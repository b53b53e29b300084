import { type ComponentProps, type ReactNode, useId } from 'react';
import css from './checkbox-field.module.css';
import { classNames } from './class-names.ts';
import { FieldError } from './field.tsx';

export interface CheckboxFieldProps
  extends Omit<
    ComponentProps<'input'>,
    'className' | 'style' | 'type' | 'value' | 'checked' | 'onChange' | 'defaultChecked'
  > {
  readonly label: ReactNode;
  readonly checked: boolean;
  readonly onCheckedChange: (checked: boolean) => void;
  readonly description?: ReactNode;
  readonly error?: string | undefined;
  readonly info?: ReactNode;
}

export function CheckboxField(props: CheckboxFieldProps) {
  return <Tick {...props} look="checkbox" />;
}

/** For what takes effect at once; a checkbox is for what a form sends later. */
export function SwitchField(props: CheckboxFieldProps) {
  return <Tick {...props} look="switch" />;
}

function Tick(props: CheckboxFieldProps & { readonly look: 'checkbox' | 'switch' }) {
  const { label, checked, onCheckedChange, description, error, info, look, id, ...rest } = props;
  const ownId = useId();
  const controlId = id ?? ownId;
  const describedBy = [description && `${ownId}-description`, error && `${ownId}-error`].filter(Boolean).join(' ');
  return (
    <div className={css.field}>
      <div className={css.row}>
        <input
          {...rest}
          id={controlId}
          type="checkbox"
          role={look === 'switch' ? 'switch' : undefined}
          className={classNames(css.tick, css[look])}
          checked={checked}
          onChange={(event) => onCheckedChange(event.currentTarget.checked)}
          aria-describedby={describedBy || undefined}
          aria-invalid={error ? true : undefined}
        />
        <label htmlFor={controlId} className={css.label}>
          {label}
        </label>
        {info}
      </div>
      {(description || error) && (
        <div className={css.below}>
          {description && <div id={`${ownId}-description`}>{description}</div>}
          <FieldError id={`${ownId}-error`} error={error} />
        </div>
      )}
    </div>
  );
}
