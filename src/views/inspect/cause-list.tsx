import type { Cause, Certainty } from '../../explain/statuses/cause.ts';
import { Disclosure } from '../../ui/disclosure.tsx';
import { WordsText } from '../parts/words-text.tsx';
import css from './cause-list.module.css';

const certainties: Readonly<Record<Certainty, string>> = {
  settled: 'Certain',
  likely: 'Likely',
  possible: 'Possible',
  unlikely: 'Unlikely',
};

const shownAtOnce = 4;

/** What may be the matter, surest first: each with what speaks for it, what to do, and the rights that it takes. */
export function CauseList({ causes }: { causes: readonly Cause[] }) {
  // An unlikely cause is worth a word, not a place beside the likely ones; nor is the fifth possible one.
  const plausible = causes.filter(({ certainty }) => certainty !== 'unlikely');
  const shown = (plausible.length > 0 ? plausible : causes).slice(0, shownAtOnce);
  const rest = causes.filter((cause) => !shown.includes(cause));
  if (causes.length === 0) return null;
  return (
    <>
      <List causes={shown} label={causes.length === 1 ? 'Cause' : 'Causes, most likely first'} />
      {rest.length > 0 && (
        <Disclosure title={`${rest.length} more ${rest.length === 1 ? 'cause' : 'causes'}`}>
          <List causes={rest} label="More causes" />
        </Disclosure>
      )}
    </>
  );
}

function List({ causes, label }: { causes: readonly Cause[]; label: string }) {
  return (
    <ol className={css.causes} aria-label={label}>
      {causes.map(({ id, certainty, title, confirm, todo, actions = [] }) => (
        <li key={id} data-cause={id} data-certainty={certainty}>
          <p className={css.title}>
            <span className={css.certainty}>{certainties[certainty]}:</span> <WordsText words={title} />
          </p>
          <p>
            <WordsText words={confirm} />
          </p>
          <p>
            <WordsText words={todo} />
          </p>
          {actions.length > 0 && (
            <p className={css.actions}>
              {actions.length === 1 ? 'IAM action: ' : 'IAM actions: '}
              {actions.map((action, index) => (
                <span key={action}>
                  {index > 0 && ', '}
                  <code>{action}</code>
                </span>
              ))}
            </p>
          )}
        </li>
      ))}
    </ol>
  );
}
