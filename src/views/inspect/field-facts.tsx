import { catalogue, headerLabel } from '../../object-head/catalogue/catalogue.ts';
import type { FieldName } from '../../object-head/catalogue/field.ts';
import { fieldHelp } from '../../object-head/catalogue/help/field-help.ts';
import css from './field-facts.module.css';

const clients = [
  ['boto3', 'boto3'],
  ['dotnet', '.NET'],
  ['dart', 'Dart'],
] as const;

/** What a field is, when S3 sends it, what it needs, and what other clients call it. */
export function FieldFacts({ field }: { field: FieldName }) {
  const { sent, needs } = catalogue[field];
  const { help, names, see } = fieldHelp[field];
  const permissions = needs.flatMap((need) => (need.kind === 'permission' ? [need.action] : []));
  return (
    <>
      <p>{help}</p>
      <p>
        S3 sends <code>{headerLabel(field)}</code> {sent === 'always' ? 'with every 200 and 206.' : `${sent}.`}
        {permissions.length > 0 && (
          <>
            {' '}
            Needs <code>{permissions.join(', ')}</code>.
          </>
        )}
      </p>
      <dl className={css.names}>
        <dt>JavaScript</dt>
        <dd>
          <code>{field}</code>
        </dd>
        {clients.map(([client, label]) =>
          names[client] === '' ? null : (
            <div key={client} className={css.pair}>
              <dt>{label}</dt>
              <dd>
                <code>{names[client]}</code>
              </dd>
            </div>
          ),
        )}
      </dl>
      <p>
        <a href={see} target="_blank" rel="noreferrer">
          Documentation
        </a>
      </p>
    </>
  );
}
