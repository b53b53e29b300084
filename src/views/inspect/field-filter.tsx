import type { ReactNode } from 'react';
import type { FieldName } from '../../object-head/catalogue/field.ts';
import type { Presence } from '../../object-head/presence.ts';
import { Segmented } from '../../ui/segmented.tsx';
import { TextField } from '../../ui/text-field.tsx';
import css from './field-filter.module.css';
import { countState, type Shown } from './find-fields.ts';

interface FieldFilterProps {
  readonly fields: ReadonlyMap<FieldName, Presence>;
  readonly shown: Shown;
  readonly wanted: string;
  readonly onShownChange: (shown: Shown) => void;
  readonly onWantedChange: (wanted: string) => void;
  readonly children: ReactNode;
}

export function FieldFilter({ fields, shown, wanted, onShownChange, onWantedChange, children }: FieldFilterProps) {
  return (
    <div className={css.bar}>
      <div className={css.find}>
        <TextField
          label="Find a field, header or value"
          hideLabel
          type="search"
          placeholder="Find a field, header or value"
          value={wanted}
          onValueChange={onWantedChange}
        />
      </div>
      <Segmented
        label="Fields to list"
        value={shown}
        options={[
          { value: 'all', label: 'all', count: fields.size },
          { value: 'present', label: 'present', count: countState(fields, 'present') },
          { value: 'hidden', label: 'hidden', count: countState(fields, 'hidden') },
        ]}
        onValueChange={onShownChange}
      />
      <div className={css.beside}>{children}</div>
    </div>
  );
}
