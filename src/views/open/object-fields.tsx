import { type FormEvent, useEffect, useRef, useState } from 'react';
import type { Session } from '../../connections/session.ts';
import { draftOf, type FieldProblems, readDraft } from '../../object-head/draft.ts';
import { headInputs } from '../../object-head/head-inputs.ts';
import { type InputName, type Place, withoutSecrets } from '../../object-head/head-request.ts';
import { Button } from '../../ui/button.tsx';
import { SwitchField } from '../../ui/checkbox-field.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { InfoTip } from '../../ui/info-tip.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useFocusInvalid } from '../../ui/use-focus-invalid.ts';
import { formatInspect } from '../../url-state/link.ts';
import type { LinkProblem } from '../../url-state/link-parameters.ts';
import type { LinkValues } from '../../url-state/link-schema.ts';
import { type PlaceTexts, readPlaceTexts } from '../../url-state/place-texts.ts';
import { navigate } from '../../url-state/use-route.ts';
import { inputPlaceholder } from '../parts/input-placeholder.ts';
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

/** Where the bucket lives is asked for only where a link said it and could not be read. */
const placeLabels: Readonly<Record<keyof Place, string>> = {
  region: 'Region',
  endpoint: 'Endpoint',
  pathStyle: 'Path style: true or false',
};
const placeNames = Object.keys(placeLabels) as readonly (keyof Place)[];

/** The object by its parts, for whoever has them apart; and where a link that could not be read is mended. */
export function ObjectFields({ session, values, problems, open, focus }: ObjectFieldsProps) {
  const { config } = session;
  const [draft, setDraft] = useState(() => ({
    ...draftOf({ checksumMode: 'ENABLED', ...values }),
    ...textsOf(problems, isTextInput),
  }));
  const [faults, setFaults] = useState<FieldProblems>(() => problemsOf(problems, isInput));
  const [places, setPlaces] = useState<PlaceTexts>(() => textsOf(problems, isPlace));
  const [placeFaults, setPlaceFaults] = useState<PlaceTexts>(() => problemsOf(problems, isPlace));
  const [connection, setConnection] = useState(() => knownConnection(session, values.connection));
  const [failures, setFailures] = useState(0);
  const form = useRef<HTMLFormElement>(null);
  useFocusInvalid(form, failures);
  const key = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (focus === 'key') key.current?.focus();
  }, [focus]);

  const shown = [...always, ...(Object.keys(faults) as InputName[]).filter((name) => !always.includes(name))];
  const go = (event: FormEvent) => {
    event.preventDefault();
    const reading = readDraft(draft, Date.now());
    const place = readPlaceTexts(places);
    setFaults(reading.ok ? {} : reading.problems);
    setPlaceFaults(place.problems);
    if (!reading.ok || Object.keys(place.problems).length > 0) {
      setFailures(failures + 1);
      return;
    }
    const named = connection === config.defaultConnection ? {} : { connection };
    navigate(
      formatInspect({
        request: withoutSecrets(reading.request),
        place: { ...placeRead(values, places), ...place.place },
        ...named,
      }),
    );
  };

  return (
    <Disclosure title="Name it field by field" defaultOpen={open}>
      <form ref={form} className={css.form} onSubmit={go} aria-label="Object, field by field" noValidate>
        {shown.map((name) =>
          headInputs[name].kind === 'switch' ? (
            <SwitchField
              key={name}
              label={headInputs[name].sdk}
              info={<InfoTip about={headInputs[name].sdk}>{headInputs[name].help}</InfoTip>}
              checked={draft[name] !== ''}
              onCheckedChange={(on) =>
                setDraft({ ...draft, [name]: on ? (name === 'checksumMode' ? 'ENABLED' : 'requester') : '' })
              }
              error={faults[name]}
            />
          ) : (
            <TextField
              key={name}
              ref={name === 'key' ? key : undefined}
              label={headInputs[name].sdk}
              info={<InfoTip about={headInputs[name].sdk}>{headInputs[name].help}</InfoTip>}
              mono
              value={draft[name]}
              placeholder={inputPlaceholder(name)}
              onValueChange={(text) => setDraft({ ...draft, [name]: text })}
              error={faults[name]}
            />
          ),
        )}
        {placeNames.map(
          (name) =>
            places[name] !== undefined && (
              <TextField
                key={name}
                label={placeLabels[name]}
                mono
                value={places[name]}
                onValueChange={(text) => setPlaces({ ...places, [name]: text })}
                error={placeFaults[name]}
              />
            ),
        )}
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

/** A switch has no text to keep: it starts at its default. */
function isTextInput(name: string): name is InputName {
  return isInput(name) && headInputs[name].kind !== 'switch';
}

function isPlace(name: string): name is keyof Place {
  return Object.hasOwn(placeLabels, name);
}

function textsOf<Name extends string>(problems: readonly LinkProblem[], wanted: (name: string) => name is Name) {
  const entries = problems.flatMap(({ parameter, text }) => (wanted(parameter) ? [[parameter, text] as const] : []));
  return Object.fromEntries(entries) as Partial<Record<Name, string>>;
}

function problemsOf<Name extends string>(problems: readonly LinkProblem[], wanted: (name: string) => name is Name) {
  const entries = problems.flatMap(({ parameter, problem }) =>
    wanted(parameter) ? [[parameter, problem] as const] : [],
  );
  return Object.fromEntries(entries) as Partial<Record<Name, string>>;
}

/** What the link said of the place in a readable way, and is not being mended. */
function placeRead({ region, endpoint, pathStyle }: LinkValues, mended: PlaceTexts): Place {
  return {
    ...(region !== undefined && mended.region === undefined && { region }),
    ...(endpoint !== undefined && mended.endpoint === undefined && { endpoint }),
    ...(pathStyle !== undefined && mended.pathStyle === undefined && { pathStyle }),
  };
}
