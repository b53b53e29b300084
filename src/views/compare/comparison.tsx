import { type ReactNode, useMemo, useRef, useState } from 'react';
import type { Comparison as Compared } from '../../compare/column.ts';
import { compareJson, compareMarkdown } from '../../compare/compare-text.ts';
import { isChange } from '../../compare/row.ts';
import { type RowGroup, rows } from '../../compare/rows.ts';
import { verdicts as findVerdicts } from '../../compare/verdicts.ts';
import type { Session } from '../../connections/session.ts';
import { CopyButton } from '../../ui/copy-button.tsx';
import { type CompareLink, formatCompare } from '../../url-state/compare-link.ts';
import { absoluteLink } from '../../url-state/use-route.ts';
import { useNow } from '../parts/use-now.ts';
import { VisitNote } from '../parts/visit-note.tsx';
import { referenceOf } from './change-columns.ts';
import { ColumnChooser } from './column-chooser.tsx';
import { CompareTable } from './compare-table.tsx';
import { CompareToolbar } from './compare-toolbar.tsx';
import css from './compare-view.module.css';
import { Added, Removed } from './edited-text.tsx';
import { placeOf } from './fold-rows.ts';
import { storeMinute } from './store-minute.ts';
import { useAnnouncedEnd } from './use-announced-end.ts';
import type { Change } from './use-change.ts';
import type { ComparedColumn } from './use-columns.ts';
import { VerdictList } from './verdict-list.tsx';

interface ComparisonProps {
  readonly link: CompareLink;
  /** What the address asks for, which a large comparison may be a moment behind: a switch follows the hand at once. */
  readonly asked: CompareLink;
  readonly compared: readonly ComparedColumn[];
  readonly session: Session;
  readonly change: Change;
  /** Buttons that make the comparison grow. */
  readonly children: ReactNode;
}

/** Two columns or more, held against each other: in sentences, then row by row. */
export function Comparison({ link, asked, compared, session, change, children }: ComparisonProps) {
  const region = useRef<HTMLElement>(null);
  const [unfolded, setUnfolded] = useState<ReadonlySet<RowGroup['group']>>(new Set());
  const minute = storeMinute(useNow(), session.clock);
  const reference = referenceOf(link);
  const comparison: Compared = useMemo(
    () => ({ columns: compared.map(({ column }) => column), reference, now: minute }),
    [compared, reference, minute],
  );
  const groups = useMemo(() => rows(comparison.columns, reference), [comparison.columns, reference]);
  const verdicts = useMemo(() => findVerdicts(comparison), [comparison]);
  const all = groups.flatMap((group) => group.rows);
  const changes = all.filter(isChange).length;
  const unknown = all.filter((row) => row.verdict === 'unknown' && placeOf(row) === 'shown').length;
  const onlyChanges = link.only === 'changes';
  const awaited = compared.filter(({ column }) => column.outcome.kind === 'waiting').length;
  useAnnouncedEnd(awaited > 0, changes);
  const address = () => absoluteLink(formatCompare(link));
  return (
    <>
      <div className={css.actions}>
        <CopyButton text={address} what="link to this comparison" label="Copy link" />
        <CopyButton
          text={() => compareMarkdown(comparison, { link: address(), ...(onlyChanges ? { only: 'changes' } : {}) })}
          what="comparison as Markdown"
          label="Copy as Markdown"
          variant="quiet"
        />
        <CopyButton
          text={() => compareJson(comparison, { link: address() })}
          what="comparison as JSON"
          label="Copy as JSON"
          variant="quiet"
        />
      </div>
      <VisitNote connections={compared.flatMap(({ connection }) => connection ?? [])} />
      <VerdictList {...{ verdicts, compared, reference }} />
      <section className={css.rows} aria-labelledby="rows">
        <div className={css.rowsHead}>
          <h2 id="rows">Field by field</h2>
          <p className={css.legend}>
            Inside a changed value: <Removed text="only in the reference" /> <Added text="only here" />
          </p>
        </div>
        <CompareToolbar
          {...{ awaited, changes, unknown, change }}
          onlyChanges={asked.only === 'changes'}
          canSwap={compared.length === 2}
          isUnfolded={groups.every(({ group }) => unfolded.has(group))}
          onUnfold={(open) => setUnfolded(new Set(open ? groups.map(({ group }) => group) : []))}
        >
          {children}
        </CompareToolbar>
        {compared.length > 2 && <ColumnChooser {...{ compared, reference, region }} />}
        <CompareTable
          {...{ compared, groups, reference, onlyChanges, unfolded, session, change, region }}
          onToggle={(group) => setUnfolded(toggled(unfolded, group))}
        />
        {onlyChanges && changes === 0 && awaited === 0 && (
          <p role="status">
            No row provably differs.{unknown > 0 && ` Of ${unknown} it cannot be told: hidden, withheld, or not said.`}
          </p>
        )}
      </section>
    </>
  );
}

function toggled<Item>(items: ReadonlySet<Item>, item: Item): ReadonlySet<Item> {
  const next = new Set(items);
  if (!next.delete(item)) next.add(item);
  return next;
}
