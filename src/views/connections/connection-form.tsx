import { type FormEvent, type ReactNode, useId, useRef, useState } from 'react';
import type { Connection } from '../../connections/config.ts';
import { Button } from '../../ui/button.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useFocusInvalid } from '../../ui/use-focus-invalid.ts';
import { type ConnectionDraft, type DraftField, type DraftProblems, readConnectionDraft } from './connection-draft.ts';
import css from './connection-form.module.css';
import { kindOptions, pathStyleOptions, storeOptions } from './connection-options.ts';

interface ConnectionFormProps {
  /** Names the form. */
  readonly label: string;
  readonly initial: ConnectionDraft;
  /** The connection that is edited, as the deployment has it; missing for one that is added. */
  readonly base?: Connection | undefined;
  /** Names that an added connection cannot have. */
  readonly taken?: readonly string[];
  readonly submit: string;
  readonly onDone: (connection: Connection) => void;
  readonly onCancel: () => void;
  readonly children?: ReactNode;
}

/** Where a connection leads and whom it is taken for. Errors stand beside the fields; what was typed stays. */
export function ConnectionForm(props: ConnectionFormProps) {
  const { label, initial, base, taken, submit, onDone, onCancel, children } = props;
  const [draft, setDraft] = useState(initial);
  const [problems, setProblems] = useState<DraftProblems>({});
  const [failures, setFailures] = useState(0);
  const form = useRef<HTMLFormElement>(null);
  useFocusInvalid(form, failures);
  const note = useId();
  const set = (change: Partial<ConnectionDraft>) => setDraft((now) => ({ ...now, ...change }));
  const text = (field: DraftField, name: string, more: { placeholder?: string; description?: string } = {}) => (
    <TextField
      label={name}
      mono
      {...more}
      value={draft[field]}
      onValueChange={(value) => set({ [field]: value })}
      error={problems[field]}
    />
  );
  const take = (event: FormEvent) => {
    event.preventDefault();
    const reading = readConnectionDraft(draft, base);
    const isTaken = taken?.includes(draft.name.trim());
    if (reading.ok && !isTaken) return onDone(reading.connection);
    setProblems({
      ...(reading.ok ? {} : reading.problems),
      ...(isTaken ? { name: 'There is a connection of this name already.' } : {}),
    });
    setFailures(failures + 1);
  };
  return (
    <form ref={form} className={css.form} onSubmit={take} aria-label={label} aria-describedby={note} noValidate>
      {taken && text('name', 'Name', { description: 'What links call it; nobody else’s page knows it.' })}
      {text('region', 'Region', { placeholder: 'eu-central-1' })}
      {text('endpoint', 'Endpoint', { placeholder: 'Amazon S3' })}
      <SelectField
        label="Bucket in the address"
        value={draft.pathStyle}
        options={pathStyleOptions}
        onValueChange={(pathStyle) => set({ pathStyle })}
      />
      <SelectField
        label="Store"
        value={draft.store}
        options={storeOptions}
        onValueChange={(store) => set({ store })}
        error={problems.store}
      />
      <SelectField
        label="Credentials"
        value={draft.kind}
        options={kindOptions(base)}
        onValueChange={(kind) => set({ kind })}
      />
      {draft.kind === 'cognito-guest' && (
        <>
          {text('identityPoolId', 'Identity pool', { placeholder: 'eu-central-1:0f3c…' })}
          {text('cognitoEndpoint', 'Cognito endpoint', { placeholder: 'Amazon Cognito, in the pool’s region' })}
        </>
      )}
      <p id={note} className={css.note}>
        {children}
      </p>
      <div className={css.actions}>
        <Button type="submit" variant="primary">
          {submit}
        </Button>
        <Button onClick={onCancel}>Cancel</Button>
      </div>
    </form>
  );
}
