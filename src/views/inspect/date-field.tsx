import type { InputName } from '../../object-head/head-request.ts';
import { parseWhen } from '../../object-head/when.ts';
import { Button } from '../../ui/button.tsx';
import { RelativeTime } from '../../ui/relative-time.tsx';
import { InputField } from './input-field.tsx';
import type { RequestForm } from './use-request-form.ts';

/** A point in time as text, with what it was read as: UTC, and its distance from now. */
export function DateField({ name, form }: { name: InputName; form: RequestForm }) {
  const now = Date.now();
  const text = form.draft[name];
  const when = text === '' ? undefined : parseWhen(text, now);
  return (
    <InputField
      name={name}
      form={form}
      trailing={
        <Button
          size="small"
          variant="quiet"
          onClick={() => form.set(name, new Date().toISOString().replace(/\.\d+Z$/, 'Z'))}
        >
          Now
        </Button>
      }
      description={
        when?.ok ? (
          <RelativeTime instant={when.instant} now={now} form="both" />
        ) : (
          'UTC time, HTTP date, or a distance such as -1d'
        )
      }
    />
  );
}
