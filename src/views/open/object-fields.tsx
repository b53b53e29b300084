import { type FormEvent, useEffect, useRef, useState } from 'react';
import type { Session } from '../../connections/session.ts';
import { draftOf, type FieldProblems, readDraft } from '../../object-head/draft.ts';
import { headInputs } from '../../object-head/head-inputs.ts';
import { type InputName, withoutSecrets } from '../../object-head/head-request.ts';
import { Button } from '../../ui/button.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { InfoTip } from '../../ui/info-tip.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { formatInspect, type LinkProblem } from '../../url-state/link.ts';
import type { LinkValues } from '../../url-state/link-schema.ts';
import { navigate } from '../../url-state/use-route.ts';
import css from './object-fields.module.css';

interface ObjectFieldsProps {
  readonly session: Session;
  /** What a link or a locator gave already. */
  readonly values: LinkValues;
  readonly problems: readonly LinkProblem[];
  readonly open: boolean;
  readonly focus: 'key' | undefined;
}

const always: readonly InputName[] = ['bucket', 'key', 'versionId'];

/** The object by its parts, for whoever has them apart; and where a link that could not be read is mended. */
export function ObjectFields({ session, values, problems, open, focus }: ObjectFieldsProps) {
  const { config } = session;
  const [draft, setDraft] = useState(() => ({
    ...draftOf({ checksumMode: 'ENABLED', ...values }),
    ...brokenTexts(problems),
  }));
  const [faults, setFaults] = useState<FieldProblems>(() => problemsByInput(problems));
  const [connection, setConnection] = useState(() => knownConnection(session, values.connection));
  const key = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (focus === 'key') key.current?.focus();
  }, [focus]);

  const shown = [...always, ...(Object.keys(faults) as InputName[]).filter((name) => !always.includes(name))];
  const go = (event: FormEvent) => {
    event.preventDefault();
    const reading = readDraft(draft, Date.now());
    if (!reading.ok) {
      setFaults(reading.problems);
      return;
    }
    const { region, endpoint, pathStyle } = values;
    const place = {
      ...(region ? { region } : {}),
      ...(endpoint ? { endpoint } : {}),
      ...(pathStyle === undefined ? {} : { pathStyle }),
    };
    const named = connection === config.defaultConnection ? {} : { connection };
    navigate(formatInspect({ request: withoutSecrets(reading.request), place, ...named }));
  };

  return (
    <Disclosure title="Name it field by field" defaultOpen={open}>
      <form className={css.form} onSubmit={go} aria-label="Object, field by field" noValidate>
        {shown.map((name) => (
          <TextField
            key={name}
            ref={name === 'key' ? key : undefined}
            label={headInputs[name].sdk}
            info={<InfoTip about={headInputs[name].sdk}>{headInputs[name].help}</InfoTip>}
            mono
            value={draft[name]}
            placeholder={headInputs[name].example}
            onValueChange={(text) => setDraft({ ...draft, [name]: text })}
            error={faults[name]}
          />
        ))}
        {config.connections.length > 1 && (
          <SelectField
            label="Connection"
            value={connection}
            options={config.connections.map(({ name, label }) => ({ value: name, label: label ?? name }))}
            onValueChange={setConnection}
          />
        )}
        <div className={css.actions}>
          <Button type="submit">Inspect</Button>
        </div>
      </form>
    </Disclosure>
  );
}

function knownConnection({ config }: Session, name: string | undefined): string {
  return config.connections.find((candidate) => candidate.name === name)?.name ?? config.defaultConnection;
}

function isInput(name: string): name is InputName {
  return Object.hasOwn(headInputs, name);
}

function brokenTexts(problems: readonly LinkProblem[]): Partial<Record<InputName, string>> {
  return Object.fromEntries(
    problems.filter(({ parameter }) => isInput(parameter)).map(({ parameter, text }) => [parameter, text]),
  );
}

function problemsByInput(problems: readonly LinkProblem[]): FieldProblems {
  return Object.fromEntries(
    problems.filter(({ parameter }) => isInput(parameter)).map(({ parameter, problem }) => [parameter, problem]),
  );
}
