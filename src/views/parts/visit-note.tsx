import type { Connection } from '../../connections/config.ts';
import css from './ignored-parameters.module.css';

/** Beside what copies a link: what it does not carry. */
export function VisitNote({ connections }: { connections: readonly Connection[] }) {
  const edited = connections.filter(({ visit }) => visit);
  if (edited.length === 0) return null;
  const names = [...new Set(edited.map(({ label, name }) => label ?? name))];
  return (
    <p className={css.line}>
      {names.join(', ')}: {edited[0]?.visit?.how} for this visit. A copied link names the connection and carries nothing
      of that.
    </p>
  );
}
