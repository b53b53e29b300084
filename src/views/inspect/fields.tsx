import { memo, type ReactNode, useDeferredValue, useState } from 'react';
import { groups } from '../../object-head/catalogue/catalogue.ts';
import type { FieldName } from '../../object-head/catalogue/field.ts';
import type { Presence } from '../../object-head/presence.ts';
import { FieldFilter } from './field-filter.tsx';
import { FieldGroup } from './field-group.tsx';
import { findFields, type Shown } from './find-fields.ts';

/** As many as fill a screen. */
const firstGroups = groups.slice(0, 2);

type AllFields = ReadonlyMap<FieldName, Presence>;

interface FieldsProps {
  readonly fields: AllFields;
  /** Or only as many as a screen shows. */
  readonly inFull: boolean;
  readonly children: ReactNode;
}

/**
 * Every field of the answer, what narrows them down, and beside it what else can be done with them all. A letter shows at
 * once; the list follows as soon as it can.
 */
export function Fields({ fields, inFull, children }: FieldsProps) {
  const [shown, setShown] = useState<Shown>('all');
  const [wanted, setWanted] = useState('');
  return (
    <>
      <FieldFilter fields={fields} shown={shown} wanted={wanted} onShownChange={setShown} onWantedChange={setWanted}>
        {children}
      </FieldFilter>
      <FieldList fields={fields} shown={useDeferredValue(shown)} wanted={useDeferredValue(wanted)} inFull={inFull} />
    </>
  );
}

interface FieldListProps {
  readonly fields: AllFields;
  readonly shown: Shown;
  readonly wanted: string;
  readonly inFull: boolean;
}

const FieldList = memo(function FieldList({ fields, shown, wanted, inFull }: FieldListProps) {
  const found = findFields(fields, { shown, wanted });
  const narrowed = shown !== 'all' || wanted.trim() !== '';
  return (
    <>
      {found.size === 0 && <p role="status">No field matches.</p>}
      {(inFull ? groups : firstGroups).map((group) => (
        <FieldGroup key={group.group} group={group} found={found} narrowed={narrowed} />
      ))}
    </>
  );
});
