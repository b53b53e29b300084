import { CircleAlert } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import { classNames } from './class-names.ts';
import css from './field.module.css';
import { VisuallyHidden } from './visually-hidden.tsx';

export interface FieldLook {
  readonly label: string;
  /** The label stays for assistive technology; use it where a heading beside it says the same. */
  readonly hideLabel?: boolean | undefined;
  readonly description?: ReactNode;
  /** One sentence: what is wrong and what would be right. */
  readonly error?: string | undefined;
  /** Beside the label, such as an InfoTip. */
  readonly info?: ReactNode;
}

export interface ControlProps {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': true | undefined;
}

export interface FieldProps extends FieldLook {
  readonly id?: string | undefined;
  readonly children: (control: ControlProps) => ReactNode;
}

/** Label, description and error around one control, tied to it by id. */
export function Field({ label, hideLabel, description, error, info, id, children }: FieldProps) {
  const ownId = useId();
  const controlId = id ?? ownId;
  const describedBy = [description && `${ownId}-description`, error && `${ownId}-error`].filter(Boolean).join(' ');
  return (
    <div className={css.field}>
      {hideLabel ? (
        <VisuallyHidden>
          <label htmlFor={controlId}>{label}</label>
        </VisuallyHidden>
      ) : (
        <div className={css.heading}>
          <label htmlFor={controlId} className={css.label}>
            {label}
          </label>
          {info}
        </div>
      )}
      {children({
        id: controlId,
        'aria-describedby': describedBy || undefined,
        'aria-invalid': error ? true : undefined,
      })}
      {description && (
        <div id={`${ownId}-description`} className={css.description}>
          {description}
        </div>
      )}
      <FieldError id={`${ownId}-error`} error={error} />
    </div>
  );
}

export function FieldError({ id, error }: { id: string; error: string | undefined }) {
  if (!error) return null;
  return (
    <div id={id} className={classNames(css.description, css.error)}>
      <CircleAlert aria-hidden />
      {error}
    </div>
  );
}
