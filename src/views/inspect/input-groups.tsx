import type { ReactNode, RefObject } from 'react';
import { headInputs, type InputGroup, inputsOf } from '../../object-head/head-inputs.ts';
import type { InputName } from '../../object-head/head-request.ts';
import { Button } from '../../ui/button.tsx';
import { SwitchField } from '../../ui/checkbox-field.tsx';
import { lazyPart } from '../parts/lazy-part.ts';
import { PartMissing } from '../parts/part-missing.tsx';
import { DateField } from './date-field.tsx';
import { FormGroup } from './form-group.tsx';
import { InputField, InputHelp, InputNotes } from './input-field.tsx';
import type { RequestForm } from './use-request-form.ts';

const CustomerKeyField = lazyPart(async () => (await import('./customer-key-field.tsx')).CustomerKeyField, PartMissing);

const titles: readonly (readonly [group: InputGroup, title: string])[] = [
  ['conditions', 'Conditions'],
  ['range', 'Range, part'],
  ['checksum', 'Checksums'],
  ['access', 'Payer, owner'],
  ['encryption', 'Encryption'],
  ['overrides', 'Response overrides'],
];

interface InputGroupsProps {
  readonly form: RequestForm;
  readonly keyField: RefObject<HTMLInputElement | null>;
}

export function InputGroups({ form, keyField }: InputGroupsProps) {
  return titles.map(([group, title]) => {
    const names = inputsOf(group);
    const needsAttention = names.some((name) => form.problems[name] !== undefined);
    const wanted = group === 'encryption' && form.draft.sseCustomerAlgorithm !== '' && form.draft.sseCustomerKey === '';
    return (
      <FormGroup
        key={group}
        title={title}
        summary={summary(group, names, form)}
        attention={needsAttention || wanted}
        failures={form.failures}
      >
        {names.map((name) => (
          <Input key={name} name={name} form={form} keyField={keyField} />
        ))}
      </FormGroup>
    );
  });
}

/** What a closed group says of its inside. */
function summary(group: InputGroup, names: readonly InputName[], { draft }: RequestForm): string {
  if (group === 'checksum') return draft.checksumMode === '' ? 'off' : 'on';
  const set = names.filter((name) => draft[name] !== '');
  const [only] = set;
  if (only === undefined) return 'none';
  return set.length === 1 ? headInputs[only].sdk : `${set.length} set`;
}

function Input({ name, form, keyField }: InputGroupsProps & { name: InputName }): ReactNode {
  switch (headInputs[name].kind) {
    case 'switch':
      return <InputSwitch name={name} form={form} />;
    case 'date':
      return <DateField name={name} form={form} />;
    case 'secret':
      // The MD5 is worked out from the key and shown beneath it.
      return name === 'sseCustomerKey' ? <CustomerKeyField form={form} keyField={keyField} /> : null;
    default:
      return name === 'ifMatch' || name === 'ifNoneMatch' ? (
        <TagField name={name} form={form} />
      ) : (
        <InputField name={name} form={form} />
      );
  }
}

/** An ETag, which the last answer may have told. */
function TagField({ name, form }: { name: 'ifMatch' | 'ifNoneMatch'; form: RequestForm }) {
  const { etag } = form.known;
  const fill = etag !== undefined && (
    <Button
      size="small"
      variant="quiet"
      aria-label={`${headInputs[name].sdk}: ETag`}
      onClick={() => form.set(name, etag)}
    >
      ETag
    </Button>
  );
  return <InputField name={name} form={form} trailing={fill} />;
}

const wordWhenOn: Partial<Record<InputName, string>> = { checksumMode: 'ENABLED', requestPayer: 'requester' };

function InputSwitch({ name, form }: { name: InputName; form: RequestForm }) {
  const { sdk, help } = headInputs[name];
  return (
    <div>
      <SwitchField
        label={sdk}
        info={<InputHelp name={name}>{help}</InputHelp>}
        checked={form.draft[name] !== ''}
        onCheckedChange={(checked) => form.set(name, checked ? (wordWhenOn[name] ?? '') : '')}
      />
      <InputNotes name={name} form={form} />
    </div>
  );
}
