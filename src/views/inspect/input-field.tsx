import type { ReactNode, Ref } from 'react';
import { headInputs } from '../../object-head/head-inputs.ts';
import type { InputName } from '../../object-head/head-request.ts';
import { InfoTip } from '../../ui/info-tip.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { inputPlaceholder } from '../parts/input-placeholder.ts';
import css from './input-field.module.css';
import type { RequestForm } from './use-request-form.ts';

interface InputFieldProps {
  readonly name: InputName;
  readonly form: RequestForm;
  readonly trailing?: ReactNode;
  readonly description?: ReactNode;
  readonly concealed?: boolean;
  /** In place of the form's own. */
  readonly error?: string | undefined;
  readonly ref?: Ref<HTMLInputElement>;
}

/** One input of HeadObject under S3's own name, with its help, its error, and what S3 will make of it. */
export function InputField({ name, form, trailing, description, concealed = false, error, ref }: InputFieldProps) {
  const { sdk, help } = headInputs[name];
  return (
    <div className={css.input}>
      <TextField
        ref={ref}
        label={sdk}
        info={<InputHelp name={name}>{help}</InputHelp>}
        mono
        concealed={concealed}
        name={name}
        value={form.draft[name]}
        placeholder={inputPlaceholder(name)}
        onValueChange={(text) => form.set(name, text)}
        onBlur={() => form.draft[name] !== '' && form.leave(name)}
        trailing={trailing}
        description={description}
        error={error ?? form.problems[name]}
      />
      <InputNotes name={name} form={form} />
    </div>
  );
}

export function InputHelp({ name, children }: { name: InputName; children: ReactNode }) {
  const { sdk, wire } = headInputs[name];
  return (
    <InfoTip about={sdk}>
      <p>{children}</p>
      {wire.in !== 'address' && (
        <p>
          Sent as the {wire.in === 'query' ? 'query parameter' : 'header'} <code>{wire.name}</code>.
        </p>
      )}
    </InfoTip>
  );
}

/** What S3 will make of this input, as it stands now. */
export function InputNotes({ name, form }: { name: InputName; form: RequestForm }) {
  const notes = form.notes.filter(({ input }) => input === name);
  return notes.map(({ id, weight, text }) => (
    <p
      key={id}
      className={weight === 'refused' || weight === 'cannot' ? css.caution : css.note}
      data-note={id}
      role="status"
    >
      {text}
    </p>
  ));
}
