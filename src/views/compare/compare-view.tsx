import { Plus } from 'lucide-react';
import { useDeferredValue, useEffect, useMemo, useRef } from 'react';
import type { Session } from '../../connections/session.ts';
import { plainText } from '../../explain/words.ts';
import { Button } from '../../ui/button.tsx';
import { useCommand } from '../../ui/commands.ts';
import { Printing, usePrinting } from '../../ui/use-printing.ts';
import type { Route } from '../../url-state/link.ts';
import { IgnoredParameters } from '../parts/ignored-parameters.tsx';
import { PreviousVersion } from '../parts/versions/previous-version.tsx';
import { WordsText } from '../parts/words-text.tsx';
import { referenceOf } from './change-columns.ts';
import { compareTitle } from './compare-title.ts';
import css from './compare-view.module.css';
import { Comparison } from './comparison.tsx';
import { EndpointQuestions } from './endpoint-questions.tsx';
import { AddObject } from './lazy-parts.ts';
import { LinkProblems } from './link-problems.tsx';
import { Start } from './start.tsx';
import { useAdding } from './use-adding.ts';
import { useChange } from './use-change.ts';
import { useColumns } from './use-columns.ts';
import { useReferenceIdentity } from './use-reference-identity.ts';
import { VersionsToAdd } from './versions-to-add.tsx';

interface CompareViewProps {
  readonly session: Session;
  readonly route: Extract<Route, { view: 'compare' }>;
}

/** Objects and versions beside each other: what sets them apart, and in which fields. */
export function CompareView({ session, route }: CompareViewProps) {
  const { problems, ignored } = route;
  const view = useRef<HTMLDivElement>(null);
  const columns = useColumns(route.link.columns, session);
  // Fifty answers come within a second: comparing all with all after each of them would keep the page from anything else.
  const { link, compared } = useDeferredValue(
    useMemo(() => ({ link: route.link, compared: columns }), [route.link, columns]),
  );
  const change = useChange(route.link, link, view);
  useReferenceIdentity(compared, link, session);
  const title = compareTitle(link.columns);
  const name = plainText(title);
  useEffect(() => {
    document.title = `${name} · Headlight`;
  }, [name]);
  const { add, refusedAt } = useAdding(route.link, change);
  const isPrinting = usePrinting();
  const adding = useRef<HTMLElement>(null);
  const goToAdding = () => adding.current?.querySelector('input')?.focus();
  useCommand({
    title: 'Add an object',
    group: 'This comparison',
    keys: 'a',
    run: goToAdding,
    enabled: compared.length > 1,
  });
  const last = compared.at(-1);
  const previous = last?.connection && (
    <>
      <PreviousVersion
        key={last.column.id}
        label={compared.length > 1 ? `Add the version before column ${compared.length}` : 'Add the previous version'}
        group="This comparison"
        link={last.link}
        connection={last.connection}
        session={session}
        onFound={(found) => add('steps', found)}
      />
      <Refused why={refusedAt('steps')} />
    </>
  );
  return (
    <Printing value={isPrinting}>
      <div className={css.view} ref={view}>
        <h1 className={css.title}>
          <WordsText words={title} />
        </h1>
        <LinkProblems problems={problems} />
        <IgnoredParameters names={ignored} />
        <EndpointQuestions compared={compared} />
        {compared.length < 2 ? (
          <Start {...{ compared, session, change }}>{previous}</Start>
        ) : (
          <Comparison {...{ link, compared, session, change }} asked={route.link}>
            {previous}
            <Button size="small" icon={<Plus aria-hidden />} shortcut="a" onClick={goToAdding}>
              Add…
            </Button>
          </Comparison>
        )}
        <section ref={adding} className={css.adding} aria-labelledby="adding">
          <h2 id="adding">Add to the comparison</h2>
          <AddObject
            placeholder={<div className={css.addToCome} />}
            session={session}
            link={link}
            refused={refusedAt('form')}
            onAdd={(...added) => add('form', ...added)}
          />
          <Refused why={refusedAt('versions')} />
          <VersionsToAdd
            {...{ compared, session }}
            reference={referenceOf(link)}
            onAdd={(added) => add('versions', added)}
          />
        </section>
      </div>
    </Printing>
  );
}

/** What assistive technology is told when it happens, for everybody else. */
function Refused({ why }: { why: string | undefined }) {
  return why === undefined ? null : <p className={css.refused}>{why}</p>;
}
