import css from './ignored-parameters.module.css';

/** A link said something that this page does not know: it is said, not passed over. */
export function IgnoredParameters({ names }: { names: readonly string[] }) {
  if (names.length === 0) return null;
  return (
    <p className={css.line}>
      Not known in a link, left out: <code>{names.slice(0, 8).join(', ')}</code>
      {names.length > 8 && ` and ${names.length - 8} more`}
    </p>
  );
}
