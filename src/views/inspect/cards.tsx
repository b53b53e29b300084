import { useMemo } from 'react';
import { explanations, lintOf } from '../../explain/explain.ts';
import type { Reading } from '../../explain/rule.ts';
import type { FieldName } from '../../object-head/catalogue/field.ts';
import type { Observation } from '../../object-head/observation.ts';
import type { Presence } from '../../object-head/presence.ts';
import { Disclosure } from '../../ui/disclosure.tsx';
import { useNow } from '../parts/use-now.ts';
import { Card } from './card.tsx';
import css from './cards.module.css';

interface CardsProps {
  readonly observation: Observation;
  readonly fields: ReadonlyMap<FieldName, Presence>;
  readonly store?: string | undefined;
}

/** What the headers mean, most consequential first; then advice on how the object could be stored better. */
export function Cards({ observation, fields, store }: CardsProps) {
  const now = useNow();
  // A card changes with the day or the hour, not with the second: the clock of a reading ticks once a minute.
  const minute = Math.floor(now / 60_000) * 60_000;
  const reading: Reading = useMemo(
    () => ({ observation, fields, now: minute, ...(store === undefined ? {} : { store }) }),
    [observation, fields, minute, store],
  );
  const cards = useMemo(() => explanations(reading), [reading]);
  const advice = useMemo(() => lintOf(reading), [reading]);
  if (cards.length === 0 && advice.length === 0) return null;
  return (
    <section className={css.cards} aria-labelledby="what-it-means">
      <h2 id="what-it-means">What it means</h2>
      <div className={css.stack}>
        {cards.map((explanation) => (
          <Card key={explanation.id} explanation={explanation} />
        ))}
      </div>
      {advice.length > 0 && (
        <Disclosure title="Advice" summary={String(advice.length)}>
          <div className={css.stack}>
            {advice.map((explanation) => (
              <Card key={explanation.id} explanation={explanation} />
            ))}
          </div>
        </Disclosure>
      )}
    </section>
  );
}
