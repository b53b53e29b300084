import type { GroupOfFields } from '../../object-head/catalogue/catalogue.ts';
import type { FieldName } from '../../object-head/catalogue/field.ts';
import type { Presence, PresenceState } from '../../object-head/presence.ts';
import { Disclosure } from '../../ui/disclosure.tsx';
import { stateMarks } from '../parts/state-marks.ts';
import css from './field-group.module.css';
import { FieldRow } from './field-row.tsx';
import { MetadataRows } from './metadata-rows.tsx';

interface FieldGroupProps {
  readonly group: GroupOfFields;
  readonly found: ReadonlyMap<FieldName, Presence>;
  /** The list was narrowed down by the person: what is left is shown, not folded. */
  readonly narrowed: boolean;
}

/** One group: what has a value as rows, everything else folded into a line that counts it. */
export function FieldGroup({ group, found, narrowed }: FieldGroupProps) {
  const fields = group.fields.flatMap((field) => found.get(field) ?? []);
  if (fields.length === 0) return null;
  const hasValue = ({ state, recovered }: Presence) => state === 'present' || recovered !== undefined;
  const valued = fields.filter(hasValue);
  const missing = fields.filter((presence) => !hasValue(presence));
  const id = `group-${group.group}`;
  return (
    <section className={css.group} aria-labelledby={id}>
      <h2 id={id}>{group.title}</h2>
      <Rows fields={valued} />
      {missing.length > 0 &&
        (narrowed ? (
          <Rows fields={missing} />
        ) : (
          <div className={css.folded}>
            <Disclosure title={summary(missing)}>
              <Rows fields={missing} />
            </Disclosure>
          </div>
        ))}
    </section>
  );
}

function Rows({ fields }: { fields: readonly Presence[] }) {
  if (fields.length === 0) return null;
  return (
    <dl className={css.rows}>
      {fields.map((presence) =>
        presence.entries ? (
          <MetadataRows key={presence.field} presence={presence} entries={presence.entries} />
        ) : (
          <FieldRow key={presence.field} presence={presence} />
        ),
      )}
    </dl>
  );
}

const order: readonly PresenceState[] = ['hidden', 'withheld', 'absent', 'unsupported'];

/** `2 hidden by CORS · 6 not sent` */
function summary(missing: readonly Presence[]): string {
  return order
    .map((state) => ({ state, count: missing.filter((presence) => presence.state === state).length }))
    .filter(({ count }) => count > 0)
    .map(({ state, count }) => `${count} ${stateMarks[state].label}`)
    .join(' · ');
}
