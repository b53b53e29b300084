import { headInputs } from '../../object-head/head-inputs.ts';
import type { InputName } from '../../object-head/head-request.ts';
import { parseHttpDate } from '../../object-head/header-values/http-date.ts';
import { parseWhen, toIsoSeconds } from '../../object-head/when.ts';
import { Button } from '../../ui/button.tsx';
import { RelativeTime } from '../../ui/relative-time.tsx';
import { InputField } from './input-field.tsx';
import type { RequestForm } from './use-request-form.ts';

/** A point in time as text, with what it was read as: UTC, and its distance from now. */
export function DateField({ name, form }: { name: InputName; form: RequestForm }) {
  const text = form.draft[name];
  const when = text === '' ? undefined : parseWhen(text, form.now);
  const modified = parseHttpDate(form.known.lastModified ?? '');
  const fill = (label: string, instant: number) => (
    <Button
      size="small"
      variant="quiet"
      aria-label={`${headInputs[name].sdk}: ${label}`}
      onClick={() => form.set(name, toIsoSeconds(instant))}
    >
      {label}
    </Button>
  );
  return (
    <InputField
      name={name}
      form={form}
      trailing={
        <>
          {modified !== undefined && headInputs[name].group === 'conditions' && fill('Last-Modified', modified)}
          {fill('Now', form.now)}
        </>
      }
      description={
        when?.ok ? (
          <RelativeTime instant={when.instant} now={form.now} form="both" />
        ) : (
          'UTC time, HTTP date, or a distance such as -1d'
        )
      }
    />
  );
}
