import { type ReactNode, useCallback, useMemo, useRef, useState } from 'react';
import type { Connection } from '../../../connections/config.ts';
import type { Session } from '../../../connections/session.ts';
import type { VersionFilter } from '../../../object-head/versions/filter-versions.ts';
import type { VersionGoal } from '../../../object-head/versions/find-version.ts';
import { shownVersion } from '../../../object-head/versions/shown-version.ts';
import type { VersionEntry } from '../../../object-head/versions/version-entry.ts';
import { requestForVersion } from '../../../object-head/versions/version-request.ts';
import { announce } from '../../../ui/announce.ts';
import { formatInspect } from '../../../url-state/link.ts';
import type { InspectLink } from '../../../url-state/link-schema.ts';
import { countOf } from './count-versions.ts';
import { ListingProblem } from './listing-problem.tsx';
import { ListingStatus } from './listing-status.tsx';
import { useAnswered } from './use-answered.ts';
import { useFiltered } from './use-filtered.ts';
import { type SearchGoal, type SearchOutcome, useSearch } from './use-search.ts';
import type { VersionHistory } from './use-versions.ts';
import { useWarmHead } from './use-warm-head.ts';
import { VersionGrid } from './version-grid.tsx';
import { VersionsToolbar } from './versions-toolbar.tsx';

/** Comes with the list; the panel shows it alone where there is none. */
export { ListingProblem };

interface VersionListProps {
  readonly link: InspectLink;
  readonly connection: Connection;
  readonly session: Session;
  readonly history: VersionHistory;
  readonly actions: ((entry: VersionEntry) => ReactNode) | undefined;
  /** Makes the list no higher than so many rows. */
  readonly rows: number | undefined;
}

const everything: VersionFilter = { show: 'all', text: '' };

/** What has been listed so far: to scroll, to filter, to search, and to read on. */
export function VersionList({ link, connection, session, history, actions, rows }: VersionListProps) {
  const { pages, entries, complete, listedAt, error } = history;
  const [filter, setFilter] = useState(everything);
  const { found, done } = useFiltered(pages, filter);
  const [goTo, setGoTo] = useState<{ readonly index: number; readonly from: Element | null }>();
  const [outcome, setOutcome] = useState<SearchOutcome>();
  const startedFrom = useRef<Element>(null);
  const search = useSearch(history, (end) => {
    setOutcome(end);
    if (end.kind === 'found') setGoTo({ index: end.index, from: startedFrom.current });
    else announce(sayEnd(end, entries));
  });
  const start = (goal: SearchGoal) => {
    startedFrom.current = document.activeElement;
    setOutcome(undefined);
    search.start(goal);
  };
  const goToVersion = (goal: VersionGoal) => {
    // What is looked for may be among what is filtered out.
    setFilter(everything);
    start(goal);
  };
  const { versionId } = link.request;
  const answer = useAnswered(link, connection, session);
  const shown = useMemo(
    () => shownVersion(link.request, answer, { entries, complete, listedAt }),
    [link.request, answer, entries, complete, listedAt],
  );
  const linkOf = useCallback(
    (entry: VersionEntry) => ({ ...link, request: requestForVersion(link.request, entry.versionId) }),
    [link],
  );
  const { warm, forget } = useWarmHead(connection, session);
  const onIntent = useCallback((entry: VersionEntry) => warm(linkOf(entry)), [warm, linkOf]);
  return (
    <>
      <VersionsToolbar
        filter={filter}
        onFilterChange={(next) => {
          setFilter(next);
          setOutcome(undefined);
          // Its row may not be among what the filter leaves. Reading all goes on: that leads to no row.
          if (search.goal?.kind !== 'all') search.stop();
        }}
        onGoTo={goToVersion}
      />
      <VersionGrid
        {...{ entries, found, complete, goTo, actions, rows, onIntent }}
        selected={shown.kind === 'listed' ? shown.index : -1}
        shown={versionId}
        final={complete && done}
        hrefOf={(entry) => formatInspect(linkOf(entry))}
        onNearEnd={() => {
          // A filter that lets little through would have everything read without anybody having asked for it.
          if (!found && !error) history.more();
        }}
        onLeave={forget}
      />
      <ListingStatus
        {...{ history, outcome, shown, done, goal: search.goal }}
        matching={found?.length}
        onFind={(id) => goToVersion({ kind: 'version', versionId: id })}
        onReadAll={() => start({ kind: 'all' })}
        onStop={search.stop}
      />
      {error && !search.goal && (
        <ListingProblem {...{ error, link, connection }} busy={history.busy} onRetry={history.retry} />
      )}
    </>
  );
}

function sayEnd(end: SearchOutcome, entries: readonly VersionEntry[]): string {
  if (end.kind === 'missing') return `Not found among ${countOf(entries).words}`;
  if (end.kind === 'broken-off') return 'The next page did not come';
  return `All read: ${countOf(entries).words}`;
}
