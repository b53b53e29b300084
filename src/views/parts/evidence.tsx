import css from './evidence.module.css';

/** What a statement rests on: header names, or the calls that brought a value. Nothing where it rests on nothing that was read. */
export function Evidence({ of: names }: { of: readonly string[] }) {
  if (names.length === 0) return null;
  return (
    <p className={css.evidence}>
      Rests on{' '}
      {names.map((name, index) => (
        <span key={name}>
          {index > 0 && ', '}
          <code>{name}</code>
        </span>
      ))}
    </p>
  );
}
