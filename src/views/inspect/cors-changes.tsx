import type { NamesOfRule, RuleChange } from '../../explain/cors/rule-change.ts';
import { RawValue } from '../../ui/raw-value.tsx';
import css from './cors-changes.module.css';

/** As S3 writes them. */
const lists = [
  ['allowedOrigins', 'AllowedOrigins'],
  ['allowedMethods', 'AllowedMethods'],
  ['allowedHeaders', 'AllowedHeaders'],
  ['exposeHeaders', 'ExposeHeaders'],
] as const satisfies readonly (readonly [keyof NamesOfRule, string])[];

/** What would differ from the bucket's present rules, rule by rule. */
export function CorsChanges({ changes }: { changes: readonly RuleChange[] }) {
  const kept = changes.filter(({ kind }) => kind === 'unchanged').length;
  return (
    <ul className={css.changes} aria-label="Changes to the CORS rules">
      {changes.map((change, index) =>
        change.kind === 'unchanged' ? null : (
          // biome-ignore lint/suspicious/noArrayIndexKey: a rule is known by its place
          <li key={index}>
            <p className={css.rule}>
              Rule {index + 1}:{' '}
              {change.kind === 'new' ? `new, exposes ${change.rule.exposeHeaders.length} headers` : 'changed'}
            </p>
            {change.kind === 'changed' &&
              lists.map(([list, label]) => (
                <Names key={list} label={label} added={change.added[list]} removed={change.removed[list]} />
              ))}
          </li>
        ),
      )}
      {kept > 0 && (
        <li className={css.kept}>
          {kept} {kept === 1 ? 'rule stays' : 'rules stay'} as {kept === 1 ? 'it is' : 'they are'}.
        </li>
      )}
    </ul>
  );
}

interface NamesProps {
  readonly label: string;
  readonly added: readonly string[];
  readonly removed: readonly string[];
}

/** Added names and removed ones, each told by its sign and its element, not by colour alone. */
function Names({ label, added, removed }: NamesProps) {
  if (added.length + removed.length === 0) return null;
  return (
    <p className={css.names}>
      <code className={css.list}>{label}</code>{' '}
      {added.map((name) => (
        <ins key={name}>
          + <RawValue value={name} quiet />
        </ins>
      ))}
      {removed.map((name) => (
        <del key={name}>
          − <RawValue value={name} quiet />
        </del>
      ))}
    </p>
  );
}
