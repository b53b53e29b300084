import type { Difference } from '../../compare/difference.ts';
import type { Parameter } from '../../object-head/header-values/parameters.ts';
import css from './difference.module.css';
import { Added, Removed } from './edited-text.tsx';

/** What became of each item of a list: Cache-Control's directives, the parameters of a media type. Those that stayed are left out. */
export function ListDifference({ items, reordered }: Extract<Difference, { kind: 'list' }>) {
  const differing = items.filter(({ kind }) => kind !== 'same');
  return (
    <>
      {differing.length > 0 && (
        <ul className={css.items}>
          {differing.map((edit, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a list may hold one item twice
            <li key={index}>
              {edit.kind === 'removed' && <Removed text={itemText(edit.item)} />}
              {edit.kind === 'added' && <Added text={itemText(edit.item)} />}
              {edit.kind === 'changed' && (
                <>
                  <bdi>{edit.after.name}</bdi> <Removed text={edit.before.value ?? 'no value'} />{' '}
                  <Added text={edit.after.value ?? 'no value'} />
                </>
              )}
            </li>
          ))}
        </ul>
      )}
      {reordered && <p className={css.note}>In another order.</p>}
    </>
  );
}

function itemText({ name, value }: Parameter): string {
  return value === undefined ? name : `${name}=${value}`;
}
